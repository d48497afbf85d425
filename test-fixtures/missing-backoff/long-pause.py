import time, requests
def go():
    while True:
        try:
            return requests.get("https://api.example.com/state", timeout=5)
        except requests.RequestException:
            time.sleep(1800)
