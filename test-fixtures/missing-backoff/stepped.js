// The pause is chosen by the count of failures: a second, two, a minute.
let attempts = 0;
function connect() {
  const ws = new WebSocket('wss://example.com/feed');
  ws.onopen = function () {
    attempts = 0;
  };
  ws.onclose = function () {
    attempts++;
    if (attempts < 10) setTimeout(connect, 1000);
    else if (attempts < 20) setTimeout(connect, 2000);
    else setTimeout(connect, 60000);
  };
}
connect();
