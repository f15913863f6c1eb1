// Builds and serves a program of Next.js, `ask.mjs FOLDER URL KEY`, uses it as visitors do, and prints what can be seen of it.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { visits } from '../visit.mjs'

const [folder, url, key] = process.argv.slice(2)
const { hostname, port: stripePort } = new URL(url)
const env = { ...process.env, STRIPE_SECRET_KEY: key, STRIPE_HOST: hostname, STRIPE_PORT: stripePort, NEXT_TELEMETRY_DISABLED: '1', CI: '1' }
const next = join(folder, '../node_modules/next/dist/bin/next')
// It compiles with the program's tsconfig.json, and fails where TypeScript does.
execFileSync(process.execPath, [next, 'build'], { cwd: folder, env, stdio: ['ignore', process.stderr, process.stderr] })

const free = createServer().listen(0, '127.0.0.1')
await once(free, 'listening')
const { port } = free.address()
await new Promise((closed) => free.close(closed))
const server = spawn(process.execPath, [next, 'start', '--hostname', '127.0.0.1', '--port', port], { cwd: folder, env, stdio: ['ignore', 'pipe', 'inherit'] })
for await (const text of server.stdout) if (/Ready/.test(text)) break
const site = `http://127.0.0.1:${port}`

const { steer, note, print } = await visits(url, key)
try {
  const ask = async (account) => note(`POST /api/session ${account}`, await fetch(`${site}/api/session`, { method: 'POST', body: JSON.stringify({ account }) }))
  /** What the page shows, of all its HTML. */
  const shown = (html) => [...html.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text).join('; ')
  const look = async (query) => note(`GET /${query}`, await fetch(`${site}/${query}`), shown)
  /** Sends a form of the page as a browser without JavaScript does. Gives where that leads. */
  async function submit(fields, query = '') {
    const html = await (await fetch(`${site}/${query}`)).text()
    const form = html.split('<form').slice(1).find((form) => form.includes(`name="${Object.keys(fields)[0]}"`))
    const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)"(?: value="([^"]*)")?/g)]
    const body = new FormData()
    for (const [, name, value = ''] of hidden) body.set(name, value)
    for (const [name, value] of Object.entries(fields)) body.set(name, value)
    const reply = await fetch(`${site}/${query}`, { method: 'POST', body, redirect: 'manual' })
    await note(`submit ${JSON.stringify(fields)}`, reply, () => '')
    return reply.headers.get('location')
  }

  const account = 'acct_1NkDjjJyhOZfPCWt'
  await ask(account)
  await ask('acct_nobody')
  await look(`?account=${account}`)
  const session = /session=(\w+)/.exec(await submit({ account }))[1]
  await steer(`financial_connections/sessions/${session}/complete`, { accounts: [{ institution: 'test_institution', count: 5 }] })
  await submit({ account: 'acct_nobody' })
  const bank = /name="bank"[^>]* value="(\w+)"/.exec(await look(`?account=${account}`))[1]
  await submit({ bank })
  await look(`?account=${account}`)
} finally {
  server.kill()
}
await print()
