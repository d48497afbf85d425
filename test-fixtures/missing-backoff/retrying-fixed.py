import requests
from retrying import retry
@retry(wait_fixed=2000)  # expect: missing-backoff
def fetch():
    return requests.get("https://api.example.com/x", timeout=5).json()
@retry(wait_exponential_multiplier=1000, wait_exponential_max=600000)
def fetch2():
    return requests.get("https://api.example.com/x", timeout=5).json()
