// 100,000 creates in one process: does its memory grow? `node --expose-gc bench/memory.mjs [CALLS]`, after `./build`. The server is another
// process, so that only the client's memory is counted.
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'

const AT_ONCE = 32
if (process.send) {
  const session = JSON.stringify({ object: 'account_session', account: 'acct_1', client_secret: 'x'.repeat(60), components: {}, expires_at: 1, livemode: false })
  const server = createServer((request, response) => request.resume().on('end', () => response.setHeader('Content-Type', 'application/json').end(session)))
  server.listen(0, '127.0.0.1', () => process.send(server.address().port))
} else {
  const { default: stripeSessions } = await import('../index.js')
  const server = fork(fileURLToPath(import.meta.url))
  const [port] = await once(server, 'message')
  const { accountSessions } = new stripeSessions.Client('sk_test_4eC39HqLyjWDarjtT1zdp7dc', { baseUrl: `http://127.0.0.1:${port}` })
  const [component] = stripeSessions.catalogue().components
  const params = { account: 'acct_1', components: { [component.name]: { enabled: true } } }
  const calls = Number(process.argv[2] ?? 100_000)
  let left = calls
  const caller = async (until) => { while (left > until) { left -= 1; await accountSessions.create(params) } }
  const rows = []
  for (const done of [0.01, 0.25, 0.5, 0.75, 1]) {
    const start = performance.now()
    const before = left
    await Promise.all(Array.from({ length: AT_ONCE }, () => caller(calls * (1 - done))))
    globalThis.gc?.()
    const { rss, heapUsed, external } = process.memoryUsage()
    const mebibytes = (bytes) => Math.round((bytes / 2 ** 20) * 10) / 10
    rows.push({ calls: calls - left, rss: mebibytes(rss), heap: mebibytes(heapUsed), external: mebibytes(external), per_second: Math.round(((before - left) / (performance.now() - start)) * 1000) })
  }
  console.table(rows)
  server.kill()
}
