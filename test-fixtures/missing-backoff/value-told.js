const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function departures() {
  try {
    const answer = await fetch('http://api.example.com/departures');
    return await answer.json();
  } catch (error) {
    return null;
  }
}

async function load() {
  let list = await departures();
  while (list === null) { // expect: missing-backoff
    await wait(5000);
    list = await departures();
  }
  return list;
}

load();
