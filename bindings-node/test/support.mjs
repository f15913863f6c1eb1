// What the tests share: the sandbox, a server with prepared answers, and what a parameterised call needs.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Sandbox } from '@stripe-sessions/sandbox'

export const SECRET = 'accs_secret__OXIKXxEihJokDBnDoe2sgG5OGSO2Q12'
export const KEY = 'sk_test_4eC39HqLyjWDarjtT1zdp7dc'
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
export const BANK_ACCOUNT = {
  object: 'financial_connections.account',
  id: 'fca_1',
  category: 'cash',
  created: 1,
  institution_name: 'A bank',
  livemode: false,
  permissions: [],
  status: 'active',
  subcategory: 'checking',
  supported_payment_method_types: [],
}
/** What a Financial Connections session is created with. */
export const LINK = { account_holder: { type: 'account', account: ACCOUNT }, permissions: ['balances', 'payment_method'] }

/** A sandbox, which the test stops. */
export const sandbox = (options) => Sandbox.start(options)

/** A server that answers every request with `answer({ method, headers, body, url })`: `{ status, headers, body }`, or nothing at all. */
export async function server(answer) {
  const sockets = new Set()
  const server = createServer(async (request, response) => {
    let body = ''
    try {
      for await (const part of request) body += part
    } catch {
      return // the client has ended the call before it was told of
    }
    const { status = 200, headers = {}, body: reply = SESSION } = await answer({ method: request.method, headers: request.headers, body, url: request.url })
    response.writeHead(status, { 'Content-Type': 'application/json', 'Request-Id': 'req_test', ...headers })
    response.end(typeof reply === 'string' ? reply : JSON.stringify(reply))
  })
  server.on('connection', (socket) => { sockets.add(socket); socket.on('close', () => sockets.delete(socket)) })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const stop = () => { server.close(); server.closeAllConnections() }
  return { url: `http://127.0.0.1:${server.address().port}`, key: KEY, server, sockets, stop }
}

/** Waits until `holds` is true, looking again after each turn of the event loop. */
export async function until(holds) {
  while (!(await holds())) await new Promise(setImmediate)
}
