// Gives the browser library the client secret of the account that is shown.
import Stripe from 'stripe'
import { stripe } from '../../stripe'

export async function POST(request: Request): Promise<Response> {
  const { account } = (await request.json()) as { account: string }
  try {
    const { client_secret, expires_at, livemode, components } = await stripe.accountSessions.create({
      account,
      components: {
        account_management: { enabled: true, features: { external_account_collection: true } },
        balances: { enabled: true, features: { instant_payouts: true } },
      },
    })
    const { instant_payouts, standard_payouts } = components.balances.features
    return Response.json({ client_secret, hours: Math.ceil((expires_at * 1000 - Date.now()) / 3_600_000), livemode, instant_payouts, standard_payouts })
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    return Response.json({ error: error.type, code: error.code }, { status: error.statusCode ?? 500 })
  }
}
