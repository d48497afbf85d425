import machine
import network
import requests


def wake(host):
    response = requests.post("http://{}/wake".format(host))  # expect: empty-post-content-length
    response.close()


def report(host):
    requests.post("http://%s/report" % host, data=str(machine.unique_id()))


network.WLAN(network.STA_IF).connect("home", "secret")
wake("192.168.1.20")
report("192.168.1.20")
