async function get(url, retries = 3) {
  try {
    return await fetch(url);
  } catch (e) {
    if (retries === 0) throw e;
    await new Promise((r) => setTimeout(r, 1000));
    return get(url, retries - 1);
  }
}
get('https://api.example.com/x');
