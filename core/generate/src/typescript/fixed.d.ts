
/** What parameters have become: every part is there. */
type Resolved<T> = { [K in keyof T]-?: ResolvedPart<Exclude<T[K], '' | null | undefined>> }
type ResolvedPart<T> = T extends readonly unknown[] ? T : T extends object ? Resolved<T> : T

/** A list of words Stripe may add to: any other string is accepted too. */
type Open<T extends string> = T | (string & {})

/** The type of an event that is not among those with fields of their own. Named by what it begins with, for `event.type` to tell events apart; one that begins otherwise arrives all the same. */
export type OtherEventType = `account.${'application' | 'external_account'}.${string}` | `${'application_fee' | 'apps' | 'balance' | 'balance_settings' | 'billing' | 'billing_portal' | 'capability' | 'cash_balance' | 'charge' | 'checkout' | 'climate' | 'coupon' | 'credit_note' | 'customer' | 'customer_cash_balance_transaction' | 'entitlements' | 'file' | 'identity' | 'invoice' | 'invoice_payment' | 'invoiceitem' | 'issuing_authorization' | 'issuing_card' | 'issuing_cardholder' | 'issuing_dispute' | 'issuing_personalization_design' | 'issuing_token' | 'issuing_transaction' | 'mandate' | 'payment_intent' | 'payment_link' | 'payment_method' | 'payout' | 'person' | 'plan' | 'price' | 'product' | 'promotion_code' | 'quote' | 'radar' | 'refund' | 'reporting' | 'reserve' | 'review' | 'setup_intent' | 'sigma' | 'source' | 'subscription_schedule' | 'tax' | 'tax_rate' | 'terminal' | 'test_helpers' | 'three_d_secure' | 'topup' | 'transfer' | 'treasury'}.${string}`

declare global {
  // Programs compiled without the newest library of types have these at run time all the same.
  interface SymbolConstructor {
    readonly dispose: unique symbol
    readonly asyncDispose: unique symbol
  }
}

/** What ends a call: an `AbortSignal`, whichever library of types declares it. */
export interface AbortSignalLike {
  readonly aborted: boolean
  readonly reason?: any
  addEventListener(type: 'abort', listener: () => void, options?: { once?: boolean }): void
  removeEventListener(type: 'abort', listener: () => void): void
}

/**
 * Sends one request and waits for the whole reply, whatever its status; redirects are not followed. `fetch` can do that.
 *
 * Where there is no reply, fail with an error of Node's own or of `fetch`: by its `code` (`ECONNREFUSED`, `ECONNRESET`, …), its
 * `cause`, or its name (`TimeoutError`, `AbortError`), the call is repeated as far as its options allow, and then fails with a
 * `StripeConnectionError` or `StripeTimeoutError` whose `cause` it is. Any other error ends the call, and reaches its caller as it is.
 */
export type Transport = (request: TransportRequest) => TransportReply | PromiseLike<TransportReply>

/** Sends requests as usual and writes down what is answered, without secrets: to be checked in beside tests and replayed. Any number of clients may have the same. */
export class RecordingTransport {
  /** What was recorded, as JSON can hold it. */
  recording(): Recording
}

/** Answers from a recording instead of a network. A request that is not in it fails as if there were no server. */
export class ReplayingTransport {
  /** Throws a `StripeConfigurationError` with code `recording_invalid` for what is no recording. */
  constructor(recording: Recording)
  /** How many of the recorded requests have not been made. */
  readonly left: number
}

/** Requests and their replies, `[redacted]` where a secret was. */
export type Recording = readonly Readonly<Record<string, unknown>>[]

/** A request to send, once. */
export interface TransportRequest {
  /** `GET` or `POST`. */
  readonly method: string
  /** The whole address. */
  readonly url: string
  /** The headers, the key included; `util.inspect` hides it. */
  readonly headers: Record<string, string>
  /** The form body of a POST. */
  readonly body: string | null
  /** How long it may take, in milliseconds: what is left of the call. */
  readonly timeout: number
  /** The number of the attempt in its call, from one. */
  readonly attempt: number
  /** Tells when nobody waits for the reply any more. */
  readonly signal: any
}

/** What came back: that of `fetch` will do. */
export type TransportReply =
  | { status: number; headers: HeadersLike; body: string | ArrayBufferView | ArrayBuffer }
  | { status: number; headers: HeadersLike; text(): Promise<string> }

/** Headers as an object, or as `fetch` has them. */
export type HeadersLike = Iterable<[string, string]> | Readonly<Record<string, string>>

/** What walks a list to its end, beginning with the page it belongs to. Further pages are fetched as they are needed, filters kept. */
export interface AutoPaging<T> {
  /** The items of this page and of all pages after it. After an error the walk is over. Not enumerable. */
  [Symbol.asyncIterator](): AsyncIterableIterator<T>
  /** Calls `handle` with one item after the other until it gives `false`, and waits for the promises it gives. Not enumerable. */
  autoPagingEach(handle: (item: T) => unknown): Promise<void>
  /** The items as an array, at most `limit` of them, which is at most 10,000. Not enumerable. */
  autoPagingToArray(options: { limit: number }): Promise<T[]>
}

/** A result without what only a client can do with it. */
export type Unpaged<T> = { [K in Exclude<keyof T, keyof AutoPaging<unknown>>]: T[K] extends AutoPaging<unknown> ? Unpaged<T[K]> : T[K] }

/** A page of a list. */
export interface ApiList<T> extends AutoPaging<T> {
  object: 'list'
  /** The items of this page. */
  data: T[]
  /** Whether there are items after them. */
  has_more: boolean
  /** The path of the list. */
  url: string
}

/** A promise of the first page of a list that is also an iterator of the items of all its pages. */
export interface ApiListPromise<T, Page = ApiList<T>> extends Promise<Response<Page>>, AutoPaging<T> {
  /** The next item. Asked for several at once, it gives them in order. */
  next(): Promise<IteratorResult<T, undefined>>
  /** Ends the walk. */
  return(value?: any): Promise<IteratorResult<T, undefined>>
}

/** What `diagnostics_channel` tells on `stripe-sessions:attempt`, once for each attempt at a call, when the call is over. */
export interface AttemptMessage {
  /** The operation's name: `account_sessions.create`. */
  operation: string
  /** The number of the attempt, from one. */
  attempt: number
  /** How long it took, in milliseconds. */
  duration: number
  /** The HTTP status, if a reply began. */
  statusCode?: number
  /** The API's id of the request, if a reply began and named it. */
  requestId?: string
  /** Why there was no complete reply. */
  failure?: string
  /** Why the request was sent again. */
  retryReason?: string
  /** How long the call waited before it was, in milliseconds. */
  retryWait?: number
}

/** What `diagnostics_channel` tells on `stripe-sessions:request`, once for each call, when it is over. */
export interface RequestMessage {
  /** The operation's name: `account_sessions.create`. */
  operation: string
  /** How many attempts there were. */
  attempts: number
  /** How long it took in all, in milliseconds. */
  duration: number
  /** The HTTP status of the last reply. */
  statusCode?: number
  /** The API's id of the last request. */
  requestId?: string
  /** The class of the error the caller sees; none for a success. */
  error?: string
  /** The error's code. */
  code?: string
  /** Why a request that could have been sent again was not. */
  gaveUp?: string
}

/** A result, with what is known of the reply it came in. */
export type Response<T> = T & {
  /** About the reply. Not enumerable: no print, copy or serialisation of the result shows it. */
  readonly lastResponse: LastResponse
}

/** About a reply. */
export interface LastResponse {
  /** The HTTP status. */
  statusCode: number
  /** The headers of the reply, by their names in lower case, without secrets. */
  readonly headers: Record<string, string>
  /** The API's id of the request (`req_…`): what to quote to Stripe's support. */
  requestId: string
  /** The account acted for, where the reply says. */
  readonly stripeAccount?: string
  /** The idempotency key the request was sent with. */
  idempotencyKey?: string
  /** Whether this is the stored reply of an earlier request with the same key: its session may be used up. */
  idempotentReplayed: boolean
  /** How many attempts the call took. */
  attempts: number
  /** The API version the reply is in, where it says. */
  apiVersion?: string
  /** Things about the parameters that are allowed but probably not meant. */
  warnings: Problem[]
}

/** One thing that is wrong with parameters, or probably not meant. */
export interface Problem {
  /** What kind of thing it is. Stable. */
  code: string
  /** Where it is, in the API's own notation: `a[b][c]`. */
  path: string
  /** What is wrong, for a person. */
  message: string
  /** What would be right here, where that can be said in a few words. */
  expected?: string
  /** The name that was probably meant. */
  suggestion?: string
}

/** The configuration of a component in a request. */
export interface ComponentParams<Features> {
  /** Whether the front end may mount the component. */
  enabled: boolean
  /** Its features. A feature that is left out gets the API's default. */
  features?: Features | null
}

/** The configuration of a component in a session. */
export interface Component<Features> {
  /** Whether the front end may mount the component. */
  enabled: boolean
  /** What each of its features has become. */
  features: Features
}

/** What was found in parameters. */
export interface Report {
  /** Reasons why the request cannot succeed. */
  errors: Problem[]
  /** Things that are allowed but probably not meant. */
  warnings: Problem[]
}

/** What each component and feature of an account session will be. */
export interface Resolution {
  /** Every component by its name. */
  components: Record<string, ResolvedComponent>
}

/** What one component will be. */
export interface ResolvedComponent {
  /** Whether the parameters name it. */
  requested: boolean
  /** Whether the front end may mount it. */
  enabled: boolean
  /** Every feature of it by its name. */
  features: Record<string, ResolvedFeature>
}

/** What one feature will be, and why. */
export interface ResolvedFeature {
  /** Mostly on or off; what was given, where it is of another type; `null` where only the server knows. */
  value: unknown
  /** What decides it. */
  reason: Open<'given' | 'constant' | 'loss_liability' | 'opposite_of_collection' | 'copies_dispute_management' | 'server_decides'>
}

/** What a Financial Connections session will allow. */
export interface FinancialConnectionsResolution {
  /** Every parameter that has a default, by its path: `manual_entry[mode]`. */
  parameters: Record<string, { value: unknown; reason: Open<'given' | 'constant' | 'server_decides'> }>
}

/** What an account session lets its holder do. What is off is not listed. */
export interface Grants {
  /** Each action of each component that is enabled. */
  grants: Grant[]
}

/** One action that a session lets its holder do in one component. */
export interface Grant {
  /** The component. */
  component: string
  /** A stable word for the action: `view_documents`. */
  action: string
  /** The action as a sentence. */
  sentence: string
  /** `null` where only the server knows. */
  granted: true | null
  /** By what it is granted, in the API's notation. */
  path: string
  /** Why that is on. */
  reason: Open<'given' | 'constant' | 'loss_liability' | 'opposite_of_collection' | 'copies_dispute_management' | 'server_decides' | 'answered'>
  /** Whether money moves by it; `null` where Stripe does not say. */
  moves_money: boolean | null
  /** Whether the holder has to log in with Stripe inside the component; `no_setting` where it has no setting for that. */
  login: Open<'required' | 'not_required' | 'unknown' | 'no_setting'>
}

/** One thing that differs between what two sessions grant. */
export interface GrantDifference {
  /** What has changed. */
  change: Open<'added' | 'removed' | 'became_certain' | 'became_uncertain' | 'login_changed'>
  /** The component. */
  component: string
  /** The action; `null` where it is about all of the component's. */
  action: string | null
  /** The difference in words. */
  sentence: string
}

/** What a session contains, and why. */
export interface Explanation {
  /** Every component of the session by its name; those that were expected and are not in it last. */
  components: Record<string, ExplainedComponent>
}

/** What one component has become. */
export interface ExplainedComponent {
  /** Whether the front end may mount it; `null` where the session has no such component. */
  enabled: boolean | null
  /** What is not as was expected of the component itself, as a sentence. */
  drift: string | null
  /** Every feature of it by its name. */
  features: Record<string, ExplainedFeature>
}

/** What one feature has become, and why. */
export interface ExplainedFeature {
  /** What the session says; `null` where it says nothing. */
  value: unknown
  /** What was to be expected; `null` where only the server knows. */
  expected: unknown
  /** The rule or the fact behind that. */
  reason: Open<'given' | 'constant' | 'loss_liability' | 'opposite_of_collection' | 'copies_dispute_management' | 'server_decides'>
  /** What is not as was expected, as a sentence. */
  drift: string | null
}

/** A request as it would be sent, without its key and the address of the server. */
export interface EncodedRequest {
  /** The HTTP method. */
  method: 'GET' | 'POST'
  /** The path, and the query string where there is one. */
  path: string
  /** The headers. */
  headers: Record<string, string>
  /** The form body of a POST. */
  body: string | null
}

/** What is known of components and features. */
export interface Catalogue {
  /** The API version requests are pinned to unless told otherwise. */
  api_version: string
  /** Every component: name, documentation, first release, and its features, each with the rule of its default. */
  components: {
    name: string
    doc: string
    since: Since
    features: { name: string; doc: string; default: string; constraint: string | null; since: Since }[]
  }[]
  /** Components that need a preview API version; `published` says whether Stripe has published the name. */
  previews: { name: string; published: boolean }[]
}

/** The first release that has something. */
export interface Since {
  /** `YYYY-MM-DD`. */
  date: string
  /** The API version of that release. */
  api_version: string
}

/** The base of every error of this package. */
export class StripeError extends Error {
  constructor(raw?: StripeRawError)
  /** The name of the class. */
  readonly type: string
  /** The API's own class of the error, e.g. `invalid_request_error`. */
  readonly rawType?: RawErrorType
  /** A stable word for programs: the API's `code`, or ours for local errors. */
  readonly code?: string
  /** The parameter at fault, in bracket form. */
  readonly param?: string
  /** The HTTP status of the answer. */
  readonly statusCode?: number
  /** The API's id of the request (`req_…`): what to quote to Stripe's support. */
  readonly requestId?: string
  /** The headers of the answer, by their names in lower case, without secrets. */
  readonly headers?: Record<string, string>
  /** Where the code is documented. */
  readonly doc_url?: string
  /** Where the request can be inspected in the Dashboard. */
  readonly request_log_url?: string
  /** What the API says of a declined card, which none of the operations here charges. */
  readonly decline_code?: string
  readonly charge?: string
  /** What it says to whoever pays. */
  readonly user_message?: string
  readonly userMessage?: string
  /** What a transport of one's own threw, as `cause`. */
  readonly detail?: unknown
  /** The API's error object, secrets masked; the text of the answer where it was something else. */
  readonly raw?: unknown
  /** How many attempts the call made; left out where nothing was sent. */
  readonly attempts?: number
  /** The idempotency key the request was sent with: what to repeat the call with where its outcome is unknown. */
  readonly idempotencyKey?: string
  /** `true` where the request may have been carried out although there is no result. Repeating the call with the same key is safe, and tells. */
  readonly outcomeUnknown?: true
  /** Everything that is wrong with the parameters, where they were refused before anything was sent. */
  readonly errors?: Problem[]
}

/** The words for `rawType`. */
export type RawErrorType = Open<'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'>

/** What an error is made of: the API's error object, and what is known of its answer. */
export interface StripeRawError {
  message?: string
  type?: RawErrorType
  code?: string
  param?: string
  doc_url?: string
  request_log_url?: string
  decline_code?: string
  charge?: string
  user_message?: string
  headers?: Record<string, string>
  statusCode?: number
  requestId?: string
  detail?: unknown
  [member: string]: unknown
}

/** What a client tells on `request`: a call begins. Attempts at it are told on `diagnostics_channel` alone. */
export interface RequestEvent {
  api_version: string
  account?: string
  /** The one that was given. */
  idempotency_key?: string
  method: string
  path: string
  /** In milliseconds since the Unix epoch. */
  request_start_time: number
}

/** What a client tells on `response`: a call was answered. */
export interface ResponseEvent extends RequestEvent {
  status: number
  request_id: string
  /** In milliseconds. */
  elapsed: number
  request_end_time: number
}

/** stripe-node's names for types that need none here. */
export type LatestApiVersion = string
export type HttpProtocol = 'http' | 'https'
export type AppInfo = { name: string; partner_id?: string; url?: string; version?: string }
export type Metadata = { [name: string]: string }
export type MetadataParam = { [name: string]: string | number | null }
export type Emptyable<T> = null | '' | T
export type RangeQueryParam = { gt?: number; gte?: number; lt?: number; lte?: number }
export type PaginationParams = { ending_before?: string; limit?: number; starting_after?: string }
export type Signature = Webhooks['signature']
export type WebhookTestHeaderOptions = Parameters<Webhooks['generateTestHeaderString']>[0]

/**
 * Client secrets from the platform's own backend, for front ends, which must not hold an API key. Each call
 * causes a request of its own, because a secret works once.
 */
export class ClientSecretSource {
  /**
   * Throws `StripeConfigurationError` where that cannot work. `provider` is asked before each request for what changes, for
   * example an access token that expires; what it throws rejects the promise.
   */
  constructor(options: ClientSecretSourceOptions & { provider?: ClientSecretSourceProvider | null })
  /** A secret that was not given out before. It needs no `this`: it can be handed to the browser library as `fetchClientSecret`. */
  fetch(this: void, options?: { signal?: AbortSignalLike | null }): Promise<string>
  /** Fetches a secret ahead, for the next `fetch`. */
  prefetch(this: void, options?: { signal?: AbortSignalLike | null }): Promise<void>
}

/** Gives a request to the backend its headers and body. `signal` is that of the fetch, where it has one. */
export type ClientSecretSourceProvider = (
  request: { signal?: AbortSignalLike },
) => ClientSecretSourceProvided | undefined | PromiseLike<ClientSecretSourceProvided | undefined>

/** A body as it came: text, or bytes. */
export type RawBody = string | Uint8Array | ArrayBuffer

/** The header `Stripe-Signature` as Node, or `Headers.get`, gives it. */
export type RawHeader = string | Uint8Array | readonly string[] | null | undefined

/** Events that arrive at an endpoint, as stripe-node reads them. */
export interface Webhooks {
  /** How many seconds old a signature may be where nothing else is said: 300. */
  readonly DEFAULT_TOLERANCE: number
  /**
   * The event in a delivery. Throws a `StripeSignatureVerificationError` where the API did not sign it.
   *
   * `payload` is the body as it came, `header` the request's `Stripe-Signature`, `secret` that of the endpoint (`whsec_…`),
   * `tolerance` how many seconds old a signature may be (`Infinity`: of any age), `receivedAt` the time for tests, in milliseconds.
   */
  constructEvent(payload: RawBody, header: RawHeader, secret: string, tolerance?: number | null, cryptoProvider?: unknown, receivedAt?: number): Event
  /** The same, as a promise. */
  constructEventAsync(payload: RawBody, header: RawHeader, secret: string, tolerance?: number | null, cryptoProvider?: unknown, receivedAt?: number): Promise<Event>
  /** The header the API would send with a body, now or at a time in seconds: for tests of endpoints. */
  generateTestHeaderString(options: { payload: RawBody; secret: string; timestamp?: number; scheme?: string; signature?: string; cryptoProvider?: unknown }): string
  /** The same, as a promise. */
  generateTestHeaderStringAsync(options: { payload: RawBody; secret: string; timestamp?: number; scheme?: string; signature?: string; cryptoProvider?: unknown }): Promise<string>
  /** Whether a delivery is signed, without reading it. Of any age, unless a tolerance is given. */
  readonly signature: {
    verifyHeader(payload: RawBody, header: RawHeader, secret: string, tolerance?: number | null, cryptoProvider?: unknown, receivedAt?: number): true
    verifyHeaderAsync(payload: RawBody, header: RawHeader, secret: string, tolerance?: number | null, cryptoProvider?: unknown, receivedAt?: number): Promise<true>
  }
}

/** Events that arrive at an endpoint. */
export const webhooks: Webhooks
