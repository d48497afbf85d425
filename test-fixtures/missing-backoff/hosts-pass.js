async function first(hosts) {
  for (const h of hosts) {
    try { return await fetch(h); } catch (e) { continue; }
  }
}
first(['https://a.example.com', 'https://b.example.com']);
