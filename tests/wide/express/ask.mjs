// Serves a program, `ask.mjs PROGRAM URL KEY`, uses it as visitors do, and prints what can be seen of it.
import { once } from 'node:events'
import { resolve } from 'node:path'
import { visits } from '../visit.mjs'

const [program, url, key] = process.argv.slice(2)
const { hostname, port } = new URL(url)
Object.assign(process.env, { STRIPE_SECRET_KEY: key, STRIPE_HOST: hostname, STRIPE_PORT: port })
const { app } = await import(resolve(program))
const server = app.listen(0, '127.0.0.1')
await once(server, 'listening')

const { stripe, steer, name, note, print } = await visits(url, key)
const ask = async (method, path) => note(`${method} ${path}`, await fetch(`http://127.0.0.1:${server.address().port}${path}`, { method }))

const account = 'acct_1NkDjjJyhOZfPCWt'
const { id: begun } = await stripe('POST', 'v1/accounts', 'type=express&capabilities[card_payments][requested]=true')
name(begun, 'acct_begun')
await ask('POST', `/accounts/${account}/session`)
await ask('POST', `/accounts/${begun}/session`)
await ask('POST', '/accounts/acct_nobody/session')
await steer('faults', { kind: 'reset', path: '/v1/account_sessions' })
await ask('POST', `/accounts/${account}/session`)
await steer('faults', { kind: 'status', status: 500, path: '/v1/accounts', times: 3 })
await ask('POST', `/accounts/${account}/session`)
const { id } = JSON.parse(await ask('POST', `/accounts/${account}/banks`))
await steer(`financial_connections/sessions/${id}/complete`, { accounts: [{ institution: 'test_institution', count: 5 }] })
await ask('GET', `/banks/${id}`)
await ask('POST', '/accounts/acct_nobody/banks')
server.close()
server.closeAllConnections()
await print()
