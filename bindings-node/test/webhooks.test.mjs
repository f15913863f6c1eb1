// Events that arrive at an endpoint: what the vectors do not say. The recipes are run by `tests/wide/run recipes`.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client, StripeConfigurationError, StripeSignatureVerificationError, webhooks } from 'stripe-sessions'
import { sandbox } from './support.mjs'

const secret = 'whsec_test_secret'
const payload = JSON.stringify({ id: 'evt_1', object: 'event', type: 'customer.created' })

let stripe
before(async () => { stripe = await sandbox() })
after(() => stripe.stop())

test('as in the README of stripe-node', async () => {
  const header = webhooks.generateTestHeaderString({ payload, secret })
  assert.equal(webhooks.constructEvent(payload, header, secret).id, 'evt_1')
  assert.equal((await webhooks.constructEventAsync(Buffer.from(payload), header, secret)).id, 'evt_1')
  assert.equal(webhooks.constructEvent(new TextEncoder().encode(payload).buffer, header, secret).id, 'evt_1')
  assert.equal(webhooks.signature.verifyHeader(payload, header, secret), true)
  assert.equal(Client.webhooks, webhooks)
})

test('a tolerance of zero is the usual one, and Infinity is none', () => {
  const header = webhooks.generateTestHeaderString({ payload, secret, timestamp: 1 })
  const old = (error) => error instanceof StripeSignatureVerificationError && error.code === 'signature_too_old'
  for (const tolerance of [undefined, null, 0]) assert.throws(() => webhooks.constructEvent(payload, header, secret, tolerance), old)
  assert.equal(webhooks.constructEvent(payload, header, secret, Infinity).id, 'evt_1')
  assert.equal(webhooks.signature.verifyHeader(payload, header, secret), true)
  assert.equal(webhooks.constructEvent(payload, header, secret, 300, undefined, 2000).id, 'evt_1')
  assert.throws(() => webhooks.constructEvent(payload, header, secret, -1), StripeConfigurationError)
})

test('a body that was read, a wrong secret and a made-up signature are told apart', () => {
  const header = webhooks.generateTestHeaderString({ payload, secret })
  assert.throws(() => webhooks.constructEvent(JSON.parse(payload), header, secret), /raw body/)
  assert.throws(() => webhooks.constructEvent(payload, header, 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'), ({ code, message }) => code === 'webhook_secret_wrong_kind' && !message.includes('4eC39H'))
  const made = webhooks.generateTestHeaderString({ payload, secret, signature: '00' })
  assert.throws(() => webhooks.constructEvent(payload, made, secret), ({ code, message }) => code === 'signature_mismatched' && /express\.raw/.test(message))
})

test('what a thin event is about is fetched', async () => {
  const client = new Client(stripe.key, { baseUrl: stripe.url })
  const body = JSON.stringify({ id: 'evt_1', object: 'v2.core.event', type: 'v1.account.updated', created: '2026-11-29T00:00:00.000Z', related_object: { id: 'acct_1NkDjjJyhOZfPCWt', type: 'account' } })
  const notification = client.parseEventNotification(body, webhooks.generateTestHeaderString({ payload: body, secret }), secret)
  assert.equal((await client.fetchRelatedObject(notification)).id, 'acct_1NkDjjJyhOZfPCWt')
  await assert.rejects(client.fetchRelatedObject({ ...notification, related_object: { id: 'x', type: 'customer' } }), ({ code }) => code === 'event_object_unknown')
})
