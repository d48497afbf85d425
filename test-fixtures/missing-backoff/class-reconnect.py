import time
import pymysql
class Store:
    def __init__(self):
        self.db = None
    def open(self):
        while self.db is None:  # expect: missing-backoff
            try:
                self.db = pymysql.connect(host="db.example.com", user="u", password="p")
            except pymysql.MySQLError:
                time.sleep(1)
