import ntplib


class TimeKeeper:
    DEFAULT = "216.239.35.8"  # expect: hardcoded-ntp-ip, no-server-override

    def __init__(self, host=None):
        self._host = host or self.DEFAULT

    def refresh(self):
        return self._query(self._host)

    def _query(self, host):
        return ntplib.NTPClient().request(host, version=4)


keeper = TimeKeeper()
keeper.refresh()
