import WebSocket from 'ws';
export class Link {
  private ws?: WebSocket;
  private attempts = 0;
  start(): void {
    this.ws = new WebSocket('wss://feed.example.com/ws');
    this.ws.on('open', () => { this.attempts = 0; });
    this.ws.on('close', () => this.scheduleReconnect());
  }
  private delay(): number {
    return Math.min(1000 * 2 ** this.attempts, 300000);
  }
  private scheduleReconnect(): void {
    this.attempts++;
    setTimeout(() => this.start(), this.delay());
  }
}
new Link().start();
