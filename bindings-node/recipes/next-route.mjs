// A Next.js route handler (app/account_session/route.js). With `output: 'standalone'`, next.config.js has to say
// serverExternalPackages: ['stripe-sessions'], for the native library to be copied along; otherwise nothing.
import { Client, StripeError } from 'stripe-sessions'

// A native library needs Node's runtime, not the edge's.
export const runtime = 'nodejs'

const client = new Client(process.env.STRIPE_SECRET_KEY, { baseUrl: process.env.STRIPE_BASE_URL })

export async function POST(request) {
  const { account } = await request.json() // in a real application: the account of whoever is signed in
  try {
    const components = { payments: { enabled: true, features: { refund_management: true } }, payouts: { enabled: true } }
    const { client_secret } = await client.accountSessions.create({ account, components }, { signal: request.signal })
    return Response.json({ client_secret }, { headers: { 'Cache-Control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof StripeError)) throw error
    console.error(`${error}`)
    return Response.json({ error: error.type, request_id: error.requestId }, { status: 502 })
  }
}
