import machine
from urllib import urequest

urequest.urlopen("http://api.acme.example/wake", data=b"", method="POST")  # expect: empty-post-content-length
urequest.urlopen("http://api.acme.example/wake", method="POST")  # expect: empty-post-content-length
urequest.urlopen("http://api.acme.example/state")
urequest.urlopen("http://api.acme.example/report", data=b"x=1")
machine.idle()
