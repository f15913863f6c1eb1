// An Express application that hands a client secret to the browser, which asks for it with fetchClientSecret.
import express from 'express'
import { StripeError, StripeValidationError } from 'stripe-sessions'

/** `client` is a Client, shared by all requests; `accountOf` finds the connected account of whoever is asking. */
export function application(client, accountOf) {
  const application = express()

  application.post('/account_session', async (request, response) => {
    // Nobody waits for the answer any more: nothing needs to be sent to the API.
    const controller = new AbortController()
    response.on('close', () => controller.abort())

    const account = await accountOf(request)
    const components = { payments: { enabled: true, features: { refund_management: true } }, payouts: { enabled: true } }
    const { client_secret } = await client.accountSessions.create({ account, components }, { signal: controller.signal })
    response.set('Cache-Control', 'no-store').json({ client_secret })
  })

  application.use((error, request, response, next) => {
    if (!(error instanceof StripeError) || response.headersSent) return next(error)
    // What is wrong is for the log; the visitor gets what the support needs to find it there.
    console.error(`${error}`)
    response.status(error instanceof StripeValidationError ? 500 : 502).json({ error: error.type, request_id: error.requestId })
  })
  return application
}
