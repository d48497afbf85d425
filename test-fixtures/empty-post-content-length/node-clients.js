const http = require('http');
const axios = require('axios');
const got = require('got');

http.request({ method: 'POST', host: 'api.acme.example', path: '/wake' }).end();
axios.post('https://api.acme.example/wake');
got.post('https://api.acme.example/wake');
fetch('https://api.acme.example/wake', { method: 'POST' });
fetch('https://api.acme.example/wake', { method: 'PUT', body: '' });
fetch('https://api.acme.example/wake', { method: 'patch' }); // expect: empty-post-content-length
