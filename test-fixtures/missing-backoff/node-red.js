module.exports = function (RED) {
  const WebSocket = require('ws');
  function FeedNode(config) {
    RED.nodes.createNode(this, config);
    const node = this;
    node.connect = () => {
      node.ws = new WebSocket('wss://feed.example.com/ws');
      node.ws.on('close', () => node.reconnect());
    };
    node.reconnect = () => {
      node.timer = setTimeout(() => node.connect(), 3000); // expect: missing-backoff
    };
    node.connect();
  }
  RED.nodes.registerType('feed', FeedNode);
};
