// An Express application with an endpoint for events.
import express from 'express'
import { StripeSignatureVerificationError } from 'stripe-sessions'
import { catchUp, receive, statuses } from './linked-accounts.mjs'

await catchUp(process.env.CUSTOMER)
export const application = express()

// The bytes as they came: with express.raw, and before express.json, which would read them.
application.post('/webhook', express.raw({ type: 'application/json' }), async (request, response) => {
  await receive(request.body, request.headers['stripe-signature'])
  response.json({ received: true })
})

application.get('/linked_accounts', (request, response) => response.json(Object.fromEntries(statuses)))

application.use((error, request, response, next) => {
  if (!(error instanceof StripeSignatureVerificationError)) return next(error)
  response.status(400).json({ error: 'This is not signed.' })
})
