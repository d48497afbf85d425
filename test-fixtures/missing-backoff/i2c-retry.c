#include <zephyr/kernel.h>
#include <zephyr/drivers/i2c.h>
int read_sensor(const struct device *dev, uint8_t *buf) {
  while (i2c_read(dev, buf, 2, 0x40) != 0) {
    k_sleep(K_MSEC(10));
  }
  return 0;
}
