// The reply comes out of a race; a stratum that is only stored was not looked at.
const { createSocket } = require('dgram');
const { once } = require('events');

async function ask(host) {
  const client = createSocket('udp4');
  const request = Buffer.alloc(48);
  request[0] = 0x23;
  client.send(request, 0, 48, 123, host);
  const raced = await Promise.race([once(client, 'message'), once(client, 'error')]);
  const [reply] = raced;
  const stored = { stratum: reply[1] || 16 };
  return { ...stored, seconds: reply.readUInt32BE(40) }; // expect: missing-kod-handling
}

async function askCarefully(host) {
  const client = createSocket('udp4');
  const request = Buffer.alloc(48);
  request[0] = 0x23;
  client.send(request, 0, 48, 123, host);
  const [reply] = await once(client, 'message');
  if (reply[1] === 0) throw new Error('the server asks to be left alone');
  return reply.readUInt32BE(40);
}

module.exports = { ask, askCarefully };
