/** Random numbers and device identity in C and C++. */
import type { Row } from '../../engine/apis/row.ts';
import { calls, inFamily, methods, news, properties, row, rowsFor } from '../build.ts';

export const rows: readonly Row[] = inFamily('c', [
  ...rowsFor(
    calls('esp_random', 'esp_fill_random', 'bootloader_random_enable', 'getrandom'),
    { kind: 'random', perDevice: true },
    { source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_random.h', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...calls('os_random', 'os_get_random', 'ESP.random', 'secureRandom', 'phy_get_rand'),
      ...properties(null, 'RANDOM_REG32'),
    ],
    { kind: 'random', perDevice: true },
    { source: 'esp8266/Arduino@f946290e cores/esp8266/Esp.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('randomSeed', 'srand', 'srandom'),
    { kind: 'random-seed', seed: 0 },
    {
      source: 'Arduino reference',
      evidence: 'docs',
      notes:
        'seed must differ per device: analogRead of a floating pin, chip id, MAC; randomSeed(constant) or millis() does not spread (and on ESP makes random() deterministic)',
    },
  ),
  ...rowsFor(
    calls('rand', 'rand_r', 'drand48'),
    { kind: 'random', perDevice: false },
    {
      source: 'C standard',
      evidence: 'docs',
      notes: 'without srand: same sequence everywhere. time(NULL) before the first sync is the same on all devices',
    },
  ),
  row(
    { new: 'std::random_device' },
    { kind: 'random', perDevice: true },
    { source: 'C++ standard', evidence: 'docs', notes: 'random_device may be deterministic on bare metal' },
  ),
  ...rowsFor(
    news('std::mt19937', 'std::uniform_int_distribution'),
    { kind: 'random', perDevice: false },
    { source: 'C++ standard', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('sys_rand32_get', 'sys_rand_get', 'sys_csrand_get', 'sys_rand8_get', 'sys_rand16_get'),
    { kind: 'random', perDevice: true },
    { source: 'Zephyr documentation', evidence: 'docs', notes: 'CONFIG_TEST_RANDOM_GENERATOR is a counter' },
  ),
  ...rowsFor(
    calls('get_rand_32', 'get_rand_64', 'get_rand_128'),
    { kind: 'random', perDevice: true },
    { source: 'raspberrypi/pico-sdk@a1438dff src/rp2_common/pico_rand', evidence: 'source' },
  ),
  ...rowsFor(
    calls(
      'HAL_RNG_GenerateRandomNumber',
      'HAL_RNG_GetRandomNumber',
      'uxRand',
      'xApplicationGetRandomNumber',
      'mbedtls_ctr_drbg_random',
      'random_uint32',
      'mg_random',
      'mgos_rand_range',
      'LWIP_RAND',
      'psa_generate_random',
      'tls_os_random',
      'nx_rand',
      'NX_RAND',
    ),
    { kind: 'random', perDevice: true },
    {
      source: 'vendor documentation; cesanta/mongoose@282ae0d9; RIOT-OS/RIOT@c8bd52ff sys/include/random.h',
      evidence: 'docs',
      notes: 'RIOT random_uint32 seeds from luid/hwrng; NX_RAND is rand() by default',
    },
  ),
  ...rowsFor(
    [
      ...calls('WiFi.macAddress', 'WiFi.softAPmacAddress', 'ETH.macAddress', 'Ethernet.MACAddress'),
      ...methods('WiFiClass', 'macAddress'),
    ],
    { kind: 'device-id' },
    {
      source: 'esp8266/Arduino@f946290e ESP8266WiFiSTA.h; WiFiNINA@d5b4c182 src/WiFi.h',
      evidence: 'source',
      notes: 'constant MAC arrays in Ethernet sketches (0xDE,0xAD,0xBE,0xEF…) are NOT identity',
    },
  ),
  ...rowsFor(
    calls('ESP.getChipId', 'system_get_chip_id', 'WiFi.hostname'),
    { kind: 'device-id' },
    {
      source: 'esp8266/Arduino@f946290e cores/esp8266/Esp.h',
      evidence: 'source',
      notes: 'getFlashChipId is the same within a batch',
    },
  ),
  row(
    { call: 'ESP.getEfuseMac' },
    { kind: 'device-id' },
    { source: 'arduino-esp32 Esp.h', evidence: 'common', notes: 'only getEfuseMac identifies' },
  ),
  ...rowsFor(
    calls('esp_efuse_mac_get_default', 'esp_read_mac', 'esp_base_mac_addr_get', 'esp_efuse_mac_get_custom'),
    { kind: 'device-id', out: 0 },
    { source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_mac.h', evidence: 'source' },
  ),
  row(
    { call: 'esp_wifi_get_mac' },
    { kind: 'device-id', out: 1 },
    { source: 'espressif/esp-idf@10212290 components/esp_hw_support/include/esp_mac.h', evidence: 'source' },
  ),
  ...rowsFor(
    calls('hwinfo_get_device_id', 'hwinfo_get_device_eui64'),
    { kind: 'device-id', out: 0 },
    { source: 'Zephyr documentation', evidence: 'docs' },
  ),
  row({ call: 'net_if_get_link_addr' }, { kind: 'device-id' }, { source: 'Zephyr documentation', evidence: 'docs' }),
  ...rowsFor(
    [
      ...calls('HAL_GetUIDw0', 'HAL_GetUIDw1', 'HAL_GetUIDw2', 'HAL_GetUID', 'LL_GetUID_Word0', 'getSTM32Uid'),
      ...properties(null, 'UID_BASE'),
    ],
    { kind: 'device-id' },
    { source: 'STM32 HAL', evidence: 'docs' },
  ),
  ...rowsFor(
    calls('pico_get_unique_board_id', 'pico_get_unique_board_id_string', 'flash_get_unique_id', 'rp2040.getChipID'),
    { kind: 'device-id', out: 0 },
    { source: 'raspberrypi/pico-sdk@a1438dff src/rp2_common/pico_unique_id', evidence: 'source' },
  ),
  ...rowsFor(
    calls('System.deviceID', 'Particle.deviceID', 'HAL_device_ID'),
    { kind: 'device-id' },
    { source: 'particle-iot/device-os@889b301c wiring/inc/spark_wiring_system.h', evidence: 'source' },
  ),
  ...rowsFor(
    [
      ...calls(
        'luid_get',
        'luid_base',
        'cpuid_get',
        'ArduinoUniqueID',
        'UniqueID8',
        'modem.getIMEI',
        'modem.getSimCCID',
        'mgos_sys_ro_vars',
        'mgos_get_device_id',
        'linkaddr_node_addr',
        'gethostid',
        'gethostname',
      ),
      ...properties(null, 'NRF_FICR.DEVICEID'),
      ...methods('TinyGSM', 'getIMEI'),
    ],
    { kind: 'device-id' },
    { source: 'vendor documentation; RIOT-OS/RIOT@c8bd52ff', evidence: 'docs' },
  ),
]);
