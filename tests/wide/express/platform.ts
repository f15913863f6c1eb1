// A platform on Express: what its connected accounts may embed depends on what Stripe says of them.
import express, { type NextFunction, type Request, type Response } from 'express'
import Stripe from 'stripe'

const { STRIPE_SECRET_KEY, STRIPE_HOST, STRIPE_PORT } = process.env
const stripe = new Stripe(STRIPE_SECRET_KEY!, {
  apiVersion: '2026-10-28.endive',
  appInfo: { name: 'platform', version: '1.0.0' },
  host: STRIPE_HOST,
  port: STRIPE_PORT,
  protocol: 'http',
  maxNetworkRetries: 2,
  telemetry: false,
  timeout: 20_000,
  typescript: true,
})

/** What some of the components need that are newer than the version of everything else. */
const PREVIEW: Stripe.RequestOptions = { apiVersion: '2026-10-28.preview' }

function componentsFor(account: Stripe.Account): Stripe.AccountSessionCreateParams.Components {
  const components: Stripe.AccountSessionCreateParams.Components = { account_onboarding: { enabled: true } }
  const { capabilities, requirements } = account
  if (!account.details_submitted) return components
  const due = [...(requirements?.currently_due ?? []), ...(requirements?.past_due ?? [])]
  components.notification_banner = { enabled: due.length > 0 || Boolean(requirements?.disabled_reason) }
  if (capabilities?.card_payments === 'active' && account.charges_enabled) {
    const features: Stripe.AccountSessionCreateParams.Components.Payments.Features = { refund_management: true, dispute_management: true, capture_payments: true }
    components.payments = { enabled: true, features }
  }
  if (capabilities?.transfers === 'active' && account.payouts_enabled) components.payouts = { enabled: true }
  return components
}

export const app = express()
app.use(express.json())

app.post('/accounts/:id/session', async (request: Request<{ id: string }>, response: Response) => {
  const account = await stripe.accounts.retrieve(request.params.id)
  const components = componentsFor(account)
  const session: Stripe.Response<Stripe.AccountSession> = await stripe.accountSessions.create({ account: account.id, components }, PREVIEW)
  const enabled = Object.entries(session.components).filter(([, component]) => component.enabled).map(([name]) => name)
  response.json({
    secret: session.client_secret,
    enabled,
    refunds: session.components.payments.features.refund_management,
    dashboard: account.controller?.stripe_dashboard?.type,
    version: session.lastResponse.apiVersion,
  })
})

app.post('/accounts/:id/banks', async (request: Request<{ id: string }>, response: Response) => {
  const permissions: Stripe.FinancialConnections.SessionCreateParams.Permission[] = ['balances', 'ownership']
  const account_holder: Stripe.FinancialConnections.SessionCreateParams.AccountHolder = { type: 'account', account: request.params.id }
  const session = await stripe.financialConnections.sessions.create({ account_holder, permissions, filters: { account_subcategories: ['checking'] } })
  response.json({ id: session.id, permissions: session.permissions, holder: session.account_holder?.type })
})

app.get('/banks/:session', async (request: Request<{ session: string }>, response: Response) => {
  const page: Stripe.ApiList<Stripe.FinancialConnections.Account> = await stripe.financialConnections.accounts.list({ session: request.params.session, limit: 2 })
  const names: string[] = []
  for await (const bank of stripe.financialConnections.accounts.list({ session: request.params.session, limit: 2 })) names.push(`${bank.institution_name} ${bank.category}`)
  response.json({ first: page.data.length, more: page.has_more, names })
})

// Express 5 hands what a handler's promise is rejected with to this.
app.use((error: unknown, request: Request, response: Response, next: NextFunction) => {
  if (error instanceof Stripe.errors.StripeInvalidRequestError) {
    const { type, code, param, message } = error
    response.status(error.statusCode ?? 400).json({ type, code, param, message })
  } else if (error instanceof Stripe.errors.StripeError) {
    response.status(502).json({ type: error.type })
  } else next(error)
})
