'use server'
import Stripe from 'stripe'
import { redirect } from 'next/navigation'
import { stripe } from './stripe'

/** What the page's form calls: begins to link bank accounts, and shows the page again. */
export async function link(form: FormData): Promise<void> {
  const account = String(form.get('account'))
  const permissions: Stripe.FinancialConnections.SessionCreateParams.Permission[] = ['payment_method', 'balances']
  let said: string
  try {
    const session = await stripe.financialConnections.sessions.create({ account_holder: { type: 'account', account }, permissions })
    said = `session=${session.id}`
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error
    said = `error=${error.type}&param=${encodeURIComponent(error.param ?? '')}`
  }
  redirect(`/?account=${account}&${said}`)
}

/** What the second form calls. */
export async function unlink(form: FormData): Promise<void> {
  const { status } = await stripe.financialConnections.accounts.disconnect(String(form.get('bank')))
  redirect(`/?status=${status}`)
}
