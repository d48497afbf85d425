const sleep = (ms) => new Promise((r) => setTimeout(r, ms));
async function main() {
  for (;;) {
    try { const r = await fetch('https://api.example.com/s'); console.log(await r.text()); } catch (e) { console.error(e); }
    await sleep(60000);
  }
}
main();
