# A name of documentation is nobody's.
import ntptime

ntptime.host = "ntp.example.org"
ntptime.settime()
