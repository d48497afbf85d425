import os
import subprocess

BACKUP = "216.239.35.4"  # expect: hardcoded-ntp-ip, no-server-override


def sync():
    subprocess.run(["sudo", "ntpdate", "-u", "132.163.4.102"], check=True)  # expect: hardcoded-ntp-ip
    subprocess.call(f"ntpdate -b {BACKUP}", shell=True)
    os.system("rdate -s %s" % "64.113.32.5")  # expect: hardcoded-ntp-ip
    os.system("ping -c 1 131.107.13.100")


sync()
