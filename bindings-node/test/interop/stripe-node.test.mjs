// The official SDK, unchanged but for the address, against the sandbox.
import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import Stripe from 'stripe'
import { ACCOUNT, LINK, PARAMS, sandbox } from '../support.mjs'

let server
let stripe
before(async () => {
  server = await sandbox()
  const { hostname: host, port } = new URL(server.url)
  stripe = new Stripe(server.key, { host, port, protocol: 'http' })
})
afterEach(() => server.control('DELETE', '/faults'))
after(() => server.stop())

test('it is the release these tests were written for', () => {
  assert.equal(Stripe.PACKAGE_VERSION, '23.1.0')
})

test('an account session is created, replayed by its key, and opened once', async () => {
  const session = await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'once' })
  assert.equal(session.account, ACCOUNT)
  assert.equal(session.components.payments.features.refund_management, true)
  assert.match(session.lastResponse.requestId, /^req_/)
  const again = await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'once' })
  assert.equal(again.client_secret, session.client_secret)
  assert.equal((await server.claim(session.client_secret)).account, ACCOUNT)
  await assert.rejects(server.claim(session.client_secret))
})

test('create, link, retrieve, list, page, refresh, poll', async () => {
  const { sessions, accounts } = stripe.financialConnections
  const { id, client_secret } = await sessions.create(LINK)
  assert.match(client_secret, /^fcsess_client_secret_/)
  await server.completeSession(id, [{ institution: 'test_institution', count: 23 }, { institution: 'refresh_failures', subcategory: 'savings' }])
  const session = await sessions.retrieve(id)
  assert.equal(session.accounts.data[0].object, 'financial_connections.account')
  assert.equal((await accounts.list({ session: id, limit: 3 })).data.length, 3)
  const all = []
  for await (const account of accounts.list({ session: id, limit: 5 })) all.push(account)
  assert.equal(all.length, 24)
  assert.equal(new Set(all.map(({ id }) => id)).size, 24)
  assert.deepEqual((await accounts.list({ session: id }).autoPagingToArray({ limit: 100 })).map(({ id }) => id), all.map(({ id }) => id))

  for (const [subcategory, status] of [['checking', 'succeeded'], ['savings', 'failed']]) {
    const account = all.find((account) => account.subcategory === subcategory)
    const { balance_refresh } = await accounts.refresh(account.id, { features: ['balance'] })
    assert.deepEqual([balance_refresh.status, balance_refresh.next_refresh_available_at], ['pending', null])
    await server.advanceClock(10)
    assert.equal((await accounts.retrieve(account.id)).balance_refresh.status, status)
  }
  assert.equal((await accounts.disconnect(all[0].id)).status, 'disconnected')
})

for (const [name, fault] of [
  ['StripeInvalidRequestError', { status: 400 }],
  ['StripeIdempotencyError', { status: 400, type: 'idempotency_error' }],
  ['StripeRateLimitError', { status: 400, code: 'rate_limit' }],
  ['StripeAuthenticationError', { status: 401 }],
  ['StripeCardError', { status: 402, type: 'card_error' }],
  ['StripePermissionError', { status: 403 }],
  ['StripeInvalidRequestError', { status: 404 }],
  ['StripeAPIError', { status: 409 }],
  ['StripeRateLimitError', { status: 429 }],
  ['StripeAPIError', { status: 500 }],
]) {
  test(`${JSON.stringify(fault)} is a ${name}`, async () => {
    await server.addFault({ kind: 'status', always: true, ...fault })
    await assert.rejects(stripe.accountSessions.create(PARAMS, { maxNetworkRetries: 0 }), (error) => {
      assert(error instanceof Stripe.errors[name], error.type)
      assert.equal(error.statusCode, fault.status)
      assert.match(error.requestId, /^req_/)
      return true
    })
  })
}

for (const [kind, name] of [['reset', 'StripeConnectionError'], ['truncate', 'StripeConnectionError'], ['garbage', 'StripeAPIError']]) {
  test(`${kind} is a ${name}`, async () => {
    await server.addFault({ kind, always: true })
    await assert.rejects(stripe.accountSessions.create(PARAMS, { maxNetworkRetries: 0 }), { type: name })
  })
}

test('errors the sandbox finds by itself', async () => {
  await assert.rejects(stripe.accountSessions.create({ ...PARAMS, components: {} }), { type: 'StripeInvalidRequestError', code: 'parameter_missing', param: 'components' })
  await assert.rejects(stripe.accountSessions.create({ ...PARAMS, account: 'acct_nobody' }), { type: /^Stripe(InvalidRequest|Permission)Error$/ })
  await stripe.accountSessions.create(PARAMS, { idempotencyKey: 'twice' })
  await assert.rejects(stripe.accountSessions.create({ ...PARAMS, components: { payouts: { enabled: true } } }, { idempotencyKey: 'twice' }), { type: 'StripeIdempotencyError' })
  const { hostname: host, port } = new URL(server.url)
  await assert.rejects(new Stripe('sk_live_aVeryWrongKey123456', { host, port, protocol: 'http' }).accountSessions.create(PARAMS), { type: 'StripeAuthenticationError' })
})
