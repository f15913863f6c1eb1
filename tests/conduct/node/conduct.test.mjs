// What a user of the Node package gets when things go wrong: the rows, connections, cancellation.

import assert from 'node:assert/strict'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { getEventListeners } from 'node:events'
import { monitorEventLoopDelay, performance } from 'node:perf_hooks'
import { after, before, test } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import { inspect } from 'node:util'

import * as library from '../../../bindings-node/index.mjs'
import { camel, FAULTS, faulty, hostile, PARAMETERS, QUOTES, ROWS, TABLE, threads } from './hostile.mjs'

const { Client } = library
const AT_ONCE = 64
const CALLS = 31 * AT_ONCE // the server answers so many at a time
const named = (kind) => library[TABLE.classes[kind].node]

const observed = []
const observe = (message) => observed.push(inspect(message, { depth: null }))
const channels = ['stripe-sessions:request', 'stripe-sessions:attempt']
before(() => channels.forEach((name) => subscribe(name, observe)))
after(() => channels.forEach((name) => unsubscribe(name, observe)))

function withoutSecrets(texts) {
  for (const text of texts) for (const secret of TABLE.secrets) assert(!text.includes(secret), text)
}

/** That the outcome of a call is the row's. */
function holds({ what, expect: { kind, ...expected } }, { session, error }) {
  if (!kind) return assert.deepEqual({ attempts: session.lastResponse.attempts }, expected, what)
  assert.equal(error?.constructor, named(kind), what)
  const found = Object.fromEntries(Object.entries(TABLE.members).map(([member, { node }]) => [member, error[node]]))
  assert(found.idempotency_key, what)
  delete found.idempotency_key
  found.outcome_unknown ??= false
  if (!('code' in expected)) delete found.code // The API's own business.
  assert.deepEqual(JSON.parse(JSON.stringify(found)), { ...expected }, what)
  withoutSecrets([`${error}`, error.stack, inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), JSON.stringify({ ...error })])
}

test('rows', async (t) => {
  const servers = await hostile(t)
  const call = async (row) => {
    const client = new Client(TABLE.api_key, { ...servers.options[row.server], ...camel(row.client) })
    const parameters = row.account_length ? { ...PARAMETERS, account: 'a'.repeat(row.account_length) } : PARAMETERS
    try {
      return { session: await client.accountSessions.create(parameters, camel(row.call)) }
    } catch (error) {
      return { error }
    } finally {
      client.close()
    }
  }
  // A large request keeps a core busy and would make others late, so those are made first and alone.
  const outcomes = new Map()
  for (const row of ROWS) if (row.account_length) outcomes.set(row, await call(row))
  await Promise.all(ROWS.map(async (row) => outcomes.has(row) || outcomes.set(row, await call(row))))
  for (const row of ROWS) await t.test(row.what, () => holds(row, outcomes.get(row)))
  assert(observed.length > ROWS.length)
  withoutSecrets(observed)
  for (const server of new Set(ROWS.map((row) => row.server))) {
    if (server.startsWith('connect_')) continue
    const rows = ROWS.filter((row) => row.server === server)
    const { connections, open, keys } = await servers.seen(server, 'open', 0)
    const attempts = rows.reduce((sum, row) => sum + row.expect.attempts, 0)
    assert.deepEqual({ connections, open }, { connections: attempts, open: 0 }, server)
    assert([rows.length, 0].includes(keys), server)
  }
})

test('what a server quotes of secrets is in no print', async (t) => {
  const servers = await hostile(t)
  const transport = new library.RecordingTransport()
  const client = new Client(TABLE.api_key, { ...servers.options.quoting, transport })
  assert(QUOTES.length > 200)
  for (const [number, { what, never }] of QUOTES.entries()) {
    observed.length = 0
    const error = await client.accountSessions.create({ ...PARAMETERS, account: `acct_${number}` }).catch((error) => error)
    assert(error instanceof library.StripeInvalidRequestError, what)
    const prints = [
      `${error}`, error.message, error.stack, inspect(error, { depth: null, showHidden: true }), JSON.stringify(error),
      ...Object.values({ ...error }).map(String), ...observed, JSON.stringify(transport.recording()[number]), inspect(transport),
    ]
    assert(prints.join().includes('[redacted]'), what)
    for (const text of prints) for (const part of never) assert(!text.includes(part), `${what}: ${part} is in ${text}`)
  }
  client.close()
})

test('faults of the sandbox', async (t) => {
  const sandbox = await faulty(t)
  const parameters = { ...PARAMETERS, account: 'acct_1NkDjjJyhOZfPCWt' }
  for (const { what, faults, client: options, call, expect, sessions } of FAULTS.rows) {
    await sandbox.control('/_sandbox/reset', {})
    for (const fault of faults) await sandbox.control('/_sandbox/faults', fault)
    const client = new Client(TABLE.api_key, { baseUrl: sandbox.url, ...camel(options) })
    for (const expected of expect) {
      let outcome
      try {
        outcome = { session: await client.accountSessions.create(parameters, camel(call)) }
      } catch (error) {
        outcome = { error }
      }
      const id = outcome.error?.requestId
      if (id) assert.match(id, /^req_/)
      holds({ what, expect: { ...expected, ...(id && { request_id: id }) } }, outcome)
    }
    client.close()
    assert.equal((await sandbox.control('/_sandbox')).sessions, sessions, what)
  }
})

test('as many connections as calls at once', async (t) => {
  const servers = await hostile(t)
  const client = new Client(TABLE.api_key, servers.options.together)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let started = 0
  const oneAfterTheOther = async () => {
    while (started++ < CALLS) await client.accountSessions.create(PARAMETERS)
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: AT_ONCE }, oneAfterTheOther))
  const took = performance.now() - began
  delay.disable()
  const { connections, requests } = await servers.seen('together')
  client.close()
  assert.deepEqual({ connections, requests }, { connections: AT_ONCE, requests: CALLS })
  console.log(`node: ${CALLS} calls, ${AT_ONCE} at once, ${(took / 1000).toFixed(2)} s; worst gap of the loop ${(delay.max / 1e6).toFixed(1)} ms`)
})

test('a thousand cancelled: before they began, when the server had the request, and right after they began', async (t) => {
  const servers = await hostile(t)
  const client = new Client(TABLE.api_key, servers.options.silent)
  const unhandled = []
  const note = (reason) => unhandled.push(reason)
  process.on('unhandledRejection', note)
  const threadsBefore = threads()
  const create = (signal) => client.accountSessions.create(PARAMETERS, { signal })
  const cancelled = async (calls) => {
    for (const { reason } of await Promise.allSettled(calls)) {
      assert.equal(reason?.constructor, named('cancelled by the host'))
      assert.equal(reason.name, 'AbortError')
    }
  }
  const batch = async (meanwhile) => {
    const controller = new AbortController()
    const calls = Array.from({ length: 50 }, () => create(controller.signal))
    await meanwhile()
    controller.abort()
    await cancelled(calls)
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
  }

  await cancelled(Array.from({ length: 1_000 }, () => create(AbortSignal.abort())))
  assert.equal((await servers.seen('silent')).connections, 0)
  for (let number = 1; number <= 20; number += 1) await batch(() => servers.seen('silent', 'requests', 50 * number))
  assert.deepEqual(await servers.seen('silent', 'open', 0), { connections: 1_000, open: 0, requests: 1_000, keys: 1_000 })
  for (let number = 1; number <= 20; number += 1) await batch(() => undefined)

  while (threads() > threadsBefore) await turn()
  assert.equal((await servers.seen('silent', 'open', 0)).open, 0)
  assert.deepEqual(process.getActiveResourcesInfo().filter((name) => /ThreadSafe|napi|Promise/i.test(name)), [])
  process.off('unhandledRejection', note)
  assert.deepEqual(unhandled, [])
  client.close()
})

test('closed', async (t) => {
  const servers = await hostile(t)
  const client = new Client(TABLE.api_key, servers.options.silent)
  const call = client.accountSessions.create(PARAMETERS)
  const failed = assert.rejects(call, (error) => {
    assert.equal(error.constructor, named('CancelledError'))
    assert.deepEqual([error.code, error.outcomeUnknown], ['client_closed', true])
    return true
  })
  await servers.seen('silent', 'requests', 1)
  client.close()
  await failed
  assert.equal((await servers.seen('silent', 'open', 0)).open, 0)
})
