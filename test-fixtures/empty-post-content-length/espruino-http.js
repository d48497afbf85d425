const wifi = require('Wifi');
const http = require('http');

function wake() {
  http.request({ host: 'api.acme.example', port: 80, path: '/wake', method: 'POST' }, function (res) { // expect: empty-post-content-length
    res.on('data', print);
  }).end();
}

function framed() {
  http.request({
    host: 'api.acme.example',
    path: '/wake',
    method: 'POST',
    headers: { 'Content-Length': 0 },
  }, function (res) {}).end();
}

wifi.connect('home', { password: 'secret' }, function () {
  wake();
  framed();
});
