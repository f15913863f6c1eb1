// The same for Fastify, as a plugin of its own, so that only its routes get bodies as bytes: application.register(webhook).
import { StripeSignatureVerificationError } from 'stripe-sessions'
import { catchUp, receive, statuses } from './linked-accounts.mjs'

export default async function webhook(application) {
  await catchUp(process.env.CUSTOMER)

  // The bytes as they came: Fastify would read them.
  application.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => done(null, body))
  application.post('/webhook', async (request) => {
    await receive(request.body, request.headers['stripe-signature'])
    return { received: true }
  })

  application.get('/linked_accounts', async () => Object.fromEntries(statuses))

  application.setErrorHandler((error, request, reply) => {
    if (!(error instanceof StripeSignatureVerificationError)) return reply.send(error)
    return reply.code(400).send({ error: 'This is not signed.' })
  })
}
