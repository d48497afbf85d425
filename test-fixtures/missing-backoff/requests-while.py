import time
import requests
def send(v):
    ok = False
    while not ok:  # expect: missing-backoff
        try:
            r = requests.get("https://api.example.com/put", params={"v": v}, timeout=10)
            ok = r.status_code == 200
        except requests.RequestException:
            pass
        if not ok:
            time.sleep(3)
