'use strict'
// Objects and errors out of the native library's JSON text. What is known of Stripe is known there, or generated.

/** The package, made once of the native library and of what it needs of Node: a bundle has no `require` for that. */
let made
module.exports = (...parts) => made ??= make(...parts)

function make(native, { channel, AsyncResource, EventEmitter, inspect, isDate, authorities, setTimeout, TextDecoder }) {
  /**
   * The base of every error, made of the API's error object as in stripe-node, whose members are its own: `type` is the name of the
   * class, and the API's is `rawType`.
   */
  class StripeError extends Error {
    constructor(raw = {}) {
      const { message, type: rawType, ...members } = raw
      super(message)
      Object.assign(this, { type: new.target.name, ...(rawType && { rawType }), raw }, members)
    }

    get detail() {
      return this.cause
    }

    get userMessage() {
      return this.user_message
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
    if (!error) return value
    const { type, rawType, raw, ...members } = error
    const { code, param, doc_url, request_log_url, ...others } = typeof raw === 'object' ? raw : {} // those four are among the members
    const made = new errors[type]({ ...others, ...members, type: rawType })
    if (raw) made.raw = raw
    else delete made.raw
    throw Object.assign(made, thrown && failure?.id === thrown && { cause: failure.error })
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

  /** About a reply. Its headers are masked when they are asked for: that takes longer than the call itself. */
  class LastResponse {
    #headers

    constructor(members, headers) {
      Object.assign(this, members)
      this.#headers = headers
    }

    get headers() {
      return this.#headers()
    }

    get stripeAccount() {
      return this.headers['stripe-account']
    }
  }

  /**
   * The value of a call out of the parts of its outcome, or its error thrown. `walk` makes an iterator of a list's items, `masked` takes
   * secrets out of headers, and `heard` is told what the call did.
   */
  function assembled([outcome, text, more, thrown], { walk, masked, heard }) {
    const { headers, lastResponse, lists = [], observed = [] } = more ? JSON.parse(more) : {}
    for (const { event, ...message } of observed) {
      channels[event].publish(message)
      if (event === 'call') heard?.(message)
    }
    const value = complete(outcome, text, thrown)
    if (lastResponse) Object.defineProperty(value, 'lastResponse', { value: new LastResponse(lastResponse, () => masked(JSON.stringify(headers))) })
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
  async function run({ signal, send, ...told }, begin) {
    if (!signal) return assembled(await settled(begin, send), told)
    const own = switches.get(signal) ?? new Switch()
    switches.set(signal, own)
    if (signal.aborted) own.turn()
    if (own.calls++ === 0) signal.addEventListener('abort', own.turn)
    try {
      return assembled(await settled((...call) => begin(...call, own.cancellation), send), told)
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
    const [params, given] = short ? [undefined, args[ids]] : [args[ids], args[ids + 1] ?? undefined]
    const signal = signalOf(given)
    const options = given && { ...known(given), signal: undefined }
    const misplaced = options && Object.keys(options).find((name) => ofClients.has(name) && options[name] != null)
    if (misplaced) throw misused(`${misplaced}: this is no option of a call; give it to the client`)
    return { ids: ids ? text(args.slice(0, ids)) : '[]', params: text(params), options: text(options), signal, given: options ?? {} }
  }

  const { version, apiVersion, operations, options: ofCalls, clientOptions, errors: classes } = open(native.describe())

  /** Makes an error class, and before it its parent. */
  function define({ name, shown, parent }) {
    if (parent && !errors[parent]) define(classes.find(({ name }) => name === parent))
    errors[name] ??= { [name]: class extends errors[parent ?? 'StripeError'] {} }[name]
    Object.defineProperty(errors[name].prototype, 'name', { value: shown, configurable: true, writable: true })
  }
  define({ name: 'StripeError', shown: 'StripeError' })
  classes.forEach(define)

  /** What takes the place of options of stripe-node that are not here, of a client or of a call. */
  const REPLACED = {
    additionalHeaders: '`headers`',
    apiBase: 'the `baseUrl` of a client',
    authenticator: '`apiKey` with a call',
    emitEventBodies: 'a `transport`, which sees the bodies',
    httpAgent: '`proxy`, `noProxy` and `caBundle`, or a `transport`',
    httpClient: 'a `transport`, a function that sends one request',
    streaming: 'nothing: replies are small, and read whole',
  }
  const optionNames = new Set([...ofCalls, ...Object.keys(REPLACED), 'signal'])
  const ofClients = new Set([...clientOptions, 'appInfo', 'host', 'port', 'protocol', 'telemetry', 'transport', 'typescript'])
  for (const name of ofCalls) ofClients.delete(name)

  /** The same for what else a client of stripe-node has, and its class. */
  const ABSENT = {
    StripeContext: '`stripeContext`, account ids joined by slashes',
    createFetchHttpClient: REPLACED.httpClient,
    createNodeHttpClient: REPLACED.httpClient,
    getApiField: 'what you gave the client',
    rawRequest: 'stripe-node beside this package, for endpoints that are not here',
    setAppInfo: 'nothing: no request says which program sent it',
    withStripeContext: '`stripeContext` with a call',
  }

  /** Options without those of stripe-node that are not here: set to anything, they are refused. */
  function known(given) {
    const options = { ...given }
    for (const [name, instead] of Object.entries(REPLACED)) {
      if (options[name]) throw misused(`${name}: there is no such option; in its place there is ${instead}`)
      delete options[name]
    }
    return options
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
    // Nothing is collected, so the first three say nothing. A text is a version, as in stripe-node.
    const { typescript, telemetry, appInfo, host, port, protocol, ...options } = known(typeof given === 'string' ? { apiVersion: given } : given)
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
    static API_VERSION = apiVersion
    static PACKAGE_VERSION = version
    static errors = errors
    static webhooks = webhooks
    // What constructEvent takes of stripe-node, and this package has built in.
    static createNodeCryptoProvider = () => undefined
    static createSubtleCryptoProvider = () => undefined
    VERSION = version
    errors = errors
    webhooks = webhooks
    #native
    #send
    #events = new EventEmitter()
    #version
    #account

    constructor(key, options) {
      const { transport: own, ...others } = adapted(options)
      this.#version = others.apiVersion
      this.#account = others.stripeAccount
      for (const name of ['on', 'once', 'off']) {
        Object.defineProperty(this, name, { value: (...given) => (this.#events[name](...given), this), configurable: true, writable: true })
      }
      const kept = transports.get(own)
      if (own != null && !kept && typeof own !== 'function') throw new TypeError('options: transport: this is no function')
      this.#send = kept ? undefined : own
      this.#native = open(native.client(text(key), text(others), kept ?? (own && native.transport())))
      for (const operation of operations) {
        const { path, list } = operation
        const resource = path.slice(0, -1).reduce((parent, key) => (parent[key] ??= {}), this)
        const call = (...args) => this.#call(operation, args)
        resource[path.at(-1)] = list ? (...args) => paged(call(...args)) : call
      }
    }

    async #call(operation, args) {
      const given = split(args, operation.ids)
      const walk = (page, list) => this.#walk(page, list, given)
      const masked = (headers) => open(native.masked(this.#native, headers, given.options))
      const heard = this.#heard(operation, given)
      const begin = (calls, number, cancellation) =>
        native.call(calls, number, this.#native, operation.name, given.ids, given.params, given.options, cancellation, heard !== undefined || observed())
      return await run({ ...given, send: this.#send, walk, masked, heard }, begin)
    }

    /** Tells those who listen, as in stripe-node, of a call that begins. Gives what tells them how it ended. */
    #heard({ method, url }, { ids, given }, began = Date.now()) {
      const events = this.#events
      if (events.eventNames().length === 0) return
      const rest = JSON.parse(ids)
      const request = {
        api_version: given.apiVersion ?? this.#version ?? apiVersion,
        account: given.stripeAccount ?? this.#account ?? undefined,
        idempotency_key: given.idempotencyKey ?? undefined,
        method,
        path: url.replace(/{\w+}/g, () => encodeURIComponent(rest.shift())),
        request_start_time: began,
      }
      for (const name in request) if (request[name] === undefined) delete request[name]
      const emit = (name, event) => {
        try {
          events.emit(name, event)
        } catch (error) {
          process.nextTick(() => { throw error }) // no listener ends a call, as with diagnostics_channel
        }
      }
      emit('request', request)
      return ({ statusCode: status, requestId: request_id, duration: elapsed }) => {
        if (status) emit('response', { ...request, status, request_id, elapsed, request_end_time: began + elapsed })
      }
    }

    parseEventNotification(payload, header, secret, tolerance, provider, receivedAt) {
      return event(true, payload, header, secret, tolerance, receivedAt)
    }

    async fetchRelatedObject(notification, options) {
      const { id: event, object, type, related_object } = notification
      const [operation, id] = open(native.related(JSON.stringify({ id: event, object, type, related_object })))
      const context = notification.context ? { stripeContext: notification.context } : {}
      return await this.#call(operations.find(({ name }) => name === operation), [id, undefined, { ...context, ...options }])
    }

    async *#walk(page, { items, backward, operation, ids, next }, { options, signal, given }) {
      const walked = (page) => (backward ? [...page[items]].reverse() : page[items])
      yield* walked(page)
      if (!next) return
      let rest
      const more = () => {
        // Only once there was one: the list may be at its end.
        const heard = (message) => this.#heard(operations.find(({ name }) => name === operation), { ids, given }, Date.now() - message.duration)?.(message)
        return run({ signal, send: this.#send, heard }, (calls, number, cancellation) => {
          rest ??= open(native.pages(this.#native, operation, ids, next, options, cancellation))
          native.next(calls, number, rest, this.#events.eventNames().length > 0 || observed())
        })
      }
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

  for (const [name, instead] of Object.entries(ABSENT)) {
    const value = function () { throw misused(`${name}: this is not here; in its place there is ${instead}`) }
    for (const owner of [Client, Client.prototype]) Object.defineProperty(owner, name, { value, configurable: true, writable: true })
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
    grants: (session, options) => open(native.grants(text(session), text(options))),
    grantsDifference: (before, after) => open(native.grantsDifference(text(before), text(after))),
    explain: (session, params, options) => open(native.explain(text(session), text(params), text(options))),
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
