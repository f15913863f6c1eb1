import assert from 'node:assert/strict'
import { getEventListeners } from 'node:events'
import { readFileSync, readdirSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { Client, StripeCancelledError, StripeConfigurationError, StripeError } from 'stripe-sessions'
import { BANK_ACCOUNT, PARAMS, server, until } from './support.mjs'

describe('a signal', () => {
  let stripe
  let client
  let requests = []
  let answer
  before(async () => {
    stripe = await server((request) => (requests.push(request), answer(request)))
    client = new Client(stripe.key, { baseUrl: stripe.url })
  })
  after(() => stripe.stop())
  const never = () => new Promise(() => {})
  const create = (signal, more) => client.accountSessions.create(PARAMS, { signal, ...more })

  test('that was given before the call lets nothing be sent', async () => {
    answer = never
    requests = []
    await assert.rejects(create(AbortSignal.abort(), { idempotencyKey: 'mine' }), (error) => {
      assert.equal(error.name, 'AbortError')
      assert(error instanceof StripeCancelledError && error instanceof StripeError)
      assert.equal(error.type, 'StripeCancelledError')
      assert.equal(error.outcomeUnknown, undefined)
      assert.equal(error.idempotencyKey, 'mine')
      assert.equal(error.attempts, undefined)
      assert.equal(error.cause.name, 'AbortError')
      return true
    })
    assert.equal(requests.length, 0)
  })

  test('during the call: the outcome is unknown, and the error says how to find out', async () => {
    answer = never
    requests = []
    const controller = new AbortController()
    const call = create(controller.signal)
    await until(() => requests.length === 1)
    controller.abort(new Error('the visitor left'))
    await assert.rejects(call, (error) => {
      assert.equal(error.name, 'AbortError')
      assert.equal(error.outcomeUnknown, true)
      assert.equal(error.idempotencyKey, requests[0].headers['idempotency-key'])
      assert.equal(error.attempts, 1)
      assert.equal(error.cause.message, 'the visitor left')
      assert.match(String(error), /^AbortError: .*outcome is unknown/)
      return true
    })
    await until(() => stripe.sockets.size === 0)
  })

  test('after the call does nothing, and is not listened to', async () => {
    answer = () => ({})
    const controller = new AbortController()
    const session = await create(controller.signal)
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
    controller.abort()
    assert.equal(session.object, 'account_session')
  })

  test('ends a walk through a list, too', async () => {
    answer = ({ url }) => (url.includes('starting_after') ? never() : { body: { object: 'list', url: '/', has_more: true, data: [BANK_ACCOUNT] } })
    requests = []
    const controller = new AbortController()
    const items = client.financialConnections.accounts.list({ session: 'fcsess_1' }, { signal: controller.signal })
    assert.equal((await items.next()).value.id, 'fca_1')
    const second = items.next()
    await until(() => requests.length === 2)
    controller.abort()
    await assert.rejects(second, { name: 'AbortError' })
    assert.equal(getEventListeners(controller.signal, 'abort').length, 0)
  })

  test('that is none is refused', async () => {
    await assert.rejects(create(true), TypeError)
    await assert.rejects(create({ abort() {} }), TypeError)
  })

  test('null and undefined are no signal', async () => {
    answer = () => ({})
    for (const signal of [null, undefined]) assert.equal((await create(signal)).object, 'account_session')
  })

  test('1,000 cancelled calls leave no listener, thread, connection or promise behind', async () => {
    answer = never
    // Ours by their name: Node starts threads of its own whenever it likes.
    const name = (task) => { try { return readFileSync(`/proc/self/task/${task}/comm`, 'utf8').trim() } catch { return '' } }
    const ours = () => (process.platform === 'linux' ? readdirSync('/proc/self/task').filter((task) => name(task) === 'stripe-sessions') : [])
    const warnings = []
    process.on('warning', (warning) => warnings.push(warning))
    const controller = new AbortController()
    let settled = 0
    requests = []
    for (let round = 0; round < 20; round += 1) {
      const one = round === 0 ? controller : new AbortController()
      const keys = Array.from({ length: 50 }, (_, call) => `round ${round}, call ${call}`)
      const calls = keys.map((idempotencyKey) => create(one.signal, { idempotencyKey }).catch((error) => { settled += error.name === 'AbortError' }))
      // Half of the rounds are cancelled at once, half when everything was sent. What was just sent may arrive in the round after.
      const arrived = () => new Set(requests.map(({ headers }) => headers['idempotency-key']))
      if (round % 2 === 0) await until(() => keys.every((key) => arrived().has(key)))
      one.abort()
      await Promise.all(calls)
      assert.equal(getEventListeners(one.signal, 'abort').length, 0)
    }
    assert.equal(settled, 1000)
    assert.equal(new Set(requests.map(({ headers }) => headers['idempotency-key'])).size, requests.length, 'nothing was sent twice')
    assert.deepEqual(warnings, [])
    await until(() => ours().length === 0)
    await until(() => stripe.sockets.size === 0)
    const resources = process.getActiveResourcesInfo().filter((name) => /ThreadSafe|napi|Promise/i.test(name))
    assert.deepEqual(resources, [])
  })
})

describe('a client that is closed', () => {
  test('ends what is under way and refuses the rest', async () => {
    let asked = 0
    const stripe = await server(() => (asked += 1, new Promise(() => {})))
    const client = new Client(stripe.key, { baseUrl: stripe.url })
    const call = client.accountSessions.create(PARAMS)
    await until(() => asked === 1)
    client.close()
    await assert.rejects(call, (error) => {
      assert(error instanceof StripeCancelledError)
      assert.equal(error.code, 'client_closed')
      assert.equal(error.outcomeUnknown, true)
      assert.equal(error.cause, undefined)
      return true
    })
    await assert.rejects(client.accountSessions.create(PARAMS), StripeConfigurationError)
    await until(() => stripe.sockets.size === 0)
    client.close()
    stripe.stop()
  })

  test('is closed by using and await using', async () => {
    for (const [name, key] of [['dispose', Symbol.dispose], ['asyncDispose', Symbol.asyncDispose]]) {
      const client = new Client('sk_test_4eC39HqLyjWDarjtT1zdp7dc', { baseUrl: 'http://127.0.0.1:1' })
      assert.equal(typeof client[key], 'function', name)
      await client[key]()
      await assert.rejects(client.accountSessions.create(PARAMS), { code: 'client_closed' })
    }
  })
})
