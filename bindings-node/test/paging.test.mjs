import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inspect } from 'node:util'
import { Client, StripeAPIError, StripeInvalidResponseError, decode } from 'stripe-sessions'
import { BANK_ACCOUNT, LINK, sandbox, server } from './support.mjs'

describe('a session with 250 accounts among 1,000 of others', () => {
  let stripe
  let client
  let session
  let linked
  before(async () => {
    stripe = await sandbox()
    client = new Client(stripe.key, { baseUrl: stripe.url })
    const link = async (count) => {
      const { id } = await client.financialConnections.sessions.create(LINK)
      return [id, (await stripe.completeSession(id, [{ institution: 'test_institution', count }])).accounts]
    }
    await link(500)
    const [id, accounts] = await link(250)
    await link(500)
    linked = [...accounts].sort()
    session = id
    assert.equal(linked.length, 250)
  })
  after(() => stripe.stop())

  const list = (params) => client.financialConnections.accounts.list({ session, ...params })
  const collect = async (items) => {
    const ids = []
    for await (const { id } of items) ids.push(id)
    return ids
  }
  /** The list requests that `work` causes, oldest first. */
  const requests = async (work) => {
    const seen = new Set((await stripe.requests({ path: '/v1/financial_connections/accounts' })).map(({ id }) => id))
    await work()
    return (await stripe.requests({ path: '/v1/financial_connections/accounts' })).filter(({ id }) => !seen.has(id)).reverse()
  }

  for (const limit of [undefined, 7, 100]) {
    test(`for await gives exactly the 250, pages of ${limit}`, async () => {
      let ids
      const asked = await requests(async () => { ids = await collect(list({ limit })) })
      assert.deepEqual([...ids].sort(), linked)
      assert.equal(new Set(ids).size, 250)
      assert.equal(asked.length, Math.ceil(250 / (limit ?? 10)))
      for (const { parameters } of asked) assert.equal(parameters.session, session)
    })
  }

  test('a page, once there, leads on as well, and as often as wanted', async () => {
    const page = await list({ limit: 100 })
    assert.equal(page.data.length, 100)
    assert.match(page.lastResponse.requestId, /^req_/)
    assert.deepEqual((await collect(page)).sort(), linked)
    assert.equal((await page.autoPagingToArray({ limit: 101 })).length, 101)
    for await (const first of page) {
      assert.equal(first, page.data[0], 'the very object')
      break
    }
    assert.deepEqual(Object.keys(page).sort(), ['data', 'has_more', 'object', 'url'])
    assert(!inspect(page, { showHidden: false }).includes('autoPaging'))
    assert.deepEqual(structuredClone(page).data.length, 100)
  })

  test('the accounts within a session keep to the session', async () => {
    const { accounts } = await client.financialConnections.sessions.retrieve(session)
    assert.equal(accounts.has_more, true, 'or there is nothing to be tested')
    let ids
    const asked = await requests(async () => { ids = await collect(accounts) })
    assert.deepEqual([...ids].sort(), linked)
    assert(asked.length > 0)
    for (const { parameters } of asked) assert.equal(parameters.session, session)
    assert.equal((await accounts.autoPagingToArray({ limit: 10_000 })).length, 250)
  })

  test('backward, the other way round', async () => {
    const forward = await collect(list({ limit: 100 }))
    const backward = await collect(list({ limit: 60, ending_before: forward.at(-1) }))
    assert.deepEqual(backward, forward.slice(0, -1).reverse())
    const page = await list({ limit: 60, ending_before: forward.at(-1) })
    assert.deepEqual(await collect(page), backward)
  })

  test('autoPagingEach ends at false, and waits for promises', async () => {
    let count = 0
    await list().autoPagingEach(async () => {
      await null
      count += 1
      if (count === 25) return false
    })
    assert.equal(count, 25)
    count = 0
    await list({ limit: 100 }).autoPagingEach(() => { count += 1 })
    assert.equal(count, 250)
    await assert.rejects(list().autoPagingEach(() => { throw new RangeError('mine') }), /mine/)
  })

  test('autoPagingToArray needs a limit within reason', async () => {
    assert.equal((await list().autoPagingToArray({ limit: 33 })).length, 33)
    assert.equal((await list({ limit: 100 }).autoPagingToArray({ limit: 10_000 })).length, 250)
    const promise = list()
    for (const wrong of [undefined, {}, { limit: 0 }, { limit: 10_001 }, { limit: 1.5 }, { limit: '5' }]) {
      assert.throws(() => promise.autoPagingToArray(wrong), /limit of 1 to 10000/)
    }
    await promise
  })

  test('next() asked for several at once gives one after the other', async () => {
    const items = list({ limit: 3 })
    const results = await Promise.all(Array.from({ length: 8 }, () => items.next()))
    assert.deepEqual(results.map(({ value }) => value.id), (await collect(list())).slice(0, 8))
    assert.deepEqual(await items.return(), { value: undefined, done: true })
    assert.deepEqual(await items.next(), { value: undefined, done: true })
  })

  test('options hold for every page, and need no parameters before them', async () => {
    const other = new Client('sk_test_4eC39HqLyjWDarjtT1zdp7dc', { baseUrl: stripe.url })
    const ids = await collect(other.financialConnections.accounts.list({ session, limit: 100 }, { headers: { 'X-Test': 'y' }, timeout: 60_000 }))
    assert.equal(ids.length, 250)
    const { id, lastResponse } = await client.financialConnections.accounts.retrieve(linked[0], { apiVersion: '2026-10-28.endive' })
    assert.equal(id, linked[0])
    assert.equal(lastResponse.apiVersion, '2026-10-28.endive')
    await assert.rejects(client.financialConnections.accounts.retrieve(linked[0], { idempotencykey: 'k' }), { type: 'StripeValidationError' })
  })
})

describe('lists that are not as they should be', () => {
    const page = (ids, has_more) => ({ body: { object: 'list', url: '/v1/financial_connections/accounts', has_more, data: ids.map((id) => ({ ...BANK_ACCOUNT, id })) } })
  const walk = async (answers, options) => {
    const asked = []
    const stripe = await server(({ url }) => (asked.push(url), answers[asked.length - 1]))
    const ids = []
    try {
      const client = new Client(stripe.key, { baseUrl: stripe.url, maxNetworkRetries: 0 })
      for await (const { id } of client.financialConnections.accounts.list({ account_holder: { customer: 'cus_1' } }, options)) ids.push(id)
      return { ids, asked }
    } catch (error) {
      return { ids, asked, error }
    } finally {
      stripe.stop()
    }
  }

  test('an empty page is the end whatever it says', async () => {
    const { ids, asked, error } = await walk([page(['a', 'b'], true), page([], true)])
    assert.equal(error, undefined)
    assert.deepEqual(ids, ['a', 'b'])
    assert.deepEqual(asked.map((url) => new URL(url, 'http://x').searchParams.get('account_holder[customer]')), ['cus_1', 'cus_1'])
    assert.equal((await walk([page([], true)])).asked.length, 1)
  })

  test('a list that leads back is an error, not a loop', async () => {
    const { error, asked } = await walk([page(['a'], true), page(['b'], true), page(['a'], true), page(['b'], true)])
    assert(error instanceof StripeInvalidResponseError)
    assert.equal(error.code, 'paging_loop')
    assert(asked.length <= 4)
  })

  test('an error ends the walk, after the items before it', async () => {
    const { ids, error } = await walk([page(['a'], true), { status: 500, body: { error: { message: 'No.' } } }])
    assert.deepEqual(ids, ['a'])
    assert(error instanceof StripeAPIError)
    assert.match(error.stack, /paging\.test\.mjs/, 'the stack leads to the caller')
    const stripe = await server(() => ({ status: 500, body: {} }))
    const items = new Client(stripe.key, { baseUrl: stripe.url, maxNetworkRetries: 0 }).financialConnections.accounts.list({ session: 'fcsess_1' })
    await assert.rejects(items.next(), StripeAPIError)
    assert.deepEqual(await items.next(), { value: undefined, done: true })
    await assert.rejects(items, StripeAPIError)
    stripe.stop()
  })

  test('items of later pages are as complete as those of the first', async () => {
    const rows = (id, has_more) => ({ body: JSON.stringify({ ...page([id], has_more).body }).replace('"created":1', '"created":1,"big":9007199254740993') })
    const stripe = await server(({ url }) => (url.includes('starting_after') ? rows('b', false) : rows('a', true)))
    const { financialConnections } = new Client(stripe.key, { baseUrl: stripe.url })
    const items = await financialConnections.accounts.list({ session: 'fcsess_1' }).autoPagingToArray({ limit: 5 })
    assert.deepEqual(items.map(({ id, big, created_date }) => [id, big, +created_date]), [['a', 9007199254740993n, 1000], ['b', 9007199254740993n, 1000]])
    stripe.stop()
  })

  test('a decoded list ends with its page', () => {
    const { body } = page(['a'], true)
    const decoded = decode('financial_connections.accounts.list', 200, {}, JSON.stringify(body))
    assert.equal(decoded[Symbol.asyncIterator], undefined)
  })
})
