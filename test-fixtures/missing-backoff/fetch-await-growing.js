const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function load() {
  let wait = 1000;
  for (;;) {
    try {
      const res = await fetch('https://api.example.com/conf');
      return await res.json();
    } catch (e) {
      await sleep(wait);
      wait = Math.min(wait * 2, 600000);
    }
  }
}
load();
