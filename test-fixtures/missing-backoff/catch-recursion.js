const axios = require('axios');
function load() {
  return axios.get('https://api.example.com/conf').catch(() => {
    return new Promise((r) => setTimeout(r, 1000)).then(() => load()); // expect: missing-backoff
  });
}
load();
