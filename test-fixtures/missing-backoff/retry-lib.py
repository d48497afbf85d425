import requests
from retry import retry
@retry(delay=2)  # expect: missing-backoff
def fetch():
    return requests.get("https://api.example.com/x", timeout=5).json()
@retry(delay=1, backoff=2, max_delay=600)
def fetch2():
    return requests.get("https://api.example.com/x", timeout=5).json()
@retry(tries=3, delay=1)
def fetch3():
    return requests.get("https://api.example.com/x", timeout=5).json()
