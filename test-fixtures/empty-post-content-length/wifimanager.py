import board
import busio
from adafruit_esp32spi import adafruit_esp32spi, adafruit_esp32spi_wifimanager
from digitalio import DigitalInOut

spi = busio.SPI(board.SCK, board.MOSI, board.MISO)
esp = adafruit_esp32spi.ESP_SPIcontrol(spi, DigitalInOut(board.D1), DigitalInOut(board.D2), DigitalInOut(board.D3))
wifi = adafruit_esp32spi_wifimanager.WiFiManager(esp, "home", "secret")

wifi.post("http://192.168.1.3:8060/keypress/Home")  # expect: empty-post-content-length
wifi.post("http://192.168.1.3:8060/keypress/Home", data="x")
wifi.get("http://192.168.1.3:8060/query/apps")
