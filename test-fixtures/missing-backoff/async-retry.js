const retry = require('async-retry');
async function go() {
  await retry(async () => {
    const res = await fetch('https://api.example.com/x');
    return res.json();
  }, { retries: 5 });
}
go();
