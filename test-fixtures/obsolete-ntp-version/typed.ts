import { createSocket } from 'node:dgram';

interface Options {
  version?: number;
}

export class SntpClient {
  private readonly packet = Buffer.alloc(48);

  constructor(private readonly options: Options = {}) {}

  askOld(host: string): void {
    this.packet.writeUInt32BE(0x1b000000, 0); // expect: obsolete-ntp-version
    this.send(host);
  }

  ask(host: string): void {
    const version = this.options.version || 4;
    this.packet[0] = ((3 & 0x3) << 6) | ((version & 0x7) << 3) | (3 & 0x7);
    this.send(host);
  }

  private send(host: string): void {
    const socket = createSocket('udp4');
    socket.send(this.packet, 0, 48, 123, host, () => socket.close());
  }
}
