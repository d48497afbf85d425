import ntplib

client = ntplib.NTPClient()
OLD = 2  # expect: obsolete-ntp-version


def ask(host):
    client.request(host)  # expect: obsolete-ntp-version
    client.request(host, timeout=5)  # expect: obsolete-ntp-version
    client.request(host, version=3)  # expect: obsolete-ntp-version
    client.request(host, 3)  # expect: obsolete-ntp-version
    client.request(host, version=OLD)
    client.request(host, version=4)
    client.request(host, 4, 123, 5)


def ask_as_told(host, **options):
    client.request(host, **options)


def ask_in(host, version):
    client.request(host, version=version)
