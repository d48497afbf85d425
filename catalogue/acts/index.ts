/** What APIs do besides asking the time: network acts, pauses, clocks, repeaters, helpers, identity, configuration. */
import type { Row } from '../../engine/apis/row.ts';
import { rows as arduino } from './arduino.ts';
import { rows as arduinoMqtt } from './arduino-mqtt.ts';
import { rows as arduinoTimers } from './arduino-timers.ts';
import { rows as bytes } from './bytes.ts';
import { rows as cCloud } from './c-cloud.ts';
import { rows as cFieldConfiguration } from './c-field-configuration.ts';
import { rows as cHttp } from './c-http.ts';
import { rows as cMqtt } from './c-mqtt.ts';
import { rows as cRadio } from './c-radio.ts';
import { rows as cRandomnessIdentity } from './c-randomness-identity.ts';
import { rows as cSockets } from './c-sockets.ts';
import { rows as cWebsocket } from './c-websocket.ts';
import { rows as circuitpython } from './circuitpython.ts';
import { rows as databases } from './databases.ts';
import { rows as espIdf } from './esp-idf.ts';
import { rows as espruino } from './espruino.ts';
import { rows as freertos } from './freertos.ts';
import { rows as javascriptCloud } from './javascript-cloud.ts';
import { rows as javascriptFieldConfiguration } from './javascript-field-configuration.ts';
import { rows as javascriptHttp } from './javascript-http.ts';
import { rows as javascriptMqtt } from './javascript-mqtt.ts';
import { rows as javascriptSockets } from './javascript-sockets.ts';
import { rows as javascriptWebsocket } from './javascript-websocket.ts';
import { rows as lwip } from './lwip.ts';
import { rows as mbed } from './mbed.ts';
import { rows as messaging } from './messaging.ts';
import { rows as microMqtt } from './micro-mqtt.ts';
import { rows as micropython } from './micropython.ts';
import { rows as moddable } from './moddable.ts';
import { rows as node } from './node.ts';
import { rows as otherRtos } from './other-rtos.ts';
import { rows as particle } from './particle.ts';
import { rows as pauses } from './pauses.ts';
import { rows as pico } from './pico.ts';
import { rows as posix } from './posix.ts';
import { rows as pythonCloud } from './python-cloud.ts';
import { rows as pythonFieldConfiguration } from './python-field-configuration.ts';
import { rows as pythonHttp } from './python-http.ts';
import { rows as pythonMqtt } from './python-mqtt.ts';
import { rows as pythonSockets } from './python-sockets.ts';
import { rows as pythonStdlib } from './python-stdlib.ts';
import { rows as pythonWebsocket } from './python-websocket.ts';
import { rows as replies } from './replies.ts';
import { rows as retryHelpersC } from './retry-helpers-c.ts';
import { rows as retryHelpersJavascript } from './retry-helpers-javascript.ts';
import { rows as retryHelpersPython } from './retry-helpers-python.ts';
import { rows as riot } from './riot.ts';
import { rows as values } from './values.ts';
import { rows as wallClock } from './wall-clock.ts';
import { rows as zephyr } from './zephyr.ts';

export const acts: readonly Row[] = [
  ...arduino,
  ...arduinoMqtt,
  ...arduinoTimers,
  ...bytes,
  ...cCloud,
  ...cFieldConfiguration,
  ...cHttp,
  ...cMqtt,
  ...cRadio,
  ...cRandomnessIdentity,
  ...cSockets,
  ...cWebsocket,
  ...circuitpython,
  ...databases,
  ...espIdf,
  ...espruino,
  ...freertos,
  ...javascriptCloud,
  ...javascriptFieldConfiguration,
  ...javascriptHttp,
  ...javascriptMqtt,
  ...javascriptSockets,
  ...javascriptWebsocket,
  ...lwip,
  ...mbed,
  ...messaging,
  ...microMqtt,
  ...micropython,
  ...moddable,
  ...node,
  ...otherRtos,
  ...particle,
  ...pauses,
  ...pico,
  ...posix,
  ...pythonCloud,
  ...pythonFieldConfiguration,
  ...pythonHttp,
  ...pythonMqtt,
  ...pythonSockets,
  ...pythonStdlib,
  ...pythonWebsocket,
  ...replies,
  ...retryHelpersC,
  ...retryHelpersJavascript,
  ...retryHelpersPython,
  ...riot,
  ...values,
  ...wallClock,
  ...zephyr,
];
