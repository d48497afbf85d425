import http.client


def wake():
    conn = http.client.HTTPConnection("api.acme.example")
    conn.putrequest("POST", "/wake")
    conn.putheader("X-Key", "k")
    conn.endheaders()  # expect: empty-post-content-length
    return conn.getresponse().status


def wake_framed():
    conn = http.client.HTTPConnection("api.acme.example")
    conn.putrequest("POST", "/wake")
    conn.putheader("Content-Length", "0")
    conn.endheaders()
    return conn.getresponse().status


wake()
wake_framed()
