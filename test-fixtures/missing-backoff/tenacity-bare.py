import requests
from tenacity import retry
@retry  # expect: missing-backoff
def fetch():
    return requests.get("https://api.example.com/x", timeout=5).json()
fetch()
