import { Request } from 'http';
import Timer from 'timer';

const request = new Request({ host: 'api.acme.example', path: '/wake', method: 'POST' }); // expect: empty-post-content-length
const framed = new Request({ host: 'api.acme.example', path: '/wake', method: 'POST', headers: ['Content-Length', '0'] });
const full = new Request({ host: 'api.acme.example', path: '/report', method: 'POST', body: 'x=1' });
Timer.delay(1);
