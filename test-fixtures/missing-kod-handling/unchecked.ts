import { createSocket } from 'node:dgram';

const EPOCH = 2208988800;

function transmitOf(message: Buffer): number {
  const view = new DataView(message.buffer, message.byteOffset, message.length);
  return view.getUint32(40) - EPOCH; // expect: missing-kod-handling
}

export function ask(host: string): Promise<Date> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    socket.once('message', (message) => {
      socket.close();
      resolve(new Date(transmitOf(message) * 1000));
    });
    const packet = new Uint8Array(48);
    packet[0] = 0x23;
    socket.send(packet, 123, host);
  });
}
