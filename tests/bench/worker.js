'use strict'
// Repeats a task in Node and prints what it cost, as a line of JSON.
//
//     worker.js CLIENT TASK ITERATIONS [URL]
//
// Clients: ours, stripe, limit (a bare socket, JSON). Tasks: encode, decode, nothing (the cheapest thing across the border),
// call, growth (the same, garbage collected before and after), many (64 in flight), first (one call, nothing measured).

const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const net = require('node:net')

const parameters = JSON.parse(readFileSync(join(__dirname, 'parameters.json'), 'utf8'))
const reply = readFileSync(join(__dirname, 'reply.json'), 'utf8')
const key = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'
const operation = 'account_sessions.create'
const inFlight = 64

const [client, task, count, url = ''] = process.argv.slice(2)
const iterations = Number(count)
const certificate = process.env.BENCH_CERTIFICATE
const port = Number(url.split(':').at(-1))

/** Every field of a session, as somebody would who compares it. */
function readAll(session) {
  let read = 0
  for (const { features } of Object.values(session.components)) read += Object.values(features).length
  return read + session.client_secret.length
}

/** One write and one read for each call, the body prepared. */
function socketCall() {
  const pairs = [`account=${parameters.account}`]
  for (const [name, { features = {} }] of Object.entries(parameters.components)) {
    pairs.push(`components[${name}][enabled]=true`)
    for (const feature of Object.keys(features)) pairs.push(`components[${name}][features][${feature}]=true`)
  }
  const body = pairs.join('&')
  const request =
    `POST /v1/account_sessions HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${key}\r\nUser-Agent: limit\r\n` +
    'Stripe-Version: 2026-09-30.endive\r\nIdempotency-Key: 5f1d3c1e-6a0e-4d6e-9d53\r\n' +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  const socket = net.connect(port, '127.0.0.1').setNoDelay()
  let received = ''
  let done
  socket.on('data', (chunk) => {
    received += chunk.toString('latin1')
    const head = received.indexOf('\r\n\r\n')
    if (head < 0) return
    const length = Number(/Content-Length: (\d+)/.exec(received)[1])
    if (received.length < head + 4 + length) return
    const text = received.slice(head + 4)
    received = ''
    done(JSON.parse(text))
  })
  return () => new Promise((resolve) => { done = resolve; socket.write(request) })
}

function make() {
  const ours = () => require(process.env.STRIPE_SESSIONS_PACKAGE)
  const stripe = () => {
    const Stripe = require(process.env.STRIPE_PACKAGE)
    return new Stripe(key, { protocol: url.split(':')[0], host: '127.0.0.1', port })
  }
  switch (`${client} ${task}`) {
    case 'limit encode': return () => JSON.stringify(parameters)
    case 'limit decode': return () => readAll(JSON.parse(reply))
    case 'ours nothing': return require(join(process.env.STRIPE_SESSIONS_PACKAGE, 'native.js')).cancellation
    case 'ours encode': { const { encode } = ours(); return () => encode(operation, [], parameters) }
    case 'ours decode': { const { decode } = ours(); return () => readAll(decode(operation, 200, {}, reply)) }
    case 'stripe encode': {
      const { queryStringifyRequestData } = require(join(process.env.STRIPE_PACKAGE, 'cjs/utils.js'))
      return () => queryStringifyRequestData(parameters, 'v1')
    }
    case 'stripe decode': return () => readAll(JSON.parse(reply))
  }
  if (client === 'limit') return socketCall()
  const sessions = client === 'ours'
    ? new (ours().Client)(key, { baseUrl: url, ...(certificate && { caBundle: certificate }) }).accountSessions
    : stripe().accountSessions
  return () => sessions.create(parameters)
}

const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) * 1e3 }

/** How long the event loop's own thread has worked. Node's utilisation would count the time, too, in which the one core that all
 * threads share here was given to another. */
const worked = () => Number(readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ')[0])

const resident = () => process.memoryUsage().rss / 1048576

function report({ calls, began, cpu, busy, idle, before, walls = [] }) {
  const wall = Number(process.hrtime.bigint() - began)
  const loop = worked() - busy
  const each = walls.sort((a, b) => a - b)
  console.log(JSON.stringify({
    wall_ns: (each[calls >> 1] ?? wall / calls), p99_ns: each[Math.floor(calls * 0.99)] ?? wall / calls,
    cpu_ns: (spent() - cpu) / calls, per_second: (calls / wall) * 1e9, loop_ns: loop / calls,
    idle_mb: idle, growth_mb: resident() - before, rss_mb: process.resourceUsage().maxRSS / 1024,
  }))
}

const start = () => ({ began: process.hrtime.bigint(), cpu: spent(), busy: worked() })

async function main() {
  if (task === 'first') {
    await make()()
    return process.exit(0)
  }
  if (task === 'many') {
    const shared = client === 'limit' ? null : make()
    const idle = resident()
    const lanes = Array.from({ length: inFlight }, () => shared ?? make())
    const some = (count) => Promise.all(lanes.map(async (call) => { for (let i = 0; i < count; i++) await call() }))
    await some(3)
    const from = start()
    const each = Math.floor(iterations / inFlight)
    await some(each)
    report({ calls: each * inFlight, idle, before: idle, ...from })
    return process.exit(0)
  }
  const call = make()
  const waits = task === 'call' || task === 'growth'
  for (let i = 0; i < iterations / 2; i++) waits ? await call() : call()
  const walls = waits ? new Float64Array(iterations) : undefined
  globalThis.gc?.()
  const before = resident()
  const from = start()
  for (let i = 0; i < iterations; i++) {
    if (waits) {
      const began = process.hrtime.bigint()
      await call()
      walls[i] = Number(process.hrtime.bigint() - began)
    } else {
      call()
    }
  }
  if (task === 'growth') globalThis.gc()
  report({ calls: iterations, idle: before, before, walls, ...from })
  process.exit(0)
}

main().catch((error) => { console.error(error); process.exit(1) })
