// The sandbox in node:test: one for each file, as new for each test.
import { Sandbox } from '@stripe-sessions/sandbox'
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import { Client } from 'stripe-sessions'

let sandbox
let client
before(async () => {
  sandbox = await Sandbox.start()
  client = new Client(sandbox.key, { baseUrl: sandbox.url })
})
beforeEach(() => sandbox.reset())
after(() => sandbox.stop())

test('an account is linked and refreshed', async () => {
  const { sessions, accounts } = client.financialConnections
  const { id } = await sessions.create({ account_holder: { type: 'account', account: 'acct_1NkDjjJyhOZfPCWt' }, permissions: ['balances'] })
  await sandbox.completeSession(id)
  const [account] = await accounts.list({ session: id }).autoPagingToArray({ limit: 10 })
  assert.equal((await accounts.refresh(account.id, { features: ['balance'] })).balance_refresh.status, 'pending')
  await sandbox.advanceClock(10)
  assert.equal((await accounts.retrieve(account.id)).balance_refresh.status, 'succeeded')
})

test('an error of your choice', async () => {
  await sandbox.addFault({ kind: 'status', status: 403, message: 'Not for you.' })
  const params = { account: 'acct_1NkDjjJyhOZfPCWt', components: { payments: { enabled: true } } }
  await assert.rejects(client.accountSessions.create(params), { type: 'StripePermissionError', message: 'Not for you.' })
})
