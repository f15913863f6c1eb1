import assert from 'node:assert/strict'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { test } from 'node:test'
import { Client } from 'stripe-sessions'
import { PARAMS, server, until } from './support.mjs'

test('64 calls in flight use 64 connections, however many follow, and the event loop stays free', async (context) => {
  const AT_ONCE = 64
  const ROUNDS = 32
  let waiting = []
  let opened = 0
  const stripe = await server(() => new Promise((resolve) => {
    waiting.push(resolve)
    // Nobody is answered before all have asked, so that all are in flight together.
    if (waiting.length === AT_ONCE) waiting.splice(0).forEach((answer) => answer({}))
  }))
  stripe.server.on('connection', () => { opened += 1 })
  const client = new Client(stripe.key, { baseUrl: stripe.url })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const caller = async () => {
    for (let round = 0; round < ROUNDS; round += 1) await client.accountSessions.create(PARAMS)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, caller))
  delay.disable()
  assert.equal(opened, AT_ONCE)
  context.diagnostic(`${AT_ONCE * ROUNDS} calls, ${opened} connections, longest gap of the loop, the server's work included: ${(delay.max / 1e6).toFixed(1)} ms`)
  client.close()
  await until(() => stripe.sockets.size === 0)
  stripe.stop()
})

test('connections that died while nothing was going on are replaced without an error', async () => {
  let asked = 0
  const stripe = await server(() => (asked += 1, {}))
  const client = new Client(stripe.key, { baseUrl: stripe.url })
  await Promise.all(Array.from({ length: 5 }, () => client.accountSessions.create(PARAMS)))
  for (const socket of stripe.sockets) socket.destroy()
  await until(() => stripe.sockets.size === 0)
  const sessions = await Promise.all(Array.from({ length: 5 }, () => client.accountSessions.create(PARAMS)))
  assert.equal(sessions.length, 5)
  assert.equal(asked, 10)
  client.close()
  stripe.stop()
})
