const axios = require('axios');
function load() {
  axios.get('https://api.example.com/conf')
    .then((res) => console.log(res.data))
    .catch((err) => {
      console.error(err);
      setTimeout(load, 5000); // expect: missing-backoff
    });
}
load();
