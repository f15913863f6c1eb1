'use strict'
// Objects and errors out of the native library's JSON text. What is known of Stripe is known there, or generated.

/** The package, made once of the native library and of what it needs of Node: a bundle has no `require` for that. */
let made
module.exports = (...parts) => made ??= make(...parts)

function make(native, { channel, AsyncResource, inspect, isDate, authorities, setTimeout, TextDecoder }) {
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
  const observed = () => channels.call.hasSubscribers || channels.attempt.hasSubscribers

  /** The value in an outcome of the native library, or its error thrown. Whatever is not text passes. */
  function open(outcome, failure) {
    if (typeof outcome !== 'string') return outcome
    const { value, error, thrown } = JSON.parse(outcome)
    if (error) throw Object.assign(new errors[error.type](error), thrown && failure?.id === thrown && { cause: failure.error })
    return value
  }

  /** The calls under way, by the number each began with: who waits, what sends requests in which context, what that threw. */
  const waiting = new Map()
  let last = 0
  /** What tells of calls. It keeps the process alive, so it is there only while calls are under way, and a moment longer for the next. */
  let calls
  const idle = setTimeout(() => {
    if (calls && waiting.size === 0) calls = native.release(calls)
  }, 10).unref()

  /** Told what came of a call; or, without an outcome, of a request that its transport is to send. */
  function told(number, outcome, text, more) {
    const call = waiting.get(number)
    if (!outcome) return request(call, JSON.parse(text))
    waiting.delete(number)
    if (waiting.size === 0) idle.refresh()
    call.settle([outcome, text, more, call.thrown])
  }

  /** A promise of the parts of a call's outcome. `begin` begins the call; `send` is the transport, where that is a function. */
  function settled(begin, send) {
    return new Promise((settle) => {
      if (!calls) {
        calls = native.calls(told)
        idle.refresh() // in case the call does not even begin
      }
      begin(calls, ++last)
      waiting.set(last, { settle, answer: send && AsyncResource.bind((request) => answer(send, request)) })
    })
  }

  /** The value of a call out of the parts of its outcome, or its error thrown. `walk` makes an iterator of a list's items. */
  function assembled([outcome, text, more, thrown], walk) {
    const { lastResponse, lists = [], observed = [] } = more ? JSON.parse(more) : {}
    for (const { event, ...message } of observed) channels[event].publish(message)
    const value = complete(outcome, text, thrown)
    if (lastResponse) Object.defineProperty(value, 'lastResponse', { value: lastResponse })
    for (const list of lists) {
      const page = list.path.reduce((parent, key) => parent[key], value)
      walkable(page, () => walk(page, list))
    }
    return value
  }

  /** What a text says, with what JSON cannot say: getters that no implicit print, copy or serialisation reads, and exact large integers. */
  function complete(outcome, text, thrown) {
    const { secrets, timestamps, integers } = notes(outcome, thrown)
    const value = JSON.parse(text)
    const at = (path) => [path.slice(0, -1).reduce((parent, key) => parent[key], value), path.at(-1)]
    for (const path of secrets) {
      const [parent, name] = at(path)
      const secret = parent[name]
      Object.defineProperty(parent, name, { get: () => secret, enumerable: false })
    }
    for (const path of timestamps) {
      const [parent, name] = at(path)
      dates[name] ??= function () { return new Date(this[name] * 1000) }
      Object.defineProperty(parent, `${name}_date`, { get: dates[name] })
    }
    for (const [path, text] of integers) {
      const [parent, name] = at(path)
      parent[name] = BigInt(text)
    }
    return value
  }
  /** The getters of points in time. One for all of a name, because V8 is slow with objects that each have their own. */
  const dates = {}

  /** The notes in an outcome. Most are word for word those before: they say where something stands in replies of one kind. */
  function notes(outcome, thrown) {
    if (outcome !== noted.outcome) noted = { outcome, notes: open(outcome, thrown) }
    return noted.notes
  }
  let noted = {}

  /** JSON text of an argument. Dates become whole seconds, bigints stay exact; what JSON would silently drop or change is refused. */
  function text(argument) {
    if (argument == null) return '{}'
    if (isPlain(argument, 0)) return JSON.stringify(argument)
    const json = JSON.stringify(argument, function (name, value) {
      const given = this[name]
      // Of the account that facts are read from, more is meant than its id.
      if (isObject(given) && name !== 'accountFacts') return given.id
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

  /** Whether there is nothing in it to be careful about, which takes a tenth of the time that being careful takes. */
  function isPlain(value, depth) {
    if (typeof value === 'string' || typeof value === 'boolean' || value == null) return true
    if (typeof value !== 'object') return Number.isFinite(value)
    if (depth === DEEPEST) return false
    if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return false
    if (value.toJSON !== undefined || isObject(value)) return false
    for (const key in value) if (!isPlain(value[key], depth + 1)) return false
    return true
  }
  const DEEPEST = 32

  /** Whether it is an object of the API: where one stands for an id, its id is meant. */
  const isObject = (value) => typeof value?.object === 'string' && typeof value.id === 'string'

  /** Headers, given as an object or as fetch has them, as an object. */
  const fields = (headers) => (headers?.[Symbol.iterator] ? Object.fromEntries(headers) : headers)
  /** A reply fetched by other means. */
  const texts = (operation, status, headers, body) => [`${operation}`, Number(status), text(fields(headers)), `${body}`]

  /** The headers of a request. They print without the key. */
  class SentHeaders {
    [inspect.custom]() {
      return { ...this, Authorization: '[redacted]' }
    }
  }

  /** The requests that a user's function is at, by their number. */
  const underway = new Map()

  /** Has the user's function send a request, here, on the event loop, while its call waits elsewhere; or ends that. */
  function request(call, { id, ended, ...request }) {
    if (ended) return underway.get(id)?.abort()
    const controller = new AbortController()
    underway.set(id, controller)
    const headers = Object.assign(new SentHeaders(), Object.fromEntries(request.headers))
    call.answer({ ...request, headers, signal: controller.signal })
      .catch((error) => {
        call.thrown = { id, error }
        const { name, code } = error?.cause?.code ? error.cause : error ?? {}
        return { failed: { name: `${name}`, code: `${code ?? ''}` } }
      })
      .then((reply) => {
        underway.delete(id)
        native.settle(`${id}`, JSON.stringify(reply))
      })
  }

  /** What the user's function answers, as core reads it. */
  async function answer(send, request) {
    const reply = await send(request)
    const body = typeof reply.text === 'function' ? await reply.text() : reply.body
    const read = typeof body === 'string' ? body : new TextDecoder().decode(body)
    return { status: Number(reply.status), headers: Object.entries(fields(reply.headers) ?? {}).map((pair) => pair.map(String)), body: read }
  }

  /** The native transports behind the two classes below. */
  const transports = new WeakMap()

  /** Sends requests as usual and writes down what is answered, without secrets. */
  class RecordingTransport {
    constructor() {
      transports.set(this, native.recording())
    }

    recording() {
      return open(native.interactions(transports.get(this)))
    }
  }

  /** Answers from a recording instead of a network. */
  class ReplayingTransport {
    constructor(recording) {
      transports.set(this, open(native.replaying(JSON.stringify(recording) ?? 'null')))
    }

    get left() {
      return open(native.interactions(transports.get(this))).length
    }
  }

  /** What ends the calls of one signal. However many there are, the signal has one listener, and after the last call none. */
  class Switch {
    cancellation = native.cancellation()
    calls = 0
    turn = () => native.cancel(this.cancellation)
  }
  const switches = new WeakMap()

  /** The value of a call that ends when its signal says so. `begin` begins it, and is given what cancels it last. */
  async function run({ signal, send }, begin, walk) {
    if (!signal) return assembled(await settled(begin, send), walk)
    const own = switches.get(signal) ?? new Switch()
    switches.set(signal, own)
    if (signal.aborted) own.turn()
    if (own.calls++ === 0) signal.addEventListener('abort', own.turn)
    try {
      return assembled(await settled((...call) => begin(...call, own.cancellation), send), walk)
    } catch (error) {
      if (signal.aborted && error.name === 'AbortError') Object.defineProperty(error, 'cause', { value: signal.reason, configurable: true, writable: true })
      throw error
    } finally {
      if (--own.calls === 0) signal.removeEventListener('abort', own.turn)
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

  /** What ends a call, among its options. */
  function signalOf(options) {
    const signal = options?.signal
    if (signal != null && typeof signal.addEventListener !== 'function') throw new TypeError('options: signal: this is no AbortSignal')
    return signal
  }

  /** The arguments of a method: ids, then parameters, then options. As in stripe-node, parameters may be left out before options. */
  function split(args, ids) {
    const keys = Object.keys(args[ids] ?? {})
    const short = args.length === ids + 1 && keys.length > 0 && keys.every((key) => optionNames.has(key))
    const [params, options] = short ? [undefined, args[ids]] : [args[ids], args[ids + 1] ?? undefined]
    const signal = signalOf(options)
    return { ids: ids ? text(args.slice(0, ids)) : '[]', params: text(params), options: text(options && { ...options, signal: undefined }), signal }
  }

  const { operations, options: known, errors: classes } = open(native.describe())
  const optionNames = new Set([...known, 'signal'])

  /** Makes an error class, and before it its parent. */
  function define({ name, shown, parent }) {
    if (parent && !errors[parent]) define(classes.find(({ name }) => name === parent))
    errors[name] ??= { [name]: class extends errors[parent ?? 'StripeError'] {} }[name]
    Object.defineProperty(errors[name].prototype, 'name', { value: shown, configurable: true, writable: true })
  }
  define({ name: 'StripeError', shown: 'StripeError' })
  classes.forEach(define)

  /** What takes the place of options of stripe-node that have none here. */
  const REPLACED = {
    authenticator: '`apiKey` with a call',
    emitEventBodies: 'a `transport`, which sees the bodies',
    httpAgent: '`proxy`, `noProxy` and `caBundle`, or a `transport`',
    httpClient: 'a `transport`, a function that sends one request',
  }

  /** What a native function takes of a delivery: body, header and secret. */
  function delivery(payload, header, secret) {
    if (payload instanceof ArrayBuffer) payload = new Uint8Array(payload)
    if (typeof payload !== 'string' && !(payload instanceof Uint8Array)) {
      throw new TypeError('payload: give the raw body, a string or a Buffer, as it came; not what was read in it')
    }
    return [payload, header == null ? undefined : `${header}`, `${secret ?? ''}`]
  }

  /** The event in a delivery. As in stripe-node, a tolerance of zero is the usual one; `Infinity` is none. */
  function event(notification, payload, header, secret, tolerance, receivedAt) {
    const given = delivery(payload, header, secret)
    const oldest = tolerance === Infinity ? undefined : tolerance || webhooks.DEFAULT_TOLERANCE
    const noted = native.event(...given, oldest, receivedAt == null ? undefined : receivedAt / 1000, notification)
    return complete(noted, typeof given[0] === 'string' ? given[0] : new TextDecoder().decode(given[0]))
  }

  function constructEvent(payload, header, secret, tolerance, provider, receivedAt) {
    return event(false, payload, header, secret, tolerance, receivedAt)
  }

  function verifyHeader(payload, header, secret, tolerance, provider, receivedAt) {
    const oldest = tolerance > 0 && tolerance !== Infinity ? tolerance : undefined
    return open(native.verify(...delivery(payload, header, secret), oldest, receivedAt == null ? undefined : receivedAt / 1000))
  }

  function generateTestHeaderString({ payload, secret, timestamp, scheme = 'v1', signature }) {
    const [body, , key] = delivery(payload, null, secret)
    return open(native.testHeader(body, key, timestamp == null ? undefined : Math.floor(timestamp)))
      .replace(/v1=(.*)/, (_, own) => `${scheme}=${signature ?? own}`)
  }

  /** stripe-node's. Its last arguments but one choose a provider of cryptography, which is built in here. */
  const webhooks = {
    DEFAULT_TOLERANCE: 300,
    constructEvent,
    constructEventAsync: async (...given) => constructEvent(...given),
    generateTestHeaderString,
    generateTestHeaderStringAsync: async (given) => generateTestHeaderString(given),
    signature: { verifyHeader, verifyHeaderAsync: async (...given) => verifyHeader(...given) },
  }

  /** The options of a client, with those of stripe-node as they are called here, and the authorities that the rest of the process trusts. */
  function adapted(given) {
    const { typescript, telemetry, appInfo, host, port, protocol, ...options } = given ?? {} // nothing is collected, so the first three say nothing
    for (const [name, instead] of Object.entries(REPLACED)) {
      if (options[name]) throw misused(`${name}: there is no such option; in its place there is ${instead}`)
      delete options[name]
    }
    if (host == null && (port ?? protocol) != null) throw misused('port, protocol: they go with host; better, give baseUrl')
    if (host != null) options.baseUrl ??= `${protocol ?? 'https'}://${host}:${port ?? 443}`
    const { NODE_EXTRA_CA_CERTS: extra } = process.env
    if (extra && options.caBundle == null) {
      try {
        options.caBundle = authorities(extra)
      } catch {} // as Node goes on, which has warned of it
    }
    return options
  }
  const misused = (message) => new errors.StripeConfigurationError({ code: 'options_invalid', message: `options: ${message}` })

  class Client {
    static errors = errors
    static webhooks = webhooks
    webhooks = webhooks
    #native
    #send

    constructor(key, options) {
      const { transport: own, ...others } = adapted(options)
      const kept = transports.get(own)
      if (own != null && !kept && typeof own !== 'function') throw new TypeError('options: transport: this is no function')
      this.#send = kept ? undefined : own
      this.#native = open(native.client(text(key), text(others), kept ?? (own && native.transport())))
      for (const { name, path, ids, list } of operations) {
        const resource = path.slice(0, -1).reduce((parent, key) => (parent[key] ??= {}), this)
        const call = (...args) => this.#call(name, ids, args)
        resource[path.at(-1)] = list ? (...args) => paged(call(...args)) : call
      }
    }

    async #call(name, ids, args) {
      const given = split(args, ids)
      const begin = (calls, number, cancellation) => native.call(calls, number, this.#native, name, given.ids, given.params, given.options, cancellation, observed())
      return await run({ ...given, send: this.#send }, begin, (page, list) => this.#walk(page, list, given))
    }

    parseEventNotification(payload, header, secret, tolerance, provider, receivedAt) {
      return event(true, payload, header, secret, tolerance, receivedAt)
    }

    async fetchRelatedObject(notification, options) {
      const { id: event, object, type, related_object } = notification
      const [operation, id] = open(native.related(JSON.stringify({ id: event, object, type, related_object })))
      const context = notification.context ? { stripeContext: notification.context } : {}
      return await this.#call(operation, 1, [id, undefined, { ...context, ...options }])
    }

    async *#walk(page, { items, backward, operation, ids, next }, { options, signal }) {
      const walked = (page) => (backward ? [...page[items]].reverse() : page[items])
      yield* walked(page)
      if (!next) return
      let rest
      const more = () => run({ signal, send: this.#send }, (calls, number, cancellation) => {
        rest ??= open(native.pages(this.#native, operation, ids, next, options, cancellation))
        native.next(calls, number, rest, observed())
      })
      for (let page = await more(); page; page = await more()) yield* walked(page)
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

  /** What front ends ask for client secrets. Each call is a request to the backend: a secret works once. */
  class ClientSecretSource {
    #source
    #provider

    constructor(options) {
      const { provider, ...others } = options ?? {}
      if (provider != null && typeof provider !== 'function') throw new TypeError('options: provider: this is no function')
      this.#source = open(native.source(text(others)))
      this.#provider = provider
    }

    fetch = (options) => this.#fetch(false, options)

    prefetch = async (options) => { await this.#fetch(true, options) }

    async #fetch(ahead, options) {
      const signal = signalOf(options)
      const asks = this.#provider && !signal?.aborted && (ahead || !native.isReady(this.#source))
      const provided = asks ? await this.#provider({ signal }) : undefined
      const given = provided && text({ ...provided, headers: fields(provided.headers) })
      return await run({ signal }, (calls, number, cancellation) => native.fetch(calls, number, this.#source, ahead, given, cancellation))
    }
  }

  return {
    Client,
    ClientSecretSource,
    RecordingTransport,
    ReplayingTransport,
    errors,
    ...errors,
    webhooks,
    validate: (operation, params, options) => open(native.validate(`${operation}`, text(params), text(options))),
    resolve: (params, options) => open(native.resolve(text(params), text(options))),
    resolveFinancialConnectionsSession: (params, options) => open(native.resolveFinancialConnectionsSession(text(params), text(options))),
    encode: (operation, ids, params, options) => open(native.encode(`${operation}`, text(ids), text(params), text(options))),
    decode: (...reply) => {
      const given = texts(...reply)
      return complete(native.decode(...given), given.at(-1))
    },
    check: (...reply) => open(native.check(...texts(...reply))),
    idOf: (field) => (typeof field === 'string' ? field : field?.id),
    catalogue: () => open(native.catalogue()),
  }
}
