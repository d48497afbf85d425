import { createSocket } from 'node:dgram';
import { ask } from 'acme-clock';

const freeze = <T>(value: T): T => Object.freeze(value) as T;

export const NtpDefaults = freeze({
  servers: ['time.google.com'], // expect: hardcoded-ntp-host
  replyTimeout: 3000,
  documentation: 'https://www.example.com/ntp',
});

export function sync(options: { servers?: readonly string[] } = {}): void {
  const servers = options.servers ?? NtpDefaults.servers;
  const socket = createSocket('udp4');
  ask(socket, servers);
}
