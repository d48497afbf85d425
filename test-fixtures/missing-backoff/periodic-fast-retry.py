import time, requests
while True:  # expect: missing-backoff
    try:
        requests.get("https://api.example.com/state", timeout=5)
        time.sleep(3600)
    except requests.RequestException:
        time.sleep(10)
