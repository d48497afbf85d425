let syncedAt = null;

async function tick() {
  if (syncedAt === null || Math.floor(Date.now() / 1000) - syncedAt > 3600) {
    try {
      await fetch('http://api.example.com/now');
      syncedAt = Math.floor(Date.now() / 1000);
    } catch (error) {
      console.log(error);
    }
  }
}

setInterval(tick, 1000); // expect: missing-backoff
