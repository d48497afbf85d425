# The server of the house: nobody else is asked.
import ntptime

ntptime.host = "192.168.1.1"
ntptime.settime()
