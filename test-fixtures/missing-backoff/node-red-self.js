module.exports = function (RED) {
  const net = require('net');
  function LinkNode(config) {
    RED.nodes.createNode(this, config);
    const self = this;
    self.open = function () {
      self.socket = net.connect(9000, 'data.example.com');
      self.socket.on('error', function () {
        setTimeout(self.open, 1000); // expect: missing-backoff
      });
    };
    self.open();
  }
  RED.nodes.registerType('link', LinkNode);
};
