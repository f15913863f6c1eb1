// What programs written for stripe-node do without a thought.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { after, before, beforeEach, describe, test } from 'node:test'
import { inspect, promisify } from 'node:util'
import { Client, encode, errors, validate } from 'stripe-sessions'
import { ACCOUNT, BANK_ACCOUNT, KEY, PARAMS, SECRET, server } from './support.mjs'

const { options: ofCalls, clientOptions } = JSON.parse(createRequire(import.meta.url)('stripe-sessions/native').describe()).value
const NOWHERE = { baseUrl: 'http://127.0.0.1:1' }

describe('options of a call', () => {
  const { accountSessions, accounts } = new Client(KEY, NOWHERE)
  for (const [given, named] of [
    [{ additionalHeaders: { 'X-A': 'b' } }, /additionalHeaders.*`headers`/], [{ apiBase: 'files' }, /apiBase.*`baseUrl`/],
    [{ authenticator: async () => {} }, /authenticator.*`apiKey`/], [{ streaming: true }, /streaming.*read whole/],
    [{ httpAgent: {} }, /httpAgent.*`proxy`/], [{ host: '127.0.0.1' }, /host.*the client/], [{ caBundle: 'x' }, /caBundle.*the client/],
    [{ telemetry: false }, /telemetry.*the client/],
  ]) {
    test(`${Object.keys(given)}: what takes its place is named`, async () => {
      const refused = { type: 'StripeConfigurationError', code: 'options_invalid', message: named }
      await assert.rejects(accountSessions.create(PARAMS, given), refused)
      if (!('host' in given || 'caBundle' in given || 'telemetry' in given)) await assert.rejects(accounts.retrieve(ACCOUNT, given), refused)
    })
  }

  test('that ask for nothing are taken', async () => {
    const stripe = await server(() => ({}))
    const options = { streaming: false, authenticator: null, additionalHeaders: undefined, host: null, accountFacts: { lossesPayments: null } }
    assert.equal((await new Client(KEY, { baseUrl: stripe.url }).accountSessions.create(PARAMS, options)).object, 'account_session')
    stripe.stop()
  })
})

test('a client takes a version in place of options', async () => {
  const seen = []
  const client = new Client(KEY, '2024-06-20').on('request', ({ api_version }) => seen.push(api_version))
  client.close()
  await assert.rejects(client.accountSessions.create(PARAMS), { code: 'client_closed' })
  assert.deepEqual(seen, ['2024-06-20'])
})

test('a message names every option as it is written here', async () => {
  const values = [-1, 1.5, 2 ** 60, {}, { a: 1 }, [], ['x', 1], '', 'x', 'http://x y', 'http://example.com', '\n', true]
  let refused = 0
  for (const [names, use] of [
    [clientOptions, async (options) => new Client(KEY, options)],
    [ofCalls, (options) => new Client(KEY, NOWHERE).accountSessions.create(PARAMS, { maxNetworkRetries: 0, timeout: 1000, ...options })],
  ]) {
    for (const name of names) {
      for (const value of values) {
        const error = await use({ [name]: value }).catch((error) => error)
        if (error?.type !== 'StripeConfigurationError') continue
        refused += 1
        assert.doesNotMatch(error.message, /[a-z]_[a-z]/, `${name}: ${inspect(value)}`)
      }
    }
  }
  assert(refused > 100, `only ${refused} values were refused`)
  assert.throws(() => new Client(KEY, { caBundle: '/no/such/file' }), /^StripeConfigurationError: caBundle: /)
  assert.throws(() => new Client(KEY, { baseUrl: 'http://example.com' }), /^StripeConfigurationError: baseUrl: /)
})

describe('parameters as a form says them', () => {
  const session = { account_holder: { type: 'account', account: ACCOUNT }, permissions: ['balances'] }
  for (const [operation, written, meant] of [
    ['account_sessions.create', { ...PARAMS, expand: null }, PARAMS],
    ['account_sessions.create', { account: ACCOUNT, components: { ...PARAMS.components, payouts: null } }, PARAMS],
    ['account_sessions.create', { account: ACCOUNT, components: { payments: { enabled: 'true', features: null } } }, PARAMS],
    ['account_sessions.create', { account: ACCOUNT, components: { payments: { enabled: true, features: { refund_management: null, dispute_management: 'False' } } } },
      { account: ACCOUNT, components: { payments: { enabled: true, features: { dispute_management: false } } } }],
    ['financial_connections.accounts.list', { session: 'fcsess_1', limit: '10', starting_after: null, account_holder: null }, { session: 'fcsess_1', limit: 10 }],
    ['financial_connections.sessions.create', { ...session, filters: null, return_url: null, prefetch: null }, session],
    ['financial_connections.sessions.create', { ...session, filters: { countries: ['US'], account_subcategories: null } }, { ...session, filters: { countries: ['US'] } }],
  ]) {
    test(JSON.stringify(written), () => {
      const options = { idempotencyKey: 'k' }
      assert.deepEqual(encode(operation, [], written, options), encode(operation, [], meant, options))
      assert.deepEqual(validate(operation, written), validate(operation, meant))
    })
  }

  test('a number is no boolean, and an empty value unsets where that means something', () => {
    for (const enabled of [1, 0]) {
      const { errors: [{ code, message }] } = validate('account_sessions.create', { account: ACCOUNT, components: { payments: { enabled } } })
      assert.deepEqual([code, message], ['parameter_invalid_type', 'this is a number, which the API refuses here'])
    }
    assert.match(encode('financial_connections.sessions.create', [], { ...session, limits: { accounts: null } }).body, /limits\[accounts\]=$/)
  })
})

describe('about a reply', () => {
  let answer
  let stripe
  let client
  before(async () => {
    stripe = await server(() => answer)
    client = new Client(KEY, { baseUrl: stripe.url, maxNetworkRetries: 0, stripeAccount: undefined })
  })
  beforeEach(() => {
    answer = { headers: { 'X-Echo': `Bearer ${KEY}`, 'X-Own': 'a-key-of-another-kind', 'X-Session': SECRET, 'Stripe-Account': 'acct_7' } }
  })
  after(() => stripe.stop())

  test('its headers have no secret', async () => {
    const { lastResponse } = await client.accountSessions.create(PARAMS, { apiKey: 'rk_test_a-key-of-another-kind' })
    assert.equal(lastResponse.headers['request-id'], 'req_test')
    assert.equal(lastResponse.headers['x-echo'], 'Bearer [redacted]')
    assert.equal(lastResponse.headers['x-session'], '[redacted]')
    assert.equal(lastResponse.stripeAccount, 'acct_7')
    for (const text of [inspect(lastResponse, { depth: 9, showHidden: true }), JSON.stringify(lastResponse)]) assert(!text.includes(SECRET) && !text.includes(KEY), text)
  })

  test('so have those of an error, which has the members of the API\'s', async () => {
    answer = { ...answer, status: 402, body: { error: { type: 'card_error', message: 'No.', code: 'c', decline_code: 'd', user_message: 'u', charge: 'ch_1' } } }
    const error = await client.accountSessions.create(PARAMS).catch((error) => error)
    assert(error instanceof errors.StripeCardError)
    assert.deepEqual([error.headers['request-id'], error.headers['x-echo'], error.headers['x-session']], ['req_test', 'Bearer [redacted]', '[redacted]'])
    assert.deepEqual([error.type, error.rawType, error.code, error.decline_code, error.userMessage, error.charge], ['StripeCardError', 'card_error', 'c', 'd', 'u', 'ch_1'])
  })

  test('an error can be made of the API\'s, as tests of endpoints do', () => {
    const raw = { type: 'invalid_request_error', message: 'No.', code: 'c', param: 'p', statusCode: 400 }
    const error = new client.errors.StripeInvalidRequestError(raw)
    assert.deepEqual([error.type, error.rawType, error.message, error.code, error.param, error.statusCode], ['StripeInvalidRequestError', 'invalid_request_error', 'No.', 'c', 'p', 400])
    assert.equal(error.raw, raw)
  })
})

describe('events of a client', () => {
  let stripe
  let answers
  before(async () => {
    stripe = await server(() => answers.shift() ?? {})
  })
  after(() => stripe.stop())
  /** What is told on both while `work` runs. */
  async function told(work) {
    const client = new Client(KEY, { baseUrl: stripe.url, maxNetworkRetries: 0 })
    const seen = []
    for (const name of ['request', 'response']) client.on(name, (event) => seen.push([name, event]))
    await work(client).catch(() => {})
    return seen
  }

  test('a call is told of before and after', async () => {
    answers = [{ status: 400, body: { error: { message: SECRET } } }]
    const seen = await told((client) => client.accounts.retrieve('acct_1/x', {}, { idempotencyKey: 'k', apiVersion: '2024-06-20', stripeAccount: 'acct_7' }))
    const [[, { request_start_time, ...request }], [, { elapsed, request_end_time, request_start_time: _, ...response }]] = seen
    assert.deepEqual(seen.map(([name]) => name), ['request', 'response'])
    assert.deepEqual(request, { api_version: '2024-06-20', account: 'acct_7', idempotency_key: 'k', method: 'GET', path: '/v1/accounts/acct_1%2Fx' })
    assert.deepEqual(response, { ...request, status: 400, request_id: 'req_test' })
    assert(elapsed > 0 && request_end_time === request_start_time + elapsed)
    assert(!JSON.stringify(seen).includes(SECRET.slice(-9)))
  })

  test('so is each page of a list', async () => {
    const page = (id, has_more) => ({ body: { object: 'list', url: '/', has_more, data: [{ ...BANK_ACCOUNT, id }] } })
    answers = [page('a', true), page('b', false)]
    const seen = await told((client) => client.financialConnections.accounts.list({ session: 'fcsess_1' }).autoPagingToArray({ limit: 9 }))
    const path = '/v1/financial_connections/accounts'
    const one = [['request', path, undefined], ['response', path, 200]]
    assert.deepEqual(seen.map(([name, { path, status }]) => [name, path, status]), [...one, ...one])
  })

  test('once, off, and a listener that throws', async () => {
    const client = new Client(KEY, { baseUrl: stripe.url })
    const heard = []
    const never = () => heard.push('never')
    client.once('response', () => heard.push('once')).on('response', never).off('response', never)
    answers = []
    for (let call = 0; call < 2; call += 1) await client.accountSessions.create(PARAMS)
    assert.deepEqual(heard, ['once'])
    // In a process of its own, as the test runner takes what nobody catches for a failure.
    const program = `
      process.once('uncaughtException', (error) => console.log(error.message))
      const client = new (require('stripe-sessions').Client)('${KEY}', { baseUrl: '${stripe.url}' })
      client.on('response', () => { throw new Error('mine') })
      client.accountSessions.create(${JSON.stringify(PARAMS)}).then(({ object }) => console.log(object))`
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program])
    assert.deepEqual(stdout.split('\n').sort(), ['', 'account_session', 'mine'])
  })
})

test('what a client of stripe-node has besides is there, or names what is', () => {
  const client = new Client(KEY, NOWHERE)
  assert.match(Client.API_VERSION, /^\d{4}-\d\d-\d\d/)
  assert.equal(client.VERSION, Client.PACKAGE_VERSION)
  assert.equal(client.errors, Client.errors)
  for (const [use, named] of [
    [() => client.rawRequest('GET', '/v1/customers'), /rawRequest.*stripe-node beside/], [() => client.getApiField('version'), /getApiField/],
    [() => client.withStripeContext('acct_1'), /withStripeContext.*`stripeContext`/], [() => new Client.StripeContext(['acct_1']), /StripeContext.*`stripeContext`/],
    [() => Client.createFetchHttpClient(), /createFetchHttpClient.*`transport`/], [() => client.setAppInfo({ name: 'a' }), /setAppInfo/],
  ]) {
    assert.throws(use, { type: 'StripeConfigurationError', message: named })
  }
  const payload = JSON.stringify({ id: 'evt_1', object: 'event', api_version: '2024-06-20', created: 1, data: { object: { object: 'account', id: 'acct_1' } }, livemode: false, pending_webhooks: 1, type: 'account.updated', request: null })
  const header = client.webhooks.generateTestHeaderString({ payload, secret: 'whsec_1' })
  assert.equal(client.webhooks.constructEvent(payload, header, 'whsec_1', undefined, Client.createSubtleCryptoProvider()).id, 'evt_1')
})
