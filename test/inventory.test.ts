/** The `inventory` command, as a user runs it. */
import { expect } from 'chai';
import { folderOf, run } from './cli.ts';

const WEATHER_STATION = [
  '#include "esp_sntp.h"',
  '#include "nvs.h"',
  '#include "esp_http_client.h"',
  '',
  'static char server[64] = "0.acme.pool.ntp.org";',
  '',
  'void clock_start(nvs_handle_t settings)',
  '{',
  '    size_t length = sizeof(server);',
  '    nvs_get_str(settings, "ntp", server, &length);',
  '    esp_sntp_set_sync_interval(6 * 3600 * 1000);',
  '    esp_sntp_setservername(0, server);',
  '    esp_sntp_setservername(1, "time.google.com");',
  '    esp_sntp_init();',
  '}',
  '',
  'void say_alive(void)',
  '{',
  '    esp_http_client_config_t config = { .url = "http://api.example.com/alive", .method = HTTP_METHOD_POST };',
  '    esp_http_client_handle_t client = esp_http_client_init(&config);',
  '    esp_http_client_perform(client);',
  '    esp_http_client_cleanup(client);',
  '}',
  '',
].join('\n');

interface Entry {
  readonly place: { readonly file: string; readonly line: number };
}
interface Firmware extends Record<string, unknown> {
  readonly timeServers: readonly (Entry & Record<string, unknown>)[];
  readonly intervals: readonly (Entry & Record<string, unknown>)[];
  readonly overrides: readonly Entry[];
  readonly requests: readonly (Entry & Record<string, unknown>)[];
  readonly libraries: readonly { readonly library: string; readonly facts: Record<string, unknown> }[];
  readonly retries: readonly (Entry & Record<string, unknown>)[];
  readonly syncs: readonly (Entry & Record<string, unknown>)[];
  readonly unknowns: readonly (Entry & { readonly what: string })[];
}

function firmwaresIn(files: Record<string, string>): readonly Firmware[] {
  const { status, stdout, stderr } = run(folderOf(files), 'inventory', '--format', 'json');
  expect(status, stderr).to.equal(0);
  const { version, roots } = JSON.parse(stdout) as { version: number; roots: { firmwares: Firmware[] }[] };
  expect(version).to.equal(1);
  return roots.flatMap((root) => root.firmwares);
}

describe('inventory', () => {
  it('names each server, how it is given, and whether it is asked beside what was configured', () => {
    const [firmware] = firmwaresIn({ 'main.c': WEATHER_STATION });
    expect(
      firmware?.timeServers.map(({ server, place, besideConfigured }) => [server, place.line, besideConfigured]),
    ).to.deep.equal([
      ['0.acme.pool.ntp.org', 5, false],
      ['time.google.com', 13, true],
    ]);
    expect(firmware?.overrides.map(({ place }) => place.line)).to.include(10);
  });

  it('tells intervals in seconds, and what the library does by itself', () => {
    const [firmware] = firmwaresIn({ 'main.c': WEATHER_STATION });
    expect(firmware?.libraries.map(({ library, facts }) => [library, facts['version'], facts['kod']])).to.deep.equal([
      ['esp-idf', 4, 'handled'],
    ]);
    const often = firmwaresIn({
      'main.c': WEATHER_STATION.replace('6 * 3600 * 1000', '60 * 1000'),
    })[0]?.intervals;
    expect(often?.map(({ seconds, place }) => [seconds, place.line])).to.deep.equal([[60, 11]]);
  });

  it('tells retries, what fires a sync, and requests without a body', () => {
    const [firmware] = firmwaresIn({
      'main.py': [
        'import time',
        'import ntptime',
        'import urequests',
        'ntptime.host = "0.acme.pool.ntp.org"',
        'def sync():',
        '    while True:',
        '        try:',
        '            ntptime.settime()',
        '            return',
        '        except OSError:',
        '            time.sleep(20)',
        'while True:',
        '    sync()',
        '    urequests.post("http://api.example.com/alive").close()',
        '    time.sleep(7200)',
        '',
      ].join('\n'),
    });
    expect(firmware?.retries.map(({ asksTheTime, pause, place }) => [asksTheTime, pause, place.line])).to.deep.equal([
      [true, 20_000, 6],
    ]);
    expect(firmware?.syncs.map(({ firedBy }) => firedBy)).to.have.nested.property('[0][0].everySeconds', 7200);
    expect(firmware?.requests.map(({ method, wire, place }) => [method, wire, place.line])).to.deep.equal([
      ['POST', 'nothing', 14],
    ]);
  });

  it('says what the source does not tell', () => {
    const [firmware] = firmwaresIn({
      'a.c':
        'void start(const char *name) { sntp_setservername(0, name); ask(); }\nvoid f(void) { sntp_setservername(1, "time.google.com"); }\n',
    });
    expect(firmware?.unknowns.map(({ what, place }) => [what, place.line])).to.deep.include([
      'which time server is set here',
      1,
    ]);
  });

  it('keeps two sketches apart and leaves out what does nothing', () => {
    const sketch = (server: string) =>
      `#include <NTPClient.h>\n#include <WiFiUdp.h>\nWiFiUDP udp;\nNTPClient clock1(udp, "${server}", 0, 3600000);\nvoid setup() { clock1.begin(); }\nvoid loop() { clock1.update(); }\n`;
    const firmwares = firmwaresIn({
      'one/one.ino': sketch('0.acme.pool.ntp.org'),
      'two/two.ino': sketch('time.google.com'),
      'three/three.ino': 'void setup() {}\nvoid loop() { digitalWrite(13, HIGH); }\n',
    });
    expect(firmwares.map((one) => one.timeServers.map(({ server }) => server))).to.deep.equal([
      ['0.acme.pool.ntp.org'],
      ['time.google.com'],
    ]);
  });

  it('opens Markdown with what a vendor tells the pool, and lets no name become markup', () => {
    const folder = folderOf({ 'a`b|c/main <b>.c': WEATHER_STATION });
    const { status, stdout } = run(folder, 'inventory', '--format', 'markdown');
    expect(status).to.equal(0);
    expect(stdout).to.match(
      /^# How this device keeps the time\n\nThis page lists what the firmware does towards time servers/,
    );
    expect(stdout).to.include('2 time servers are written into it, 1 of the NTP pool');
    expect(stdout).to.include('``a`b|c/main <b>.c:13``');
    const prose = stdout.replaceAll(/(`+).+?\1/g, '');
    expect(prose).to.include('## a\\`b\\|c/main \\<b\\>.c');
    expect(prose).not.to.match(/[^\\]<b/);
  });

  it('prints for people, harmless to a terminal', () => {
    const folder = folderOf({ 'main\u001b[31m.c': WEATHER_STATION });
    const { status, stdout } = run(folder, 'inventory');
    expect(status).to.equal(0);
    expect(stdout).to.include('asked beside what was configured');
    expect(stdout).not.to.include('\u001b');
  });

  it('answers what cannot be read with 2', () => {
    expect(run(folderOf({}), 'inventory', 'nowhere').status).to.equal(2);
    expect(run(folderOf({}), 'inventory', '--format', 'xml').status).to.equal(2);
    expect(run(folderOf({ 'timesync-lint.json': '{"a":' }), 'inventory').status).to.equal(2);
  });

  it('says so where there is nothing', () => {
    const { status, stdout } = run(folderOf({ 'a.c': 'int f(void) { return 1; }\n' }), 'inventory');
    expect([status, stdout]).to.deep.equal([
      0,
      'Nothing here asks for the time, sends requests without a body, or retries.\n',
    ]);
  });
});
