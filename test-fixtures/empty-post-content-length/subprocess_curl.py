import os
import subprocess

URL = "https://api.acme.example/wake"

subprocess.run(["curl", "-s", "-X", "POST", URL], check=True)  # expect: empty-post-content-length
subprocess.run(["curl", "-X", "POST", "-d", "", URL], check=True)
subprocess.run(["curl", "-X", "POST", "-H", "Content-Length: 0", URL], check=True)
os.system("curl -X PUT " + URL)  # expect: empty-post-content-length
os.system("curl --data x=1 " + URL)
os.system("curl -X DELETE " + URL)
