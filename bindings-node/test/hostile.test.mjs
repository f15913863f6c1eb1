// A server that does what servers should not: over real sockets, each row with what a program gets.
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, test } from 'node:test'
import { inspect } from 'node:util'
import { Client, errors } from 'stripe-sessions'
import { PARAMS, SECRET, SESSION, KEY } from './support.mjs'

const body = JSON.stringify(SESSION)
const reply = (text, { status = '200 OK', type = 'application/json', length = Buffer.byteLength(text), more = '' } = {}) =>
  `HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\nRequest-Id: req_hostile\r\nContent-Length: ${length}\r\n${more}\r\n${text}`

/** What comes of one call, without retries, against a server that handles each connection's request with `act(socket)`. */
async function attempt(act, { scheme = 'http', ...options } = {}) {
  const sockets = new Set()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (act.length === 2) return act(socket, true)
    let text = ''
    socket.on('data', (part) => {
      text += part
      if (/\r\n\r\n.*components/s.test(text)) act(socket)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = new Client(KEY, { baseUrl: `${scheme}://127.0.0.1:${server.address().port}`, maxNetworkRetries: 0, ...options })
  try {
    return await client.accountSessions.create(PARAMS)
  } catch (error) {
    return error
  } finally {
    for (const socket of sockets) socket.destroy()
    server.close()
    client.close()
  }
}

describe('what a program gets', () => {
  const bomb = 'X-Bomb: '.padEnd(4000, 'x') + '\r\n'
  for (const [name, act, type, code, unknown, options] of [
    ['a good reply', (socket) => socket.write(reply(body)), undefined],
    ['no server', (socket) => socket, 'StripeConnectionError', 'connection_failed', undefined, { port: 1 }],
    ['a TLS handshake that fails', (socket, _) => socket.end('HTTP/1.1 400 no\r\n\r\n'), 'StripeConnectionError', 'tls_failed', undefined, { scheme: 'https' }],
    ['a reset as soon as it is connected', (socket, _) => socket.resetAndDestroy(), 'StripeConnectionError', 'connection_interrupted', true],
    ['a reset when the request is there', (socket) => socket.resetAndDestroy(), 'StripeConnectionError', 'connection_interrupted', true],
    ['an end instead of a reply', (socket) => socket.end(), 'StripeConnectionError', 'connection_interrupted', true],
    ['silence', () => {}, 'StripeTimeoutError', 'timeout', true, { timeout: 2000 }],
    ['headers that stop', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-'), 'StripeTimeoutError', 'timeout', true, { timeout: 2000 }],
    ['a body cut short', (socket) => socket.end(reply(body, { length: body.length + 9 })), 'StripeConnectionError', 'response_truncated', true],
    ['a body that stops', (socket) => socket.write(reply(body, { length: body.length + 9 })), 'StripeConnectionError', 'response_truncated', true, { timeout: 2000 }],
    ['no HTTP', (socket) => socket.end('220 smtp ready\r\n\r\n'), 'StripeInvalidResponseError', 'response_malformed', true],
    ['a page', (socket) => socket.write(reply('<html>', { type: 'text/html' })), 'StripeInvalidResponseError', 'response_wrong_content_type', true],
    ['no JSON', (socket) => socket.write(reply('{"client_secret')), 'StripeInvalidResponseError', 'response_not_json', true],
    ['nothing', (socket) => socket.write(reply('')), 'StripeInvalidResponseError', 'response_empty', true],
    ['JSON of another shape', (socket) => socket.write(reply(body.replace('true', '"yes"'))), 'StripeInvalidResponseError', 'response_wrong_shape', true],
    ['another object', (socket) => socket.write(reply(body.replace('account_session', 'customer'))), 'StripeInvalidResponseError', 'response_wrong_object', true],
    ['an error in a success', (socket) => socket.write(reply('{"error":{"message":"No."}}')), 'StripeAPIError', 'error_in_success', true],
    ['a body beyond the limit', (socket) => socket.write(reply(body)), 'StripeInvalidResponseError', 'response_too_large', true, { maxResponseBytes: 50 }],
    ['headers beyond the limit', (socket) => socket.write(reply(body, { more: bomb.repeat(100) })), 'StripeInvalidResponseError', 'response_headers_too_large', true],
  ]) {
    test(`${name}: ${type ?? 'a session'}${code ? `, ${code}` : ''}`, async () => {
      const result = options?.port ? await unreachable() : await attempt(act, options)
      if (!type) return assert.equal(result.client_secret, SECRET)
      assert(result instanceof Error, 'there is a result')
      // A reset may arrive before anything is written; then it is certain that nothing was sent.
      const early = act.length === 2 && code === 'connection_interrupted' && result.code === 'connection_failed' && result.outcomeUnknown === undefined
      assert.deepEqual([result.type, result.code, result.outcomeUnknown], early ? [type, result.code, undefined] : [type, code, unknown])
      assert(result instanceof errors[type])
      assert.equal(result.attempts, 1)
      assert.match(result.idempotencyKey, /^[0-9a-f-]{36}$/)
      const shown = inspect(result, { showHidden: true, depth: 9 }) + result.stack
      assert(!shown.includes(SECRET.slice(-20)) && !shown.includes(KEY.slice(-20)), shown)
    })
  }
})

const unreachable = () => new Client(KEY, { baseUrl: 'http://127.0.0.1:1', maxNetworkRetries: 0 }).accountSessions.create(PARAMS).catch((error) => error)
