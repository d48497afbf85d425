import adafruit_connection_manager
import adafruit_requests
import wifi

HEADERS = {}


class Api:
    def __init__(self, radio):
        pool = adafruit_connection_manager.get_radio_socketpool(radio)
        context = adafruit_connection_manager.get_radio_ssl_context(radio)
        self.session = adafruit_requests.Session(pool, context)
        self.headers = {"X-Key": "k"}

    def _call(self, method, path, body=None):
        return self.session.request(method, "https://api.acme.example" + path, data=body, headers=self.headers)

    def wake(self):
        return self._call("POST", "/wake")  # expect: empty-post-content-length

    def state(self):
        return self._call("GET", "/state")

    def report(self, text):
        return self._call("POST", "/report", text)


api = Api(wifi.radio)
api.wake()
api.report("up")
