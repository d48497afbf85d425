/** Calls that hand a value through or write text: they change its spelling or its place, not what it means. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, macros, methods, news, row, rowsFor, type Origin } from '../build.ts';

const libc: Origin = { source: 'ISO C 7.21 and 7.24, POSIX.1-2017 <stdio.h> and <string.h>', evidence: 'docs' };
const inet: Origin = { source: 'POSIX.1-2017 <arpa/inet.h>; lwIP src/include/lwip/def.h', evidence: 'docs' };
const arduino: Origin = { source: 'Arduino documentation, String; WString.h, avr/pgmspace.h', evidence: 'docs' };
const stl: Origin = { source: 'ISO C++ [string.classes], [utility], [smartptr]', evidence: 'docs' };
const python: Origin = { source: 'Python documentation, built-in functions and types', evidence: 'docs' };
const javascript: Origin = { source: 'ECMA-262; Node documentation, Buffer', evidence: 'docs' };

const first = { kind: 'passes', value: 0 } as const;
const receiver = { kind: 'passes', value: 'this' } as const;

const inC = inFamily('c', [
  ...rowsFor(
    calls(
      'memcpy',
      'memmove',
      'strcpy',
      'strncpy',
      'stpcpy',
      'strlcpy',
      'memcpy_P',
      'strcpy_P',
      'strncpy_P',
      'strlcpy_P',
    ),
    { kind: 'passes', value: 1, out: 0 },
    libc,
  ),
  row({ call: 'bcopy' }, { kind: 'passes', value: 0, out: 1 }, libc),
  ...rowsFor(calls('strcpy_s', 'strncpy_s', 'memcpy_s'), { kind: 'passes', value: 2, out: 0 }, libc),
  ...rowsFor(calls('strdup', 'strndup', 'g_strdup', 'xstrdup', 'rt_strdup'), first, libc),
  ...rowsFor(calls('atoi', 'atol', 'atoll', 'atof', 'strtol', 'strtoul', 'strtoull', 'abs', 'labs'), first, libc),
  ...rowsFor(calls('snprintf', 'snprintf_P', 'lwip_snprintf'), { kind: 'formats', out: 0, format: 2 }, libc),
  ...rowsFor(calls('sprintf', 'sprintf_P', 'asprintf', 'os_sprintf'), { kind: 'formats', out: 0, format: 1 }, libc),
  ...rowsFor(calls('vsnprintf'), { kind: 'formats', out: 0, format: 2 }, libc),
  row({ call: 'sprintf_s' }, { kind: 'formats', out: 0, format: 2 }, libc),
  ...rowsFor(
    calls('strcat', 'strncat', 'strlcat', 'strcat_P'),
    { kind: 'formats', out: 0, value: 1, append: true },
    libc,
  ),

  ...rowsFor(
    calls('htons', 'htonl', 'ntohs', 'ntohl', 'lwip_htons', 'lwip_htonl', 'sys_cpu_to_be16', 'swap_ushort', 'bswap_16'),
    first,
    inet,
  ),
  ...rowsFor(
    macros('PP_HTONS', 'PP_HTONL', 'PP_NTOHS', 'PP_NTOHL', 'FreeRTOS_htons', 'FreeRTOS_htonl', 'HTONS'),
    first,
    inet,
  ),

  ...rowsFor(news('String', 'StringSumHelper', '__FlashStringHelper'), first, arduino),
  ...rowsFor(
    calls('String', 'F', 'PSTR', 'FPSTR', 'pgm_read_ptr', 'pgm_read_byte', 'pgm_read_word', 'pgm_read_dword'),
    first,
    arduino,
  ),
  ...rowsFor(macros('F', 'PSTR', 'FPSTR', 'SF'), first, arduino),
  ...rowsFor(
    methods('String', 'c_str', 'toString', 'toInt', 'toFloat', 'begin', 'substring', 'trim', 'toLowerCase'),
    receiver,
    arduino,
  ),
  ...rowsFor(methods('String', 'toCharArray', 'getBytes'), { kind: 'passes', value: 'this', out: 0 }, arduino),
  ...rowsFor(methods('String', 'concat'), { kind: 'formats', out: 'this', value: 0, append: true }, arduino),
  ...rowsFor(methods('IPAddress', 'toString'), receiver, arduino),

  ...rowsFor(news('std::string', 'std::string_view', 'string', 'string_view', 'QString', 'etl::string'), first, stl),
  ...rowsFor(
    calls(
      'std::string',
      'std::to_string',
      'std::move',
      'std::forward',
      'std::ref',
      'std::cref',
      'std::stoi',
      'std::stol',
      'std::stoul',
      'to_string',
    ),
    first,
    stl,
  ),
  ...rowsFor(
    methods(['std::string', 'std::string_view', 'string', 'std::array', 'std::vector'], 'c_str', 'data'),
    receiver,
    stl,
  ),
  ...rowsFor(methods(['std::unique_ptr', 'std::shared_ptr', 'std::optional'], 'get', 'value'), receiver, stl),
  ...rowsFor(
    methods(['std::string', 'string'], 'append'),
    { kind: 'formats', out: 'this', value: 0, append: true },
    stl,
  ),
  ...rowsFor(calls('std::min', 'std::max', 'min', 'max', 'MIN', 'MAX', 'constrain'), first, {
    ...stl,
    notes: 'the first argument stands for the result; the second bounds it',
  }),
  ...rowsFor(macros('MIN', 'MAX', 'UINT32_C', 'UINT64_C', 'INT64_C'), first, stl),
]);

const inPython = inFamily('python', [
  ...rowsFor(
    calls('str', 'int', 'float', 'bytes', 'bytearray', 'memoryview', 'list', 'tuple', 'round', 'abs', 'repr'),
    first,
    python,
  ),
  ...rowsFor(
    methods(['str', 'bytes', 'bytearray'], 'encode', 'decode', 'strip', 'rstrip', 'lstrip', 'lower', 'upper'),
    receiver,
    python,
  ),
  ...rowsFor(imported('micropython', calls('micropython.const')), first, {
    source: 'MicroPython documentation, micropython.const',
    evidence: 'docs',
  }),
  ...rowsFor(calls('const'), first, { source: 'MicroPython documentation, micropython.const', evidence: 'docs' }),
  ...rowsFor(calls('copy.copy', 'copy.deepcopy', 'typing.cast', 'functools.partial'), first, python),
  ...rowsFor(calls('socket.htons', 'socket.htonl', 'socket.ntohs', 'socket.ntohl'), first, python),
  ...rowsFor(
    calls('asyncio.wait_for', 'uasyncio.wait_for', 'asyncio.shield', 'asyncio.wait_for_ms', 'uasyncio.wait_for_ms'),
    first,
    {
      ...python,
      notes: 'the awaitable that it is given happens; a time-out raises',
    },
  ),
  row(
    { call: 'datetime.timedelta' },
    durations('days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'),
    python,
  ),
  row(
    { new: 'datetime.timedelta' },
    durations('days', 'hours', 'minutes', 'seconds', 'milliseconds', 'microseconds'),
    python,
  ),
]);

const inJavaScript = inFamily('javascript', [
  ...rowsFor(
    calls(
      'String',
      'Number',
      'parseInt',
      'parseFloat',
      'Math.round',
      'Math.floor',
      'Math.ceil',
      'Math.trunc',
      'Promise.resolve',
    ),
    first,
    javascript,
  ),
  ...rowsFor(calls('Object.freeze', 'Object.seal', 'structuredClone', 'Array.from', 'Array.of'), first, javascript),
  ...rowsFor(calls('Object.assign'), first, javascript),
  ...rowsFor(
    calls('Buffer.from', 'Uint8Array.from', 'encodeURIComponent', 'encodeURI', 'decodeURIComponent'),
    first,
    javascript,
  ),
  ...rowsFor(news('URL', 'String', 'Number', 'Uint8Array', 'Buffer'), first, javascript),
  ...rowsFor(
    methods(['String', 'Number', 'URL', 'Buffer'], 'toString', 'trim', 'toLowerCase', 'valueOf'),
    receiver,
    javascript,
  ),
  ...rowsFor(
    imported(['ms'], calls('ms')),
    { kind: 'duration', amount: 0, unit: 'own' },
    {
      source: 'npm ms readme',
      evidence: 'common',
    },
  ),
]);

function durations(...names: readonly ('days' | 'hours' | 'minutes' | 'seconds' | 'milliseconds' | 'microseconds')[]) {
  const units = {
    days: 'd',
    hours: 'h',
    minutes: 'min',
    seconds: 's',
    milliseconds: 'ms',
    microseconds: 'us',
  } as const;
  return { kind: 'duration', named: Object.fromEntries(names.map((name) => [name, units[name]])) } as const;
}

export const rows: readonly Row[] = [...inC, ...inPython, ...inJavaScript];
