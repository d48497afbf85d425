import subprocess

from crontab import CronTab

LINE = "0 3 * * * /usr/bin/ntpdate ntp.example.net\n"  # expect: top-of-hour-cron

with open("/etc/cron.d/clock", "w") as f:
    f.write(LINE)

subprocess.run("(crontab -l; echo '@hourly curl -s https://api.example.com/alive') | crontab -", shell=True)  # expect: top-of-hour-cron

with open("/tmp/notes.txt", "w") as notes:
    notes.write("0 3 * * * /usr/bin/ntpdate ntp.example.net\n")
