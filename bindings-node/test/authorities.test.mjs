// A server whose certificate an authority of the user's own has signed.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { promisify } from 'node:util'
import { Client } from 'stripe-sessions'
import { KEY, PARAMS, SESSION } from './support.mjs'

const { generate } = createRequire(join(process.env.DEV_MODULES, 'x.js'))('selfsigned')
const name = (value) => [{ name: 'commonName', value }]
const folder = mkdtempSync(join(tmpdir(), 'stripe-sessions-'))
const file = join(folder, 'authority.pem')
let authority, server, baseUrl

before(async () => {
  const { private: key, cert } = await generate(name('An authority'), { keyType: 'ec', algorithm: 'sha256', extensions: [{ name: 'basicConstraints', cA: true, critical: true }] })
  const signed = await generate(name('localhost'), {
    keyType: 'ec',
    algorithm: 'sha256',
    ca: { key, cert },
    extensions: [{ name: 'basicConstraints', cA: false }, { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
  authority = cert
  writeFileSync(file, cert)
  server = createServer({ key: signed.private, cert: signed.cert }, (request, response) => {
    request.resume().on('end', () => response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(SESSION)))
  })
  await once(server.listen(0, 'localhost'), 'listening')
  baseUrl = `https://localhost:${server.address().port}`
})
after(() => {
  server.close()
  server.closeAllConnections()
  rmSync(folder, { recursive: true })
})

test('is not trusted unasked, and the error says who was asked, what is wrong and what to do', async () => {
  await assert.rejects(new Client(KEY, { baseUrl, maxNetworkRetries: 0 }).accountSessions.create(PARAMS), (error) => {
    assert.deepEqual([error.type, error.code, error.outcomeUnknown], ['StripeConnectionError', 'tls_failed', undefined])
    for (const words of [baseUrl.slice('https://'.length), 'UnknownIssuer', 'caBundle']) assert(error.message.includes(words), error.message)
    return true
  })
})

test('is trusted as text and as a file', async () => {
  for (const caBundle of [authority, file]) {
    const { object } = await new Client(KEY, { baseUrl, caBundle }).accountSessions.create(PARAMS)
    assert.equal(object, 'account_session')
  }
})

test('NODE_EXTRA_CA_CERTS has it trusted by the client as by fetch', async () => {
  const program = `
    const { Client } = require('stripe-sessions')
    const said = (promise) => promise.then(() => 'trusted', (error) => error.code ?? error.cause.code)
    const [url, key] = process.argv.slice(1)
    Promise.all([fetch(url, { method: 'POST' }), new Client(key, { baseUrl: url, maxNetworkRetries: 0 }).accountSessions.create(${JSON.stringify(PARAMS)})].map(said))
      .then((said) => console.log(said.join()))`
  const run = async (env) => (await promisify(execFile)(process.execPath, ['-e', program, baseUrl, KEY], { cwd: import.meta.dirname, env: { ...process.env, ...env } })).stdout.trim()
  assert.equal(await run({ NODE_EXTRA_CA_CERTS: file }), 'trusted,trusted')
  // As Node goes on without a file that is not there, after a warning.
  assert.equal(await run({ NODE_EXTRA_CA_CERTS: join(folder, 'none') }), 'UNABLE_TO_VERIFY_LEAF_SIGNATURE,tls_failed')
})
