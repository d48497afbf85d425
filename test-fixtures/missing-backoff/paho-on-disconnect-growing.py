import time
import paho.mqtt.client as mqtt
def on_disconnect(client, userdata, rc):
    reconnect_count, reconnect_delay = 0, 1
    while reconnect_count < 12:
        time.sleep(reconnect_delay)
        try:
            client.reconnect()
            return
        except Exception as err:
            print(err)
        reconnect_delay *= 2
        reconnect_delay = min(reconnect_delay, 60)
        reconnect_count += 1
client = mqtt.Client()
client.on_disconnect = on_disconnect
client.connect("broker.example.com", 1883, 60)
client.loop_forever()
