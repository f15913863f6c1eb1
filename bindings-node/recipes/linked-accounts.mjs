// What Express, Fastify and Next.js do with events: the state of every linked account, whatever becomes of deliveries.
import { Client, webhooks } from 'stripe-sessions'

const client = new Client(process.env.STRIPE_SECRET_KEY, { baseUrl: process.env.STRIPE_BASE_URL })
const { accounts } = client.financialConnections

// They stand for your database.
export const statuses = new Map()
const handled = new Set()

// What is done twice at the same time is done one after the other, so that what was read first is not written last. In a database: lock
// the row.
let last = Promise.resolve()
const inTurn = (work) => (last = last.then(work, work))

/** Reads a delivery and handles its event; throws a StripeSignatureVerificationError, which is answered with 400. */
export async function receive(body, signature) {
  const event = webhooks.constructEvent(body, signature, process.env.STRIPE_WEBHOOK_SECRET)
  await inTurn(async () => {
    if (handled.has(event.id)) return // An event may be delivered twice.
    if (event.type.startsWith('financial_connections.account.')) {
      // Events come in any order: the account as it is now is what counts.
      const account = await accounts.retrieve(event.data.object.id)
      statuses.set(account.id, account.status)
    }
    handled.add(event.id) // Not before it is done: if it fails, the event comes again.
  })
}

/** What no event has told: when the application starts, and every few hours, since one may never arrive. */
export const catchUp = (customer) => inTurn(async () => {
  for await (const account of accounts.list({ account_holder: { customer } })) statuses.set(account.id, account.status)
})
