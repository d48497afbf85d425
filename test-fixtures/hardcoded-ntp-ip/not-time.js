const net = require('net');
const express = require('express');

const version = '1.2.3.4';
const resolver = '8.8.8.8';
const app = express();

app.get('/version', (req, res) => res.send(version));
net.connect(443, '131.107.13.100');
require('dns').setServers([resolver]);
app.listen(123);
