/**
 * A catalogue row: what one API means to the network, the clock or the power budget of a device.
 *
 * Rows are data. Built-in ones live in `catalogue/`, a user's own stand under `apis` in `timesync-lint.json`; both are
 * validated by the same schema and have the same power. Behaviours read meanings; no other code knows an API by name.
 */

export const FAMILIES = ['c', 'python', 'javascript'] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * Where a role is found in a call.
 *
 * - a number: the position, 0-based; negative from the end (`-1` is the last argument);
 * - `"name"`: the keyword argument of that name;
 * - `"N.key"`: key (or struct field) `key` of the object at position N, any depth (`"0.opts.host"`);
 * - `"N*"`: the argument at position N and all that follow;
 * - `"this"`: the receiver; `"result"`: what the call (or a matched function of the program) returns; `"assigned"`: what
 *   is assigned to a matched property, or what a matched macro is defined as;
 * - of commands: a number is the position among the words that are no options (of AT commands: among the parameters
 *   after `=`), `"-p"` the value of that option, every time it is given.
 */
export type ArgRef = number | string;
/** Alternatives, the first that is present counts. An empty list: nowhere in this call (an earlier one decided, or a default holds). */
export type ArgRefs = ArgRef | readonly ArgRef[];

export type Match =
  /**
   * A free function, or a function of a module or of a well-known global object: `sntp_setserver`, `requests.post`,
   * `WiFi.begin`, `std::this_thread::sleep_for`. For Python and JavaScript a dotted name is MODULE.NAME and matches
   * however the import spells it (`from time import sleep as s`).
   */
  | { readonly call: string; readonly from?: readonly string[] }
  /**
   * A method of an object whose declared, constructed or factory type is (or derives from) `receiverType`; `*` is any
   * receiver, for names that say enough by themselves (`readUInt32BE`).
   */
  | { readonly method: string; readonly receiverType: string; readonly from?: readonly string[] }
  /** Construction of a type, in any spelling: `new T()`, `T x(…)`, `T(…)`. Python classes: MODULE.NAME. */
  | { readonly new: string; readonly from?: readonly string[] }
  /** Use of an object-like or function-like macro, or of a constant. */
  | { readonly macro: string }
  /** A function of this name *defined* by the program (`loop`, `setup`, `app_main`, `on_message`). */
  | { readonly functionDefined: string }
  /** A listener for this event: `x.on('close', f)`, `x.onclose = f`, `x.addEventListener('close', f)`. */
  | { readonly event: string; readonly receiverType?: string }
  /** Case label of an event handler: `case MQTT_EVENT_DISCONNECTED:`. */
  | { readonly enum: string }
  /** Assignment to (or reading of) a property or module attribute: `ntptime.host`. */
  | { readonly property: string; readonly receiverType?: string; readonly from?: readonly string[] }
  | { readonly decorator: string; readonly from?: readonly string[] }
  /** First word of a shell command given to an API that means `command`, or of an AT command (`AT+CNTP`) that is written. */
  | { readonly command: string };

export interface Row {
  readonly match: Match;
  /** Families in which the row holds. Absent: any. */
  readonly languages?: readonly Family[];
  /** Platforms (see `catalogue/platforms.ts`) on which the row holds. Absent: any. */
  readonly platforms?: readonly string[];
  /** How many arguments the call has: exactly, or at least/at most. */
  readonly arity?: number | readonly [min: number, max: number];
  /** What arguments must be for the row to hold; all of them. An argument that cannot be resolved fails the condition. */
  readonly when?: readonly Condition[];
  readonly means: readonly Meaning[];
  /** Repository@commit path, document section or the measurement. */
  readonly source: string;
  /** `source`: read in the source or measured. `docs`: documentation. `common`: common knowledge, to be confirmed. */
  readonly evidence: 'source' | 'docs' | 'common';
  readonly notes?: string;
}

/** Tells overloads and option constants apart: `configTime("CET-1", …)`, `curl_easy_setopt(c, CURLOPT_POST, 1L)`. */
export interface Condition {
  readonly arg: ArgRef;
  /** The argument is one of these: a constant's or callee's name (its last part counts), a string, a number as written in decimals. */
  readonly is?: readonly string[];
  /** The argument is of this kind: by its value, else by its declared type. `absent`: not given or null; `empty`: that, or text or a list without content. */
  readonly kind?: 'text' | 'number' | 'boolean' | 'address' | 'object' | 'list' | 'function' | 'absent' | 'empty';
  /** Turns the condition round: it then also holds where the argument cannot be resolved. */
  readonly not?: boolean;
}

/** How a failed act shows. Several may hold at once (`returns false` and `throws`). */
export type Failure =
  /** Falsy result means failure. */
  | 'false'
  /** 0 is success, anything else failure. */
  | 'nonzero'
  /** A result below 0 is failure. */
  | 'negative'
  /** 0 or less is failure (count of bytes, HTTPClient codes, counts of replies). */
  | 'not-positive'
  /** An HTTP status: 2xx is success. */
  | 'http-status'
  /** null, None, undefined or an empty object is failure. */
  | 'null'
  /** A result of exactly 1 (or the named `ok` values) is success. */
  | 'not-ok'
  | 'throws'
  /** A promise (or awaitable) that rejects. */
  | 'rejects'
  /** The first parameter of the callback is the error. */
  | 'error-first'
  /** Told by an event (`error`, `close`, `disconnected`). */
  | 'event'
  /** Not told at all. */
  | 'none'
  | 'unknown';

export type Unit =
  | 'ns'
  | 'us'
  | 'ms'
  | 's'
  | 'min'
  | 'h'
  | 'd'
  | 'ticks'
  | 'log2s'
  | 'cycles'
  /** The value carries its own unit: `K_SECONDS(5)`, `std::chrono::seconds(5)`, `timedelta(seconds=5)`, `timespec`. */
  | 'own';

export type Growth = 'none' | 'constant' | 'linear' | 'quadratic' | 'exponential' | 'list';

/** What a library does by itself after a failure, or what a retry helper does by default. */
export interface SelfRetry {
  readonly firstMs?: number;
  readonly growth: Growth;
  readonly capMs?: number;
  readonly jitter?: 'none' | 'small' | 'full';
  /** Tries (retry helpers) or retries (libraries) before it gives up. Absent: without end. */
  readonly bound?: number;
  /** False: only once switched on. */
  readonly byDefault?: boolean;
}

export type Meaning =
  // ------------------------------------------------------------------------------------ time
  | SetsServer
  | Syncs
  | {
      readonly kind: 'sets-interval';
      readonly interval: ArgRefs;
      readonly unit: Unit;
      readonly defaultSeconds?: number;
      readonly minSeconds?: number;
      readonly lib?: string;
    }
  /** A constant whose name says time server where no use is resolved. */
  | { readonly kind: 'names-server'; readonly lib?: string }
  // ------------------------------------------------------------------------------------ network acts
  | Request
  | {
      readonly kind: 'dns';
      readonly host: ArgRefs;
      readonly port?: ArgRefs;
      readonly out?: ArgRefs;
      readonly callback?: ArgRefs;
      /** Parameter of the callback that is the address; 1 where absent: before it stands an error or the name. */
      readonly at?: number;
      readonly failure: readonly Failure[];
      readonly async?: boolean;
    }
  /** Wi-Fi, cellular, LoRaWAN, DHCP: bringing the link up. Never a retry. */
  | { readonly kind: 'association'; readonly failure?: readonly Failure[] }
  /** Tells whether a connection is up; asks nobody. `of`: the receiver type or act it is about. */
  | {
      readonly kind: 'status';
      readonly failure?: readonly Failure[];
      readonly of?: 'link' | 'connection' | 'time' | 'data';
    }
  /** Waits for something local, or for an answer already asked for. */
  | {
      readonly kind: 'local-wait';
      readonly amount?: ArgRefs;
      readonly unit?: Unit;
      readonly failure?: readonly Failure[];
    }
  /** Opens a listening socket, answers others. */
  | { readonly kind: 'listens' }
  /** Sends on a connection that is open already: `client.print`, `send`, `socket.write`. `newline`: adds CRLF. `format`: text is a format for the arguments after it. */
  | {
      readonly kind: 'writes';
      readonly text: ArgRefs;
      readonly newline?: boolean;
      readonly format?: boolean;
      readonly length?: ArgRef;
      readonly to?: ArgRefs;
      readonly port?: ArgRefs;
      readonly failure?: readonly Failure[];
    }
  /** Sends one datagram: `sendto(fd, data, len, flags, addr, addrlen)`, `udp.beginPacket(host, port)`. */
  | {
      readonly kind: 'datagram';
      readonly address: ArgRefs;
      readonly port?: ArgRefs;
      readonly data?: ArgRefs;
      readonly failure?: readonly Failure[];
    }
  /** Runs a shell command. */
  /** Runs a shell command or a program; `words`: arguments that stand apart from the program's name. */
  | {
      readonly kind: 'command';
      readonly text: ArgRefs;
      readonly words?: ArgRefs;
      readonly failure: readonly Failure[];
      readonly callback?: ArgRefs;
    }
  // ------------------------------------------------------------------------------------ HTTP
  | Http
  /** Adds a header to the receiver's (or `to`'s) next request: name and value, or one whole `line`. */
  | {
      readonly kind: 'http-header';
      readonly name?: ArgRefs;
      readonly value?: ArgRefs;
      readonly line?: ArgRefs;
      readonly to?: ArgRefs;
    }
  /** Gives the receiver's (or `to`'s) request a body; `empty` tells what an empty one sends. */
  | {
      readonly kind: 'http-body';
      readonly body?: ArgRefs;
      readonly length?: ArgRefs;
      readonly to?: ArgRefs;
      readonly empty?: Wire;
    }
  /** Sets the method of the receiver's (or `to`'s) request. */
  | {
      readonly kind: 'http-method';
      readonly method: ArgRefs;
      readonly to?: ArgRefs;
      readonly values?: Readonly<Record<string, string>>;
    }
  /** Starts a request that later calls complete: headers and body added before the matching `http` send. */
  | { readonly kind: 'http-begin'; readonly method?: ArgRefs | string; readonly url?: ArgRefs; readonly to?: ArgRefs }
  // ------------------------------------------------------------------------------------ time passing
  | {
      readonly kind: 'delay';
      readonly amount: ArgRefs;
      readonly unit: Unit;
      readonly scale?: number;
      readonly callback?: ArgRefs;
      readonly async?: boolean;
    }
  /** Gives way only (`yield`, `delay(0)`): a loop with just these is undelayed. */
  | { readonly kind: 'no-delay' }
  /** Waits for an event at most this long. */
  | { readonly kind: 'wait'; readonly amount: ArgRefs; readonly unit: Unit }
  | { readonly kind: 'clock'; readonly unit: Unit; readonly wall?: boolean; readonly out?: ArgRefs }
  /** The time that lies `amount` ahead of now: `make_timeout_time_ms(5000)`. */
  | { readonly kind: 'deadline'; readonly amount: ArgRefs; readonly unit: Unit }
  /** Whether a deadline kept in the argument has passed: `time_reached(t)`. */
  | { readonly kind: 'due'; readonly deadline: ArgRefs }
  /** Makes a duration: `pdMS_TO_TICKS(5000)`, `K_SECONDS(5)`, `std::chrono::seconds(5)`. `named`: keyword → unit. */
  | {
      readonly kind: 'duration';
      readonly amount?: ArgRef;
      readonly unit?: Unit;
      readonly named?: Readonly<Record<string, Unit>>;
      readonly ms?: number;
    }
  /** Wall-clock time broken down into fields: `localtime`, `time.localtime()`, `new Date()`. */
  | { readonly kind: 'wall-fields'; readonly out?: ArgRefs }
  /** Reads one field of the wall clock: `tm_min`, `getMinutes()`, `minute()`. `index`: by position in the tuple. */
  | { readonly kind: 'wall-field'; readonly field: 'second' | 'minute' | 'hour' | 'weekday' | 'day' | 'month' | 'year' }
  // ------------------------------------------------------------------------------------ repetition
  /** Calls `callback` every `period`. Without both: a function that the platform calls (`loop`). */
  | {
      readonly kind: 'repeat';
      readonly callback?: ArgRefs;
      readonly period?: ArgRefs;
      readonly unit?: Unit;
      readonly scale?: number;
      readonly repeatFlag?: ArgRefs;
      /** Keyword arguments whose sum is the period: `add_job(f, 'interval', minutes=5)`. */
      readonly named?: Readonly<Record<string, Unit>>;
      /** Properties of the receiver's chain that say the unit; the amount is the chain's first argument: `every(10).minutes.do(f)`. */
      readonly chained?: Readonly<Record<string, Unit>>;
    }
  | {
      readonly kind: 'once';
      readonly callback?: ArgRefs;
      readonly period?: ArgRefs;
      readonly unit?: Unit;
      readonly scale?: number;
      readonly timer?: ArgRefs;
      /** What the callback returns is the time until it is called again, in this unit; 0 ends it. */
      readonly again?: Unit;
    }
  /** Starts a thread or task; it repeats only by its own loop. */
  | { readonly kind: 'task'; readonly callback: ArgRefs }
  /** Registers a handler; `outcome` tells what the event says about the act. */
  | {
      readonly kind: 'handler';
      readonly callback?: ArgRefs;
      readonly event?: ArgRefs;
      readonly outcome?: 'ok' | 'fail' | 'any';
      readonly association?: boolean;
    }
  | Schedules
  // ------------------------------------------------------------------------------------ retry helpers
  | {
      readonly kind: 'retry-helper';
      readonly callback?: ArgRefs;
      readonly self: SelfRetry;
      readonly options?: RetryOptions;
    }
  /** Option of a library that sets its own reconnect pause: `reconnectPeriod: 1000`. */
  | {
      readonly kind: 'retry-option';
      readonly self: SelfRetry;
      readonly first?: ArgRefs;
      readonly cap?: ArgRefs;
      readonly unit?: Unit;
    }
  // ------------------------------------------------------------------------------------ device
  | { readonly kind: 'random'; readonly perDevice?: boolean; readonly min?: ArgRefs; readonly max?: ArgRefs }
  | { readonly kind: 'random-seed'; readonly seed?: ArgRefs }
  | { readonly kind: 'device-id'; readonly out?: ArgRefs }
  /** A value that can be changed in the field: NVS, EEPROM, file, portal, DHCP option 42, environment, command line. */
  | {
      readonly kind: 'field-config';
      readonly out?: ArgRefs;
      readonly default?: ArgRefs;
      readonly weak?: boolean;
      readonly dhcp42?: boolean;
      readonly path?: ArgRefs;
    }
  /** Restarts the device, or sleeps so deeply that the program starts over; `amount` is the sleep. */
  | { readonly kind: 'reboot'; readonly amount?: ArgRefs; readonly unit?: Unit }
  // ------------------------------------------------------------------------------------ values
  /** Makes an IP address: of octets, of text, of a 32-bit word (`order`: which end the first octet is at). */
  | {
      readonly kind: 'address';
      readonly octets?: readonly ArgRef[];
      readonly list?: ArgRef;
      readonly text?: ArgRef;
      readonly word?: ArgRef;
      readonly order?: 'network' | 'big' | 'little';
      readonly out?: ArgRefs;
    }
  /** Writes text into a buffer: `snprintf(buf, n, fmt, …)`, `strcpy(dst, src)`; `append` for `strcat`. */
  | {
      readonly kind: 'formats';
      readonly out?: ArgRefs;
      readonly format?: ArgRef;
      readonly value?: ArgRef;
      readonly append?: boolean;
    }
  /** Hands one argument through: `memcpy`, `htons(123)`, `String(x)`, `F("…")`, `Promise.resolve(x)`, `encode()`. */
  | { readonly kind: 'passes'; readonly value: ArgRef; readonly out?: ArgRefs }
  // ------------------------------------------------------------------------------------ bytes
  /** Hands over what came in: `recvfrom(fd, data, …)`, `data = sock.recv(n)`, or parameter `at` of a callback. */
  | { readonly kind: 'receives'; readonly data?: ArgRefs; readonly callback?: ArgRefs; readonly at?: number }
  /** Makes bytes: of a number that many, of a list or text those, of other bytes a copy or a view. */
  | { readonly kind: 'bytes'; readonly of: ArgRefs }
  /** Writes a number into bytes: `buf.writeUInt8(value, at)`, `memset(into, value, n)`. */
  | {
      readonly kind: 'puts';
      readonly into: ArgRefs;
      readonly value: ArgRefs;
      readonly at?: ArgRefs;
      readonly bits?: 8 | 16 | 32 | 64;
    }
  /** Reads a number out of bytes: `buf.readUInt32BE(at)`; or copies a part of them elsewhere. */
  | { readonly kind: 'gets'; readonly from: ArgRefs; readonly at?: ArgRefs; readonly bits?: 8 | 16 | 32 | 64 }
  /** Puts values together by a format of Python's `struct`. */
  | {
      readonly kind: 'packs';
      readonly format: ArgRef;
      readonly values: ArgRef;
      readonly into?: ArgRef;
      readonly at?: ArgRef;
    }
  /** Takes bytes apart by a format of Python's `struct`. */
  | { readonly kind: 'unpacks'; readonly format: ArgRef; readonly data: ArgRef; readonly at?: ArgRefs }
  /** Returns an object of this type (factories): `mqtt.connect()` → `MqttClient`. */
  | { readonly kind: 'makes'; readonly type: string };

export interface SetsServer {
  readonly kind: 'sets-server';
  readonly servers: ArgRefs | readonly ArgRef[];
  readonly accepts: readonly ('ip' | 'host')[];
  /** Argument that holds the slot number (0-based), where there is one. */
  readonly slot?: ArgRef;
  /** Which library asks in the end; keys `catalogue/libraries.ts`. */
  readonly lib?: string;
  /** Default where the argument is left out. */
  readonly default?: string;
}

export interface Syncs {
  readonly kind: 'syncs';
  readonly servers?: ArgRefs;
  readonly port?: ArgRefs;
  readonly failure: readonly Failure[];
  readonly async?: boolean;
  readonly callback?: ArgRefs;
  readonly lib?: string;
  /** The library asks at most this often whatever the caller does (`NTPClient::update`, 60 s). */
  readonly throttleSeconds?: number;
  readonly self?: SelfRetry;
  /** NTP version of the requests; with `versionArg` what is sent where that is left out. */
  readonly version?: number;
  /** Argument that chooses the version. */
  readonly versionArg?: ArgRefs;
}

export interface Request {
  readonly kind: 'request';
  /** `http`, `mqtt`, `tcp`, `udp`, `ws`, `coap`, `database`, `cloud`, `mail`, … */
  readonly proto?: string;
  readonly server?: ArgRefs;
  readonly port?: ArgRefs;
  readonly url?: ArgRefs;
  readonly failure: readonly Failure[];
  /** Values of the result that mean success, for `not-ok`. */
  readonly ok?: readonly (number | string)[];
  readonly async?: boolean;
  readonly callback?: ArgRefs;
  /** What the library does by itself when the act fails. */
  readonly self?: SelfRetry;
}

/** What a request without a body puts on the wire. */
export type Wire = 'content-length-0' | 'nothing' | 'chunked' | 'refused' | 'other';

/** One call that sends an HTTP request. */
export interface Http {
  readonly kind: 'http';
  /** A method in capitals, or where it stands. */
  readonly method: string | { readonly arg: ArgRefs; readonly default?: string };
  readonly url?: ArgRefs;
  readonly body?: ArgRefs;
  readonly bodyLength?: ArgRefs;
  /** A body even where it is empty: `json={}` is sent as `{}`. */
  readonly fullBody?: ArgRefs;
  readonly headers?: ArgRefs;
  /** What goes out where no body is given, by method where they differ. */
  readonly noBody: Wire | Readonly<Record<string, Wire>>;
  /** What goes out where a body is given and is empty (`""`, `b""`, `{}`), where that differs from `noBody`. */
  readonly emptyBody?: Wire;
  /** HTTP/1.0 senders: a Content-Length is required (RFC 1945 section 8.3). */
  readonly http10?: boolean;
  /** How the fault is mended here: what was measured to work. */
  readonly fix?: HttpFix;
}

export type HttpFix =
  /** Add a call before: `http.addHeader("Content-Length", "0");` — `call` with `$this` for the receiver (or `$0`… for an argument). */
  | { readonly kind: 'call-before'; readonly call: string; readonly advice?: string }
  /** Add `"Content-Length": "0"` to the headers object given as keyword or option `key`. */
  | { readonly kind: 'header-option'; readonly key: ArgRef; readonly value: 'string' | 'number' }
  /** Give this argument this text. */
  | { readonly kind: 'argument'; readonly arg: ArgRef; readonly text: string }
  /** Words only: no edit that a machine should make. */
  | { readonly kind: 'advice'; readonly text: string };

export interface Schedules {
  readonly kind: 'schedules';
  /** Cron text (5 to 7 fields or @macro), systemd calendar, `HH:MM`, …. */
  readonly text?: ArgRefs;
  readonly style: 'cron' | 'cron-seconds-first' | 'at-text' | 'fields' | 'systemd' | 'later' | 'match';
  /** Field arguments: `alarmRepeat(h, m, s, cb)`, `add_job(trigger='cron', minute=0)`. */
  readonly fields?: Readonly<Partial<Record<'second' | 'minute' | 'hour' | 'day' | 'weekday' | 'month', ArgRefs>>>;
  readonly callback?: ArgRefs;
  /** Argument or option that spreads the load: `jitter=`, `maxRandomDelay`. */
  readonly jitter?: ArgRefs;
  readonly jitterUnit?: Unit;
  /** For methods of a chain (`schedule.every().hour.at(":00").do(job)`): the method that names the job. */
  readonly chain?: string;
}

export interface RetryOptions {
  readonly first?: ArgRefs;
  readonly unit?: Unit;
  readonly growth?: ArgRefs;
  readonly factor?: ArgRefs;
  readonly cap?: ArgRefs;
  readonly tries?: ArgRefs;
  readonly jitter?: ArgRefs;
  /** Names of calls that stand as values of an option and decide growth: `wait_fixed` → constant. */
  readonly growthBy?: Readonly<Record<string, Growth>>;
}
