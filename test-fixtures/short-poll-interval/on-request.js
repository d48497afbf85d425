const http = require('http');
const ntpClient = require('ntp-client');

// Asked when somebody asks.
http.createServer((request, response) => {
  ntpClient.getNetworkTime('0.acme.pool.ntp.org', 123, (error, date) => { // expect: no-server-override
    response.end(error ? 'unknown' : date.toISOString());
  });
}).listen(8080);
