import requests
from tenacity import retry, wait_exponential, stop_after_attempt
@retry(wait=wait_exponential(multiplier=1, max=600))
def fetch():
    return requests.get("https://api.example.com/x", timeout=5).json()
@retry(stop=stop_after_attempt(3), wait=wait_random_exponential(multiplier=1))
def fetch2():
    return requests.get("https://api.example.com/y", timeout=5).json()
@retry(stop=stop_after_attempt(3))
def fetch3():
    return requests.get("https://api.example.com/y", timeout=5).json()
