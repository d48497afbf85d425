local user = ...
user.open('boiler-relay/main.py')
user.cursor_at('132.163.4.102')
local before = #vim.api.nvim_list_wins()
vim.lsp.buf.hover()
user.wait('the hover window', function() return #vim.api.nvim_list_wins() > before end)
local windows = vim.api.nvim_list_wins()
return vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(windows[#windows]), 0, -1, false)
