'use strict'
// Repeats a task in Node and prints what it cost, as a line of JSON.
//
//     worker.js CLIENT TASK ITERATIONS [URL]
//
// Clients: ours, stripe, limit (a bare socket, JSON). Tasks: encode, decode, call, many (64 in flight), first (one call,
// nothing measured).

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
    return new Stripe(key, { protocol: 'http', host: '127.0.0.1', port })
  }
  switch (`${client} ${task}`) {
    case 'limit encode': return () => JSON.stringify(parameters)
    case 'limit decode': return () => readAll(JSON.parse(reply))
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
    ? new (ours().Client)(key, { baseUrl: url }).accountSessions
    : stripe().accountSessions
  return () => sessions.create(parameters)
}

const spent = () => { const { user, system } = process.cpuUsage(); return (user + system) * 1e3 }

function report(wall, cpu, loop, heap) {
  const rss = process.resourceUsage().maxRSS / 1024
  console.log(JSON.stringify({
    wall_ns: wall / iterations, cpu_ns: cpu / iterations, per_second: (iterations / wall) * 1e9, rss_mb: rss,
    ...(loop && { loop_ns: loop / iterations }), ...heap,
  }))
}

async function main() {
  if (task === 'first') {
    await make()()
    return process.exit(0)
  }
  if (task === 'many') {
    const shared = client === 'limit' ? null : make()
    const lanes = Array.from({ length: inFlight }, () => shared ?? make())
    const some = (count) => Promise.all(lanes.map(async (call) => { for (let i = 0; i < count; i++) await call() }))
    await some(3)
    const [began, cpu] = [process.hrtime.bigint(), spent()]
    await some(iterations / inFlight)
    report(Number(process.hrtime.bigint() - began), spent() - cpu)
    return process.exit(0)
  }
  const call = make()
  const waits = task === 'call'
  for (let i = 0; i < iterations / 2; i++) waits ? await call() : call()
  const { performance } = require('node:perf_hooks')
  const [began, cpu, busy] = [process.hrtime.bigint(), spent(), performance.eventLoopUtilization()]
  for (let i = 0; i < iterations; i++) waits ? await call() : call()
  const wall = Number(process.hrtime.bigint() - began)
  const loop = waits ? performance.eventLoopUtilization(busy).active * 1e6 : 0
  report(wall, spent() - cpu, loop)
  process.exit(0)
}

main().catch((error) => { console.error(error); process.exit(1) })
