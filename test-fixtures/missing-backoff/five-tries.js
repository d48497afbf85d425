const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function load() {
  for (let i = 0; i < 5; i++) {
    try {
      return await fetch('https://api.example.com/conf');
    } catch (e) {
      await sleep(1000);
    }
  }
  throw new Error('gone');
}
load();
