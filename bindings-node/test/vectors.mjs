// Runs the shared vectors against the installed package: node vectors.mjs FOLDER. Prints one line with their number.
import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as stripeSessions from 'stripe-sessions'

const [folder] = process.argv.slice(2)
const { Client, check, decode, encode, errors, explain, grants, grantsDifference, resolve, resolveFinancialConnectionsSession, validate, webhooks } = stripeSessions

/** Vectors spell options and errors as core does; here they are as this package does. */
const camel = (name) => name.replace(/_(.)/g, (_, letter) => letter.toUpperCase())
const optionName = (name) => ({ stripe_version: 'apiVersion' })[name] ?? camel(name)
const option = (name, value) =>
  name === 'timeout' && typeof value === 'number' ? value * 1000
  : name === 'account_facts' && value instanceof Object && !value.object ? Object.fromEntries(Object.entries(value).map(([key, fact]) => [camel(key), fact]))
  : value
const options = (given = {}) =>
  Object.fromEntries(Object.entries(given).map(([name, value]) => [optionName(name), option(name, value)]))
const className = (kind) => ({ APIConnectionError: 'StripeConnectionError', APITimeoutError: 'StripeTimeoutError' })[kind] ?? `Stripe${kind}`
const members = { kind: 'type', type: 'rawType', http_status: 'statusCode', request_id: 'requestId', http_body: 'raw', problems: 'errors', idempotency_key: 'idempotencyKey', outcome_unknown: 'outcomeUnknown' }

function fails(work, expect) {
  assert.throws(work, (error) => {
    assert(error instanceof errors[className(expect.kind)], `${error.name}, not ${expect.kind}`)
    for (const [name, value] of Object.entries(expect)) {
      assert.deepEqual(error[members[name] ?? name], name === 'kind' ? className(value) : (value ?? undefined), name)
    }
    return true
  })
}

/** The enumerable members, with what is hidden shown and what is exact rounded as JSON.parse does. */
const plain = (value) =>
  Array.isArray(value) ? value.map(plain)
  : typeof value === 'bigint' ? Number(value)
  : value instanceof Object ? Object.fromEntries(
      Object.entries(Object.getOwnPropertyDescriptors(value))
        .filter(([name, { get }]) => !(get && name.endsWith('_date')))
        .map(([name]) => [name, plain(value[name])]))
  : value

const kinds = {
  encode({ operation, ids = [], input, options, expect }) {
    const { headers, ...request } = encode(operation, ids, input, options)
    const { 'User-Agent': userAgent, ...others } = headers
    assert.match(userAgent, /node/)
    assert.deepEqual({ ...request, headers: others }, expect)
  },
  validate({ operation, input, options, expect }) {
    const brief = (problems) => problems.map(({ code, path, suggestion }) => ({ code, path, ...(suggestion && { suggestion }) }))
    const { errors, warnings } = validate(operation, input, options)
    assert.deepEqual({ errors: brief(errors), warnings: brief(warnings) }, { errors: brief(expect.errors), warnings: brief(expect.warnings) })
  },
  resolve({ operation, input, options, expect }) {
    if (operation === 'financial_connections.sessions.create') {
      return assert.deepEqual(resolveFinancialConnectionsSession(input, options), { parameters: expect.parameters })
    }
    const { components } = resolve(input, options)
    for (const [name, component] of Object.entries(expect.components)) assert.deepEqual(components[name], component, name)
    if (expect.names) assert.deepEqual(Object.keys(components), expect.names)
  },
  grants({ input, against, options, expect }) {
    const granted = grants(input, options)
    if (expect.difference) return assert.deepEqual(grantsDifference(grants(against, options), granted), expect.difference)
    assert.deepEqual(granted.grants.map(({ sentence, ...grant }) => (assert(sentence), grant)), expect.grants)
  },
  explain({ input, parameters, options, expect }) {
    assert.deepEqual(explain(input, parameters, options), { components: expect.components })
  },
  decode({ operation, reply }) {
    const decoded = decode(operation, reply.status, reply.headers, reply.body)
    assert.deepEqual(plain(decoded), JSON.parse(reply.body))
  },
  check({ operation, reply, expect }) {
    const problems = check(operation, reply.status, reply.headers, reply.body)
    assert.deepEqual(problems.map(({ code, path }) => ({ code, path })), expect.problems.map(({ code, path }) => ({ code, path })))
  },
  error({ operation, reply, expect }) {
    fails(() => decode(operation, reply.status, reply.headers, reply.body), expect)
  },
  event({ payload, padding = 0, payload_end = '', header, secret, tolerance, received_at, notification, expect }) {
    const body = payload + ' '.repeat(padding) + payload_end
    const read = notification ? new Client('sk_test_1').parseEventNotification : webhooks.constructEvent
    const [event, same] = [body, Buffer.from(body)].map((body) => read(body, header, secret, tolerance, undefined, received_at * 1000))
    assert.deepEqual(plain(event), JSON.parse(body))
    assert.deepEqual(plain(same), JSON.parse(body))
    if (expect.type) assert.equal(event.type, expect.type)
  },
}

/** JSON.parse rounds what is larger than a double holds; in the inputs of a vector it is a bigint instead. */
const parse = (text) => JSON.parse(text.replace(/((?<!\\)": ?)(-?\d{16,})(?=[,}\]\s])/g, '$1"bigint:$2"'), (_, value) =>
  typeof value === 'string' && value.startsWith('bigint:') ? BigInt(value.slice(7)) : value)

let passed = 0
const failed = []
for (const file of readdirSync(folder).filter((name) => name.endsWith('.json')).sort()) {
  const { kind, cases } = parse(readFileSync(join(folder, file), 'utf8'))
  for (const vector of cases) {
    const given = { ...vector, options: options(vector.options) }
    try {
      if (vector.expect?.error) fails(() => kinds[kind](given), vector.expect.error)
      else kinds[kind](given)
      passed += 1
    } catch (error) {
      failed.push(`${file}: ${vector.name}: ${error.message}`)
    }
  }
}
for (const failure of failed) console.error(failure)
if (failed.length > 0 || passed === 0) {
  console.error(`vectors: ${failed.length} failed, ${passed} passed`)
  process.exitCode = 1
} else {
  console.log(`vectors: ${passed} passed`)
}
