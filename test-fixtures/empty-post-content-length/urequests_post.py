import network
import urequests

URL = "http://api.acme.example/"

network.WLAN(network.STA_IF).connect("home", "secret")
urequests.post(URL + "wake")  # expect: empty-post-content-length
urequests.put(URL + "wake", data="")  # expect: empty-post-content-length
urequests.patch(URL + "wake", data=b"", headers={"X-Key": "k"})  # expect: empty-post-content-length
urequests.request("POST", URL + "wake")  # expect: empty-post-content-length
urequests.post(URL + "wake", headers={"Content-Length": "0"})
urequests.post(URL + "wake", json={})
urequests.post(URL + "report", json={"on": True})
urequests.delete(URL + "item")
urequests.get(URL + "state")
