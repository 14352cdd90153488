-- Drives the language server from Neovim's own client and writes what it answered as JSON.
-- PREPLAN_STEPS: JSON list of { ask, file, line, character, name?, has? } (positions from 0, characters in UTF-16); PREPLAN_ANSWERS: the file to write.
-- PREPLAN_SERVER: JSON list, the command line of the server. Written for the API of Neovim 0.7.
local steps = vim.fn.json_decode(vim.env.PREPLAN_STEPS)
local command = vim.fn.json_decode(vim.env.PREPLAN_SERVER)
local root = vim.fn.getcwd()
local LIMIT = 30000

local exit_code
local client_id = vim.lsp.start_client({
    name = 'preplan',
    cmd = command,
    root_dir = root,
    workspace_folders = { { uri = vim.uri_from_fname(root), name = 'plans' } },
    on_exit = function(code) exit_code = code end,
})

local function open(file)
    vim.cmd('silent edit ' .. vim.fn.fnameescape(root .. '/' .. file))
    local buffer = vim.api.nvim_get_current_buf()
    vim.api.nvim_buf_set_option(buffer, 'filetype', 'preplan')
    vim.lsp.buf_attach_client(buffer, client_id)
    return buffer
end

local function wait_for(what, condition)
    if not vim.wait(LIMIT, condition, 20) then error('waited too long for ' .. what) end
end

local function request(method, buffer, step)
    local client = vim.lsp.get_client_by_id(client_id)
    if not client then error('the server ended with ' .. tostring(exit_code)) end
    local params = { textDocument = { uri = vim.uri_from_bufnr(buffer) }, position = { line = step.line, character = step.character } }
    params.newName = step.name
    local answer, failure = client.request_sync(method, params, LIMIT, buffer)
    if not answer then error(method .. ': ' .. tostring(failure)) end
    if answer.err then error(method .. ': ' .. answer.err.message) end
    return answer.result or vim.NIL
end

local asks = {}

-- Waits for a diagnostic that contains `has`; without `has`, for none to be left.
function asks.diagnostics(buffer, step)
    local function found()
        local all = vim.diagnostic.get(buffer)
        if not step.has then return #all == 0 end
        for _, one in ipairs(all) do
            if string.find(one.message, step.has, 1, true) then return true end
        end
        return false
    end
    -- A wait that runs out is no error here: the answer shows what there was instead.
    vim.wait(LIMIT, found, 20)
    local result = {}
    for _, one in ipairs(vim.diagnostic.get(buffer)) do
        -- Neovim counts columns in bytes; the server sent UTF-16.
        table.insert(result, { message = one.message, severity = one.severity, range = one.user_data.lsp and one.user_data.lsp.range, line = one.lnum, column = one.col, code = one.code })
    end
    return result
end

function asks.completion(buffer, step) return request('textDocument/completion', buffer, step) end

function asks.definition(buffer, step) return request('textDocument/definition', buffer, step) end

-- Applies the edit as `:lua vim.lsp.buf.rename()` does, and answers with the text of every buffer that it touched.
function asks.rename(buffer, step)
    local edit = request('textDocument/rename', buffer, step)
    vim.lsp.util.apply_workspace_edit(edit, vim.lsp.get_client_by_id(client_id).offset_encoding)
    local texts = {}
    for _, one in ipairs(vim.api.nvim_list_bufs()) do
        if vim.api.nvim_buf_is_loaded(one) and vim.bo[one].modified then
            local name = string.sub(vim.api.nvim_buf_get_name(one), #root + 2)
            texts[name] = table.concat(vim.api.nvim_buf_get_lines(one, 0, -1, false), '\n') .. '\n'
        end
    end
    return texts
end

local answers = {}
for index, step in ipairs(steps) do
    local ok, result = pcall(function()
        local buffer = open(step.file)
        wait_for('the server to start', function()
            local client = vim.lsp.get_client_by_id(client_id)
            return exit_code ~= nil or (client ~= nil and client.initialized)
        end)
        return asks[step.ask](buffer, step)
    end)
    answers[index] = ok and { result = result } or { error = tostring(result) }
end

local file = io.open(vim.env.PREPLAN_ANSWERS, 'w')
file:write(vim.fn.json_encode(answers))
file:close()
vim.lsp.stop_client(client_id)
vim.wait(3000, function() return exit_code ~= nil end, 20)
vim.cmd('qall!')
