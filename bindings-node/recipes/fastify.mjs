// The same for Fastify, as a plugin: application.register(accountSessions, { client, accountOf }).
import { StripeError, StripeValidationError } from 'stripe-sessions'

export default async function accountSessions(application, { client, accountOf }) {
  application.post('/account_session', async (request, reply) => {
    const controller = new AbortController()
    reply.raw.on('close', () => controller.abort())

    const account = await accountOf(request)
    const components = { payments: { enabled: true, features: { refund_management: true } }, payouts: { enabled: true } }
    const { client_secret } = await client.accountSessions.create({ account, components }, { signal: controller.signal })
    reply.header('Cache-Control', 'no-store')
    return { client_secret }
  })

  application.setErrorHandler((error, request, reply) => {
    if (!(error instanceof StripeError)) return reply.send(error)
    console.error(`${error}`)
    return reply.code(error instanceof StripeValidationError ? 500 : 502).send({ error: error.type, request_id: error.requestId })
  })
  application.addHook('onClose', async () => client.close())
}
