/** What the devices of a root do to the network, and when. Each part is worked out when first asked for. */
import type { World } from '../link/world.ts';
import { findHttpRequests, type HttpRequest } from './http-requests.ts';
import type { Knowledge } from './knowledge.ts';
import { findRetries, type Retry } from './retries/index.ts';
import { findSchedules, type Schedule } from './schedules.ts';
import { findTimeServers, type TimeServer } from './time-servers.ts';

export interface Behaviours {
  readonly world: World;
  readonly knowledge: Knowledge;
  readonly timeServers: readonly TimeServer[];
  readonly retries: readonly Retry[];
  readonly schedules: readonly Schedule[];
  readonly httpRequests: readonly HttpRequest[];
}

export function behavioursOf(world: World, knowledge: Knowledge): Behaviours {
  let timeServers: readonly TimeServer[] | undefined;
  let retries: readonly Retry[] | undefined;
  let schedules: readonly Schedule[] | undefined;
  let httpRequests: readonly HttpRequest[] | undefined;
  return {
    world,
    knowledge,
    get timeServers() {
      return (timeServers ??= findTimeServers(world, knowledge));
    },
    get retries() {
      return (retries ??= findRetries(world));
    },
    get schedules() {
      return (schedules ??= findSchedules(world, (timeServers ??= findTimeServers(world, knowledge))));
    },
    get httpRequests() {
      return (httpRequests ??= findHttpRequests(world));
    },
  };
}
