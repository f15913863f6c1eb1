// A program written for stripe-node runs with this package after its import and its constructor were changed, and nothing else.
import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { ACCOUNT, sandbox } from '../support.mjs'

const file = new URL('demo-platform.mjs', import.meta.url)
const changes = [
  [/^import Stripe from 'stripe'$/, "import { Client as Stripe } from 'stripe-sessions'"],
  [/^const stripe = new Stripe\(.*\)$/, 'const stripe = new Stripe(process.env.STRIPE_SECRET_KEY, { baseUrl: url.href })'],
]
const OTHER = 'acct_other'
const sides = {}
before(async () => {
  const lines = readFileSync(file, 'utf8').split('\n')
  const changed = lines.map((line) => changes.find(([pattern]) => pattern.test(line))?.[1] ?? line)
  assert.equal(changed.filter((line, index) => line !== lines[index]).length, 2)
  const ours = new URL('demo-platform-changed.mjs', import.meta.url)
  writeFileSync(ours, changed.join('\n'))
  for (const [name, module] of [['theirs', file], ['ours', ours]]) {
    const server = await sandbox({ seed: 7 })
    await server.control('POST', '/accounts', { id: OTHER, losses_payments: 'stripe', requirement_collection: 'stripe' })
    Object.assign(process.env, { STRIPE_URL: server.url, STRIPE_SECRET_KEY: server.key })
    sides[name] = { server, ...await import(module) }
  }
})
after(() => Promise.all(Object.values(sides).map(({ server }) => server.stop())))

/** What the program answers, and what it asked the API. */
async function run({ server, POST }, body) {
  const before = (await server.requests()).length
  const response = await POST(new Request('http://localhost/api/account_session', { method: 'POST', body: JSON.stringify(body) }))
  const log = await server.requests()
  const requests = log.slice(0, log.length - before).reverse()
  return {
    status: response.status,
    answer: await response.json(),
    requests: requests.map(({ method, path, parameters, stripe_version }) => ({ method, path, parameters, stripe_version })),
  }
}

for (const [name, body, check] of [
  ['an account whose platform is responsible for everything', { accountId: ACCOUNT }, ({ answer }) => {
    assert.equal(answer.isCustom, true)
    assert.equal(answer.features.disable_stripe_user_authentication, true)
    assert.equal(answer.enabled.length, 12)
  }],
  ['an account of another kind', { accountId: OTHER }, ({ answer }) => {
    assert.equal(answer.isCustom, false)
    assert.equal(answer.features.disable_stripe_user_authentication, false)
    assert.equal(typeof answer.country, 'string', 'a field without a type is there all the same')
  }],
  ['previews, under a version that has them', { accountId: ACCOUNT, demoPreview: true }, ({ answer }) => {
    assert.deepEqual(answer.enabled.filter((name) => /^(capital_financing|check_scanning|export_tax_transactions)$/.test(name)).length, 3)
  }],
  ['an account that is not there', { accountId: 'acct_nobody' }, ({ status, answer }) => {
    assert(status >= 400)
    assert.match(answer.error.type, /^Stripe\w+Error$/)
  }],
]) {
  test(name, async () => {
    const theirs = await run(sides.theirs, body)
    check(theirs)
    assert.equal(theirs.requests.at(-1).stripe_version, body.demoPreview ? '2026-08-26.preview' : '2026-10-28.endive')
    assert.deepEqual(await run(sides.ours, body), theirs)
  })
}
