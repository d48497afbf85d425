import requests
from tenacity import retry, wait_fixed
@retry(wait=wait_fixed(2))  # expect: missing-backoff
def fetch():
    return requests.get("https://api.example.com/x", timeout=5).json()
fetch()
