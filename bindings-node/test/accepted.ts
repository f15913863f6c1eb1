// What must compile under --strict, and, behind @ts-expect-error, what must not. Copied as .mts and as .cts.
import { Client, ClientSecretSource, StripeCancelledError, StripeError, StripeValidationError, decode, encode, errors, explain as explained, grants, grantsDifference, idOf, resolve, resolveFinancialConnectionsSession, validate } from 'stripe-sessions'
import type { AbortSignalLike, AccountSession, AccountSessionCreateParams, FinancialConnections, Problem, RequestMessage, RequestOptions, AttemptMessage } from 'stripe-sessions'

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
const value: boolean = resolve(params).components['payments']!.features['refund_management']!.value === true
// @ts-expect-error a feature need not be on or off
const onOrOff: boolean | null = resolve(params).components['payments']!.features['refund_management']!.value
const why: string = resolveFinancialConnectionsSession({ permissions: ['balances'] }).parameters['limits[accounts]']!.reason
const login: string = grants(params).grants[0]!.login
const change: string = grantsDifference(grants(params), grants(decode('account_sessions.create', 200, {}, ''))).at(0)!.sentence
const drift: string | null = explained(decode('account_sessions.create', 200, {}, ''), params).components['payments']!.drift
const body: string | null = encode('account_sessions.create', [], params).body
const secret: string = decode('account_sessions.create', 200, {}, '').client_secret
void [reported, value, onOrOff, why, login, change, drift, body, secret]

// stripe-node's names for types.
export type Params = Client.AccountSessionCreateParams
export type Payments = AccountSessionCreateParams.Components.Payments
export type Features = AccountSession.Components.Payments.Features

export type LinkedAccount = Client.FinancialConnections.Account
export async function losses(client: Client): Promise<string | null | undefined> {
  const account: Client.V2.Core.Account = await client.v2.core.accounts.retrieve('acct_1', { include: ['defaults'] })
  return account.defaults?.responsibilities?.losses_collector
}
export const permissions: Client.FinancialConnections.SessionCreateParams.Permission[] = ['balances', 'ownership']
export const config: Client.StripeConfig = { host: '127.0.0.1', port: 12111, protocol: 'http', typescript: true, telemetry: false, appInfo: { name: 'p' }, maxNetworkRetries: 2 }
// @ts-expect-error no such protocol
void new Client('sk_test_1', { ...config, protocol: 'gopher' })
export function due(account: Client.Account): string[] {
  const status: Client.Account.Capabilities.CardPayments | null | undefined = account.capabilities?.card_payments
  const found: Client.Account.Requirements.Error[] = account.requirements?.errors ?? []
  return status === 'active' && account.details_submitted ? found.map(({ requirement }) => requirement) : []
}
export async function first(session: string): Promise<LinkedAccount | undefined> {
  const list: Client.ApiList<LinkedAccount> = await client.financialConnections.accounts.list({ session })
  return list.data[0]
}
export function refused(error: unknown): Client.errors.StripeInvalidRequestError | undefined {
  return error instanceof Client.errors.StripeInvalidRequestError ? error : undefined
}
// What is null where there is nothing, what is left out, and what is always there.
export function contact(account: Client.Account): [string | null, string | undefined, boolean] {
  return [account.email, account.country, account.details_submitted]
}
// Null is "not given", at any depth.
void client.accountSessions.create({ account: 'acct_1', components: { payments: { enabled: true, features: null }, payouts: null }, expand: null })
export async function reply(): Promise<[string, string | undefined, string | undefined]> {
  const { lastResponse } = await client.accountSessions.create(params)
  return [lastResponse.requestId, lastResponse.headers['request-id'], lastResponse.idempotencyKey]
}
export function heard(message: Client.ResponseEvent): string {
  client.on('request', ({ method, path }) => void [method, path]).once('response', heard)
  return `${message.status} ${message.elapsed}`
}
export function happened(event: Client.Event): string | null | undefined {
  switch (event.type) {
    case 'account.updated': return event.data.object.email
    case 'payment_intent.succeeded': return event.data.object.id // read, without fields of its own
    case 'financial_connections.account.created': {
      const created: Client.FinancialConnectionsAccountCreatedEvent = event
      const data: Client.FinancialConnectionsAccountCreatedEvent.Data = created.data
      return data.object.last4
    }
  }
  if (event.type !== 'financial_connections.account.disconnected') return undefined
  return event.data.object.display_name
}
export const made = new Client.errors.StripeCardError({ type: 'card_error', message: 'No.', decline_code: 'd' } satisfies Client.StripeRawError)
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

// Lists are promises of a page and iterators of everything.
export async function walk(signal?: AbortSignalLike): Promise<LinkedAccount[]> {
  const list = client.financialConnections.accounts.list({ session: 'fcsess_1' }, { signal })
  const page: FinancialConnections.AccountPage = await list
  const id: string | null = (await list).lastResponse.requestId
  const found: LinkedAccount[] = []
  for await (const account of list) found.push(account)
  for await (const account of page) found.push(account)
  const first: IteratorResult<LinkedAccount, undefined> = await list.next()
  const session = await client.financialConnections.sessions.retrieve('fcsess_1', { timeout: 1000 })
  for await (const { institution_name } of session.accounts) void institution_name.length
  await page.autoPagingEach((account) => account.status === 'active')
  void [id, first]
  return list.autoPagingToArray({ limit: 10 })
}
// @ts-expect-error no limit
void client.financialConnections.accounts.list({}).autoPagingToArray({})
// @ts-expect-error a decoded list ends with its page
void decode('financial_connections.accounts.list', 200, {}, '')[Symbol.asyncIterator]
// @ts-expect-error a decoded session's list, too
void decode('financial_connections.sessions.retrieve', 200, {}, '').accounts.autoPagingEach
// @ts-expect-error no signal
void client.accountSessions.create(params, { signal: true })

export async function render(): Promise<string> {
  const source = new ClientSecretSource({ url: 'https://platform.example/session', method: 'POST', timeout: 5000 })
  const fetchClientSecret: () => Promise<string> = source.fetch
  await source.prefetch({ signal: shown })
  const provided = new ClientSecretSource({
    url: 'https://platform.example/session',
    provider: async ({ signal }) => ({ headers: { Authorization: `Bearer ${await token(signal)}` } }),
  })
  await provided.fetch({ signal: null })
  // @ts-expect-error no such part of a request
  void new ClientSecretSource({ url: 'https://platform.example/session', provider: () => ({ header: {} }) })
  return fetchClientSecret()
}
declare const shown: AbortSignalLike
declare function token(signal?: AbortSignalLike): Promise<string>
// @ts-expect-error no address
void new ClientSecretSource({})

export async function ownership(): Promise<string | undefined> {
  const account = await client.financialConnections.accounts.retrieve('fca_1', { expand: ['ownership'] })
  const certain: string = idOf('fcaowns_1')
  return idOf(account.ownership) ?? certain
}
export async function close(): Promise<void> {
  client.close()
  client[Symbol.dispose]()
  await client[Symbol.asyncDispose]()
}
export function told(message: RequestMessage, attempt: AttemptMessage): string {
  return `${message.operation} ${message.duration} ${attempt.retryReason}`
}
export function unknown(error: StripeCancelledError): string | undefined {
  return error.outcomeUnknown ? error.idempotencyKey : undefined
}
void new Client('sk_test_1', { transport: async ({ method, body }) => ({ status: 200, headers: { 'X-A': 'b' }, body: body ?? method }) })
void new Client('sk_test_1', { transport: () => ({ status: 200, headers: [['X-A', 'b']], text: async () => '{}' }) })
// @ts-expect-error no body
void new Client('sk_test_1', { transport: () => ({ status: 200, headers: {} }) })
