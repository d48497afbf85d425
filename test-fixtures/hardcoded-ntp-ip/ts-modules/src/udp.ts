import dgram from 'node:dgram';

export function query(host: string, port: number): void {
  const socket = dgram.createSocket('udp4');
  const packet = Buffer.alloc(48);
  packet[0] = 0x23;
  socket.send(packet, 0, 48, port, host);
}
