-- Runs the scenario that $SCENARIO names and prints what it returns, or why it failed, as one line of JSON.
local user = {}

--- Waits for another program; the error says for what.
function user.wait(what, ready)
  if not vim.wait(20000, ready, 20) then
    error('waited in vain for ' .. what, 0)
  end
end

--- Opens a file and waits for its first findings.
function user.open(file)
  vim.cmd('edit ' .. file)
  user.wait('findings in ' .. file, function() return #vim.diagnostic.get(0) > 0 end)
end

--- The findings of the buffer by line: `{ rule, line, column }`, counted from 1, columns in bytes.
function user.findings()
  local findings = {}
  for _, one in ipairs(vim.diagnostic.get(0)) do
    table.insert(findings, { rule = one.code, source = one.source, line = one.lnum + 1, column = one.col + 1 })
  end
  table.sort(findings, function(a, b)
    if a.line ~= b.line then return a.line < b.line end
    return a.rule < b.rule
  end)
  return findings
end

--- Whether the buffer has a finding of a rule.
function user.has(rule)
  for _, one in ipairs(vim.diagnostic.get(0)) do
    if one.code == rule then return true end
  end
  return false
end

function user.lines() return vim.api.nvim_buf_get_lines(0, 0, -1, false) end

--- Puts the cursor on the first letter of a text.
function user.cursor_at(text)
  for number, line in ipairs(user.lines()) do
    local column = line:find(text, 1, true)
    if column then return vim.api.nvim_win_set_cursor(0, { number, column - 1 }) end
  end
  error('no ' .. text .. ' in the buffer', 0)
end

--- Asks for the code actions at the cursor and picks the first whose title has these words; returns all titles.
function user.pick_action(words)
  local titles
  vim.ui.select = function(items, options, choose)
    titles = {}
    local picked
    for index, item in ipairs(items) do
      titles[index] = options.format_item(item)
      if not picked and titles[index]:find(words, 1, true) then picked = index end
    end
    choose(picked and items[picked], picked)
  end
  vim.lsp.buf.code_action()
  user.wait('code actions', function() return titles end)
  return titles
end

local ok, result = pcall(function() return loadfile(vim.env.SCENARIO)(user) end)
local messages = vim.api.nvim_exec('messages', true)
io.stdout:write(vim.fn.json_encode({ ok = ok, result = result, messages = messages }) .. '\n')
vim.cmd('qa!')
