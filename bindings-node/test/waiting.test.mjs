// Waiting until a linked account has been refreshed: by the client's own back-off, while the sandbox's clock is turned.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client } from 'stripe-sessions'
import { LINK, sandbox } from './support.mjs'

let stripe
before(async () => { stripe = await sandbox() })
after(() => stripe.stop())

/** A client that tells of each request it has sent, and a linked account whose balance is being refreshed. */
async function refreshing(institution, told = () => {}) {
  const paths = []
  const transport = async (request) => {
    const reply = await fetch(request.url, { ...request, redirect: 'manual' })
    const answer = { status: reply.status, headers: reply.headers, body: await reply.text() }
    paths.push(`${request.method} ${new URL(request.url).pathname}`)
    await told(paths.length)
    return answer
  }
  const client = new Client(stripe.key, { baseUrl: stripe.url })
  const session = await client.financialConnections.sessions.create(LINK)
  await stripe.completeSession(session.id, [{ institution }])
  const { data: [{ id: account }] } = await client.financialConnections.accounts.list({ session: session.id })
  await client.financialConnections.accounts.refresh(account, { features: ['balance'] })
  const { accounts } = new Client(stripe.key, { baseUrl: stripe.url, transport }).financialConnections
  return { account, accounts, paths }
}

test('it waits until the refresh is over, and the event loop is free', async () => {
  const { account, accounts, paths } = await refreshing('test_institution', () => stripe.advanceClock(60))
  const refreshed = await accounts.waitUntilRefreshed(account, { features: ['balance', 'ownership'] }, { timeout: 60_000 })
  assert.equal(refreshed.balance_refresh.status, 'succeeded')
  assert.deepEqual(paths, Array(2).fill(`GET /v1/financial_connections/accounts/${account}`))
  assert.match(refreshed.lastResponse.requestId, /^req_/)
})

test('a failed refresh is over too; what cannot be refreshed is a mistake', async () => {
  const { account, accounts } = await refreshing('balance_failures')
  await stripe.advanceClock(60)
  assert.equal((await accounts.waitUntilRefreshed(account, { features: ['balance'] })).balance_refresh.status, 'failed')
  for (const params of [{ features: ['balanse'] }, { features: [] }, {}, undefined]) {
    await assert.rejects(accounts.waitUntilRefreshed(account, params), { type: 'StripeValidationError' })
  }
})

test('it waits no longer than it may', async () => {
  const { account, accounts, paths } = await refreshing('slow_institution')
  const late = accounts.waitUntilRefreshed(account, { features: ['balance'] }, { timeout: 200 })
  await assert.rejects(late, { type: 'StripeTimeoutError', code: 'refresh_pending' })
  assert.equal(paths.length, 2)
})

test('a signal ends it', async () => {
  const controller = new AbortController()
  const { account, accounts, paths } = await refreshing('slow_institution', () => setImmediate(() => controller.abort()))
  const ended = accounts.waitUntilRefreshed(account, { features: ['balance'] }, { timeout: 600_000, signal: controller.signal })
  await assert.rejects(ended, ({ name, outcomeUnknown }) => name === 'AbortError' && !outcomeUnknown)
  assert.ok(paths.length < 4)
})
