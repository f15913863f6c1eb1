// The life of a linked account, offline: a program that acts on nothing but the events it is sent.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'stripe-sessions'
import { LINK, sandbox, server } from './support.mjs'

const KIND = 'financial_connections.account.'

test('the life of a linked account', async () => {
  const stripe = await sandbox()
  const client = new Client(stripe.key, { baseUrl: stripe.url })
  const { accounts, sessions, transactions } = client.financialConnections

  // What the program knows, which it was told by events alone.
  const heard = []
  const balances = new Map()
  const known = new Map()
  let cursor
  let secret
  async function handle(body, signature) {
    let event
    try {
      event = await client.webhooks.constructEventAsync(body, signature, secret)
    } catch (error) {
      if (error.name !== 'StripeSignatureVerificationError' && error.type !== 'StripeSignatureVerificationError') throw error
      return 400
    }
    const { id, balance } = event.data.object
    switch (event.type) {
      case `${KIND}created`:
        await accounts.refresh(id, { features: ['balance', 'transactions'] })
        break
      case `${KIND}refreshed_balance`:
        balances.set(id, balance.current.usd)
        break
      case `${KIND}refreshed_transactions`:
        for await (const change of transactions.sync({ account: id, cursor })) {
          known.set(change.transaction.id, change.transaction.status)
          cursor = change.cursor
        }
        break
      case `${KIND}disconnected`:
        balances.delete(id)
        break
    }
    heard.push(event.type)
    return 200
  }
  const program = await server(async ({ headers, body }) => ({ status: await handle(body, headers['stripe-signature']), body: '' }))
  try {
    const endpoint = await fetch(`${stripe.url}/v1/webhook_endpoints`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${stripe.key}` },
      body: new URLSearchParams({ url: `${program.url}/webhook`, 'enabled_events[]': '*' }),
    })
    ;({ secret } = await endpoint.json())
    const settled = () => stripe.control('GET', '/deliveries?settled=true')

    const session = await sessions.create({ ...LINK, permissions: ['balances', 'transactions'] })
    const [account] = (await stripe.completeSession(session.id, [{ institution: 'test_institution', count: 1 }])).accounts
    await settled()
    assert.deepEqual(heard, [`${KIND}created`])
    await stripe.advanceClock(60)
    await settled()
    assert.deepEqual(heard.slice(1).sort(), [`${KIND}refreshed_balance`, `${KIND}refreshed_transactions`])
    assert.deepEqual([...balances.keys()], [account])
    assert.ok(known.size > 10)
    await accounts.disconnect(account)
    await settled()
    assert.deepEqual(heard.slice(3), [`${KIND}disconnected`])
    assert.equal(balances.size, 0)
    assert.equal(await handle('{}', 't=1,v1=00'), 400)
  } finally {
    program.stop()
    await stripe.stop()
  }
})
