import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { after, before, beforeEach, describe, test } from 'node:test'
import { inspect } from 'node:util'
import * as module from 'stripe-sessions'
import { ACCOUNT, PARAMS, SECRET, SESSION, sandbox, server } from './support.mjs'

const { Client } = module

describe('against the sandbox', () => {
  test('facts are read from an account', async () => {
    const account = await client.accounts.retrieve(ACCOUNT)
    const { losses, requirement_collection } = account.controller
    const stated = { lossesPayments: losses.payments, requirementCollection: requirement_collection }
    assert.deepEqual(module.resolve(PARAMS, { accountFacts: account }), module.resolve(PARAMS, { accountFacts: stated }))
    assert.notDeepEqual(module.resolve(PARAMS, { accountFacts: account }), module.resolve(PARAMS))
  })

  let stripe
  let client
  before(async () => {
    stripe = await sandbox()
    client = new Client(stripe.key, { baseUrl: stripe.url })
  })
  after(() => stripe.stop())

  test('a session is created, with defaults resolved', async () => {
    const session = await client.accountSessions.create(PARAMS)
    assert.equal(session.object, 'account_session')
    assert.equal(session.account, ACCOUNT)
    assert.equal(session.components.payments.enabled, true)
    assert.equal(session.components.payments.features.refund_management, true)
    assert.equal(session.components.payouts.enabled, false)
    assert.equal(typeof session.client_secret, 'string')
    assert(session.client_secret.length > 10)
  })

  test('null is "not given", and an object of the API is its id', async () => {
    const account = await client.accounts.retrieve(ACCOUNT, null)
    assert.equal((await client.accounts.retrieve(account, null, null)).id, ACCOUNT)
    assert.equal((await client.accountSessions.create({ ...PARAMS, account })).account, ACCOUNT)
    assert.equal((await client.financialConnections.accounts.list(null, { timeout: 5000 })).object, 'list')
  })

  test('an idempotency key is sent, reported, and replayed', async () => {
    const first = await client.accountSessions.create(PARAMS, { idempotencyKey: 'one' })
    const second = await client.accountSessions.create(PARAMS, { idempotencyKey: 'one' })
    assert.equal(first.lastResponse.idempotencyKey, 'one')
    assert.equal(first.lastResponse.idempotentReplayed, false)
    assert.equal(second.lastResponse.idempotentReplayed, true)
    assert.equal(second.client_secret, first.client_secret)
  })

  test('an unknown account is an API error of the class stripe-node has', async () => {
    await assert.rejects(client.accountSessions.create({ ...PARAMS, account: 'acct_nobody' }), (error) => {
      assert(error instanceof module.StripeError)
      assert.match(error.type, /^Stripe(InvalidRequest|Permission)Error$/)
      assert.match(error.requestId, /^req_/)
      return true
    })
  })

  test('a wrong key is an authentication error that does not repeat the key', async () => {
    const stranger = new Client('sk_live_aVeryWrongKey123456', { baseUrl: stripe.url })
    await assert.rejects(stranger.accountSessions.create(PARAMS), (error) => {
      assert(error instanceof module.StripeAuthenticationError)
      assert(!inspect(error, { showHidden: true, depth: 9 }).includes('aVeryWrongKey123456'))
      return true
    })
  })

  test('200 calls at once each get their own reply', async () => {
    const calls = Array.from({ length: 200 }, (_, index) => client.accountSessions.create(PARAMS, { idempotencyKey: `many-${index}` }))
    const sessions = await Promise.all(calls)
    assert.deepEqual(sessions.map(({ lastResponse }) => lastResponse.idempotencyKey), sessions.map((_, index) => `many-${index}`))
    assert.equal(new Set(sessions.map(({ client_secret }) => client_secret)).size, 200)
  })
})

describe('against a server in this very process', () => {
  let requests
  let stripe
  let answer
  before(async () => {
    stripe = await server((request) => (requests.push(request), answer()))
  })
  beforeEach(() => {
    answer = () => ({})
  })
  after(() => stripe.stop())
  const create = (params = PARAMS, options, setUp) => {
    requests = []
    return new Client(stripe.key, { baseUrl: stripe.url, ...setUp }).accountSessions.create(params, options)
  }

  test('options have stripe-node\'s names and reach the wire', async () => {
    answer = () => ({ headers: { 'Stripe-Version': '2024-06-20', 'Idempotent-Replayed': 'true' } })
    const session = await create(PARAMS, {
      apiKey: 'rk_test_another1234567890', apiVersion: '2024-06-20', idempotencyKey: 'key', stripeContext: 'acct_1/acct_2',
      headers: { 'X-Mine': 'yes' }, timeout: 5000, stripeAccount: undefined,
    })
    const [{ headers, url }] = requests
    assert.equal(url, '/v1/account_sessions')
    assert.equal(headers.authorization, 'Bearer rk_test_another1234567890')
    assert.equal(headers['stripe-version'], '2024-06-20')
    assert.equal(headers['idempotency-key'], 'key')
    assert.equal(headers['stripe-context'], 'acct_1/acct_2')
    assert.equal(headers['x-mine'], 'yes')
    assert.match(headers['user-agent'], /stripe-sessions.*node/i)
    const { warnings, ...response } = session.lastResponse
    assert.deepEqual(response, {
      statusCode: 200, requestId: 'req_test', idempotencyKey: 'key', idempotentReplayed: true, attempts: 1, apiVersion: '2024-06-20',
    })
    assert.deepEqual(warnings.map(({ code }) => code), ['idempotency_key_reused'])
  })

  test('the client\'s own options apply to each call', async () => {
    await create(PARAMS, undefined, { apiVersion: '2024-04-10', stripeAccount: 'acct_7' })
    const [{ headers }] = requests
    assert.equal(headers['stripe-version'], '2024-04-10')
    assert.equal(headers['stripe-account'], 'acct_7')
  })

  test('warnings come with the result', async () => {
    const session = await create({ account: ACCOUNT, components: { payments: { enabled: false } } })
    assert.deepEqual(session.lastResponse.warnings.map(({ code }) => code), ['nothing_enabled'])
  })

  test('a timeout is in milliseconds', async () => {
    answer = () => new Promise(() => {})
    await assert.rejects(create(PARAMS, { timeout: 2000 }), (error) => {
      assert(error instanceof module.StripeTimeoutError)
      assert(error instanceof module.StripeConnectionError, 'which is what stripe-node reports')
      return true
    })
  })

  test('bigints are sent as exact integers', () => {
    const { body } = module.encode('account_sessions.create', [], { ...PARAMS, at: [9007199254740993n, -1n] }, { allowUnknown: true })
    assert.match(body, /&at\[0\]=9007199254740993&at\[1\]=-1$/)
    assert.throws(() => module.encode('account_sessions.create', [], { ...PARAMS, account: 1n }), module.StripeValidationError)
  })

  test('dates become seconds, and what JSON cannot hold is refused', async () => {
    const { body } = module.encode('account_sessions.create', [], { ...PARAMS, at: new Date(1693261123999) }, { allowUnknown: true })
    assert.match(body, /&at=1693261123$/)
    for (const lost of [() => 1, Symbol('s'), Number.NaN]) {
      await assert.rejects(create({ ...PARAMS, account: lost }), TypeError)
    }
    assert.equal(requests.length, 0)
  })

  test('integers beyond 2^53 stay exact', async () => {
    answer = () => ({ body: JSON.stringify(SESSION).replace('"livemode"', '"later":[{"amount":9007199254740993,"small":-5}],"livemode"') })
    const session = await create()
    assert.deepEqual(session.later, [{ amount: 9007199254740993n, small: -5 }])
  })

  test('a session holds its secret, and shows it to nobody who did not ask', async () => {
    answer = () => ({ body: { ...SESSION, later: [{ client_secret: SECRET }] } })
    const session = await create()
    assert.equal(session.client_secret, SECRET)
    assert.equal(session.later[0].client_secret, SECRET)
    assert.equal(JSON.stringify({ client_secret: session.client_secret }), `{"client_secret":"${SECRET}"}`)
    const { client_secret } = session
    assert.equal(client_secret, SECRET)
    const shown = [
      inspect(session, { depth: 9 }), inspect(session, { depth: 9, showHidden: true }), JSON.stringify(session), `${session}`, String(session),
      inspect({ ...session }), inspect(Object.assign({}, session)), inspect(structuredClone(session), { depth: 9, showHidden: true }),
      JSON.stringify(Object.entries(session)), inspect(new Error('with a cause', { cause: session }), { depth: 9 }),
    ]
    for (const text of shown) assert(!text.includes(SECRET.slice(-20)), text)
    assert(shown[0].includes(ACCOUNT), 'the rest is shown')
  })

  test('grouped resources take their ids first, and each id stays in its segment', async () => {
    const account = { object: 'financial_connections.account', id: 'fca_1', created: 1693261123, livemode: false }
    requests = []
    answer = () => ({ body: account })
    const { financialConnections } = new Client(stripe.key, { baseUrl: stripe.url })
    await financialConnections.accounts.retrieve('fca_1/../x', undefined, { stripeAccount: 'acct_7' }).catch(() => {})
    const [{ url, headers }] = requests
    assert.deepEqual(url.split('/').map(decodeURIComponent), ['', 'v1', 'financial_connections', 'accounts', 'fca_1/../x'])
    assert.equal(headers['stripe-account'], 'acct_7')
    for (const wrong of [[], [''], [undefined], [{ client_secret: SECRET }]]) {
      await assert.rejects(financialConnections.accounts.retrieve(...wrong), (error) => {
        assert.equal(error.code, 'id_missing')
        assert(!inspect(error).includes(SECRET))
        return true
      })
    }
    assert.equal(typeof financialConnections.accounts.listOwners, 'function')
  })

  test('times are seconds, with a Date beside them', async () => {
    const session = await create()
    assert.equal(session.expires_at, 1693261123)
    assert.deepEqual(session.expires_at_date, new Date('2023-08-28T22:18:43Z'))
    assert(!Object.keys(session).includes('expires_at_date'))
    assert(!Object.keys(session).includes('lastResponse'))
  })
})

describe('a client', () => {
  const key = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'
  test('does not show its key', () => {
    const client = new Client(key, { baseUrl: 'http://127.0.0.1:1' })
    for (const text of [inspect(client, { depth: 9, showHidden: true }), JSON.stringify(client), `${client}`]) {
      assert(!text.includes('4eC39Hq'), text)
    }
  })

  test('throws at once where it cannot work, without repeating what it was given', () => {
    for (const [wrong, code] of [[undefined, 'api_key_missing'], ['', 'api_key_missing'], [{ apiKey: key }, 'api_key_missing'], ['pk_test_4eC39HqLyjWDarjt', 'api_key_publishable']]) {
      assert.throws(() => new Client(wrong), (error) => {
        assert(error instanceof module.StripeConfigurationError)
        assert.equal(error.code, code)
        assert(!inspect(error).includes('4eC39Hq'))
        return true
      })
    }
    assert.throws(() => new Client(key, { baseUrl: 'http://example.com' }), module.StripeConfigurationError)
    assert.throws(() => new Client(key, { baseURL: 'http://127.0.0.1' }), /did you mean baseUrl\?/)
  })

  test('rejects unknown options and bad parameters before anything is sent', async () => {
    const { accountSessions } = new Client(key, { baseUrl: 'http://127.0.0.1:1' })
    await assert.rejects(accountSessions.create(PARAMS, { idempotencykey: 'k' }), /did you mean idempotencyKey\?/)
    await assert.rejects(accountSessions.create(PARAMS, { accountFacts: { lossesPayment: 'stripe' } }), /did you mean lossesPayments\?/)
    await assert.rejects(accountSessions.create(), module.StripeValidationError)
    await assert.rejects(accountSessions.create(null), module.StripeValidationError)
    await assert.rejects(accountSessions.create({ account: 'acct_1', components: { paymnts: { enabled: true }, payouts: {} } }), (error) => {
      assert(error instanceof module.StripeValidationError)
      assert(error instanceof module.StripeInvalidRequestError)
      assert.deepEqual(error.errors.map(({ code, path }) => [code, path]), [
        ['parameter_unknown', 'components[paymnts]'], ['parameter_missing', 'components[payouts][enabled]'],
      ])
      assert.match(error.message, /did you mean payments\?/)
      assert.match(error.stack, /client\.test\.mjs/, 'the stack leads to the caller')
      return true
    })
  })

  test('that reaches nobody says so', async () => {
    const { accountSessions } = new Client(key, { baseUrl: 'http://127.0.0.1:1', timeout: 2000 })
    await assert.rejects(accountSessions.create(PARAMS), module.StripeConnectionError)
  })
})

test('CommonJS and ES modules hold the same things', () => {
  const required = createRequire(import.meta.url)('stripe-sessions')
  const { default: _, ...exported } = module
  assert.deepEqual(Object.keys(required).sort(), Object.keys(exported).sort())
  for (const name of Object.keys(required)) assert.equal(exported[name], required[name], name)
})

test('the pure functions need no client', () => {
  assert.deepEqual(module.validate('account_sessions.create', PARAMS), { errors: [], warnings: [] })
  assert.equal(module.resolve(PARAMS, { accountFacts: { lossesPayments: 'stripe' } }).components.payments.features.refund_management.value, true)
  for (const mistaken of ['x', { components: { paymnts: { enabled: true } } }, { ...PARAMS, client_secret: 'x' }]) {
    assert.throws(() => module.resolve(mistaken), { name: 'StripeValidationError' })
  }
  const answered = module.decode('account_sessions.create', 200, {}, JSON.stringify(SESSION))
  assert.deepEqual(module.grants(answered), module.grants(SESSION))
  assert.deepEqual(module.grantsDifference(module.grants(SESSION), module.grants(answered)), [])
  assert.deepEqual(module.explain(answered), module.explain(SESSION))
  for (const nothing of [undefined, 5, { object: 'customer' }, PARAMS]) assert.throws(() => module.explain(nothing), { name: 'StripeValidationError' })
  assert.throws(() => module.grantsDifference(module.grants(SESSION), PARAMS), { name: 'StripeValidationError' })
  assert.equal(module.encode('account_sessions.create', [], PARAMS).path, '/v1/account_sessions')
  const session = module.decode('account_sessions.create', 200, {}, JSON.stringify(SESSION))
  assert.equal(session.client_secret, SECRET)
  assert(!inspect(session).includes(SECRET))
  for (const headers of [{ 'Request-Id': 'req_1' }, new Headers({ 'Request-Id': 'req_1' })]) {
    assert.throws(() => module.decode('account_sessions.create', 500, headers, '{}'), { requestId: 'req_1' })
  }
  assert.deepEqual(['fcaowns_1', { id: 'fcaowns_1' }, null, undefined].map(module.idOf), ['fcaowns_1', 'fcaowns_1', undefined, undefined])
  assert(module.catalogue().components.length > 20)
  assert.throws(() => module.validate('account_session.create', PARAMS), module.StripeConfigurationError)
  assert.throws(() => module.validate({ client_secret: SECRET }, PARAMS), (error) => !inspect(error).includes(SECRET))
  assert.throws(() => module.decode('account_sessions.create', 200, {}, { client_secret: SECRET }), (error) => !inspect(error).includes(SECRET))
})

describe('options of stripe-node', () => {
  const KEYED = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'

  test('that mean the same are taken', async () => {
    const stripe = await server(() => ({}))
    const { hostname: host, port } = new URL(stripe.url)
    const options = { host, port, protocol: 'http', typescript: true, telemetry: true, appInfo: { name: 'a', version: '1' }, httpAgent: null, emitEventBodies: false }
    for (const given of [options, { ...options, port: Number(port), telemetry: false }]) {
      assert.equal((await new Client(KEYED, given).accountSessions.create(PARAMS)).object, 'account_session')
    }
    stripe.stop()
  })

  test('that are not there name what is', () => {
    const agent = {}
    for (const [given, named] of [
      [{ httpAgent: agent }, /httpAgent.*`proxy`/], [{ httpClient: agent }, /httpClient.*`transport`/],
      [{ authenticator: () => {} }, /authenticator.*`apiKey`/], [{ emitEventBodies: true }, /emitEventBodies.*`transport`/],
      [{ port: 12111 }, /baseUrl/], [{ protocol: 'http' }, /baseUrl/],
    ]) {
      assert.throws(() => new Client(KEYED, given), (error) => error.type === 'StripeConfigurationError' && error.code === 'options_invalid' && named.test(error.message), named)
    }
  })
})

test('no length of time, however odd, is more than a refusal', async () => {
  const stripe = await server(() => ({}))
  for (const name of ['timeout', 'connectTimeout', 'readTimeout']) {
    for (const given of [Number.MAX_VALUE, Number.MAX_SAFE_INTEGER, 10n ** 30n]) {
      const session = await new Client(stripe.key, { baseUrl: stripe.url, [name]: given }).accountSessions.create(PARAMS, name === 'timeout' ? { timeout: given } : {})
      assert.equal(session.object, 'account_session', `${name}: ${given}`)
    }
    for (const given of [Infinity, -Infinity, NaN]) assert.throws(() => new Client(stripe.key, { [name]: given }), { name: 'TypeError', message: new RegExp(name) })
    for (const given of [-1, 0, '5', true]) assert.throws(() => new Client(stripe.key, { [name]: given }), { code: 'options_invalid' })
    if (name !== 'timeout') continue
    for (const given of [Infinity, NaN]) await assert.rejects(new Client(stripe.key, { baseUrl: stripe.url }).accountSessions.create(PARAMS, { timeout: given }), TypeError)
    for (const given of [-1, 0, '5']) await assert.rejects(new Client(stripe.key, { baseUrl: stripe.url }).accountSessions.create(PARAMS, { timeout: given }), { code: 'options_invalid' })
  }
  stripe.stop()
})
