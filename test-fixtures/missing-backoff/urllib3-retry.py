import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry
s = requests.Session()
s.mount("https://", HTTPAdapter(max_retries=Retry(total=10, backoff_factor=1)))
print(s.get("https://api.example.com/x").text)
