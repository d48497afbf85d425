/** The rows of `row.ts` as a schema: what the catalogue's tests and a user's `apis` are checked against. */
import * as z from 'zod';
import type { Row } from './row.ts';

/** Makes keys whose schema takes `undefined` plain optional keys, as `exactOptionalPropertyTypes` wants them. */
const optional = <T extends z.ZodType>(schema: T) => z.exactOptional(schema);
const text = z.string().min(1);
const texts = z.array(text).min(1).readonly();

const family = z.enum(['c', 'python', 'javascript']);
const argRef = z.union([z.int(), text]);
const argRefs = z.union([argRef, z.array(argRef).readonly()]);

const match = z.union([
  z.strictObject({ call: text, from: optional(texts) }),
  z.strictObject({ method: text, receiverType: text, from: optional(texts) }),
  z.strictObject({ new: text, from: optional(texts) }),
  z.strictObject({ macro: text }),
  z.strictObject({ functionDefined: text }),
  z.strictObject({ event: text, receiverType: optional(text) }),
  z.strictObject({ enum: text }),
  z.strictObject({ property: text, receiverType: optional(text), from: optional(texts) }),
  z.strictObject({ decorator: text, from: optional(texts) }),
  z.strictObject({ command: text }),
]);

const failure = z.enum([
  'false',
  'nonzero',
  'negative',
  'not-positive',
  'http-status',
  'null',
  'not-ok',
  'throws',
  'rejects',
  'error-first',
  'event',
  'none',
  'unknown',
]);
const failures = z.array(failure).min(1).readonly();
const unit = z.enum(['ns', 'us', 'ms', 's', 'min', 'h', 'd', 'ticks', 'log2s', 'cycles', 'own']);
const growth = z.enum(['none', 'constant', 'linear', 'quadratic', 'exponential', 'list']);
const wire = z.enum(['content-length-0', 'nothing', 'chunked', 'refused', 'other']);

const selfRetry = z.strictObject({
  firstMs: optional(z.number().nonnegative()),
  growth,
  capMs: optional(z.number().nonnegative()),
  jitter: optional(z.enum(['none', 'small', 'full'])),
  bound: optional(z.int().nonnegative()),
  byDefault: optional(z.boolean()),
});

const retryOptions = z.strictObject({
  first: optional(argRefs),
  unit: optional(unit),
  growth: optional(argRefs),
  factor: optional(argRefs),
  cap: optional(argRefs),
  tries: optional(argRefs),
  jitter: optional(argRefs),
  growthBy: optional(z.record(text, growth).readonly()),
});

const time = [
  z.strictObject({
    kind: z.literal('sets-server'),
    servers: argRefs,
    accepts: z
      .array(z.enum(['ip', 'host']))
      .min(1)
      .readonly(),
    slot: optional(argRef),
    lib: optional(text),
    default: optional(text),
  }),
  z.strictObject({
    kind: z.literal('syncs'),
    servers: optional(argRefs),
    port: optional(argRefs),
    failure: failures,
    async: optional(z.boolean()),
    callback: optional(argRefs),
    lib: optional(text),
    throttleSeconds: optional(z.number().positive()),
    self: optional(selfRetry),
    version: optional(z.int().min(0).max(7)),
    versionArg: optional(argRefs),
  }),
  z.strictObject({
    kind: z.literal('sets-interval'),
    interval: argRefs,
    unit,
    defaultSeconds: optional(z.number().nonnegative()),
    minSeconds: optional(z.number().nonnegative()),
    lib: optional(text),
  }),
  z.strictObject({ kind: z.literal('names-server'), lib: optional(text) }),
] as const;

const network = [
  z.strictObject({
    kind: z.literal('request'),
    proto: optional(text),
    server: optional(argRefs),
    port: optional(argRefs),
    url: optional(argRefs),
    failure: failures,
    ok: optional(
      z
        .array(z.union([z.number(), text]))
        .min(1)
        .readonly(),
    ),
    async: optional(z.boolean()),
    callback: optional(argRefs),
    self: optional(selfRetry),
  }),
  z.strictObject({
    kind: z.literal('dns'),
    host: argRefs,
    port: optional(argRefs),
    out: optional(argRefs),
    callback: optional(argRefs),
    at: optional(z.int().nonnegative()),
    failure: failures,
    async: optional(z.boolean()),
  }),
  z.strictObject({ kind: z.literal('association'), failure: optional(failures) }),
  z.strictObject({
    kind: z.literal('status'),
    failure: optional(failures),
    of: optional(z.enum(['link', 'connection', 'time', 'data'])),
  }),
  z.strictObject({
    kind: z.literal('local-wait'),
    amount: optional(argRefs),
    unit: optional(unit),
    failure: optional(failures),
  }),
  z.strictObject({ kind: z.literal('listens') }),
  z.strictObject({
    kind: z.literal('writes'),
    text: argRefs,
    newline: optional(z.boolean()),
    format: optional(z.boolean()),
    length: optional(argRef),
    to: optional(argRefs),
    port: optional(argRefs),
    failure: optional(failures),
  }),
  z.strictObject({
    kind: z.literal('datagram'),
    address: argRefs,
    port: optional(argRefs),
    data: optional(argRefs),
    failure: optional(failures),
  }),
  z.strictObject({
    kind: z.literal('command'),
    text: argRefs,
    words: optional(argRefs),
    failure: failures,
    callback: optional(argRefs),
  }),
] as const;

const httpFix = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('call-before'), call: text, advice: optional(text) }),
  z.strictObject({ kind: z.literal('header-option'), key: argRef, value: z.enum(['string', 'number']) }),
  z.strictObject({ kind: z.literal('argument'), arg: argRef, text: z.string() }),
  z.strictObject({ kind: z.literal('advice'), text }),
]);

const http = [
  z.strictObject({
    kind: z.literal('http'),
    method: z.union([text, z.strictObject({ arg: argRefs, default: optional(text) })]),
    url: optional(argRefs),
    body: optional(argRefs),
    bodyLength: optional(argRefs),
    fullBody: optional(argRefs),
    headers: optional(argRefs),
    noBody: z.union([wire, z.record(text, wire).readonly()]),
    emptyBody: optional(wire),
    http10: optional(z.boolean()),
    fix: optional(httpFix),
  }),
  z.strictObject({
    kind: z.literal('http-header'),
    name: optional(argRefs),
    value: optional(argRefs),
    line: optional(argRefs),
    to: optional(argRefs),
  }),
  z.strictObject({
    kind: z.literal('http-body'),
    body: optional(argRefs),
    length: optional(argRefs),
    to: optional(argRefs),
    empty: optional(wire),
  }),
  z.strictObject({
    kind: z.literal('http-method'),
    method: argRefs,
    to: optional(argRefs),
    values: optional(z.record(text, text).readonly()),
  }),
  z.strictObject({
    kind: z.literal('http-begin'),
    method: optional(argRefs),
    url: optional(argRefs),
    to: optional(argRefs),
  }),
] as const;

const passing = [
  z.strictObject({
    kind: z.literal('delay'),
    amount: argRefs,
    unit,
    scale: optional(z.number().positive()),
    callback: optional(argRefs),
    async: optional(z.boolean()),
  }),
  z.strictObject({ kind: z.literal('no-delay') }),
  z.strictObject({ kind: z.literal('wait'), amount: argRefs, unit }),
  z.strictObject({ kind: z.literal('clock'), unit, wall: optional(z.boolean()), out: optional(argRefs) }),
  z.strictObject({ kind: z.literal('deadline'), amount: argRefs, unit }),
  z.strictObject({ kind: z.literal('due'), deadline: argRefs }),
  z.strictObject({
    kind: z.literal('duration'),
    amount: optional(argRef),
    unit: optional(unit),
    named: optional(z.record(text, unit).readonly()),
    ms: optional(z.number().nonnegative()),
  }),
  z.strictObject({ kind: z.literal('wall-fields'), out: optional(argRefs) }),
  z.strictObject({
    kind: z.literal('wall-field'),
    field: z.enum(['second', 'minute', 'hour', 'weekday', 'day', 'month', 'year']),
  }),
] as const;

const timing = {
  callback: optional(argRefs),
  period: optional(argRefs),
  unit: optional(unit),
  scale: optional(z.number().positive()),
};
const repetition = [
  z.strictObject({
    kind: z.literal('repeat'),
    ...timing,
    repeatFlag: optional(argRefs),
    named: optional(z.record(z.string(), unit)),
    chained: optional(z.record(z.string(), unit)),
  }),
  z.strictObject({ kind: z.literal('once'), ...timing, timer: optional(argRefs), again: optional(unit) }),
  z.strictObject({ kind: z.literal('task'), callback: argRefs }),
  z.strictObject({
    kind: z.literal('handler'),
    callback: optional(argRefs),
    event: optional(argRefs),
    outcome: optional(z.enum(['ok', 'fail', 'any'])),
    association: optional(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal('schedules'),
    text: optional(argRefs),
    style: z.enum(['cron', 'cron-seconds-first', 'at-text', 'fields', 'systemd', 'later', 'match']),
    fields: optional(
      z
        .strictObject({
          second: optional(argRefs),
          minute: optional(argRefs),
          hour: optional(argRefs),
          day: optional(argRefs),
          weekday: optional(argRefs),
          month: optional(argRefs),
        })
        .readonly(),
    ),
    callback: optional(argRefs),
    jitter: optional(argRefs),
    jitterUnit: optional(unit),
    chain: optional(text),
  }),
  z.strictObject({
    kind: z.literal('retry-helper'),
    callback: optional(argRefs),
    self: selfRetry,
    options: optional(retryOptions),
  }),
  z.strictObject({
    kind: z.literal('retry-option'),
    self: selfRetry,
    first: optional(argRefs),
    cap: optional(argRefs),
    unit: optional(unit),
  }),
] as const;

const device = [
  z.strictObject({
    kind: z.literal('random'),
    perDevice: optional(z.boolean()),
    min: optional(argRefs),
    max: optional(argRefs),
  }),
  z.strictObject({ kind: z.literal('random-seed'), seed: optional(argRefs) }),
  z.strictObject({ kind: z.literal('device-id'), out: optional(argRefs) }),
  z.strictObject({
    kind: z.literal('field-config'),
    out: optional(argRefs),
    default: optional(argRefs),
    weak: optional(z.boolean()),
    dhcp42: optional(z.boolean()),
    path: optional(argRefs),
  }),
  z.strictObject({ kind: z.literal('reboot'), amount: optional(argRefs), unit: optional(unit) }),
] as const;

const values = [
  z.strictObject({
    kind: z.literal('address'),
    octets: optional(z.array(argRef).min(1).readonly()),
    list: optional(argRef),
    text: optional(argRef),
    word: optional(argRef),
    order: optional(z.enum(['network', 'big', 'little'])),
    out: optional(argRefs),
  }),
  z.strictObject({
    kind: z.literal('formats'),
    out: optional(argRefs),
    format: optional(argRef),
    value: optional(argRef),
    append: optional(z.boolean()),
  }),
  z.strictObject({ kind: z.literal('passes'), value: argRef, out: optional(argRefs) }),
  z.strictObject({ kind: z.literal('makes'), type: text }),
] as const;

const bits = z.union([z.literal(8), z.literal(16), z.literal(32), z.literal(64)]);
const bytes = [
  z.strictObject({
    kind: z.literal('receives'),
    data: optional(argRefs),
    callback: optional(argRefs),
    at: optional(z.int().nonnegative()),
  }),
  z.strictObject({ kind: z.literal('bytes'), of: argRefs }),
  z.strictObject({
    kind: z.literal('puts'),
    into: argRefs,
    value: argRefs,
    at: optional(argRefs),
    bits: optional(bits),
  }),
  z.strictObject({ kind: z.literal('gets'), from: argRefs, at: optional(argRefs), bits: optional(bits) }),
  z.strictObject({
    kind: z.literal('packs'),
    format: argRef,
    values: argRef,
    into: optional(argRef),
    at: optional(argRef),
  }),
  z.strictObject({ kind: z.literal('unpacks'), format: argRef, data: argRef, at: optional(argRefs) }),
] as const;

const meaning = z.discriminatedUnion('kind', [
  ...time,
  ...network,
  ...http,
  ...passing,
  ...repetition,
  ...device,
  ...values,
  ...bytes,
]);

const condition = z.strictObject({
  arg: argRef,
  is: optional(texts),
  kind: optional(z.enum(['text', 'number', 'boolean', 'address', 'object', 'list', 'function', 'absent', 'empty'])),
  not: optional(z.boolean()),
});

export const rowSchema = z.strictObject({
  match,
  languages: optional(z.array(family).min(1).readonly()),
  platforms: optional(texts),
  arity: optional(z.union([z.int().nonnegative(), z.tuple([z.int().nonnegative(), z.int().nonnegative()]).readonly()])),
  when: optional(z.array(condition).min(1).readonly()),
  means: z.array(meaning).min(1).readonly(),
  source: text,
  evidence: z.enum(['source', 'docs', 'common']),
  notes: optional(text),
});

/** A row in somebody's configuration: where it comes from is theirs to know. */
export const ownRowSchema = rowSchema.extend({
  source: optional(text),
  evidence: optional(z.enum(['source', 'docs', 'common'])),
});

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
/** Stops compiling as soon as the schema and `row.ts` part ways. */
export const schemaIsRow: Same<z.infer<typeof rowSchema>, Row> = true;
