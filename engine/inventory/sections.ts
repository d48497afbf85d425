/** An inventory in sentences: sections of lines, each with its places, for any face that shows text. */
import type { LibraryFacts } from '../apis/library.ts';
import { poolNameOf } from '../behaviours/pool-names.ts';
import type {
  FiringEntry,
  IntervalEntry,
  Inventory,
  RequestEntry,
  RetryEntry,
  ServerEntry,
  SyncEntry,
} from './inventory.ts';
import type { Place } from '../lint/finding.ts';

/** `code` is source text or a name: to be set apart from prose. */
export type Words = string | { readonly code: string };

export interface Line {
  readonly words: readonly Words[];
  /** Where it stands; the first is the one to jump to. Empty for what a library does by itself. */
  readonly places: readonly Place[];
}

export interface Section {
  readonly title: string;
  readonly lines: readonly Line[];
  /** Said where there is nothing. */
  readonly none?: string;
}

export function sectionsOf(inventory: Inventory): readonly Section[] {
  const { timeServers, syncs, intervals, retries, schedules, libraries, overrides, requests, unknowns } = inventory;
  const sections: readonly Section[] = [
    { title: 'Time servers', lines: timeServers.map(serverLine), none: 'none by constants of this firmware' },
    {
      title: 'What asks for the time',
      // The program's own pace stands with the sync already.
      lines: [...syncs.map(syncLine), ...intervals.filter(({ form }) => form !== 'pace').map(intervalLine)],
      none: 'nothing that is known',
    },
    {
      title: 'By the wall clock',
      lines: schedules.map((one) => ({
        words: [{ code: one.says }, one.asksTheTime ? ' fires a time sync' : ' fires a request'],
        places: [one.place, one.act],
      })),
    },
    { title: 'When no answer comes', lines: retries.map(retryLine) },
    { title: 'NTP on the wire', lines: wireLines(inventory) },
    {
      title: 'What the libraries do by themselves',
      lines: libraries.map(({ library, facts }) => ({
        words: [{ code: library }, `: ${libraryWords(facts)}`],
        places: [],
      })),
    },
    {
      title: 'What can be changed in the field',
      lines: overrides.map(({ note, place }) => ({ words: [note], places: [place] })),
      none: 'nothing that was seen',
    },
    { title: 'Requests without a body', lines: requests.map(requestLine) },
    { title: 'Not determined', lines: unknowns.map(({ what, place }) => ({ words: [what], places: [place] })) },
  ];
  return sections.filter(
    (one) => one.lines.length > 0 || (one.none !== undefined && timeServers.length + syncs.length > 0),
  );
}

function serverLine(one: ServerEntry): Line {
  const zone = poolNameOf(one.server);
  const whose =
    zone !== undefined
      ? zone.kind === 'named'
        ? `, zone “${zone.zone}” of the NTP pool`
        : `, ${zone.kind === 'global' ? 'general' : zone.kind} zone of the NTP pool`
      : one.operator === undefined
        ? ''
        : `, ${one.operator}${one.stratum === undefined ? '' : `, stratum ${one.stratum}`}; devices: ${POLICIES[one.policy ?? ''] ?? one.policy}`;
  const given: Words[] = one.givenTo
    ? ['; given to ', { code: one.givenTo.api }]
    : ['; a time server by its name only'];
  const beside = one.besideConfigured ? ['; asked beside what was configured'] : [];
  return {
    words: [{ code: one.server }, whose, ...given, ...beside],
    places: [one.place, ...(one.givenTo ? [one.givenTo.place] : [])],
  };
}

const POLICIES: Readonly<Record<string, string>> = {
  open: 'welcome',
  ask: 'permission or notice expected',
  restricted: 'not for everybody',
  no: 'refused',
  dead: 'withdrawn',
  unknown: 'terms not known',
};

function syncLine(sync: SyncEntry): Line {
  const fired = sync.firedBy.map(firingWords);
  const throttled =
    sync.throttleSeconds === undefined ? '' : `; the library asks at most every ${seconds(sync.throttleSeconds)}`;
  return {
    words: [{ code: sync.api }, `: ${fired.join('; ') || 'by what is not known'}${throttled}`],
    places: [sync.place],
  };
}

function firingWords({ by, everySeconds, conditional }: FiringEntry): string {
  const often =
    everySeconds === undefined ? '' : everySeconds < 1 ? ', without a pause' : `, every ${seconds(everySeconds)}`;
  return `${FIRED_BY[by] ?? by}${often}${conditional ? ' at most, under a condition' : ''}`;
}

const FIRED_BY: Readonly<Record<string, string>> = {
  boot: 'once after start-up',
  schedule: 'by the wall clock',
  loop: 'in a loop',
  'platform-loop': 'in passes of the main loop',
  timer: 'by a timer',
  handler: 'by an event',
  recursion: 'by calling itself',
  helper: 'by a retry helper',
  unknown: 'by what is not known',
};

const intervalLine = ({ seconds: every, form, api, place }: IntervalEntry): Line => ({
  words: [`every ${seconds(every)}, ${form === 'default' ? 'the default of ' : 'as set by '}`, { code: api }],
  places: [place],
});

function retryLine(one: RetryEntry): Line {
  const what = one.asksTheTime ? 'the time is asked again' : 'a request is sent again';
  const bound = one.tries === undefined ? 'without end' : `up to ${one.tries} times`;
  const cadence = one.cadence === undefined ? '' : `; after success: ${pauseWords(one.cadence)}`;
  return { words: [`${what} ${pauseWords(one.pause)}, ${bound}${cadence}`], places: [one.place, one.act] };
}

function pauseWords(pause: RetryEntry['pause']): string {
  switch (pause) {
    case 'growing':
      return 'after a pause that grows';
    case 'random':
      return 'after a random pause that does not grow';
    case 'unknown':
      return 'after a pause that is not known';
    case 0:
      return 'at once';
    default:
      return `after ${seconds(pause / 1000)}`;
  }
}

const wireLines = ({ packets, replies, resolutions }: Inventory): readonly Line[] => [
  ...packets.map(({ version, place }) => ({ words: [`requests of version ${version}`], places: [place] })),
  ...replies.map(({ looksAt, place }) => ({
    words: [
      looksAt.length === 0
        ? 'replies are used without a look at their header'
        : `replies are used after a look at ${looksAt.join(', ')}`,
    ],
    places: [place],
  })),
  ...resolutions.map(({ keptIn, place }) => ({
    words: ['the address is looked up once and kept in ', { code: keptIn }],
    places: [place],
  })),
];

function libraryWords(facts: LibraryFacts): string {
  const parts = [
    facts.version === undefined ? 'NTP version not known' : `NTP version ${facts.version}`,
    `kiss-o'-death ${KOD[facts.kod]}`,
    `name looked up ${LOOKED_UP[facts.reResolves]}`,
    backoffWords(facts),
    facts.several === undefined
      ? ''
      : `with several servers every ${seconds(facts.several.pauseMs / 1000)} without end`,
    facts.randomStartMs === undefined
      ? ''
      : facts.randomStartMs === 0
        ? 'no start-up delay'
        : `random start-up delay of up to ${seconds(facts.randomStartMs / 1000)}`,
    facts.defaultIntervalSeconds === undefined ? '' : `asks every ${seconds(facts.defaultIntervalSeconds)} by default`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}

const KOD: Readonly<Record<LibraryFacts['kod'], string>> = {
  handled: 'honoured',
  reported: 'told to the caller',
  discarded: 'thrown away',
  ignored: 'not seen',
  caller: 'left to the caller',
  unknown: 'handling not known',
};

const LOOKED_UP: Readonly<Record<LibraryFacts['reResolves'], string>> = {
  'each-request': 'for each request',
  'when-unanswered': 'again when unanswered',
  never: 'once',
  caller: 'by the caller',
  unknown: 'at unknown times',
};

function backoffWords({ backoff, firstMs, capMs }: LibraryFacts): string {
  const from = firstMs === undefined ? '' : ` from ${seconds(firstMs / 1000)}`;
  const to = capMs === undefined ? '' : ` to ${seconds(capMs / 1000)}`;
  switch (backoff) {
    case 'exponential':
      return `pause doubles${from}${to} while unanswered`;
    case 'linear':
      return `pause grows${from}${to} while unanswered`;
    case 'constant':
      return `asks again after a constant ${firstMs === undefined ? 'pause' : seconds(firstMs / 1000)} while unanswered`;
    case 'none':
      return 'does not slow down while unanswered';
    case 'caller':
      return 'leaves retries to the caller';
    case 'firmware':
      return 'retries inside a module';
    case 'unknown':
      return 'retries not known';
  }
}

const requestLine = ({ method, wire, sure, place }: RequestEntry): Line => ({
  words: [`${method}: ${WIRE[wire]}${sure ? '' : ', unless something that was not resolved changes it'}`],
  places: [place],
});

const WIRE: Readonly<Record<RequestEntry['wire'], string>> = {
  'content-length-0': 'Content-Length: 0',
  nothing: 'no Content-Length',
  chunked: 'Transfer-Encoding: chunked',
  refused: 'refused by the client',
  other: 'what else the client sends',
};

/** `90 s`, `15 min`, `6 h`, `36 h`. */
function seconds(value: number): string {
  const round = (n: number) => String(Math.round(n * 10) / 10);
  if (value < 1) return `${Math.round(value * 1000)} ms`;
  if (value < 120) return `${round(value)} s`;
  if (value < 7200) return `${round(value / 60)} min`;
  return value < 172_800 ? `${round(value / 3600)} h` : `${round(value / 86_400)} days`;
}
