import pRetry from 'p-retry';
const load = async () => (await fetch('https://api.example.com/x')).json();
await pRetry(load, { forever: true, factor: 1, minTimeout: 2000, retries: 1000 }); // expect: missing-backoff
