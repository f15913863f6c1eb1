import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { after, afterEach, before, mock, test } from 'node:test'
import fastify from 'fastify'
import { Client } from 'stripe-sessions'
import { application } from './recipes/express.mjs'
import accountSessions from './recipes/fastify.mjs'
import { ACCOUNT, sandbox } from './support.mjs'

let stripe
let client
const lines = []
before(async () => {
  stripe = await sandbox()
  client = new Client(stripe.key, { baseUrl: stripe.url })
  mock.method(console, 'error', (line) => lines.push(line))
})
afterEach(() => { lines.length = 0 })
after(() => stripe.stop())

const accountOf = async ({ headers }) => headers['x-account']
/** Posts for an account, and checks what comes back for a good one and a bad one. */
async function check(post) {
  const good = await post(ACCOUNT)
  assert.equal(good.status, 200)
  assert.equal(good.headers.get('Cache-Control'), 'no-store')
  const body = await good.json()
  assert.deepEqual(Object.keys(body), ['client_secret'])
  assert.equal((await stripe.claim(body.client_secret)).account, ACCOUNT, 'which the browser can use')
  const bad = await post('acct_nobody')
  assert.equal(bad.status, 502)
  const { error, request_id } = await bad.json()
  assert.match(error, /^Stripe\w+Error$/)
  assert.match(request_id, /^req_/)
  assert.equal(lines.length, 1)
  assert(!lines[0].includes(body.client_secret))
}

test('Express', async () => {
  const server = application(client, accountOf).listen(0, '127.0.0.1')
  await once(server, 'listening')
  await check((account) => fetch(`http://127.0.0.1:${server.address().port}/account_session`, { method: 'POST', headers: { 'X-Account': account } }))
  server.closeAllConnections()
  server.close()
})

test('Fastify', async () => {
  const server = fastify()
  server.register(accountSessions, { client: new Client(stripe.key, { baseUrl: stripe.url }), accountOf })
  const address = await server.listen({ port: 0, host: '127.0.0.1' })
  await check((account) => fetch(`${address}/account_session`, { method: 'POST', headers: { 'X-Account': account } }))
  await server.close()
})

test('a Next.js route handler', async () => {
  Object.assign(process.env, { STRIPE_SECRET_KEY: stripe.key, STRIPE_BASE_URL: stripe.url })
  const { POST, runtime } = await import('./recipes/next-route.mjs')
  assert.equal(runtime, 'nodejs')
  await check((account) => POST(new Request('http://localhost/account_session', { method: 'POST', body: JSON.stringify({ account }) })))
})

test('vitest', () => {
  const vitest = spawnSync(process.execPath, [`${process.env.DEV_MODULES}/vitest/vitest.mjs`, 'run', '--dir', 'recipes', 'vitest.test.mjs'], {
    encoding: 'utf8', env: { ...process.env, NODE_TEST_CONTEXT: '', NO_COLOR: '1' },
  })
  assert.equal(vitest.status, 0, vitest.stdout + vitest.stderr)
  assert.match(vitest.stdout, /Tests +2 passed/)
})
