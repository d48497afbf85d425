import threading
import requests
def push():
    try:
        requests.get("https://api.example.com/x", timeout=5)
    except requests.RequestException:
        threading.Timer(10, push).start()  # expect: missing-backoff
push()
