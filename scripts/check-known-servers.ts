/** Checks `catalogue/servers/known-servers.json`: `npx tsx scripts/check-known-servers.ts`. Exit 1 where something is wrong. */
import { pathToFileURL } from 'node:url';
import ipaddr from 'ipaddr.js';
import { knownServers, knownServersDate, type KnownServer } from '../catalogue/servers/index.ts';

const policies = ['open', 'ask', 'restricted', 'no', 'dead', 'unknown'];
const statuses = ['active', 'historical', 'dead', 'unknown'];

/** Everything that is wrong with a list of servers, in words. */
export function faultsOfServers(servers: readonly KnownServer[], date: string): string[] {
  const faults: string[] = [];
  if (!isDate(date)) faults.push(`date is ${date}`);
  const seen = new Set<string>();
  let before = '';
  for (const server of servers) {
    const name = server.ip ?? server.host ?? '(neither host nor ip)';
    const order = sortKey(server);
    if (seen.has(name)) faults.push(`${name}: twice`);
    else if (order < before) faults.push(`${name}: out of order`);
    faults.push(...faultsOf(server).map((fault) => `${name}: ${fault}`));
    seen.add(name);
    before = order;
  }
  return faults;
}

function faultsOf(server: KnownServer): string[] {
  const faults: string[] = [];
  if ((server.ip === undefined) === (server.host === undefined)) faults.push('needs one of host and ip');
  if (server.ip !== undefined && (!ipaddr.isValid(server.ip) || canonical(server.ip) !== server.ip))
    faults.push('no canonical address');
  if (server.host !== undefined && !isHost(server.host)) faults.push('no host name');
  if (!policies.includes(server.policy)) faults.push(`policy ${server.policy}`);
  if (!statuses.includes(server.status)) faults.push(`status ${server.status}`);
  if (server.stratum !== null && !(Number.isInteger(server.stratum) && server.stratum >= 1 && server.stratum <= 15))
    faults.push(`stratum ${server.stratum}`);
  if (server.operator.trim() === '') faults.push('no operator');
  if (server.reason.trim() === '' || server.reason.length > 240) faults.push('reason is empty or long');
  return faults;
}

function canonical(ip: string): string {
  return ipaddr.parse(ip).toString();
}

function isHost(host: string): boolean {
  return (
    host === host.toLowerCase() &&
    !ipaddr.isValid(host) &&
    host.split('.').length >= 2 &&
    host.split('.').every((label) => /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(label))
  );
}

function isDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

/** Hosts by name, then addresses by number, version 4 first. */
function sortKey(server: KnownServer): string {
  if (server.host !== undefined) return `0 ${server.host}`;
  if (server.ip === undefined || !ipaddr.isValid(server.ip)) return '~';
  const bytes = ipaddr.parse(server.ip).toByteArray();
  return `${bytes.length === 4 ? 1 : 2} ${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = faultsOfServers(knownServers, knownServersDate);
  for (const fault of faults) console.error(fault);
  console.log(`${knownServers.length} servers, ${faults.length} faults`);
  process.exitCode = faults.length > 0 ? 1 : 0;
}
