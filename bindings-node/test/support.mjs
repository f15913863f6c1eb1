// What the tests share: the sandbox, a server with prepared answers, and what a parameterised call needs.
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { createInterface } from 'node:readline'

export const SECRET = 'accs_secret__OXIKXxEihJokDBnDoe2sgG5OGSO2Q12'
export const ACCOUNT = 'acct_1NkDjjJyhOZfPCWt'
export const PARAMS = { account: ACCOUNT, components: { payments: { enabled: true } } }
export const SESSION = {
  object: 'account_session',
  account: ACCOUNT,
  client_secret: SECRET,
  components: { payments: { enabled: true, features: { refund_management: true } } },
  expires_at: 1693261123,
  livemode: false,
}

/** The sandbox: `{ url, key, stop }`. It ends with this process at the latest. */
export async function sandbox(...options) {
  const binary = process.env.STRIPE_SESSIONS_BINARY
  const child = spawn(binary, ['sandbox', '--json', '--until-stdin-closes', ...options], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const { value, done } = await lines[Symbol.asyncIterator]().next()
  if (done) throw new Error(`${binary} sandbox ended without a word`)
  return { ...JSON.parse(value), stop: () => child.stdin.end() }
}

/** A server that answers every request with `answer({ headers, body, url })`: `{ status, headers, body }`. */
export async function server(answer) {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { status = 200, headers = {}, body: reply = SESSION } = await answer({ headers: request.headers, body, url: request.url })
    response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'req_test', ...headers })
    response.end(typeof reply === 'string' ? reply : JSON.stringify(reply))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = () => { server.close(); server.closeAllConnections() }
  return { url: `http://127.0.0.1:${server.address().port}`, key: 'sk_test_4eC39HqLyjWDarjtT1zdp7dc', stop }
}
