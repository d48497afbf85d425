import { createSocket } from 'node:dgram';

const EPOCH = 2208988800;

interface Reply {
  leapIndicator: number;
  stratum: number;
  transmit: number;
}

function parse(message: Buffer): Reply {
  const view = new DataView(message.buffer, message.byteOffset, message.length);
  return {
    leapIndicator: view.getUint8(0) >> 6,
    stratum: view.getUint8(1),
    transmit: view.getUint32(40) - EPOCH,
  };
}

function accept(reply: Reply): boolean {
  return reply.leapIndicator !== 3 && reply.stratum >= 1 && reply.stratum <= 15;
}

export function ask(host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = createSocket('udp4');
    socket.once('message', (message) => {
      socket.close();
      const reply = parse(message);
      if (accept(reply)) resolve(reply.transmit);
      else reject(new Error('refused'));
    });
    const packet = Buffer.alloc(48);
    packet[0] = 0x23;
    socket.send(packet, 123, host);
  });
}
