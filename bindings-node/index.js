'use strict'
// Objects and errors out of the native library's JSON text. What is known of Stripe is known there, or generated.

const { isDate } = require('node:util').types
const native = require('./native.js')

/** The base of every error. `type` is the name of the class; the other members are those of the error's JSON. */
class StripeError extends Error {
  constructor({ message, ...members } = {}) {
    super(message)
    Object.assign(this, { type: new.target.name }, members)
  }
}
const errors = { StripeError }

/** The value in an outcome of the native library, or its error thrown. Whatever is not text passes. */
function open(outcome) {
  if (typeof outcome !== 'string') return outcome
  const { value, error, lastResponse, notes } = JSON.parse(outcome)
  if (error) throw new errors[error.type](error)
  if (notes) complete(value, notes)
  if (lastResponse) Object.defineProperty(value, 'lastResponse', { value: lastResponse })
  return value
}

/** Adds what JSON cannot say: getters that no implicit print, copy or serialisation reads, and exact large integers. */
function complete(value, { secrets, timestamps, integers }) {
  const at = (path) => [path.slice(0, -1).reduce((parent, key) => parent[key], value), path.at(-1)]
  for (const path of secrets) {
    const [parent, name] = at(path)
    const secret = parent[name]
    Object.defineProperty(parent, name, { get: () => secret, enumerable: false })
  }
  for (const path of timestamps) {
    const [parent, name] = at(path)
    Object.defineProperty(parent, `${name}_date`, { get: () => new Date(parent[name] * 1000) })
  }
  for (const [path, text] of integers) {
    const [parent, name] = at(path)
    parent[name] = BigInt(text)
  }
}

/** JSON text of an argument. Dates become whole seconds, bigints stay exact; what JSON would silently drop or change is refused. */
function text(argument) {
  const json = JSON.stringify(argument === undefined ? {} : argument, function (name, value) {
    const given = this[name]
    if (isDate(given)) return Math.floor(given.getTime() / 1000)
    if (typeof given === 'bigint') return `\0${given}`
    if (/^(function|symbol)$/.test(typeof given) || (typeof given === 'number' && !Number.isFinite(given))) {
      throw new TypeError(`${name || 'the argument'}: ${typeof given === 'number' ? given : `a ${typeof given}`} cannot be sent`)
    }
    return value
  })
  // JSON.stringify has no way to write a bigint (JSON.rawJSON came after Node 20), so it is marked and unquoted.
  return json.replace(/"\\u0000(-?\d+)"/g, '$1')
}

/** A reply fetched by other means, with headers as an object or as fetch has them. */
const texts = (operation, status, headers, body) =>
  [`${operation}`, Number(status), text(headers?.[Symbol.iterator] ? Object.fromEntries(headers) : headers), `${body}`]

const { operations, errors: classes } = open(native.describe())

for (const { name, parent } of classes) {
  errors[name] = { [name]: class extends errors[parent ?? 'StripeError'] {} }[name]
}
for (const [name, { prototype }] of Object.entries(errors)) {
  Object.defineProperty(prototype, 'name', { value: name, configurable: true, writable: true })
}

class Client {
  static errors = errors

  constructor(key, options) {
    const client = open(native.client(text(key), text(options)))
    for (const { name, path, ids } of operations) {
      const resource = path.slice(0, -1).reduce((parent, key) => (parent[key] ??= {}), this)
      resource[path.at(-1)] = async (...args) =>
        open(await native.call(client, name, text(args.slice(0, ids)), text(args[ids]), text(args[ids + 1])))
    }
  }
}

module.exports = {
  Client,
  errors,
  ...errors,
  validate: (operation, params, options) => open(native.validate(`${operation}`, text(params), text(options))),
  resolve: (params, options) => open(native.resolve(text(params), text(options))),
  encode: (operation, ids, params, options) => open(native.encode(`${operation}`, text(ids), text(params), text(options))),
  decode: (...reply) => open(native.decode(...texts(...reply))),
  check: (...reply) => open(native.check(...texts(...reply))),
  catalogue: () => open(native.catalogue()),
}
