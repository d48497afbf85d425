async function get(url, delay = 1000) {
  try {
    return await fetch(url);
  } catch (e) {
    await new Promise((r) => setTimeout(r, delay));
    return get(url, Math.min(delay * 2, 600000));
  }
}
get('https://api.example.com/x');
