// A transport of the user's own: a function that sends one request.
import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { spawnSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { inspect } from 'node:util'
import { Worker } from 'node:worker_threads'
import { Client, RecordingTransport, ReplayingTransport, errors } from 'stripe-sessions'
import { KEY, LINK, PARAMS, SECRET, SESSION, sandbox } from './support.mjs'

const reply = (body = SESSION, status = 200) => ({ status, headers: { 'Content-Type': 'application/json', 'Request-Id': 'req_own' }, body: JSON.stringify(body) })
/** A client whose transport does what `send` says, and what it was asked. */
function own(send, options) {
  const requests = []
  const client = new Client(KEY, { ...options, transport: (request) => (requests.push(request), send(request, requests.length)) })
  return { client, requests }
}
const failing = (members, name = 'Error') => Object.assign(new Error('as the system says'), { name, ...members })

let stripe
before(async () => { stripe = await sandbox() })
after(() => stripe.stop())

test('fetch is one', async () => {
  const client = new Client(stripe.key, { baseUrl: stripe.url, transport: ({ url, ...request }) => fetch(url, request) })
  const session = await client.accountSessions.create(PARAMS)
  assert.equal((await stripe.claim(session.client_secret)).account, PARAMS.account)
  assert.match(session.lastResponse.requestId, /^req_/)
  const { id } = await client.financialConnections.sessions.create(LINK)
  await stripe.completeSession(id, [{ count: 12 }])
  const linked = []
  for await (const account of client.financialConnections.accounts.list({ session: id, limit: 5 })) linked.push(account.id)
  assert.equal(new Set(linked).size, 12, 'every page goes through it')
  await assert.rejects(client.accounts.retrieve('acct_nobody'), errors.StripeError)
})

test('it is told everything of a request', async () => {
  const { client, requests } = own(() => reply(), { baseUrl: 'https://proxy.example/', timeout: 5000 })
  const session = await client.accountSessions.create(PARAMS, { idempotencyKey: 'k', headers: { 'X-A': 'b' } })
  assert.equal(session.client_secret, SECRET)
  assert.equal(session.lastResponse.requestId, 'req_own')
  const [{ method, url, headers, body, timeout, attempt, signal }] = requests
  assert.deepEqual([method, url, attempt], ['POST', 'https://proxy.example/v1/account_sessions', 1])
  assert.equal(body, `account=${PARAMS.account}&components[payments][enabled]=true`)
  assert.deepEqual([headers.Authorization, headers['Idempotency-Key'], headers['X-A']], [`Bearer ${KEY}`, 'k', 'b'])
  assert(timeout > 0 && timeout <= 5000)
  assert.equal(signal.aborted, false)
  assert(!inspect(requests, { depth: 9 }).includes(KEY), 'a log of the request does not show the key')
})

test('bytes, and headers as fetch has them', async () => {
  const { client } = own(() => ({ status: 200, headers: new Headers({ 'Request-Id': 'req_h' }), body: new TextEncoder().encode(JSON.stringify({ ...SESSION, later: 'é漢😀' })) }))
  const session = await client.accountSessions.create(PARAMS)
  assert.deepEqual([session.later, session.lastResponse.requestId], ['é漢😀', 'req_h'])
})

test('500 calls at once: every reply belongs to its request', async () => {
  const { client } = own(async ({ body }) => {
    const account = new URLSearchParams(body).get('account')
    await new Promise((resolve) => setTimeout(resolve, account.charCodeAt(account.length - 1) % 7))
    return reply({ ...SESSION, account })
  })
  const accounts = Array.from({ length: 500 }, (_, index) => `acct_${index}`)
  const sessions = await Promise.all(accounts.map((account) => client.accountSessions.create({ ...PARAMS, account })))
  assert.deepEqual(sessions.map(({ account }) => account), accounts)
})

for (const [name, error, type, code, attempts] of [
  ['refused', failing({ code: 'ECONNREFUSED' }), 'StripeConnectionError', 'connection_failed', 2],
  ['reset', failing({ code: 'ECONNRESET' }), 'StripeConnectionError', 'connection_interrupted', 2],
  ['what fetch fails with', failing({ cause: failing({ code: 'UND_ERR_SOCKET' }) }, 'TypeError'), 'StripeConnectionError', 'connection_interrupted', 2],
  ['no certificate', failing({ code: 'CERT_HAS_EXPIRED' }), 'StripeConnectionError', 'tls_failed', 1],
  ['its own timeout', failing({}, 'TimeoutError'), 'StripeTimeoutError', 'timeout', 2],
]) {
  test(`${name}: ${type} after ${attempts}`, async () => {
    const { client, requests } = own(() => { throw error }, { maxNetworkRetries: 1 })
    await assert.rejects(client.accountSessions.create(PARAMS), (found) => {
      assert(found instanceof errors[type], found.name)
      assert.deepEqual([found.code, found.attempts, found.cause], [code, attempts, error])
      return true
    })
    assert.deepEqual(requests.map(({ attempt }) => attempt), [1, 2].slice(0, attempts))
  })
}

test('a call is repeated with its key', async () => {
  const { client, requests } = own((_, count) => (count === 1 ? Promise.reject(failing({ code: 'ECONNRESET' })) : reply()), { maxNetworkRetries: 2 })
  assert.equal((await client.accountSessions.create(PARAMS)).lastResponse.attempts, 2)
  assert.equal(requests[0].headers['Idempotency-Key'], requests[1].headers['Idempotency-Key'])
})

test('an error that is not about the connection ends the call, and is the cause of ours', async () => {
  const error = new RangeError('a slip in the function')
  const { client, requests } = own(() => { throw error })
  const expected = (found) => found instanceof errors.StripeError && found.type === 'StripeInvalidResponseError' && found.cause === error
  await assert.rejects(client.accountSessions.create(PARAMS), expected)
  await assert.rejects(own(() => Promise.reject(error)).client.accountSessions.create(PARAMS), expected)
  assert.equal(requests.length, 1)
  for (const nothing of [undefined, {}, { status: 200, headers: {} }, { status: 'x', headers: {}, body: '' }, reply('<html>')]) {
    await assert.rejects(own(() => nothing).client.accountSessions.create(PARAMS))
  }
})

test('it runs in the context of the call', async () => {
  const context = new AsyncLocalStorage()
  const { client } = own(async () => { await null; seen.push(context.getStore()); return reply() })
  const seen = []
  await Promise.all(['a', 'b', 'c'].map((name) => context.run(name, () => client.accountSessions.create(PARAMS))))
  assert.deepEqual(seen.sort(), ['a', 'b', 'c'])
})

test('no answer in time', async () => {
  const { client, requests } = own(() => new Promise(() => {}), { timeout: 2000, maxNetworkRetries: 0 })
  await assert.rejects(client.accountSessions.create(PARAMS), errors.StripeTimeoutError)
  await new Promise(setImmediate)
  assert.equal(requests[0].signal.aborted, true, 'and it is told')
})

test('a call that is cancelled, and a client that is closed', async () => {
  let begun
  const beginning = () => new Promise((resolve) => { begun = resolve })
  const { client, requests } = own(() => (begun(), new Promise(() => {})))
  for (const end of [(controller) => controller.abort(), () => client.close()]) {
    const [controller, started] = [new AbortController(), beginning()]
    const call = client.accountSessions.create(PARAMS, { signal: controller.signal })
    await started
    end(controller)
    await assert.rejects(call, { name: 'AbortError', outcomeUnknown: true })
  }
  await new Promise(setImmediate)
  assert.deepEqual(requests.map(({ signal }) => signal.aborted), [true, true])
})

test('what is no function is refused', () => {
  for (const transport of [{}, 'fetch', 7]) assert.throws(() => new Client(KEY, { transport }), TypeError)
})

const program = `
  const { Client } = require('stripe-sessions')
  const { parentPort } = require('node:worker_threads')
  const transport = parentPort ? () => { parentPort.postMessage('asked'); return new Promise(() => {}) } : () => (${JSON.stringify(reply())})
  const client = new Client(${JSON.stringify(KEY)}, { transport })
  client.accountSessions.create(${JSON.stringify(PARAMS)}).then(({ account }) => console.log(account))
`
test('an idle client with a transport keeps no process alive', () => {
  const ended = spawnSync(process.execPath, ['-e', program], { encoding: 'utf8', timeout: 20_000 })
  assert.deepEqual([ended.status, ended.stdout, ended.stderr], [0, `${PARAMS.account}\n`, ''])
})

test('a worker that ends while its transport is at work harms nobody', async () => {
  const worker = new Worker(program, { eval: true })
  await new Promise((resolve) => worker.once('message', resolve))
  await worker.terminate()
  assert.equal((await own(() => reply()).client.accountSessions.create(PARAMS)).account, PARAMS.account)
})

test('what was recorded is replayed, without secrets and without a network', async () => {
  const recorder = new RecordingTransport()
  const calls = async (options) => {
    const client = new Client(stripe.key, { maxNetworkRetries: 0, ...options })
    const session = await client.accountSessions.create(PARAMS, { idempotencyKey: 'recorded' })
    const accounts = []
    for await (const account of client.financialConnections.accounts.list({ account_holder: { account: PARAMS.account } })) accounts.push(account)
    await assert.rejects(client.accounts.retrieve('acct_nobody'), errors.StripeError)
    return { session, accounts }
  }
  const first = await calls({ baseUrl: stripe.url, transport: recorder })
  const cassette = JSON.stringify(recorder.recording())
  assert(!cassette.includes(first.session.client_secret) && !cassette.includes(stripe.key))

  const replay = new ReplayingTransport(JSON.parse(cassette))
  assert(replay.left >= 3, 'each page is an interaction')
  assert.equal(replay.left, recorder.recording().length)
  const second = await calls({ transport: replay })
  assert.equal(second.session.account, first.session.account)
  assert.deepEqual(second.accounts, first.accounts)
  assert.equal(second.session.lastResponse.requestId, first.session.lastResponse.requestId)
  assert.equal(replay.left, 0)
  await assert.rejects(calls({ transport: replay }), errors.StripeConnectionError)
  assert.throws(() => new ReplayingTransport([{}]), { code: 'recording_invalid' })
})
