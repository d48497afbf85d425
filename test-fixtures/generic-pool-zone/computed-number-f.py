import ntplib


def ask(number):
    return ntplib.NTPClient().request(f"{number}.de.pool.ntp.org", version=4)  # expect: generic-pool-zone


def first():
    for number in range(4):
        try:
            return ask(number)
        except ntplib.NTPException:
            continue


print(first())
