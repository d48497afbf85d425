/** Values that can be changed in the field, in Python. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, events, inFamily, methods, news, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('python', [
  ...rowsFor(
    [
      ...methods('esp32.NVS', 'get_i32', 'get_blob'),
      ...methods('machine.RTC', 'memory'),
      ...calls('btree.open'),
      ...news('pyb.RTC'),
    ],
    { kind: 'field-config' },
    {
      source: 'micropython/micropython@1c3c2011 docs/library/esp32.rst',
      evidence: 'source',
      notes: 'RTC().memory() survives deep sleep only',
    },
  ),
  ...rowsFor(
    [
      ...calls('open', 'uos.stat', 'json.load', 'json.loads', 'ujson.load', 'ujson.loads', 'pickle.load'),
      ...methods('pathlib.Path', 'read_text'),
    ],
    { kind: 'field-config', path: 0 },
    {
      source: 'Python documentation',
      evidence: 'docs',
      notes: 'open in read mode with a constant or configurable path; JSON of a network answer does not count',
    },
  ),
  ...rowsFor(
    [
      ...methods('configparser.ConfigParser', 'read', 'get'),
      ...methods('ConfigParser.ConfigParser', 'get'),
      ...calls(
        'toml.load',
        'tomllib.load',
        'tomli.load',
        'yaml.safe_load',
        'yaml.load',
        'dotenv.load_dotenv',
        'dotenv_values',
        'xml.etree.ElementTree.parse',
        'plistlib.load',
      ),
      ...news('environ.Env', 'pydantic_settings.BaseSettings', 'dynaconf.Dynaconf'),
    ],
    { kind: 'field-config', default: 'fallback' },
    { source: 'library documentation', evidence: 'docs' },
  ),
  row(
    { call: 'decouple.config' },
    { kind: 'field-config', default: 'default' },
    { source: 'library documentation', evidence: 'docs' },
  ),
  row(
    { property: 'os.environ' },
    { kind: 'field-config' },
    {
      source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/os',
      evidence: 'source',
      notes: 'CircuitPython reads settings.toml: a user file, field configuration',
    },
  ),
  ...rowsFor(
    calls('os.environ.get', 'os.getenv', 'os.getenvb'),
    { kind: 'field-config', default: 1 },
    { source: 'adafruit/circuitpython@cd3da4a5 shared-bindings/os', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...methods('argparse.ArgumentParser', 'parse_args', 'add_argument'),
      ...methods('optparse.OptionParser', 'parse_args'),
      ...calls('getopt.getopt', 'click.option', 'click.argument', 'docopt.docopt', 'absl.flags.DEFINE_string'),
      ...news('typer.Option', 'typer.Argument', 'fire.Fire'),
    ],
    { kind: 'field-config', default: 'default' },
    { source: 'Python documentation', evidence: 'docs', notes: 'the default= literal is the factory default' },
  ),
  row({ property: 'sys.argv' }, { kind: 'field-config' }, { source: 'Python documentation', evidence: 'docs' }),
  ...rowsFor(
    [
      ...calls(
        'flask.request.args.get',
        'flask.request.form.get',
        'flask.request.get_json',
        'phew.server.route',
        'microdot.Request.args',
      ),
      ...methods('aiohttp.web.Request', 'query'),
      ...news('MicroWebSrv'),
    ],
    { kind: 'field-config' },
    { source: 'library readmes; pimoroni/phew@751c4045', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...events('paho.mqtt.client.Client', 'on_message'),
      ...calls('homeassistant.config_entries.ConfigEntry.data'),
      ...properties(null, 'entry.options.get'),
      ...news('voluptuous.Optional'),
    ],
    { kind: 'field-config' },
    { source: 'library documentation', evidence: 'docs' },
  ),
  row(
    { property: 'hass.data' },
    { kind: 'field-config', weak: true },
    { source: 'library documentation', evidence: 'docs' },
  ),
]);
