import argparse

import ntplib

parser = argparse.ArgumentParser()
parser.add_argument("--server", default="time.google.com")
args = parser.parse_args()
print(ntplib.NTPClient().request(args.server, version=4).offset)
