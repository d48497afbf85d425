import time
import paho.mqtt.client as mqtt
def on_disconnect(client, userdata, rc):
    while True:  # expect: missing-backoff
        try:
            client.reconnect()
            break
        except Exception:
            time.sleep(5)
client = mqtt.Client()
client.on_disconnect = on_disconnect
client.connect("broker.example.com", 1883, 60)
client.loop_forever()
