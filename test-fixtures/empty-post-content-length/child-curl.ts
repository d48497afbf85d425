import { exec, spawn } from 'node:child_process';

const url = 'https://api.acme.example/wake';

exec(`curl -X POST ${url}`); // expect: empty-post-content-length
spawn('curl', ['-X', 'PATCH', url]); // expect: empty-post-content-length
spawn('curl', ['-X', 'POST', '-d', '{}', url]);
