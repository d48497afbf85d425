import pRetry from 'p-retry';
const load = async () => (await fetch('https://api.example.com/x')).json();
await pRetry(load, { retries: 5 });
