local user = ...
user.open('boiler-relay/main.py')
-- Letters outside ASCII before a finding, on its line and above: é is one UTF-16 unit, 😀 two.
vim.api.nvim_buf_set_lines(0, 7, 7, false, { '# é 😀' })
vim.api.nvim_win_set_cursor(0, { 10, 0 })
vim.cmd('normal! Iheading = "é😀"; ')
local line = user.lines()[10]
local column = line:find('"132', 1, true)
user.wait('the finding to move to its new place', function()
  for _, one in ipairs(user.findings()) do
    if one.rule == 'hardcoded-ntp-ip' and one.line == 10 and one.column == column then return true end
  end
end)
vim.cmd('normal! f1cf"0.pool.example"')
user.wait('the finding to go', function() return not user.has('hardcoded-ntp-ip') end)
return user.lines()[10]
