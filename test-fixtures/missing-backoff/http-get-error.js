const http = require('http');
function report() {
  http.get('http://api.example.com/ping', (res) => res.resume()).on('error', () => {
    setTimeout(report, 2000); // expect: missing-backoff
  });
}
report();
