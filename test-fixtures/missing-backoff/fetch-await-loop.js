const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function load() {
  while (true) { // expect: missing-backoff
    try {
      const res = await fetch('https://api.example.com/conf');
      return await res.json();
    } catch (e) {
      await sleep(5000);
    }
  }
}
load();
