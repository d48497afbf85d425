/** What the devices of a root do to the network, and when. Each part is worked out when first asked for. */
import type { World } from '../link/world.ts';
import { askedFinder } from './asked.ts';
import { findFirmwares, type Firmware } from './firmwares/index.ts';
import { findHttpRequests, type HttpRequest } from './http-requests.ts';
import type { Knowledge } from './knowledge.ts';
import { findNtpPackets, type NtpPacket } from './ntp-packets.ts';
import { findNtpReplies, type NtpReply } from './ntp-replies.ts';
import { findFirings, type Firing } from './firings/index.ts';
import { findPollIntervals, type PollInterval } from './poll-intervals/index.ts';
import { findResolutions, type Resolution } from './resolutions/index.ts';
import { findRetries, type Retry } from './retries/index.ts';
import { findSchedules, type Schedule } from './schedules.ts';
import { findSecondServers, type SecondServer } from './server-slots.ts';
import { findTimeServers, type TimeServer } from './time-servers.ts';
import { findTimeSyncs, type TimeSync } from './time-syncs.ts';

export interface Behaviours {
  readonly world: World;
  readonly knowledge: Knowledge;
  readonly timeServers: readonly TimeServer[];
  readonly timeSyncs: readonly TimeSync[];
  /** What makes each time sync happen, and how often. */
  readonly firings: readonly Firing[];
  readonly pollIntervals: readonly PollInterval[];
  /** Second servers of libraries that rotate instead of backing off. */
  readonly secondServers: readonly SecondServer[];
  readonly retries: readonly Retry[];
  readonly schedules: readonly Schedule[];
  readonly httpRequests: readonly HttpRequest[];
  readonly ntpPackets: readonly NtpPacket[];
  readonly ntpReplies: readonly NtpReply[];
  readonly resolutions: readonly Resolution[];
  readonly firmwares: readonly Firmware[];
}

export function behavioursOf(world: World, knowledge: Knowledge): Behaviours {
  const timeServers = once(() => findTimeServers(world, knowledge));
  const asked = once(() => askedFinder(world, knowledge, timeServers()));
  const timeSyncs = once(() => findTimeSyncs(world, timeServers(), asked()));
  const firings = once(() => findFirings(world, timeSyncs(), schedules()));
  const pollIntervals = once(() => findPollIntervals(world, knowledge, firings(), asked()));
  const secondServers = once(() => findSecondServers(world, knowledge, asked()));
  const retries = once(() => findRetries(world));
  const schedules = once(() => findSchedules(world, timeServers()));
  const httpRequests = once(() => findHttpRequests(world));
  const ntpPackets = once(() => findNtpPackets(world));
  const ntpReplies = once(() => findNtpReplies(world));
  const resolutions = once(() => findResolutions(world, knowledge, timeServers()));
  const firmwares = once(() => findFirmwares(world, knowledge, timeServers()));
  return {
    world,
    knowledge,
    get timeServers() {
      return timeServers();
    },
    get timeSyncs() {
      return timeSyncs();
    },
    get firings() {
      return firings();
    },
    get pollIntervals() {
      return pollIntervals();
    },
    get secondServers() {
      return secondServers();
    },
    get retries() {
      return retries();
    },
    get schedules() {
      return schedules();
    },
    get httpRequests() {
      return httpRequests();
    },
    get ntpPackets() {
      return ntpPackets();
    },
    get ntpReplies() {
      return ntpReplies();
    },
    get resolutions() {
      return resolutions();
    },
    get firmwares() {
      return firmwares();
    },
  };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | undefined;
  return () => (done ??= { value: work() }).value;
}
