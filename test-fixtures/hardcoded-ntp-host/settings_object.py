"""A server in a dictionary of settings, asked through a client that nobody has heard of."""
from acme_clock import Client

CONFIG = {
    "mqtt": {"host": "broker.example.org", "port": 1883},
    "ntp": {"host": "time3.google.com", "port": 123},  # expect: hardcoded-ntp-host, no-server-override
    "log": {"host": "log.example.org"},
}

client = Client(CONFIG["ntp"]["host"])
client.connect(CONFIG["mqtt"]["host"])
