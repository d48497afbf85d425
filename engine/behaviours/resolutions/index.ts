/** Look-ups of a time server's name that are made once and whose result is used for ever after. */
import type { Write } from '../../link/bindings.ts';
import { contentsOf } from '../../link/contents.ts';
import { parentOf, type Fn } from '../../link/program.ts';
import type { World } from '../../link/world.ts';
import type { Knowledge } from '../knowledge.ts';
import type { TimeServer } from '../time-servers.ts';
import { FlowFinder, type Flow, type Holder } from './flow.ts';
import { isShutForGood } from './guards.ts';
import { lookUpsOf, type LookUp } from './look-ups.ts';
import { Repetitions } from './repetition.ts';
import type { Resolution, Site } from './resolution.ts';

export type { Resolution } from './resolution.ts';

export function findResolutions(
  world: World,
  knowledge: Knowledge,
  timeServers: readonly TimeServer[],
): readonly Resolution[] {
  const lookUps = lookUpsOf(world, knowledge, timeServers);
  if (lookUps.length === 0) return [];
  const finder = new FlowFinder(world);
  const flows = lookUps.map((lookUp) => ({ lookUp, flow: finder.of(lookUp) }));
  const judge = new Judge(world);
  const judged = flows.map((one) => ({ ...one, made: judge.made(one.lookUp, one.flow) }));
  return judged.flatMap(({ lookUp, flow, made }) => {
    if (made === 'again') return [];
    const lasting = flow.holders.filter((one) => judge.outlives(one));
    // Another look-up that comes round again keeps the same variable fresh.
    const fresh = judged.some(
      (other) => other.made === 'again' && other.flow.holders.some((one) => lasting.some((own) => isSame(one, own))),
    );
    const use = fresh ? undefined : judge.lastingUse(lookUp, flow, made);
    if (!use) return [];
    const kept = lasting[0] ?? flow.holders[0]!;
    return [
      {
        lookUp: { call: lookUp.call, fn: lookUp.fn },
        ...(lookUp.host === undefined ? {} : { host: lookUp.host }),
        keptIn: kept.path.at(-1) ?? kept.binding.name,
        use: use.site,
        made,
        confidence: lookUp.sure && use.sure ? 'high' : 'medium',
      },
    ];
  });
}

class Judge {
  private readonly world: World;
  private readonly repetitions: Repetitions;

  constructor(world: World) {
    this.world = world;
    this.repetitions = new Repetitions(world);
  }

  made({ call, fn }: LookUp, flow: Flow): Resolution['made'] | 'again' {
    if (this.repetitions.of(call.r, fn) === 'once') return 'once';
    const isAddress = (write: Write) => write.value === call || flow.writes.has(write);
    return isShutForGood(this.world, call.r, fn, this.repetitions, isAddress) ? 'until-known' : 'again';
  }

  /** A local of a function dies with the call. */
  outlives({ binding }: Holder): boolean {
    return (
      binding.kind === 'global' ||
      binding.kind === 'field' ||
      (binding.kind === 'local' && (binding.internal === true || binding.fn === undefined))
    );
  }

  /** The use that comes round again without the look-up. */
  lastingUse(
    lookUp: LookUp,
    flow: Flow,
    made: Resolution['made'],
  ): { readonly site: Site; readonly sure: boolean } | undefined {
    const rounds = made === 'once' && [...flow.uses, ...flow.handings].some((site) => this.goesRound(site, lookUp));
    const kept =
      rounds ||
      flow.holders.some((one) => this.outlives(one)) ||
      flow.uses.some((site) => this.settles(site) || flow.holders.some(({ binding }) => isInside(site.fn, binding.fn)));
    const ways = kept ? flow.uses.flatMap((site) => this.repeated(site, lookUp, made)) : [];
    return ways.find((one) => one.sure) ?? ways[0];
  }

  private repeated(
    site: Site,
    lookUp: LookUp,
    made: Resolution['made'],
  ): readonly { readonly site: Site; readonly sure: boolean }[] {
    if (this.reboots(site.fn, new Set())) return [];
    if (this.settles(site) || this.goesRound(site, lookUp)) return [{ site, sure: true }];
    // Behind the look-up in the same function: made together, unless the look-up is left out.
    if (site.fn === lookUp.fn) return made === 'until-known' ? [{ site, sure: true }] : [];
    const again = this.repetitions.of(site.call.r, site.fn);
    return again === 'once' ? [] : [{ site, sure: again === 'repeats' }];
  }

  /** A loop without end that begins after the look-up: there even a local lasts for ever. */
  private goesRound({ call, fn }: Site, lookUp: LookUp): boolean {
    return fn === lookUp.fn && this.repetitions.loopsWithout(call.r, lookUp.call.r, fn);
  }

  /** The library that gets the address asks it again and again by itself. */
  private settles({ call, fn }: Site): boolean {
    return this.world.calls.meanings(call, fn, 'sets-server').length > 0;
  }

  /** Whether the function, or one that leads to it, restarts the device: then the next sync looks up anew. */
  private reboots(fn: Fn, seen: Set<Fn>): boolean {
    if (seen.has(fn) || seen.size > 40) return false;
    seen.add(fn);
    if (contentsOf(fn).calls.some((call) => this.world.calls.meanings(call, fn, 'reboot').length > 0)) return true;
    return this.world.calls.callersOf(fn).some((one) => this.reboots(one.fn, seen));
  }
}

/** Whether a function is defined in another: it keeps that one's variables. */
function isInside(fn: Fn, outer: Fn | undefined): boolean {
  for (let at = parentOf(fn); at; at = parentOf(at)) if (at === outer) return true;
  return false;
}

const isSame = (a: Holder, b: Holder): boolean =>
  a.binding === b.binding && a.path.every((step, i) => i >= b.path.length || b.path[i] === step);
