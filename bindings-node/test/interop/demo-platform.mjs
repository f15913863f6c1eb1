// An endpoint of a Connect platform as Stripe's demo platform has it, written for stripe-node. demo-platform.test.mjs runs it as it is,
// and again with another import and another constructor.
import Stripe from 'stripe'

const url = new URL(process.env.STRIPE_URL)
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY, { host: url.hostname, port: url.port, protocol: url.protocol.slice(0, -1) })

/** Answers with the client secret of a session for whoever is signed in. */
export async function POST(request) {
  try {
    const { accountId, demoPreview } = await request.json()
    const account = await stripe.accounts.retrieve(accountId)
    const isCustom =
      account.controller?.stripe_dashboard?.type === 'none' && account.controller?.requirement_collection === 'application'
    const platformIsLiable = account.controller?.losses?.payments === 'application'
    const authentication = { disable_stripe_user_authentication: isCustom, external_account_collection: true }
    const payouts = { ...authentication, instant_payouts: true, standard_payouts: true, edit_payout_schedule: !platformIsLiable }

    const accountSession = await stripe.accountSessions.create(
      {
        account: account.id,
        components: {
          account_management: { enabled: true, features: authentication },
          account_onboarding: { enabled: true, features: authentication },
          balances: { enabled: true, features: payouts },
          disputes_list: { enabled: true },
          documents: { enabled: true },
          notification_banner: { enabled: true, features: authentication },
          payment_details: { enabled: true, features: { refund_management: true, dispute_management: true, capture_payments: true } },
          payments: {
            enabled: true,
            features: {
              refund_management: true,
              dispute_management: true,
              capture_payments: true,
              destination_on_behalf_of_charge_management: false,
            },
          },
          payouts: { enabled: true, features: payouts },
          payouts_list: { enabled: true },
          tax_registrations: { enabled: true },
          tax_settings: { enabled: true },
          ...(demoPreview && {
            capital_financing: { enabled: true },
            check_scanning: { enabled: true },
            export_tax_transactions: { enabled: true },
          }),
        },
      },
      demoPreview ? { apiVersion: '2026-08-26.preview' } : undefined,
    )

    return new Response(
      JSON.stringify({
        client_secret: accountSession.client_secret,
        // For the developer's panel of the demo.
        isCustom,
        country: account.country,
        accountType: account.type,
        enabled: Object.keys(accountSession.components).filter((name) => accountSession.components[name].enabled),
        features: accountSession.components.account_onboarding.features,
        requestId: accountSession.lastResponse.requestId,
      }),
      { status: 200, headers: { 'Content-Type': 'application/json' } },
    )
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeError)) throw error
    const { type, rawType, code, param, statusCode, message } = error
    return new Response(JSON.stringify({ error: { type, rawType, code, param, statusCode, message } }), { status: statusCode ?? 500 })
  }
}
