// The rows of docs/migration.md, run by both SDKs: each against a sandbox of its own, and both sandboxes from one seed, so that
// everything that happens to one happens to the other.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { after, before, test } from 'node:test'
import Stripe from 'stripe'
import { Client } from 'stripe-sessions'
import { LINK, PARAMS, sandbox } from '../support.mjs'

const AsyncFunction = (async () => {}).constructor
const page = readFileSync(join(dirname(createRequire(import.meta.url).resolve('stripe-sessions/package.json')), 'docs', 'migration.md'), 'utf8')
const rows = [...page.matchAll(/^\| ([^|]+) \| `(.+?)` \| `(.+?)` \| (.+?) \|$/gm)].map(([, ...cells]) => cells)

const sides = []
before(async () => {
  for (const make of [
    ({ key, url }) => {
      const { hostname: host, port } = new URL(url)
      return { stripe: new Stripe(key, { host, port, protocol: 'http' }) }
    },
    ({ key, url }) => ({ client: new Client(key, { baseUrl: url }) }),
  ]) {
    const server = await sandbox({ seed: 23 })
    const names = { ...make(server), params: PARAMS, link: { ...LINK, permissions: ['balances', 'ownership', 'payment_method', 'transactions'] } }
    const { sessions, accounts, transactions } = (names.stripe ?? names.client).financialConnections
    const { id: session } = await sessions.create(names.link)
    await server.completeSession(session, [{ count: 5 }])
    const account = (await accounts.list({ session })).data.at(-2).id
    await accounts.refresh(account, { features: ['balance', 'ownership', 'transactions'] })
    await server.advanceClock(120)
    const { ownership } = await accounts.retrieve(account)
    const transaction = (await transactions.list({ account })).data[0].id
    sides.push({ server, names: { ...names, session, account, ownership, transaction } })
  }
})
after(() => Promise.all(sides.map(({ server }) => server.stop())))

/** What comes of a cell: its value and what it took, as JSON shows them, or its error. */
async function run(code, { names }) {
  const taken = []
  const given = { ...names, take: (item) => taken.push(item) }
  const work = new AsyncFunction(...Object.keys(given), code.startsWith('for ') ? code : `return await (${code})`)
  try {
    const value = await work(...Object.values(given))
    return { value: JSON.parse(JSON.stringify([{ ...value, client_secret: value?.client_secret }, taken, typeof value === 'object' ? null : value])) }
  } catch (error) {
    return { error }
  }
}

test('the page has rows', () => assert.equal(rows.length, 29))

for (const [name, theirs, ours, result] of rows) {
  test(`${name}: ${result.split(':')[0]}`, async () => {
    const before = await sides[1].server.requests()
    const expected = await run(theirs, sides[0])
    const found = await run(ours, sides[1])
    if (result === 'same') {
      assert.equal(expected.error, undefined)
      assert.deepEqual(found, expected)
    } else if (result === 'same error') {
      for (const member of ['type', 'rawType', 'code', 'param', 'statusCode', 'message', 'requestId', 'doc_url']) {
        assert.deepEqual(found.error[member], expected.error[member], member)
      }
      assert(found.error instanceof Client.errors[expected.error.type])
    } else {
      assert.match(result, /^better: /)
      assert.equal(expected.error.type, 'StripeInvalidRequestError')
      if (!found.error) return
      assert(found.error instanceof Client.errors.StripeInvalidRequestError)
      assert.equal(found.error.type, 'StripeValidationError')
      assert(found.error.errors.length > 0)
      assert.equal((await sides[1].server.requests()).length, before.length, 'nothing is sent')
      // The other sandbox has answered a request that this one never saw: ids would differ from here on.
      await fetch(`${sides[1].server.url}/v1/account_sessions`, { method: 'POST', headers: { Authorization: `Bearer ${sides[1].server.key}` } })
    }
  })
}
