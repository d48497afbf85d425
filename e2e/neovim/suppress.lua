local user = ...
user.open('boiler-relay/main.py')
user.cursor_at('urequests.post(ALIVE_URL)')
local titles = user.pick_action('on this line')
user.wait('the finding to go', function() return not user.has('empty-post-content-length') end)
return { titles = titles, lines = user.lines() }
