import socket
import time

PACKET = bytearray(48)
PACKET[0] = 0x23


# `raise Exception` goes to the second handler, what the socket raises to the first.
def ask():
    tries = 0
    answered = False
    while not answered: # expect: missing-backoff
        link = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        try:
            if tries == 10:
                raise Exception('too many')
            link.settimeout(2)
            link.sendto(PACKET, ('time.google.com', 123)) # expect: hardcoded-ntp-host, no-server-override
            link.recv(48)
            answered = True
        except OSError:
            time.sleep(1)
        except Exception as error:
            print(error)
        tries += 1


ask()
