let socket;
function open() {
  socket = new WebSocket('wss://feed.example.com/ws');
  socket.onclose = function () {
    setTimeout(function () { open(); }, 3000); // expect: missing-backoff
  };
}
open();
