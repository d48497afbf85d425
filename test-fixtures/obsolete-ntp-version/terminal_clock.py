"""Shows network time on a terminal: ESC stands at the front of many texts here."""
import ntptime
import time
import machine

uart = machine.UART(1, 9600)
NTP_PORT = 123


def clear():
    uart.write(b"\x1b[2J")
    uart.write("\x1b" + "[H")
    print("\033[1m" + "NTP clock" + "\033[0m")


def cut():
    command = bytearray(3)
    command[0] = 0x1B
    command[1] = 0x69
    uart.write(command)


def describe():
    print("Synchronising with the NTP server, please wait..")


ntptime.host = "ntp.example.com"
ntptime.settime()
clear()
describe()
cut()
