const mongoose = require('mongoose');
function connectWithRetry() {
  mongoose.connect('mongodb://db.example.com/iot').catch((err) => {
    console.error('failed', err);
    setTimeout(connectWithRetry, 5000); // expect: missing-backoff
  });
}
connectWithRetry();
