/** Python's standard library and what is common to all Pythons: pauses, clocks, threads, randomness, identity. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, imported, inFamily, methods, news, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  row(
    { call: 'time.sleep', from: ['time'] },
    { kind: 'delay', amount: 0, unit: 's' },
    { source: 'Python documentation; adafruit/circuitpython@cd3da4a5 shared-bindings/time', evidence: 'source' },
  ),
  ...rowsFor(
    calls(
      'asyncio.sleep',
      'uasyncio.sleep',
      'anyio.sleep',
      'trio.sleep',
      'gevent.sleep',
      'eventlet.sleep',
      'tornado.gen.sleep',
    ),
    { kind: 'delay', amount: 0, unit: 's', async: true },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/asyncio.rst; Python documentation',
      evidence: 'source',
      notes: 'sleep(0) only yields; without await it does nothing',
    },
  ),
  ...rowsFor(
    methods(['threading.Event', 'threading.Condition', 'asyncio.Event'], 'wait'),
    { kind: 'wait', amount: ['timeout', 0], unit: 's' },
    {
      source: 'Python documentation',
      evidence: 'docs',
      notes: 'stop_event.wait(30) is the idiomatic interruptible pause; wait_for(…, t) only bounds',
    },
  ),
  row(
    { method: 'get', receiverType: 'queue.Queue' },
    { kind: 'wait', amount: ['timeout', 1], unit: 's' },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  row({ call: 'signal.pause' }, { kind: 'local-wait' }, { source: 'Python documentation', evidence: 'docs' }),
  row(
    { call: 'select.select' },
    { kind: 'wait', amount: ['timeout', 3], unit: 's' },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    imported(['time', 'utime'], calls('time.time', 'utime.time')),
    { kind: 'clock', unit: 's', wall: true },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/time.rst; adafruit/circuitpython@cd3da4a5',
      evidence: 'source',
      notes: 'MicroPython epoch 2000 on most boards; changes with the sync itself',
    },
  ),
  ...rowsFor(
    calls('time.monotonic', 'time.perf_counter', 'time.process_time'),
    { kind: 'clock', unit: 's' },
    {
      source: 'Python documentation; adafruit/circuitpython@cd3da4a5 shared-bindings/time',
      evidence: 'source',
      notes: 'CircuitPython monotonic loses precision after hours',
    },
  ),
  row(
    { call: 'time.monotonic_ns' },
    { kind: 'clock', unit: 'ns' },
    { source: 'Python documentation; adafruit/circuitpython@cd3da4a5 shared-bindings/time', evidence: 'source' },
  ),
  ...rowsFor(
    calls('datetime.datetime.now', 'datetime.datetime.utcnow', 'datetime.now'),
    [{ kind: 'clock', unit: 'own', wall: true }, { kind: 'wall-fields' }, { kind: 'makes', type: 'datetime.datetime' }],
    { source: 'Python documentation', evidence: 'docs', notes: '.minute == 0 comparisons are schedules' },
  ),
  ...rowsFor(
    calls('time.localtime', 'time.gmtime'),
    { kind: 'wall-fields' },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  row(
    { call: 'time.ctime' },
    { kind: 'clock', unit: 'own', wall: true },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('asyncio.create_task', 'asyncio.run', 'asyncio.gather', 'asyncio.ensure_future', 'uasyncio.create_task'),
    { kind: 'task', callback: 0 },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/asyncio.rst',
      evidence: 'source',
      notes: 'repeats only by its own while True',
    },
  ),
  row(
    { call: 'loop.run_forever' },
    { kind: 'local-wait' },
    { source: 'micropython/micropython@1c3c2011 docs/library/asyncio.rst', evidence: 'source' },
  ),
  row(
    { new: 'threading.Timer' },
    { kind: 'once', callback: 1, period: 0, unit: 's' },
    { source: 'Python documentation', evidence: 'docs', notes: 'restarted in its own callback = repeat' },
  ),
  ...rowsFor(
    news('threading.Thread', 'multiprocessing.Process'),
    { kind: 'task', callback: ['target', 1] },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  row(
    { call: '_thread.start_new_thread' },
    { kind: 'task', callback: 0 },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  row(
    { method: 'submit', receiverType: 'concurrent.futures.ThreadPoolExecutor' },
    { kind: 'task', callback: ['target', 0] },
    { source: 'Python documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [...methods('asyncio.AbstractEventLoop', 'call_later'), ...calls('twisted.internet.reactor.callLater')],
    { kind: 'once', callback: 1, period: 0, unit: 's' },
    {
      source: 'their documentation',
      evidence: 'docs',
      notes: 'PeriodicCallback(jitter=) spreads; async_track_time_interval(hass, action, timedelta)',
    },
  ),
  row(
    { method: 'call_at', receiverType: 'asyncio.AbstractEventLoop' },
    { kind: 'once', callback: 1 },
    { source: 'their documentation', evidence: 'docs' },
  ),
  row(
    { method: 'enter', receiverType: 'sched.scheduler' },
    { kind: 'once', period: 0, callback: 2, unit: 's' },
    { source: 'their documentation', evidence: 'docs' },
  ),
  row(
    { new: 'tornado.ioloop.PeriodicCallback' },
    { kind: 'repeat', callback: 0, period: 1, unit: 'ms' },
    { source: 'their documentation', evidence: 'docs' },
  ),
  row(
    { method: 'start', receiverType: 'twisted.internet.task.LoopingCall' },
    { kind: 'repeat', callback: 'this', period: 0, unit: 's' },
    { source: 'their documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls(
      'homeassistant.helpers.event.async_track_time_interval',
      'homeassistant.helpers.event.track_time_interval',
      'hass.helpers.event.async_track_time_interval',
    ),
    { kind: 'repeat', callback: [1, 'action'], period: [2, 'interval'], unit: 'own' },
    { source: 'home-assistant/core homeassistant/helpers/event.py', evidence: 'docs' },
  ),
  ...rowsFor(
    calls(
      'homeassistant.helpers.event.async_track_point_in_time',
      'homeassistant.helpers.event.async_track_point_in_utc_time',
      'homeassistant.helpers.event.track_point_in_time',
    ),
    { kind: 'once', callback: [1, 'action'], period: [2, 'point_in_time'], unit: 'own' },
    {
      source: 'home-assistant/core homeassistant/helpers/event.py',
      evidence: 'docs',
      notes: 'The period is the moment itself, a datetime.',
    },
  ),
  ...rowsFor(
    calls('homeassistant.helpers.event.async_call_later', 'homeassistant.helpers.event.call_later'),
    { kind: 'once', callback: [2, 'action'], period: [1, 'delay'], unit: 's' },
    { source: 'home-assistant/core homeassistant/helpers/event.py', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...methods('serial.Serial', 'read'),
      ...methods('machine.UART', 'any', 'read'),
      ...methods('machine.I2C', 'scan'),
      ...methods('busio.I2C', 'try_lock'),
      ...methods('machine.Pin', 'value'),
      ...methods('spidev.SpiDev', 'xfer2'),
      ...methods('smbus.SMBus', 'read_byte_data'),
      ...properties('serial.Serial', 'in_waiting'),
      ...calls('GPIO.input', 'os.path.exists'),
    ],
    { kind: 'status', failure: ['false'], of: 'data' },
    {
      source: 'pyserial, MicroPython, CircuitPython documentation',
      evidence: 'docs',
      notes:
        '`while not i2c.try_lock(): pass`; machine.I2C raises OSError ENODEV: not a network failure though the same exception type',
    },
  ),
  ...rowsFor(
    calls(
      'random.random',
      'random.uniform',
      'random.randint',
      'random.randrange',
      'random.choice',
      'random.getrandbits',
      'urandom.getrandbits',
      'urandom.randint',
      'random.expovariate',
      'secrets.randbelow',
    ),
    { kind: 'random', perDevice: true },
    {
      source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/random; Python documentation',
      evidence: 'source',
      notes: 'random.seed(constant) undoes it; MicroPython ports without a hardware source start from a fixed seed',
    },
  ),
  ...rowsFor(
    calls('os.urandom', 'uos.urandom', 'secrets.token_bytes', 'esp.rng', 'machine.rng', 'pyb.rng'),
    { kind: 'random', perDevice: true },
    {
      source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/os',
      evidence: 'source',
      notes: "int.from_bytes(os.urandom(2), 'big') % N idiom",
    },
  ),
  ...rowsFor(
    calls(
      'uuid.getnode',
      'uuid.uuid1',
      'platform.node',
      'socket.gethostname',
      'socket.getfqdn',
      'getmac.get_mac_address',
      'os.uname',
    ),
    { kind: 'device-id' },
    {
      source: 'Python documentation',
      evidence: 'docs',
      notes: "images often share one host name ('raspberrypi'): gethostname is weak",
    },
  ),
]);
