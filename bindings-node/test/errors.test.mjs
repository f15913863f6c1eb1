import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { inspect } from 'node:util'
import { Client, StripeError, errors } from 'stripe-sessions'
import { PARAMS, SECRET, server } from './support.mjs'

test('every class is a StripeError and an Error, with its name', () => {
  assert(Object.keys(errors).length > 10)
  assert.equal(Client.errors, errors)
  for (const [name, Class] of Object.entries(errors)) {
    const error = new Class({ message: 'why' })
    const shown = name === 'StripeCancelledError' ? 'AbortError' : name
    assert(error instanceof Error && error instanceof StripeError && error instanceof Class)
    assert.equal(error.name, shown)
    assert.equal(error.type, name)
    assert.equal(String(error), `${shown}: why`)
    assert(error.stack.startsWith(`${shown}: why`))
    assert(!Object.keys(error).includes('name'))
  }
})

describe('answers become errors', () => {
  let answer
  let stripe
  before(async () => {
    stripe = await server(() => answer)
  })
  after(() => stripe.stop())
  const fail = async (given) => {
    answer = given
    try {
      await new Client(stripe.key, { baseUrl: stripe.url }).accountSessions.create(PARAMS)
    } catch (error) {
      return error
    }
    assert.fail('no error')
  }

  const envelope = (fields) => ({ error: { type: 'invalid_request_error', message: 'No.', ...fields } })
  for (const [status, fields, name] of [
    [400, {}, 'StripeInvalidRequestError'],
    [400, { type: 'idempotency_error' }, 'StripeIdempotencyError'],
    [400, { code: 'rate_limit' }, 'StripeRateLimitError'],
    [401, {}, 'StripeAuthenticationError'],
    [402, { type: 'card_error' }, 'StripeCardError'],
    [403, {}, 'StripePermissionError'],
    [404, {}, 'StripeInvalidRequestError'],
  ]) {
    test(`${status} ${JSON.stringify(fields)}: ${name}`, async () => {
      const error = await fail({ status, body: envelope(fields) })
      assert(error instanceof errors[name], error.name)
      assert.equal(error.type, name)
      assert.equal(error.statusCode, status)
      assert.equal(error.rawType, fields.type ?? 'invalid_request_error')
      assert.equal(error.message, 'No.')
      assert.equal(error.requestId, 'req_test')
    })
  }

  test('all members', async () => {
    const fields = { code: 'c', param: 'a[b]', doc_url: 'https://d', request_log_url: 'https://l', decline_code: 'x' }
    const error = await fail({ status: 400, body: envelope(fields) })
    for (const name of ['code', 'param', 'doc_url', 'request_log_url']) assert.equal(error[name], fields[name], name)
    assert.deepEqual(error.raw, envelope(fields).error)
  })

  test('what is no answer of the API\'s', async () => {
    const page = await fail({ status: 403, body: '<html>proxy</html>' })
    assert(page instanceof errors.StripePermissionError)
    assert.equal(page.raw, '<html>proxy</html>')
    const nonsense = await fail({ status: 200, body: 'not JSON' })
    assert(nonsense instanceof errors.StripeInvalidResponseError)
    assert(nonsense instanceof errors.StripeAPIError, 'which is what stripe-node reports')
  })

  test('secrets in an answer are masked', async () => {
    for (const body of [{ client_secret: SECRET, error: { client_secret: SECRET, message: 'sk_test_4eC39HqLyjWDarjtT1zdp7dc' } }, `{"client_secret":"${SECRET}"`]) {
      const error = await fail({ status: 400, body })
      const text = inspect(error, { depth: 9, showHidden: true }) + JSON.stringify(error) + error.stack
      assert(!text.includes(SECRET) && !text.includes('4eC39Hq'), text)
    }
  })
})
