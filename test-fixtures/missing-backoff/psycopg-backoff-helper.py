import time
import psycopg2
def wait_for(attempt):
    return min(300, 2 ** attempt)
def open_db():
    attempt = 0
    while True:
        try:
            return psycopg2.connect(host="db.example.com")
        except psycopg2.OperationalError:
            time.sleep(wait_for(attempt))
            attempt += 1
