import time, requests
DELAYS = [1, 5, 30, 120, 600]
def fetch():
    n = 0
    while True:
        try:
            return requests.get("https://api.example.com/x").json()
        except requests.RequestException:
            time.sleep(DELAYS[min(n, len(DELAYS) - 1)])
            n += 1
