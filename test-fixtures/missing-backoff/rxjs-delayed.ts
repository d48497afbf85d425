// A pause that an observable makes.
import { interval } from 'rxjs';
import { take } from 'rxjs/operators';
import WebSocket from 'ws';

let pause = 1000;

function connect(): void {
  const socket = new WebSocket('wss://live.example.com/feed');
  socket.on('open', () => {
    pause = 1000;
  });
  socket.on('close', () => {
    interval(pause)
      .pipe(take(1))
      .subscribe(() => {
        pause = Math.min(pause * 2, 3_600_000);
        connect();
      });
  });
}

connect();
