/** Bringing the link up in C and C++: Wi-Fi, cellular, LoRaWAN, DHCP. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, enums, inFamily, methods, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    calls('Firebase.reconnectWiFi', 'Firebase.reconnectNetwork'),
    { kind: 'association' },
    {
      source: 'mobizt/Firebase-ESP-Client@3d262989 src/FB_Const.h, src/rtdb/FB_RTDB.cpp',
      evidence: 'source',
      notes: 'association only, not a finding',
    },
  ),
  ...rowsFor(
    methods('TinyGsm', 'gprsConnect', 'networkConnect', 'networkAttach'),
    { kind: 'association', failure: ['false'] },
    {
      source: 'vshymanskyy/TinyGSM@4c552105 src/TinyGsm{Modem,GPRS,TCP,Wifi}.tpp',
      evidence: 'source',
      notes: 'cellular attach: treat like Wi-Fi association (radio network, not a shared server)',
    },
  ),
  ...rowsFor(
    methods('TinyGsm', 'restart', 'init', 'begin'),
    { kind: 'association', failure: ['false'] },
    {
      source: 'vshymanskyy/TinyGSM@4c552105 src/TinyGsm{Modem,GPRS,TCP,Wifi}.tpp',
      evidence: 'source',
      notes: 'NTPServerSync is a time sync (see the time research)',
    },
  ),
  ...rowsFor(
    [...methods('GPRS', 'attachGPRS'), ...methods(['GSM', 'NB'], 'begin')],
    { kind: 'association', failure: ['unknown'] },
    { source: 'MKRGSM, MKRNB documentation', evidence: 'common' },
  ),
  ...rowsFor(
    calls('LMIC_startJoining', 'LMIC_tryRejoin', 'LMIC_setTxData2', 'LMIC_setTxData2_strict'),
    { kind: 'association', failure: ['event'] },
    {
      source: 'mcci-catena/arduino-lmic@25d1670c src/lmic/{lmic.c,lmic_eu_like.c,lmic.h}',
      evidence: 'source',
      notes: 'the stack spaces join requests with random delays and lower data rates by itself',
    },
  ),
  ...rowsFor(
    enums('EV_JOIN_FAILED', 'EV_LINK_DEAD', 'EV_REJOIN_FAILED', 'EV_JOIN_TXCOMPLETE'),
    { kind: 'handler', outcome: 'fail' },
    { source: 'mcci-catena/arduino-lmic@25d1670c src/lmic/{lmic.c,lmic_eu_like.c,lmic.h}', evidence: 'source' },
  ),
  ...rowsFor(
    methods('LoRaModem', 'joinOTAA', 'joinABP', 'endPacket'),
    { kind: 'association', failure: ['false'] },
    {
      source: 'arduino-libraries/MKRWAN@1211a800 examples/LoraSendAndReceive',
      evidence: 'source',
      notes: 'joinOTAA blocks (default timeout 60 s); example stops for good on failure',
    },
  ),
  ...rowsFor(
    methods('LoRaWANNode', 'activateOTAA', 'beginOTAA', 'sendReceive', 'uplink'),
    { kind: 'association', failure: ['nonzero', 'negative'] },
    { source: 'RadioLib documentation', evidence: 'common', notes: 'examples back off with a RTC-kept boot count' },
  ),
  ...rowsFor(
    calls('lorawan_join', 'lorawan_send'),
    { kind: 'association', failure: ['negative'] },
    {
      source: 'Zephyr documentation',
      evidence: 'docs',
      notes: 'sample: do { ret = lorawan_join() } while (ret < 0) with 15 s or none',
    },
  ),
  ...rowsFor(
    [...calls('LmHandlerJoin'), ...methods('LoRaWANInterface', 'connect', 'send')],
    { kind: 'association', failure: ['unknown'] },
    { source: 'vendor documentation', evidence: 'common' },
  ),
  ...rowsFor(
    [
      ...calls('WiFi.begin', 'WiFi.reconnect', 'WiFi.disconnect', 'WiFi.setAutoReconnect', 'ETH.begin', 'WiFi.config'),
      ...methods('WiFiMulti', 'run', 'addAP'),
      ...methods('ESP8266WiFiMulti', 'run'),
    ],
    { kind: 'association', failure: ['unknown'] },
    {
      source: 'esp8266/Arduino@f946290e ESP8266WiFiSTA.h; arduino-libraries/Ethernet@8f13ac98 src/Ethernet.h',
      evidence: 'source',
      notes: 'never a finding by itself; the loop may also hide a server act: look inside',
    },
  ),
  row(
    { call: 'Ethernet.begin' },
    { kind: 'association', failure: ['false'] },
    {
      source: 'esp8266/Arduino@f946290e ESP8266WiFiSTA.h; arduino-libraries/Ethernet@8f13ac98 src/Ethernet.h',
      evidence: 'source',
    },
  ),
  row(
    { call: 'Ethernet.maintain' },
    { kind: 'association' },
    {
      source: 'esp8266/Arduino@f946290e ESP8266WiFiSTA.h; arduino-libraries/Ethernet@8f13ac98 src/Ethernet.h',
      evidence: 'source',
    },
  ),
  ...rowsFor(
    calls('esp_wifi_connect', 'esp_wifi_start', 'esp_eth_start', 'example_connect', 'wifi_station_connect'),
    { kind: 'association', failure: ['nonzero', 'event'] },
    {
      source: 'ESP-IDF documentation',
      evidence: 'docs',
      notes: 'esp_wifi_connect() in WIFI_EVENT_STA_DISCONNECTED is re-association: no finding',
    },
  ),
  ...rowsFor(
    calls('cyw43_arch_wifi_connect_timeout_ms', 'cyw43_arch_wifi_connect_blocking', 'cyw43_arch_wifi_connect_async'),
    { kind: 'association', failure: ['nonzero'] },
    { source: 'raspberrypi/pico-sdk@a1438dff src/rp2_common/pico_cyw43_arch', evidence: 'docs' },
  ),
  row(
    { call: 'net_mgmt', from: ['zephyr/net/wifi_mgmt.h'] },
    { kind: 'association', failure: ['negative', 'event'] },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('conn_mgr_all_if_connect', 'net_dhcpv4_start'),
    { kind: 'association', failure: ['negative', 'event'] },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
]);
