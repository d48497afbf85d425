/** Values that can be changed in the field, in C and C++. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, enums, events, inFamily, macros, methods, news, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    calls('nvs_get_str', 'nvs_get_blob', 'nvs_get_u8', 'nvs_get_u16', 'nvs_get_u32', 'nvs_get_i32', 'nvs_get_u64'),
    { kind: 'field-config', out: 2 },
    {
      source: 'espressif/esp-idf@10212290 components/nvs_flash/include/nvs.h',
      evidence: 'docs',
      notes: 'value flows out of argument 2; a default literal before it is a default, not the server',
    },
  ),
  row(
    { method: 'get_string', receiverType: 'nvs::NVSHandle' },
    { kind: 'field-config', out: 1 },
    { source: 'espressif/esp-idf@10212290 components/nvs_flash/include/nvs.h', evidence: 'docs' },
  ),
  row(
    { call: 'nvs_open' },
    { kind: 'field-config' },
    { source: 'espressif/esp-idf@10212290 components/nvs_flash/include/nvs.h', evidence: 'docs' },
  ),
  ...rowsFor(
    methods(
      'Preferences',
      'getString',
      'getBytes',
      'getInt',
      'getUInt',
      'getUShort',
      'getULong',
      'getBool',
      'getFloat',
    ),
    { kind: 'field-config', default: 1 },
    {
      source: 'Preferences documentation',
      evidence: 'docs',
      notes: 'second argument is the factory default; getString(key, char*, len) fills argument 1',
    },
  ),
  ...rowsFor(
    [
      ...calls('EEPROM.read', 'EEPROM.readString', 'EEPROM.readInt', 'eeprom_read_byte'),
      ...methods('FlashStorage', 'read'),
    ],
    { kind: 'field-config' },
    {
      source: 'Arduino reference; particle-iot/device-os@889b301c wiring/inc/spark_wiring_eeprom.h',
      evidence: 'docs',
      notes: 'writable only if the code also writes (EEPROM.put/write/commit) or documents it',
    },
  ),
  ...rowsFor(
    [...calls('EEPROM.get', 'EEPROM.readBytes', 'kv_get'), ...methods(['EEPROMClass', 'KVStore'], 'get')],
    { kind: 'field-config', out: 1 },
    { source: 'Arduino reference; particle-iot/device-os@889b301c wiring/inc/spark_wiring_eeprom.h', evidence: 'docs' },
  ),
  row(
    { call: 'eeprom_read_block' },
    { kind: 'field-config', out: 0 },
    { source: 'Arduino reference; particle-iot/device-os@889b301c wiring/inc/spark_wiring_eeprom.h', evidence: 'docs' },
  ),
  ...rowsFor(
    [...calls('SPIFFS.open', 'LittleFS.open', 'SD.open', 'FFat.open', 'fopen'), ...methods('fs::FS', 'open')],
    { kind: 'field-config', path: 0 },
    {
      source: 'Arduino FS documentation',
      evidence: 'docs',
      notes: 'read modes only; a path like /config.json, /settings.ini strengthens',
    },
  ),
  ...rowsFor(
    methods('File', 'readString', 'readStringUntil'),
    { kind: 'field-config' },
    { source: 'Arduino FS documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [...methods('File', 'readBytes'), ...calls('fgets', 'fread')],
    { kind: 'field-config', out: 0 },
    { source: 'Arduino FS documentation', evidence: 'docs' },
  ),
  row({ call: 'f_open' }, { kind: 'field-config', path: 1 }, { source: 'Arduino FS documentation', evidence: 'docs' }),
  ...rowsFor(
    [
      ...calls(
        'deserializeJson',
        'json_scanf',
        'mjson_get_string',
        'json_obj_parse',
        'jsmn_parse',
        'ini_parse',
        'toml_parse_file',
      ),
      ...methods(['DynamicJsonBuffer', 'JsonBuffer'], 'parseObject'),
    ],
    { kind: 'field-config', out: 0, weak: true },
    {
      source: 'ArduinoJson, cJSON documentation',
      evidence: 'docs',
      notes:
        'counts only where the input comes from a file, NVS, portal, MQTT or BLE, not from a weather answer; `doc["ntp"] | "pool.ntp.org"` gives a default',
    },
  ),
  ...rowsFor(
    calls('cJSON_Parse', 'cJSON_GetObjectItem', 'cJSON_GetObjectItemCaseSensitive'),
    { kind: 'field-config', weak: true },
    { source: 'ArduinoJson, cJSON documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...methods('WiFiManagerParameter', 'getValue'),
      ...methods('WiFiManager', 'addParameter'),
      ...news('WiFiManagerParameter'),
    ],
    { kind: 'field-config', default: 2 },
    {
      source: 'tzapu/WiFiManager@1327b40a WiFiManager.h',
      evidence: 'source',
      notes:
        'constructor argument 2 is the default value; autoConnect/startConfigPortal open the portal; setSaveParamsCallback',
    },
  ),
  ...rowsFor(
    [
      ...methods(['ESPAsync_WMParameter', 'ESP_WMParameter'], 'getValue'),
      ...methods('AutoConnectInput', 'value'),
      ...methods('ConfigManager', 'addParameter'),
      ...news(
        'AutoConnectAux',
        'IotWebConfTextParameter',
        'IotWebConfParameter',
        'iotwebconf::TextParameter',
        'PersistWiFi',
      ),
      ...calls('AutoConnectElement'),
    ],
    { kind: 'field-config' },
    { source: 'library readmes', evidence: 'common' },
  ),
  ...rowsFor(
    [
      ...methods('WebServer', 'arg', 'hasArg'),
      ...methods('ESP8266WebServer', 'arg'),
      ...methods('AsyncWebServerRequest', 'getParam', 'arg', 'hasParam'),
      ...methods('AsyncWebParameter', 'value'),
      ...news('AsyncCallbackJsonWebHandler'),
      ...calls('httpd_query_key_value', 'httpd_req_recv', 'httpd_req_get_url_query_str'),
    ],
    { kind: 'field-config' },
    {
      source: 'esp8266/Arduino@f946290e libraries/ESP8266WebServer; ESP-IDF documentation',
      evidence: 'docs',
      notes: 'counts where the value reaches a server setter or storage',
    },
  ),
  ...rowsFor(
    [
      ...calls('settings_load', 'settings_load_subtree', 'settings_runtime_get', 'nvs_read', 'fs_read'),
      ...macros('SETTINGS_STATIC_HANDLER_DEFINE'),
    ],
    { kind: 'field-config' },
    { source: 'Zephyr documentation', evidence: 'docs', notes: 'settings h_set handler copies the value' },
  ),
  ...rowsFor(
    [
      ...calls('esp_console_cmd_register', 'Serial.readStringUntil', 'linenoise'),
      ...macros('SHELL_CMD_REGISTER', 'SHELL_STATIC_SUBCMD_SET_CREATE'),
      ...methods('SimpleCLI', 'addCmd'),
      ...news('CmdParser'),
    ],
    { kind: 'field-config' },
    {
      source: 'ESP-IDF, Zephyr documentation',
      evidence: 'docs',
      notes: 'a command handler whose argv reaches the server',
    },
  ),
  ...rowsFor(
    [
      ...methods('PubSubClient', 'setCallback'),
      ...methods('BLECharacteristicCallbacks', 'onWrite'),
      ...methods(['BLECharacteristic', 'NimBLECharacteristic'], 'getValue'),
      ...events('MQTTClient', 'onMessage'),
      ...enums('MQTT_EVENT_DATA'),
      ...macros('BT_GATT_CHARACTERISTIC'),
      ...calls(
        'protocomm_add_endpoint',
        'wifi_prov_mgr_endpoint_register',
        'Particle.function',
        'Particle.subscribe',
        'ArduinoCloud.addProperty',
        'BLYNK_WRITE',
        'RPC_Callback',
        'Shared_Attribute_Update',
      ),
    ],
    { kind: 'field-config' },
    { source: 'library documentation', evidence: 'docs', notes: 'a received payload that reaches the server' },
  ),
  ...rowsFor(
    calls(
      'lwm2m_engine_register_post_write_callback',
      'lwm2m_engine_set_string',
      'lwm2m_set_string',
      'lwm2m_get_string',
    ),
    { kind: 'field-config' },
    { source: 'Zephyr LwM2M, Anjay documentation', evidence: 'docs' },
  ),
  ...rowsFor(
    [
      ...calls(
        'getenv',
        'secure_getenv',
        'getopt',
        'getopt_long',
        'argp_parse',
        'popt',
        'uci_get',
        'uci_lookup_ptr',
        'nvram_get',
        'config_lookup_string',
        'g_key_file_get_string',
        'yaml_parser_parse',
      ),
      ...news('QCommandLineParser'),
    ],
    { kind: 'field-config' },
    { source: 'POSIX, library documentation', evidence: 'docs' },
  ),
  row(
    { call: 'mgos_sys_config_get_sntp_server' },
    { kind: 'field-config' },
    {
      source: 'Mongoose OS documentation',
      evidence: 'common',
      notes: 'mos.yml schema values are run-time configuration (conf9.json); ESPHome YAML is compile time',
    },
  ),
]);
