import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { test } from 'node:test'
import { Sandbox } from '@stripe-sessions/sandbox'
import { Client } from 'stripe-sessions'
import { PARAMS } from './support.mjs'

test('it says what is missing', async () => {
  await assert.rejects(Sandbox.start({ binary: '/nowhere/stripe-sessions' }), /ENOENT.*STRIPE_SESSIONS_BINARY/)
  await assert.rejects(Sandbox.start({ port: 70_000 }), /ended with status [1-9]/)
})

test('its program comes with it', async () => {
  const { STRIPE_SESSIONS_BINARY, PATH, ...env } = process.env
  const program = `require('@stripe-sessions/sandbox').Sandbox.start().then((sandbox) => sandbox.stop()).then(() => console.log('started'))`
  const child = spawn(process.execPath, ['-e', program], { cwd: import.meta.dirname, env: { ...env, PATH: '' }, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = await once(createInterface({ input: child.stdout }), 'line')
  assert.equal(line, 'started')
})

test('it starts as it is told, is steered, and stops', async () => {
  const sandbox = await Sandbox.start({ seed: 7, accounts: ['acct_mine'] })
  const client = new Client(sandbox.key, { baseUrl: sandbox.url })
  const { account, client_secret } = await client.accountSessions.create({ ...PARAMS, account: 'acct_mine' })
  assert.equal(account, 'acct_mine')
  assert.equal((await sandbox.claim(client_secret)).account, 'acct_mine')
  await assert.rejects(sandbox.claim(client_secret), /POST \/sessions\/claim: /)
  const now = await sandbox.advanceClock(0)
  assert.equal(await sandbox.advanceClock(60), now + 60)
  assert.equal((await sandbox.requests({ path: '/v1/account_sessions' })).length, 1)
  await sandbox.reset()
  assert.equal((await sandbox.requests()).length, 0)
  await sandbox.stop()
  await assert.rejects(client.accountSessions.create(PARAMS, { maxNetworkRetries: 0 }), { type: 'StripeConnectionError' })
  await (await Sandbox.start())[Symbol.asyncDispose]()
})

test('where it is imported, nothing but this machine is reached', async () => {
  await assert.rejects(new Client('sk_test_4eC39HqLyjWDarjtT1zdp7dc').accountSessions.create(PARAMS), (error) => {
    assert.equal(error.code, 'not_loopback')
    assert.equal(error.outcomeUnknown, undefined, 'nothing was sent')
    return true
  })
  const child = spawn(process.execPath, ['-p', `require('@stripe-sessions/sandbox'), process.env.STRIPE_SESSIONS_LOOPBACK_ONLY`], {
    cwd: import.meta.dirname, env: { ...process.env, STRIPE_SESSIONS_LOOPBACK_ONLY: '0' }, stdio: ['ignore', 'pipe', 'inherit'],
  })
  assert.deepEqual(await once(createInterface({ input: child.stdout }), 'line'), ['0'], 'what was chosen stays')
})

test('it neither keeps a process alive nor outlives it', async () => {
  const child = spawn(process.execPath, ['-e', `
    require('@stripe-sessions/sandbox').Sandbox.start().then(({ url }) => console.log(url))
  `], { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] })
  const [url] = await once(createInterface({ input: child.stdout }), 'line')
  const [status] = await once(child, 'close')
  assert.equal(status, 0)
  for (;;) {
    try {
      await fetch(`${url}/_sandbox`)
    } catch {
      break
    }
  }
})
