-- For wrk: asks for the addresses that follow an Accept-Encoding after "--", in turn, and prints what came of it as one
-- line of JSON. Latencies are microseconds.
local requests = {}
local last = 0

function init(args)
  for at = 2, #args do
    requests[at - 1] = wrk.format("GET", args[at], { ["Accept-Encoding"] = args[1] })
  end
end

function request()
  last = last % #requests + 1
  return requests[last]
end

function done(summary, latency)
  local errors = summary.errors
  io.write(
    string.format(
      '{"requests":%d,"duration":%d,"bytes":%d,"p50":%d,"p90":%d,"p99":%d,"max":%d,'
        .. '"failures":{"connect":%d,"read":%d,"write":%d,"timeout":%d,"status":%d}}\n',
      summary.requests, summary.duration, summary.bytes,
      latency:percentile(50), latency:percentile(90), latency:percentile(99), latency.max,
      errors.connect, errors.read, errors.write, errors.timeout, errors.status
    )
  )
end
