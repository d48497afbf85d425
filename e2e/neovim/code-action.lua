local user = ...
user.open('boiler-relay/main.py')
user.cursor_at('132.163.4.102')
local titles = user.pick_action('0.warmhouse.pool.ntp.org')
user.wait('the finding to go', function() return not user.has('hardcoded-ntp-ip') end)
return { titles = titles, lines = user.lines(), findings = user.findings() }
