'use strict'
// Objects and errors out of the native library's JSON text. What is known of Stripe is known there, or generated.

const { channel } = require('node:diagnostics_channel')
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

/** Where each kind of observation is told. */
const channels = { call: channel('stripe-sessions:request'), attempt: channel('stripe-sessions:attempt') }
const observed = () => Object.values(channels).some(({ hasSubscribers }) => hasSubscribers)

/** The value in an outcome of the native library, or its error thrown. Whatever is not text passes. `walk` makes an iterator of a list's items. */
function open(outcome, walk) {
  if (typeof outcome !== 'string') return outcome
  const { value, error, lastResponse, notes, lists = [], observed = [] } = JSON.parse(outcome)
  for (const { event, ...message } of observed) channels[event].publish(message)
  if (error) throw new errors[error.type](error)
  if (notes) complete(value, notes)
  if (lastResponse) Object.defineProperty(value, 'lastResponse', { value: lastResponse })
  for (const list of lists) {
    const page = list.path.reduce((parent, key) => parent[key], value)
    walkable(page, () => walk(page, list))
  }
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

/** What ends the calls of one signal. However many there are, the signal has one listener, and after the last call none. */
class Switch {
  cancellation = native.cancellation()
  calls = 0
  turn = () => native.cancel(this.cancellation)
}
const switches = new WeakMap()

/** Awaits a native call that ends when its signal says so. */
async function run(signal, call) {
  const own = switches.get(signal) ?? new Switch()
  if (signal) switches.set(signal, own)
  if (signal?.aborted) own.turn()
  if (own.calls++ === 0) signal?.addEventListener('abort', own.turn)
  try {
    return await call(own.cancellation)
  } catch (error) {
    if (signal?.aborted && error.name === 'AbortError') Object.defineProperty(error, 'cause', { value: signal.reason, configurable: true, writable: true })
    throw error
  } finally {
    if (--own.calls === 0) signal?.removeEventListener('abort', own.turn)
  }
}

/** Gives a page, or a promise of one, the methods that go through the whole list. They are not enumerable. */
function walkable(target, iterate, others = {}) {
  const methods = {
    [Symbol.asyncIterator]: iterate,
    async autoPagingEach(handle) {
      for await (const item of iterate()) if ((await handle(item)) === false) return
    },
    autoPagingToArray({ limit } = {}) {
      if (!Number.isInteger(limit) || limit < 1 || limit > MOST) {
        throw new TypeError(`autoPagingToArray({ limit }): a limit of 1 to ${MOST} is needed; longer lists are for autoPagingEach or for await`)
      }
      const items = []
      return methods.autoPagingEach((item) => items.push(item) < limit).then(() => items)
    },
    ...others,
  }
  for (const name of Reflect.ownKeys(methods)) Object.defineProperty(target, name, { value: methods[name], configurable: true, writable: true })
  return target
}
const MOST = 10_000

/** The arguments of a method: ids, then parameters, then options. As in stripe-node, parameters may be left out before options. */
function split(args, ids) {
  const keys = Object.keys(args[ids] ?? {})
  const short = args.length === ids + 1 && keys.length > 0 && keys.every((key) => optionNames.has(key))
  const [params, { signal, ...options } = {}] = short ? [undefined, args[ids]] : [args[ids], args[ids + 1] ?? {}]
  if (signal != null && typeof signal.addEventListener !== 'function') throw new TypeError('options: signal: this is no AbortSignal')
  return { ids: text(args.slice(0, ids)), params: text(params), options: text(options), signal }
}

const { operations, options: known, errors: classes } = open(native.describe())
const optionNames = new Set([...known, 'signal'])

for (const { name, shown, parent } of classes) {
  errors[name] = { [name]: class extends errors[parent ?? 'StripeError'] {} }[name]
  Object.defineProperty(errors[name].prototype, 'name', { value: shown, configurable: true, writable: true })
}
Object.defineProperty(StripeError.prototype, 'name', { value: 'StripeError', configurable: true, writable: true })

class Client {
  static errors = errors
  #native

  constructor(key, options) {
    this.#native = open(native.client(text(key), text(options)))
    for (const { name, path, ids, list } of operations) {
      const resource = path.slice(0, -1).reduce((parent, key) => (parent[key] ??= {}), this)
      const call = (...args) => this.#call(name, ids, args)
      resource[path.at(-1)] = list ? (...args) => paged(call(...args)) : call
    }
  }

  async #call(name, ids, args) {
    const given = split(args, ids)
    const walk = (page, list) => this.#walk(page, list, given)
    return run(given.signal, async (cancellation) =>
      open(await native.call(this.#native, name, given.ids, given.params, given.options, cancellation, observed()), walk))
  }

  async *#walk(page, { items, backward, operation, ids, next }, { options, signal }) {
    yield* backward ? [...page[items]].reverse() : page[items]
    if (!next) return
    let rest
    const more = () => run(signal, async (cancellation) => {
      rest ??= open(native.pages(this.#native, operation, ids, next, options, cancellation))
      return open(await native.next(rest, observed()))
    })
    for (let batch = await more(); batch; batch = await more()) yield* batch
  }

  close() {
    native.close(this.#native)
  }

  [Symbol.dispose ?? Symbol.for('nodejs.dispose')]() {
    this.close()
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')]() {
    this.close()
  }
}

/** A promise of a page that is also the iterator of the whole list's items, one and the same however often it is asked for. */
function paged(promise) {
  let iterator
  const iterate = () => iterator ??= (async function* () { yield* await promise })()
  return walkable(promise, iterate, { next: () => iterate().next(), return: (value) => iterate().return(value) })
}

/** What front ends ask for client secrets. Callers at the same time share a request to the backend, and its answer. */
class ClientSecretSource {
  #source
  #flight

  constructor(options) {
    this.#source = open(native.source(text(options)))
  }

  fetch = () => this.#flight ??= this.#settle(native.fetch).finally(() => { this.#flight = undefined })

  prefetch = async () => { await this.#settle(native.prefetch) }

  async #settle(ask) {
    return open(await ask(this.#source))
  }
}

module.exports = {
  Client,
  ClientSecretSource,
  errors,
  ...errors,
  validate: (operation, params, options) => open(native.validate(`${operation}`, text(params), text(options))),
  resolve: (params, options) => open(native.resolve(text(params), text(options))),
  encode: (operation, ids, params, options) => open(native.encode(`${operation}`, text(ids), text(params), text(options))),
  decode: (...reply) => open(native.decode(...texts(...reply))),
  check: (...reply) => open(native.check(...texts(...reply))),
  idOf: (field) => (typeof field === 'string' ? field : field?.id),
  catalogue: () => open(native.catalogue()),
}
