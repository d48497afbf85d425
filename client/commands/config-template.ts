/** What a new `timesync-lint.json` holds: nothing that changes anything, and what could be said. */
export const CONFIG_TEMPLATE = `{
  // Your zone of the NTP pool, without a number; fixes write 0.acme.pool.ntp.org and so on.
  // A vendor asks for one, free of charge, at https://www.ntppool.org/en/vendors.html
  // "vendorZone": "acme.pool.ntp.org",

  // Time servers and APIs that are yours: domains with all their hosts, and single addresses.
  // "ownDomains": ["acme.example"],
  // "ownServers": ["203.0.113.7"],

  // Levels: "error", "warning", "info", "hint", "off". Some rules have options.
  "rules": {
    // "top-of-hour-cron": "error",
    // "missing-backoff": { "severity": "warning", "options": { "capSeconds": 900 } }
  },

  // Other levels for some files.
  // "overrides": [{ "files": ["examples/**"], "rules": { "hardcoded-ntp-ip": "off" } }],

  // Files that are neither linted nor read, in the syntax of .gitignore.
  "ignore": []
}
`;
