async function main() {
  for (;;) {
    try { const r = await fetch('https://api.example.com/s'); return r.json(); } catch (e) { await new Promise((r) => setTimeout(r, 20 * 60 * 1000)); }
  }
}
main();
