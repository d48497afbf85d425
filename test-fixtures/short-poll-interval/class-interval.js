const sntp = require('@hapi/sntp');

class Clock {
  constructor() {
    this.timer = setInterval(() => this.sync(), 30000); // expect: short-poll-interval
  }

  async sync() {
    try {
      this.time = await sntp.time({ host: '0.acme.pool.ntp.org' }); // expect: no-server-override
    } catch (error) {
      console.error(error);
    }
  }
}

module.exports = new Clock();
