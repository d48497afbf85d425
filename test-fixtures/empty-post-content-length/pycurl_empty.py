import pycurl

c = pycurl.Curl()
c.setopt(c.URL, "https://api.acme.example/wake")
c.setopt(pycurl.CUSTOMREQUEST, "POST")
c.perform()  # expect: empty-post-content-length
c.close()
