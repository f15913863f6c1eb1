// What must compile under --strict, and, behind @ts-expect-error, what must not. Copied as .mts and as .cts.
import { Client, StripeError, StripeValidationError, decode, encode, errors, resolve, validate } from 'stripe-sessions'
import type { AccountSession, AccountSessionCreateParams, FinancialConnections, Problem, RequestOptions } from 'stripe-sessions'

const client = new Client('sk_test_…', { apiVersion: '2024-06-20', timeout: 5000 })

const params: AccountSessionCreateParams = {
  account: 'acct_1',
  components: { payments: { enabled: true, features: { refund_management: true } }, documents: { enabled: true } },
}
const options: RequestOptions = { idempotencyKey: 'k', accountFacts: { lossesPayments: 'stripe' }, allowPreview: true }

export async function create(): Promise<{ client_secret: string }> {
  const session = await client.accountSessions.create(params, options)
  const plain: AccountSession = session
  const refunds: boolean = plain.components.payments.features.refund_management
  const expiry: Date = session.expires_at_date
  const seconds: number = session.expires_at
  const id: string | null = session.lastResponse.requestId
  const warnings: Problem[] = session.lastResponse.warnings
  void [refunds, expiry, seconds, id, warnings]
  return { client_secret: session.client_secret }
}

export function explain(error: unknown): string {
  if (error instanceof StripeValidationError) return error.errors.map(({ path }) => path).join()
  if (error instanceof errors.StripeInvalidRequestError) return error.param ?? ''
  if (error instanceof Client.errors.StripeRateLimitError) return error.type
  return error instanceof StripeError ? `${error.requestId} ${error.statusCode}` : ''
}

const reported: boolean = validate('account_sessions.create', { anything: 1 }).errors.length > 0
const value: boolean | null = resolve(params).components['payments']!.features['refund_management']!.value
const body: string | null = encode('account_sessions.create', [], params).body
const secret: string = decode('account_sessions.create', 200, {}, '').client_secret
void [reported, value, body, secret]

// stripe-node's names for types.
export type Params = Client.AccountSessionCreateParams
export type Payments = AccountSessionCreateParams.Components.Payments
export type Features = AccountSession.Components.Payments.Features

export type LinkedAccount = Client.FinancialConnections.Account
export type Holder = FinancialConnections.SessionCreateParams.AccountHolder

export async function link(params: FinancialConnections.SessionCreateParams): Promise<FinancialConnections.Session> {
  await client.financialConnections.transactions.list({ account: 'fca_1', transacted_at: { gte: new Date() } })
  return client.financialConnections.sessions.create(params)
}

// @ts-expect-error a misspelt feature
export const misspelt: AccountSessionCreateParams = { account: 'acct_1', components: { payments: { enabled: true, features: { refund_managemnt: true } } } }
// @ts-expect-error a misspelt component
void client.accountSessions.create({ account: 'acct_1', components: { paymnts: { enabled: true } } })
// @ts-expect-error a feature of a component that has none
void client.accountSessions.create({ account: 'acct_1', components: { payouts_list: { enabled: true, features: { refund_management: true } } } })
// @ts-expect-error a component without `enabled`
void client.accountSessions.create({ account: 'acct_1', components: { payments: {} } })
// @ts-expect-error no components
void client.accountSessions.create({ account: 'acct_1' })
// @ts-expect-error a word for a boolean
void client.accountSessions.create({ account: 'acct_1', components: { payments: { enabled: 'true' } } })
// @ts-expect-error an option of another name
void client.accountSessions.create(params, { idempotency_key: 'k' })
// @ts-expect-error no such operation
validate('account_sessions.delete', {})
// @ts-expect-error no such method
void client.accountSessions.retrieve('id')
