import time, requests
def push(v):
    attempt = 0
    while True:
        attempt += 1
        try:
            return requests.get("https://api.example.com/put", params={"v": v}, timeout=5)
        except requests.RequestException:
            time.sleep(attempt * 5)
