const axios = require('axios');

exports.upload = async function upload() {
  await axios.post('https://collect.example.com/v2', { ok: true });
};
