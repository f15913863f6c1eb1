// 200 creates at once against a sandbox that answers after 100 ms, while files are read: how long does all of it take, and
// how long does a read wait? `node bench/concurrency.mjs`, after `./build` and `cargo build --release -p stripe-sessions-cli`.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { performance } from 'node:perf_hooks'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import stripeSessions from '../index.js'

const CALLS = 200
const binary = process.env.STRIPE_SESSIONS_BINARY ?? fileURLToPath(new URL('../../target/release/stripe-sessions', import.meta.url))
const sandbox = spawn(binary, ['sandbox', '--json', '--delay-ms', '100', '--until-stdin-closes'], { stdio: ['pipe', 'pipe', 'inherit'] })
const { value } = await createInterface({ input: sandbox.stdout })[Symbol.asyncIterator]().next()
const { url, key } = JSON.parse(value)

const { accountSessions } = new stripeSessions.Client(key, { baseUrl: url })
const [component] = stripeSessions.catalogue().components
const params = { account: 'acct_1NkDjjJyhOZfPCWt', components: { [component.name]: { enabled: true } } }
const create = () => accountSessions.create(params)

async function round() {
  const start = performance.now()
  let done = false
  const calls = Promise.all(Array.from({ length: CALLS }, create)).finally(() => { done = true })
  const issued = performance.now() - start
  let longest = 0
  let reads = 0
  while (!done) {
    const before = performance.now()
    await readFile(fileURLToPath(import.meta.url))
    longest = Math.max(longest, performance.now() - before)
    reads += 1
    await new Promise(setImmediate)
  }
  await calls
  return { calls: CALLS, wall_ms: performance.now() - start, issuing_ms: issued, reads, longest_read_ms: longest }
}

await create()
const rows = []
for (let index = 0; index < 5; index += 1) rows.push(await round())
console.table(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, number]) => [name, Math.round(number * 10) / 10]))))
sandbox.stdin.end()
