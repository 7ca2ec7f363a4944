-- Sends the requests of a file, one a line: method, path, cookie, address, type and body, with tabs between. Each thread starts
-- at a place of its own. Counts the answers that are not expected; prints the figures as one line of JSON at the end.
local threads = {}

function setup(thread)
    thread:set("number", #threads)
    table.insert(threads, thread)
end

-- Looking at each answer costs more than sending a request, so it is done only where some errors are expected.
local function look(status, headers, body)
    if not expected[status] then
        unexpected = unexpected + 1
        if first == "" then first = status .. " " .. body:sub(1, 300) end
    end
end

function init(args)
    requests, expected, unexpected, first = {}, {}, 0, ""
    for status in args[2]:gmatch("%d+") do expected[tonumber(status)] = true end
    for line in io.lines(args[1]) do
        local method, path, cookie, address, kind, body =
            line:match("([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)\t([^\t]*)")
        local headers = { ["X-Forwarded-For"] = address, ["Content-Type"] = kind }
        if cookie ~= "" then headers["Cookie"] = "pinteach_session=" .. cookie end
        table.insert(requests, wrk.format(method, path, headers, body))
    end
    place = tonumber(args[3])
    looked = false
    for status in pairs(expected) do looked = looked or status >= 400 end
    if looked then response = look end
end

function request()
    place = place % #requests + 1
    return requests[place]
end

function done(summary, latency, _)
    local unexpected, first = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout, ""
    if not threads[1]:get("looked") then unexpected = unexpected + summary.errors.status end
    for _, thread in ipairs(threads) do
        unexpected = unexpected + thread:get("unexpected")
        if first == "" then first = thread:get("first") end
    end
    io.write(string.format(
        'FIGURES\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n', summary.requests, unexpected, summary.duration,
        latency:percentile(50), latency:percentile(95), latency:percentile(99), first:gsub("[\t\n]", " ")))
end
