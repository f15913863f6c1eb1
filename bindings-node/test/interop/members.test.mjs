// Member by member: what stripe-node's errors and replies have that ours have not.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import Stripe from 'stripe'
import { Client } from 'stripe-sessions'
import { PARAMS, sandbox } from '../support.mjs'

const sides = []
before(async () => {
  for (const make of [
    ({ key, url }) => {
      const { hostname: host, port } = new URL(url)
      return new Stripe(key, { host, port, protocol: 'http' })
    },
    ({ key, url }) => new Client(key, { baseUrl: url }),
  ]) {
    const server = await sandbox({ seed: 23 })
    sides.push({ server, stripe: make(server) })
  }
})
after(() => Promise.all(sides.map(({ server }) => server.stop())))

/** The same done by both: what it gives, or its error. */
const both = (work) => Promise.all(sides.map(({ stripe }) => Promise.resolve(work(stripe)).catch((error) => error)))
/** Headers but those that are of one connection or one moment. */
const lasting = ({ date, connection, 'keep-alive': _, 'content-length': length, 'idempotency-key': key, ...headers }) => ({ ...headers, length: !length, key: !key })
/** A value without the address of its sandbox. */
const anywhere = (value) => (typeof value === 'string' ? value.replace(/127\.0\.0\.1:\d+/, '') : value)

for (const [name, work] of [
  ['an account that is not there', (stripe) => stripe.accountSessions.create({ ...PARAMS, account: 'acct_nobody' })],
  ['an id that is not there', (stripe) => stripe.financialConnections.accounts.retrieve('fca_nobody')],
]) {
  test(`${name}: the members of the error`, async () => {
    const [theirs, ours] = await both(work)
    assert(theirs instanceof Stripe.errors.StripeError && ours instanceof Client.errors[theirs.type])
    for (const member of Object.keys(theirs)) {
      if (member === 'headers') assert.deepEqual(lasting(ours.headers), lasting(theirs.headers))
      else if (member !== 'raw') assert.deepEqual(anywhere(ours[member]), anywhere(theirs[member]), member)
    }
    for (const [member, value] of Object.entries(theirs.raw)) {
      if (!['headers', 'statusCode', 'requestId'].includes(member)) assert.deepEqual(anywhere(ours.raw[member]), anywhere(value), member)
    }
  })
}

test('lastResponse', async () => {
  const [theirs, ours] = (await both((stripe) => stripe.accountSessions.create(PARAMS, { idempotencyKey: 'k' }))).map(({ lastResponse }) => lastResponse)
  for (const member of ['requestId', 'statusCode', 'apiVersion', 'idempotencyKey', 'stripeAccount']) assert.equal(ours[member], theirs[member], member)
  assert.deepEqual(lasting(ours.headers), lasting(theirs.headers))
})

test('events', async () => {
  const seen = sides.map(({ stripe }) => {
    const events = []
    for (const name of ['request', 'response']) stripe.on(name, (event) => events.push([name, event]))
    return events
  })
  await both((stripe) => stripe.accountSessions.create(PARAMS, { idempotencyKey: 'k2', apiVersion: '2026-10-28.endive' }))
  // What is account: 'undefined' in stripe-node's request is left out here.
  const kept = (events) => events.map(([name, { elapsed, request_start_time, request_end_time, account, ...event }]) => {
    assert([elapsed ?? 1, request_start_time, request_end_time ?? 1].every((time) => time > 0))
    return [name, event]
  })
  assert.deepEqual(kept(seen[1]), kept(seen[0]))
})

test('every class of errors that a call can end in', () => {
  const names = Object.keys(Stripe.errors).filter((name) => /^Stripe(?!OAuth|Invalid(Grant|Client|Scope)|Unsupported)\w+Error$/.test(name))
  assert(names.length >= 9, `${names}`)
  for (const name of names) assert(Client.errors[name].prototype instanceof Error, name)
})
