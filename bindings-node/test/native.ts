// What must compile with the types of Node and the newest library of the language: their own signals, `using`, and iterators.
import { Sandbox } from '@stripe-sessions/sandbox'
import { subscribe } from 'node:diagnostics_channel'
import { Client, type RequestMessage } from 'stripe-sessions'

export async function program(signal: AbortSignal): Promise<void> {
  await using sandbox = await Sandbox.start({ seed: 1 })
  using client = new Client(sandbox.key, { baseUrl: sandbox.url })
  await client.accountSessions.create({ account: 'acct_1', components: { payments: { enabled: true } } }, { signal: AbortSignal.any([signal, AbortSignal.timeout(5000)]) })
  const { id } = await client.financialConnections.sessions.create({ account_holder: { type: 'account', account: 'acct_1' }, permissions: ['balances'] })
  await sandbox.completeSession(id, [{ count: 2 }])
  for await (const account of client.financialConnections.accounts.list({ session: id }, { signal })) console.log(account.last4)
  subscribe('stripe-sessions:request', (message) => console.log((message as RequestMessage).duration))
}
