/** HTTP from the shell: `system("curl …")`, `subprocess.run(["wget", …])`, `child_process.exec`. */
import type { Row } from '../../engine/apis/row.ts';
import { row } from '../build.ts';

const shell = { evidence: 'source' } as const;
const curlBody = [
  '-d',
  '--data',
  '--data-raw',
  '--data-binary',
  '--data-ascii',
  '--data-urlencode',
  '--json',
  '-F',
  '--form',
  '--form-string',
  '-T',
  '--upload-file',
] as const;

export const rows: readonly Row[] = [
  row(
    { command: 'curl' },
    [
      {
        kind: 'http',
        method: { arg: ['-X', '--request'], default: 'GET' },
        url: ['--url', 0],
        body: curlBody,
        headers: ['-H', '--header'],
        noBody: 'nothing',
        emptyBody: 'content-length-0',
        fix: { kind: 'advice', text: "Add -d '' (with -X POST it is enough alone), or -H 'Content-Length: 0'." },
      },
      { kind: 'request', proto: 'http', url: ['--url', 0], failure: ['nonzero'] },
    ],
    {
      ...shell,
      source: 'measured with curl 7.88.1',
      notes: '-d without -X is a POST. -T /dev/null is chunked. --retry brings its own back-off.',
    },
  ),
  row(
    { command: 'wget' },
    [
      {
        kind: 'http',
        method: { arg: '--method', default: 'GET' },
        url: 0,
        body: ['--post-data', '--body-data', '--post-file', '--body-file'],
        headers: '--header',
        noBody: 'content-length-0',
        emptyBody: 'content-length-0',
      },
      { kind: 'request', proto: 'http', url: 0, failure: ['nonzero'] },
    ],
    {
      ...shell,
      source: 'measured with GNU wget 1.21.3 and BusyBox wget 1.35.0',
      notes: "OpenWrt's wget (uclient-fetch) sends --post-data chunked.",
    },
  ),
  row(
    { command: 'uclient-fetch' },
    [
      {
        kind: 'http',
        method: { arg: [], default: 'GET' },
        url: 0,
        body: '--post-data',
        noBody: 'chunked',
        emptyBody: 'chunked',
      },
      { kind: 'request', proto: 'http', url: 0, failure: ['nonzero'] },
    ],
    { evidence: 'docs', source: 'openwrt/openwrt issue 12318' },
  ),
];
