import network
import ntptime

wlan = network.WLAN(network.STA_IF)
wlan.active(True)
wlan.ifconfig(("192.168.1.40", "255.255.255.0", "192.168.1.1", "8.8.8.8"))
wlan.connect("home", "secret")

ntptime.host = "216.239.35.12"  # expect: hardcoded-ntp-ip, no-server-override
ntptime.settime()
