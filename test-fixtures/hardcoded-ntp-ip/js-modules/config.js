module.exports = {
  timeServer: '216.239.35.0', // expect: hardcoded-ntp-ip
  broker: 'mqtt://131.107.13.100',
};
