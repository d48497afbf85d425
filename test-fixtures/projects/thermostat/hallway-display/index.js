// Hallway display, Node on a Linux board: shows the temperature and the time.
'use strict';

const { execFile } = require('node:child_process');
const tls = require('node:tls');
const cron = require('node-cron');
const ntpClient = require('ntp-client');

const NTP_SERVER = '132.163.4.103';
const API_HOST = 'api.warmhouse.example';
const RETRY_MS = 5000;

function setClock(date) {
  execFile('date', ['--utc', '--set', date.toISOString()], (error) => {
    if (error) console.error('clock not set:', error.message);
  });
}

function syncClock() {
  ntpClient.getNetworkTime(NTP_SERVER, 123, (error, date) => {
    if (error) {
      setTimeout(syncClock, RETRY_MS);
      return;
    }
    setClock(date);
  });
}

function reportForDuty() {
  const socket = tls.connect(443, API_HOST, () => {
    socket.write(`POST /v1/displays/alive HTTP/1.1\r\nHost: ${API_HOST}\r\nConnection: close\r\n\r\n`);
  });
  socket.on('error', (error) => console.error('not reported:', error.message));
  socket.resume();
}

syncClock();
cron.schedule('45 19 * * 0', () => {
  syncClock();
  reportForDuty();
});
