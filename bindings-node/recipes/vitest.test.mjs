// The sandbox as a fixture of vitest: one for each file, as new for each test.
import { Sandbox } from '@stripe-sessions/sandbox'
import { Client } from 'stripe-sessions'
import { expect, test as base } from 'vitest'

const test = base.extend({
  running: [async ({}, use) => {
    const sandbox = await Sandbox.start()
    await use(sandbox)
    await sandbox.stop()
  }, { scope: 'file' }],
  sandbox: async ({ running }, use) => {
    await running.reset()
    await use(running)
  },
  client: async ({ sandbox }, use) => {
    const client = new Client(sandbox.key, { baseUrl: sandbox.url })
    await use(client)
    client.close()
  },
})

const params = { account: 'acct_1NkDjjJyhOZfPCWt', components: { payments: { enabled: true } } }

test('a session opens once', async ({ client, sandbox }) => {
  const { client_secret } = await client.accountSessions.create(params)
  await expect(sandbox.claim(client_secret)).resolves.toMatchObject({ account: params.account })
  await expect(sandbox.claim(client_secret)).rejects.toThrow()
})

test('the API fails once, and nobody notices', async ({ client, sandbox }) => {
  await sandbox.addFault({ kind: 'status', status: 503 })
  const { lastResponse } = await client.accountSessions.create(params)
  expect(lastResponse.attempts).toBe(2)
  expect((await sandbox.requests({ method: 'POST', path: '/v1/account_sessions' })).map(({ status }) => status)).toEqual([200, 503])
})
