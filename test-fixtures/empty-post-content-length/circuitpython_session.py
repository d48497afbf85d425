import ssl

import adafruit_requests
import socketpool
import wifi

pool = socketpool.SocketPool(wifi.radio)
requests = adafruit_requests.Session(pool, ssl.create_default_context())
headers = {"X-Key": "k"}
framed = {"X-Key": "k", "Content-Length": "0"}

requests.post("https://api.acme.example/wake")  # expect: empty-post-content-length
requests.post("https://api.acme.example/wake", data=b"", headers=headers)  # expect: empty-post-content-length
requests.put("https://api.acme.example/wake", data={})  # expect: empty-post-content-length
requests.post("https://api.acme.example/wake", headers=framed)
requests.post("https://api.acme.example/report", json={"on": 1})
requests.get("https://api.acme.example/state")
