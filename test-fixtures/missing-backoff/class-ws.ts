import WebSocket from 'ws';
export class Link {
  private ws?: WebSocket;
  private readonly url = 'wss://feed.example.com/ws';
  start(): void {
    this.ws = new WebSocket(this.url);
    this.ws.on('close', () => this.scheduleReconnect());
  }
  private scheduleReconnect(): void {
    setTimeout(() => this.start(), 2000); // expect: missing-backoff
  }
}
new Link().start();
