import time, requests
def push(v):
    for attempt in range(10):  # expect: missing-backoff
        try:
            requests.get("https://api.example.com/put", params={"v": v}, timeout=5)
            return True
        except requests.RequestException:
            time.sleep(1)
    return False
