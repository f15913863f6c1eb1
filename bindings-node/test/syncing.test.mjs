// Transactions of a linked account, each change once, while the sandbox's clock is turned.
import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { Client } from 'stripe-sessions'
import { LINK, sandbox } from './support.mjs'

const DAYS = 24 * 60 * 60

describe('transactions are followed', () => {
  let stripe
  let client
  let account
  const refresh = async () => {
    await client.financialConnections.accounts.refresh(account, { features: ['transactions'] })
    await stripe.advanceClock(2 * DAYS)
  }
  before(async () => {
    stripe = await sandbox()
    client = new Client(stripe.key, { baseUrl: stripe.url })
    const { id } = await client.financialConnections.sessions.create({ ...LINK, permissions: ['transactions'] })
    ;[account] = (await stripe.completeSession(id, [{ institution: 'test_institution', count: 1 }])).accounts
    await refresh()
  })
  after(() => stripe.stop())

  test('each change is given once, wherever the program ends', async () => {
    const { transactions } = client.financialConnections
    // What a program has stored: every change, and the cursor of the last.
    const statuses = new Map()
    let cursor
    let count = 0
    const store = ({ transaction, cursor: behind }) => {
      statuses.set(transaction.id, [...statuses.get(transaction.id) ?? [], transaction.status])
      cursor = behind
      count += 1
    }
    for (let number = 0; number < 3; number += 1) {
      const already = count
      for (let ended = true; ended;) {
        ended = false
        for await (const change of transactions.sync({ account, cursor })) {
          store(change)
          ended = count % 5 === 0 // and is started again
          if (ended) break
        }
      }
      assert.ok(count > already)
      await refresh()
    }
    const page = await transactions.sync({ account, cursor })
    assert.equal(page.has_more, false)
    await transactions.sync({ account, cursor }).autoPagingEach(store)
    assert.deepEqual((await transactions.sync({ account, cursor })).data, [])
    const there = new Map()
    for await (const { id, status } of transactions.list({ account, limit: 100 })) there.set(id, status)
    assert.deepEqual(new Map([...statuses].map(([id, all]) => [id, all.at(-1)]).sort()), new Map([...there].sort()))
    // One that was pending has become something else, and nothing else has changed.
    const changed = [...statuses.values()].filter(({ length }) => length > 1)
    assert.ok(changed.length > 0 && changed.every((all) => all.length === 2 && all[0] === 'pending'))
  })

  test('a cursor of something else is refused', async () => {
    const { transactions } = client.financialConnections
    const { data } = await transactions.sync({ account })
    for (const [given, cursor] of [[account, 'fctxnref_1'], ['fca_other', data.at(-1).cursor]]) {
      await assert.rejects(async () => await transactions.sync({ account: given, cursor }), { code: 'sync_cursor_invalid' })
    }
  })
})
