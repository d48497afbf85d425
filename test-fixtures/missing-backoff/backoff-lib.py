import backoff, requests
@backoff.on_exception(backoff.expo, requests.RequestException)
def fetch():
    return requests.get("https://api.example.com/x", timeout=5).json()
@backoff.on_exception(backoff.constant, requests.RequestException, interval=3)  # expect: missing-backoff
def fetch2():
    return requests.get("https://api.example.com/x", timeout=5).json()
