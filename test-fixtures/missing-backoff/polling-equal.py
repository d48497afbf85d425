import time, requests
while True:
    try:
        r = requests.get("https://api.example.com/state", timeout=5)
        print(r.text)
    except requests.RequestException as e:
        print(e)
    time.sleep(60)
