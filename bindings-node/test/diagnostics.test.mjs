import assert from 'node:assert/strict'
import { AsyncLocalStorage } from 'node:async_hooks'
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { after, before, test } from 'node:test'
import { Client } from 'stripe-sessions'
import { BANK_ACCOUNT, PARAMS, SECRET, server } from './support.mjs'

let stripe
let client
let answers
before(async () => {
  stripe = await server(() => answers.shift() ?? {})
  client = new Client(stripe.key, { baseUrl: stripe.url })
})
after(() => stripe.stop())

/** What is told on both channels while `work` runs. */
async function told(work) {
  const messages = []
  const listeners = ['request', 'attempt'].map((name) => [`stripe-sessions:${name}`, (message) => messages.push([name, message])])
  for (const listener of listeners) subscribe(...listener)
  try {
    await work().catch(() => {})
  } finally {
    for (const listener of listeners) unsubscribe(...listener)
  }
  return messages
}

test('every attempt and the call are told of', async () => {
  answers = [{ status: 500, headers: { 'Request-Id': 'req_bad' }, body: {} }]
  const messages = await told(() => client.accountSessions.create(PARAMS, { idempotencyKey: 'a-key-of-mine' }))
  assert.deepEqual(messages.map(([name]) => name), ['attempt', 'attempt', 'request'])
  const [[, first], [, second], [, call]] = messages
  assert.deepEqual([first.operation, first.attempt, first.statusCode, first.requestId], ['account_sessions.create', 1, 500, 'req_bad'])
  assert.equal(first.retryReason, 'server_error')
  assert(first.retryWait >= 0 && first.duration > 0)
  assert.deepEqual([second.attempt, second.statusCode, second.retryReason], [2, 200, undefined])
  assert.deepEqual([call.attempts, call.statusCode, call.error], [2, 200, undefined])
  assert(call.duration >= first.duration + second.duration, 'in one unit: milliseconds')
  const text = JSON.stringify(messages)
  for (const secret of [SECRET, stripe.key, 'a-key-of-mine', PARAMS.account]) assert(!text.includes(secret), secret)
})

test('failures are told by the class of their error', async () => {
  answers = [{ status: 401, body: { error: { message: 'No.', code: 'c' } } }]
  const messages = await told(() => client.accountSessions.create(PARAMS))
  assert.deepEqual([messages.at(-1)[1].error, messages.at(-1)[1].code], ['StripeAuthenticationError', 'c'])
})

test('messages come in the asynchronous context of the call', async () => {
  answers = []
  const storage = new AsyncLocalStorage()
  const seen = []
  const listener = () => seen.push(storage.getStore())
  subscribe('stripe-sessions:request', listener)
  await Promise.all(['a', 'b'].map((store) => storage.run(store, () => client.accountSessions.create(PARAMS))))
  unsubscribe('stripe-sessions:request', listener)
  assert.deepEqual(seen.sort(), ['a', 'b'])
})

test('later pages of a list are told of', async () => {
  const page = (id, has_more) => ({ body: { object: 'list', url: '/', has_more, data: [{ ...BANK_ACCOUNT, id }] } })
  answers = [page('a', true), page('b', false)]
  const messages = await told(() => client.financialConnections.accounts.list({ session: 'fcsess_1' }).autoPagingToArray({ limit: 9 }))
  assert.equal(messages.filter(([name]) => name === 'request').length, 2)
})

test('without a listener nothing is gathered', async () => {
  answers = []
  await client.accountSessions.create(PARAMS)
  assert.deepEqual(await told(async () => {}), [])
})
