/** HTTP clients of Python. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  ...rowsFor(
    imported('requests', [
      ...calls(
        'requests.get',
        'requests.post',
        'requests.put',
        'requests.patch',
        'requests.delete',
        'requests.head',
        'requests.request',
      ),
      ...methods('requests.Session', 'get', 'post', 'put', 'request'),
    ]),
    { kind: 'request', proto: 'http', url: 0, failure: ['throws'] },
    {
      source: 'requests 2.34.2 (measured: adapters.DEFAULT_RETRIES = 0)',
      evidence: 'source',
      notes: 'no retry unless an HTTPAdapter(max_retries=…) is mounted',
    },
  ),
  ...rowsFor(
    imported(
      ['urequests', 'requests'],
      calls(
        'requests.get',
        'requests.post',
        'requests.put',
        'requests.patch',
        'requests.delete',
        'requests.head',
        'requests.request',
        'urequests.get',
        'urequests.post',
        'urequests.put',
        'urequests.patch',
        'urequests.request',
      ),
    ),
    { kind: 'request', proto: 'http', url: 0, failure: ['throws'] },
    {
      source: 'micropython/micropython-lib@ee4bb8ff python-ecosys/requests',
      evidence: 'docs',
      notes: 'no retry; no default timeout',
    },
  ),
  ...rowsFor(
    imported('adafruit_requests', methods('adafruit_requests.Session', 'get', 'post', 'put', 'patch', 'request')),
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['throws'],
      self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 2 },
    },
    {
      source: 'adafruit/Adafruit_CircuitPython_Requests@82a656aa adafruit_requests.py',
      evidence: 'source',
      notes:
        'internal 2 tries are bounded; loops `while not response: try … except: failure_count` of many guides retry at once',
    },
  ),
  ...rowsFor(
    [
      ...methods(
        'adafruit_esp32spi.adafruit_esp32spi_wifimanager.WiFiManager',
        'get',
        'post',
        'put',
        'patch',
        'delete',
      ),
      ...methods('adafruit_esp32spi.adafruit_esp32spi_wifimanager.ESPSPI_WiFiManager', 'get', 'post'),
    ],
    { kind: 'request', proto: 'http', url: 0, failure: ['throws'] },
    {
      source: 'adafruit/Adafruit_CircuitPython_ESP32SPI@b0e2124a adafruit_esp32spi/adafruit_esp32spi_wifimanager.py',
      evidence: 'source',
      notes:
        'reconnects Wi-Fi first if down (association only); documented user loop: except: wifi.reset(); continue, no pause',
    },
  ),
  ...rowsFor(
    methods(
      [
        'adafruit_portalbase.network.NetworkBase',
        'adafruit_portalbase.PortalBase',
        'adafruit_matrixportal.matrixportal.MatrixPortal',
        'adafruit_pyportal.PyPortal',
        'adafruit_magtag.magtag.MagTag',
      ],
      'fetch',
    ),
    { kind: 'request', proto: 'http', url: 'refresh_url', failure: ['throws'] },
    {
      source: 'Adafruit PortalBase readme',
      evidence: 'common',
      notes: "usual user loop: except: print('retrying'); no pause",
    },
  ),
  ...rowsFor(
    imported('urllib', calls('urllib.request.urlopen', 'urllib.request.urlretrieve', 'urllib2.urlopen')),
    { kind: 'request', proto: 'http', url: 0, failure: ['throws'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('http.client', [
      ...methods('http.client.HTTPConnection', 'request', 'getresponse'),
      ...methods('http.client.HTTPSConnection', 'request'),
    ]),
    { kind: 'request', proto: 'http', failure: ['throws'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported('urllib3', [...methods('urllib3.PoolManager', 'request', 'urlopen'), ...calls('urllib3.request')]),
    {
      kind: 'request',
      proto: 'http',
      url: 1,
      failure: ['throws'],
      self: { firstMs: 0, growth: 'none', jitter: 'none', bound: 3 },
    },
    {
      source: 'urllib3/urllib3@6a8536b6 src/urllib3/util/retry.py',
      evidence: 'source',
      notes: '3 immediate retries by default, bounded',
    },
  ),
  ...rowsFor(
    imported('httpx', [
      ...calls('httpx.get', 'httpx.post', 'httpx.request'),
      ...methods(['httpx.Client', 'httpx.AsyncClient'], 'get', 'post'),
    ]),
    {
      kind: 'request',
      proto: 'http',
      url: 0,
      failure: ['throws'],
      self: { firstMs: 0, growth: 'exponential', jitter: 'none', byDefault: false },
    },
    { source: 'httpx documentation', evidence: 'common' },
  ),
  ...rowsFor(
    imported('aiohttp', [
      ...methods('aiohttp.ClientSession', 'get', 'post', 'put', 'request', 'ws_connect'),
      ...calls('aiohttp.request'),
    ]),
    { kind: 'request', proto: 'http', url: 0, failure: ['throws'] },
    {
      source: 'aiohttp documentation',
      evidence: 'docs',
      notes: 'one silent retry on a reused keep-alive connection for idempotent methods',
    },
  ),
  ...rowsFor(
    [
      ...methods('httplib2.Http', 'request'),
      ...methods('tornado.httpclient.AsyncHTTPClient', 'fetch'),
      ...methods('pycurl.Curl', 'perform'),
    ],
    { kind: 'request', proto: 'http', failure: ['throws'] },
    { source: 'their documentation', evidence: 'common' },
  ),
  row(
    { call: 'subprocess.run' },
    { kind: 'command', text: 0, failure: ['nonzero', 'throws'] },
    {
      source: 'CPython documentation',
      evidence: 'docs',
      notes:
        'only with a network command in the text: curl, wget, ntpdate, sntp, mosquitto_pub, nslookup; `ping -c` is a reachability probe',
    },
  ),
  ...rowsFor(
    calls('subprocess.call', 'os.system'),
    { kind: 'command', text: 0, failure: ['nonzero'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('subprocess.check_call', 'subprocess.check_output'),
    { kind: 'command', text: 0, failure: ['throws'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  row(
    { new: 'subprocess.Popen' },
    { kind: 'command', text: 0, failure: ['unknown'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('asyncio.create_subprocess_exec', 'os.execlp', 'os.spawnlp'),
    { kind: 'command', text: 0, words: '1*', failure: ['throws'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls(
      'asyncio.create_subprocess_shell',
      'subprocess.getoutput',
      'subprocess.getstatusoutput',
      'commands.getoutput',
    ),
    { kind: 'command', text: 0, failure: ['throws'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('os.execvp', 'os.posix_spawn'),
    { kind: 'command', text: 1, failure: ['throws'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
  ...rowsFor(calls('shlex.split'), { kind: 'passes', value: 0 }, { source: 'CPython documentation', evidence: 'docs' }),
  row(
    { call: 'os.popen' },
    { kind: 'command', text: 0, failure: ['none'] },
    { source: 'CPython documentation', evidence: 'docs' },
  ),
]);
