// What the command line prints as code of Node is run, and sends what it prints as a request of HTTP.
import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { KEY, server } from './support.mjs'

const run = promisify(execFile)
const commands = JSON.parse(await readFile(new URL('printed.json', import.meta.url), 'utf8'))
// Beside this file, from where the package is found.
const script = new URL(`printed.${process.pid}.mjs`, import.meta.url).pathname
const { STRIPE_SECRET_KEY, ...env } = process.env

test('code', async () => {
  const received = []
  const recorder = await server((request) => {
    received.push(request)
    return { status: 402, headers: {}, body: '{}' }
  })
  try {
    for (const command of commands) {
      const printed = async (form) => (await run(process.env.STRIPE_SESSIONS_BINARY, [...command, '--base-url', recorder.url, '--print', form], { env })).stdout
      await writeFile(script, await printed('node'))
      // The answer is an error.
      await assert.rejects(run(process.execPath, [script], { env: { ...env, STRIPE_SECRET_KEY: KEY } }), /Stripe\w+Error/)
      const [head, body = ''] = (await printed('http')).split('\n\n')
      const [line, ...headers] = head.trim().split('\n')
      const sent = received.pop()
      assert.equal(received.length, 0)
      assert.equal(`${sent.method} ${sent.url} HTTP/1.1`, line)
      assert.equal(sent.body, body.trimEnd())
      for (const [name, value] of headers.map((header) => header.split(/: (.*)/s))) {
        if (name === 'User-Agent' || (name === 'Idempotency-Key' && !command.includes('--idempotency-key'))) continue
        assert.equal(sent.headers[name.toLowerCase()], value.replace('$STRIPE_SECRET_KEY', KEY), name)
      }
    }
  } finally {
    await rm(script, { force: true })
    recorder.stop()
  }
})
