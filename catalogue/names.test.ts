import { assert } from 'chai';
import { nameSays } from '../engine/apis/words.ts';
import { timePairs, timeWords, vetoWords } from './names.ts';

describe('names that say time server', () => {
  const vocabulary = { alone: timeWords, pairs: timePairs, vetoes: vetoWords };
  for (const name of [
    'ntpServerIP',
    'NTP_SERVER',
    'timeServer',
    'TIME_SERVER_ADDR',
    'sntp_host',
    'ntp',
    'clockHost',
    'timeserver',
  ]) {
    it(`${name} does`, () => assert.isTrue(nameSays(name, vocabulary)));
  }
  for (const name of [
    'intptr_t',
    'NTP_PORT',
    'ntpUpdateInterval',
    'NTP_PACKET_SIZE',
    'mqttServer',
    'input',
    'time',
    'runtimeServ',
  ]) {
    it(`${name} does not`, () => assert.isFalse(nameSays(name, vocabulary)));
  }
});
