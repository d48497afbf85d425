setInterval(() => {
  fetch('https://api.example.com/state').then((r) => r.json()).then(console.log).catch(console.error);
}, 30000);
