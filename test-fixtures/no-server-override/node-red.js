// The flow's editor fills the node's configuration.
const ntpClient = require('ntp-client');

module.exports = function (RED) {
  function TimeNode(config) {
    const server = config.server || 'time.google.com'; // expect: hardcoded-ntp-host
    RED.nodes.createNode(this, config);
    this.on('input', () => ntpClient.getNetworkTime(server, 123, (error, time) => this.send(time)));
  }
  RED.nodes.registerType('time', TimeNode);
};
