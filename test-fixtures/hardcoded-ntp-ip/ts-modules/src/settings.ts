export const settings = {
  time: { host: '216.239.35.12', port: 123 }, // expect: hardcoded-ntp-ip
  log: { host: '131.107.13.100', port: 514 },
} as const;
