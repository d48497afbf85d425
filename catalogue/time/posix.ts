/** Hand-rolled clients on sockets and shell tools: setting the clock, and the commands that ask for the time. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, row, rowsFor } from '../build.ts';

const shell = { evidence: 'docs' } as const;
const posix = { languages: ['c'], evidence: 'docs', source: 'POSIX.1-2017 sys/time.h, time.h' } as const;
const both = ['ip', 'host'] as const;
const lib = 'oneshot-tools';
const failed = ['nonzero'] as const;

export const rows: readonly Row[] = [
  ...rowsFor(
    calls(
      'system',
      'popen',
      'std::system',
      'shell_exec',
      '_popen',
      '_system',
      'system_safe',
      'posix_system',
      'g_spawn_command_line_sync',
      'g_spawn_command_line_async',
    ),
    { kind: 'command', text: 0, failure: ['nonzero'] },
    { ...posix, source: 'POSIX.1-2017 stdlib.h, stdio.h' },
  ),
  ...rowsFor(
    calls('promisify(child_process.exec)', 'promisify(child_process.execFile)'),
    { kind: 'command', text: 0, words: 1, failure: ['rejects'] },
    { ...shell, languages: ['javascript'], source: 'Node documentation, util.promisify' },
  ),
  ...rowsFor(
    calls('execl', 'execlp', 'execle'),
    { kind: 'command', text: 0, words: '2*', failure: ['negative'] },
    { ...posix, source: 'POSIX.1-2017 unistd.h', notes: 'Argument 1 is the name of the program once more.' },
  ),
  ...rowsFor(
    calls('execv', 'execvp', 'execve', 'execvpe'),
    { kind: 'command', text: 1, failure: ['negative'] },
    { ...posix, source: 'POSIX.1-2017 unistd.h' },
  ),
  ...rowsFor(
    calls('posix_spawn', 'posix_spawnp'),
    { kind: 'command', text: 4, failure: ['nonzero'] },
    { ...posix, source: 'POSIX.1-2017 spawn.h' },
  ),
  ...rowsFor(
    calls('settimeofday', 'clock_settime', 'stime', 'adjtime', 'adjtimex'),
    { kind: 'status', of: 'time' },
    {
      ...posix,
      notes: 'Sets the local clock; asks nobody.',
    },
  ),

  row(
    { command: 'ntpdate' },
    { kind: 'syncs', servers: '0*', failure: failed, lib, version: 4 },
    {
      ...shell,
      source: 'ntpdate(8)',
      notes: 'Words that are no options are servers.',
    },
  ),
  row(
    { command: 'ntpdig' },
    { kind: 'syncs', servers: '0*', failure: failed, lib, version: 4 },
    { ...shell, source: 'ntpdig(1)' },
  ),
  row(
    { command: 'sntp' },
    { kind: 'syncs', servers: '0*', failure: failed, lib, version: 4 },
    { ...shell, source: 'sntp(1)' },
  ),
  row(
    { command: 'rdate' },
    { kind: 'syncs', servers: '0*', failure: failed, lib },
    {
      ...shell,
      source: 'rdate(8)',
      notes: 'TIME protocol (port 37) unless -n is given.',
    },
  ),
  row(
    { command: 'ntpclient' },
    { kind: 'syncs', servers: '-h', failure: failed, lib, version: 3 },
    {
      ...shell,
      evidence: 'source',
      source: 'troglobit/ntpclient@c863f7a README.md',
    },
  ),
  row(
    { command: 'ntpclient' },
    { kind: 'sets-interval', interval: '-i', unit: 's', defaultSeconds: 600, lib },
    {
      ...shell,
      evidence: 'source',
      source: 'troglobit/ntpclient@c863f7a README.md',
    },
  ),
  row(
    { command: 'sntpd' },
    [
      { kind: 'sets-server', servers: '0*', accepts: both, lib },
      { kind: 'sets-interval', interval: '-i', unit: 's', defaultSeconds: 600, lib },
    ],
    { ...shell, evidence: 'source', source: 'troglobit/ntpclient@c863f7a README.md' },
  ),
  row(
    { command: 'ntpd' },
    [
      { kind: 'sets-server', servers: '-p', accepts: both, lib: 'busybox-ntpd' },
      {
        kind: 'syncs',
        servers: '-p',
        failure: failed,
        lib: 'busybox-ntpd',
        version: 4,
        self: { firstMs: 32_000, growth: 'exponential', capMs: 4_096_000, jitter: 'small' },
      },
    ],
    {
      ...shell,
      evidence: 'source',
      source: 'mirror/busybox@371fe9f71 networking/ntpd.c',
      notes: 'BusyBox; -q asks once. Without -p the servers are in /etc/ntp.conf.',
    },
  ),
  row(
    { command: 'chronyd' },
    { kind: 'syncs', servers: '0*', failure: failed, lib, version: 4 },
    {
      ...shell,
      source: 'chronyd(8)',
      notes: "chronyd -q 'server HOST iburst': configuration lines instead of a file.",
    },
  ),
  row(
    { command: 'chronyc' },
    { kind: 'syncs', failure: failed, lib },
    {
      ...shell,
      source: 'chronyc(1)',
      when: [{ arg: 0, is: ['burst', 'online', 'makestep', 'add'] }],
      notes: 'Tells the daemon, which keeps its own manners.',
    },
  ),
  row(
    { command: 'timedatectl' },
    { kind: 'syncs', failure: failed, lib: 'linux-daemons', async: true },
    {
      ...shell,
      source: 'timedatectl(1)',
      when: [{ arg: 0, is: ['set-ntp'] }],
    },
  ),
  row({ command: 'msntp' }, { kind: 'syncs', servers: '0*', failure: failed, lib }, { ...shell, source: 'msntp(1)' }),
  row(
    { command: 'htpdate' },
    { kind: 'request', proto: 'http', server: '0*', failure: failed },
    {
      ...shell,
      source: 'htpdate(8)',
      notes: 'Reads the Date header of web servers.',
    },
  ),
  row({ command: 'hwclock' }, { kind: 'status', of: 'time' }, { ...shell, source: 'hwclock(8)', notes: 'Local.' }),
];
