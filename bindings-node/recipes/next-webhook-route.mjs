// A Next.js route handler for events (app/webhook/route.js). With `output: 'standalone'`, next.config.js has to say
// serverExternalPackages: ['stripe-sessions'], for the native library to be copied along; otherwise nothing.
import { StripeSignatureVerificationError } from 'stripe-sessions'
import { catchUp, receive, statuses } from './linked-accounts.mjs'

// A native library needs Node's runtime, not the edge's.
export const runtime = 'nodejs'

// When the server starts; while the application is built there is nobody to ask.
if (process.env.NEXT_PHASE !== 'phase-production-build') await catchUp(process.env.CUSTOMER)

export async function POST(request) {
  try {
    // The text as it came: not request.json().
    await receive(await request.text(), request.headers.get('stripe-signature'))
    return Response.json({ received: true })
  } catch (error) {
    if (!(error instanceof StripeSignatureVerificationError)) throw error
    return Response.json({ error: 'This is not signed.' }, { status: 400 })
  }
}

// In an application this is another route.
export const GET = () => Response.json(Object.fromEntries(statuses))
