var http = require('http');
var tizen = require('iotjs');

http.request({ method: 'POST', host: 'api.acme.example', path: '/wake' }, function (res) {}).end(); // expect: empty-post-content-length
