import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { inspect } from 'node:util'
import { Client, ClientSecretSource, errors } from 'stripe-sessions'
import { ACCOUNT, PARAMS, sandbox, server } from './support.mjs'

let backend
let requests
let answer
before(async () => {
  backend = await server((request) => (requests.push(request), answer(requests.length)))
})
beforeEach(() => {
  requests = []
  answer = (count) => ({ body: { client_secret: `_secret${count}` } })
})
after(() => backend.stop())
const source = (options) => new ClientSecretSource({ url: `${backend.url}/session?user=7`, ...options })

test('it asks the backend as it is told, and gives the secret as text', async () => {
  const { fetch } = source({ headers: { Cookie: 'sid=1', 'Content-Type': 'application/json' }, body: '{"a":1}' })
  assert.equal(await fetch(), '_secret1', 'and fetch can be handed on alone, as fetchClientSecret')
  const [{ method, url, headers, body }] = requests
  assert.deepEqual([method, url, headers.cookie, headers['content-type'], body], ['POST', '/session?user=7', 'sid=1', 'application/json', '{"a":1}'])
  await source({ method: 'GET' }).fetch()
  assert.equal(requests[1].method, 'GET')
})

test('callers at once have a request and a secret each', async () => {
  const { fetch } = source()
  // The backend answers once all are there.
  let release
  const everybody = new Promise((resolve) => { release = resolve })
  answer = async (count) => {
    if (count === 100) release()
    await everybody
    return { body: { client_secret: `_secret${count}` } }
  }
  const secrets = await Promise.all(Array.from({ length: 100 }, () => fetch()))
  assert.deepEqual([new Set(secrets).size, requests.length], [100, 100])
})

test('a signal ends a fetch, and the provider hears of it', async () => {
  let arrived
  const asked = new Promise((resolve) => { arrived = resolve })
  answer = () => (arrived(), new Promise(() => {})) // never
  for (const use of ['fetch', 'prefetch']) {
    const controller = new AbortController()
    const fetching = source({ timeout: 60_000 })[use]({ signal: controller.signal })
    await asked
    controller.abort(new Error('no longer shown'))
    await assert.rejects(fetching, (error) => error instanceof errors.StripeCancelledError && error.cause.message === 'no longer shown')
  }
  const count = requests.length
  let signalled = 0
  const provider = ({ signal }) => (signal && signalled++, { headers: {} })
  await assert.rejects(source({ provider }).fetch({ signal: AbortSignal.abort() }), errors.StripeCancelledError)
  assert.deepEqual([requests.length, signalled], [count, 0], 'nothing is asked where it is over before')
  await assert.rejects(source().fetch({ signal: 'soon' }), TypeError)
  answer = () => ({ body: { client_secret: '_s' } })
  await source({ provider }).fetch({ signal: new AbortController().signal })
  assert.equal(signalled, 1)
})

test('a provider gives each request its headers and body', async () => {
  let tokens = 0
  const provider = async () => {
    const token = await Promise.resolve(++tokens)
    if (token === 3) throw new RangeError('no token')
    if (token === 4) return { header: {} }
    if (token === 5) return undefined
    return { headers: new Headers({ Authorization: `Bearer ${token}` }), ...(token === 2 && { body: 'new' }) }
  }
  const { fetch, prefetch } = source({ headers: { authorization: 'old', X: 'y' }, body: 'old', provider })
  await prefetch()
  await fetch() // which is at hand
  assert.equal(tokens, 1)
  await fetch()
  await assert.rejects(fetch(), RangeError)
  await assert.rejects(fetch(), (error) => error.code === 'options_invalid' && /did you mean headers/.test(error.message))
  await fetch()
  assert.deepEqual(requests.map(({ headers, body }) => [headers.authorization, headers.x, body]), [['Bearer 1', 'y', 'old'], ['Bearer 2', 'y', 'new'], ['old', 'y', 'old']])
  assert.throws(() => source({ provider: {} }), TypeError)
})

test('http to another machine needs a switch', () => {
  const url = 'http://10.0.2.2:8080/session'
  assert.throws(() => new ClientSecretSource({ url }), (error) => error.code === 'base_url_insecure' && !/API key/.test(error.message))
  assert.ok(new ClientSecretSource({ url, allowHttp: true }))
})

test('what was fetched ahead is given once', async () => {
  const { fetch, prefetch } = source()
  assert.equal(await prefetch(), undefined)
  assert.deepEqual([await fetch(), await fetch()], ['_secret1', '_secret2'])
  assert.equal(requests.length, 2)
})

const html = { headers: { 'Content-Type': 'text/html' }, body: '<html>log in</html>' }
for (const [name, given, type, code] of [
  ['401', { status: 401, body: {} }, 'StripeAuthenticationError', 'backend_refused'],
  ['403', { status: 403, body: {} }, 'StripePermissionError', 'backend_refused'],
  ['500', { status: 500, ...html }, 'StripeAPIError', 'backend_refused'],
  ['a page', html, 'StripeInvalidResponseError', 'response_not_json'],
  ['no secret', { body: {} }, 'StripeInvalidResponseError', 'client_secret_missing'],
  ['an API key', { body: { client_secret: 'sk_test_4eC39HqLyjWDarjtT1zdp7dc' } }, 'StripeInvalidResponseError', 'client_secret_is_api_key'],
  ['an expired session', { body: { client_secret: '_s', expires_at: 1 } }, 'StripeInvalidResponseError', 'client_secret_expired'],
]) {
  test(`${name}: ${type}`, async () => {
    answer = () => given
    const { fetch } = source()
    await assert.rejects(fetch(), (error) => {
      assert(error instanceof errors[type], error.name)
      assert.equal(error.code, code)
      assert(!inspect(error, { showHidden: true, depth: 9 }).includes('4eC39Hq'))
      return true
    })
    answer = () => ({ body: { client_secret: '_better' } })
    assert.equal(await fetch(), '_better', 'a failure is not kept')
  })
}

test('a backend that repeats itself is found out', async () => {
  answer = () => ({ body: { client_secret: '_same' } })
  const { fetch } = source()
  await fetch()
  await assert.rejects(fetch(), { code: 'client_secret_reused' })
})

test('sessions of a sandbox whose clock is turned', async () => {
  const stripe = await sandbox()
  after(() => stripe.stop())
  const client = new Client(stripe.key, { baseUrl: stripe.url })
  answer = async () => {
    const { client_secret, expires_at } = await client.accountSessions.create(PARAMS)
    return { body: { client_secret, expires_at } }
  }
  const { fetch, prefetch } = source()
  const claim = async (secret) => (await stripe.claim(secret)).account
  await prefetch()
  const first = await fetch()
  assert.equal(await claim(first), ACCOUNT)
  await assert.rejects(claim(first), 'it works once: the next one is another, fetched anew')
  const second = await fetch()
  await stripe.advanceClock(2 * 60 * 60)
  await assert.rejects(claim(second), 'it has expired meanwhile, and so the front end asks again')
  assert.equal(await claim(await fetch()), ACCOUNT)
  assert.equal(requests.length, 3)
  const now = () => Math.floor(Date.now() / 1000)
  for (const turned of [-3 * 60 * 60, -60 * 60 + 30]) { // sessions that are over, or nearly, when they come
    await stripe.control('POST', '/clock', { now: now() + turned })
    for (const use of [fetch, prefetch]) await assert.rejects(use(), { name: 'StripeInvalidResponseError', code: 'client_secret_expired' })
  }
  await stripe.control('POST', '/clock', { now: now() })
  assert.equal(await claim(await fetch()), ACCOUNT)
})

test('no answer in time, and no backend', async () => {
  answer = () => new Promise(() => {})
  await assert.rejects(source({ timeout: 2000 }).fetch(), errors.StripeTimeoutError)
  await assert.rejects(source({ url: 'http://127.0.0.1:1/' }).fetch(), errors.StripeConnectionError)
})

test('what cannot work is refused at once, and nothing is printed', () => {
  for (const wrong of [undefined, {}, { url: 'http://example.com/' }, { url: 7 }, { url: backend.url, method: 'PUT' }, { url: backend.url, header: {} }]) {
    assert.throws(() => new ClientSecretSource(wrong), errors.StripeConfigurationError)
  }
  assert(!inspect(source({ headers: { Cookie: 'sid=1' } }), { showHidden: true, depth: 9 }).includes('sid=1'))
})
