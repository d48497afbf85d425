import mcron
import mcron.decorators
import ntptime


def sync(callback_id, current_time, callback_memory):
    ntptime.settime()


mcron.init_timer()
mcron.insert(mcron.PERIOD_HOUR, {0}, "sync", sync)  # expect: top-of-hour-cron
