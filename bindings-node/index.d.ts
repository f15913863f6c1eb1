// Written by `cargo run -p generate` from the catalogue and the operations; do not edit.

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
/** The client or an option was set up wrongly. Nothing was sent. Fix the set-up. */
export class StripeConfigurationError extends StripeError {}
/** The parameters cannot be right; everything that is wrong is listed at once. Nothing was sent. Fix the code. */
export class StripeValidationError extends StripeInvalidRequestError {
  readonly errors: Problem[]
}
/** The API refused the parameters (400, 404). Fix the code or the data. */
export class StripeInvalidRequestError extends StripeError {}
/** The API does not accept the key (401). Check the key. */
export class StripeAuthenticationError extends StripeError {}
/** The key lacks a permission (403). Grant the permission, or use another key. */
export class StripePermissionError extends StripeError {}
/**
 * The parameters were fine but the request failed (402). Do as the message says. The endpoints of this library are
 * not expected to answer so.
 */
export class StripeCardError extends StripeError {}
/** An idempotency key was used again with other parameters. Use a fresh key for each new session. */
export class StripeIdempotencyError extends StripeError {}
/** Too many requests, or a lock timeout (429, or 400 with code `rate_limit`). Try again later, more slowly. */
export class StripeRateLimitError extends StripeError {}
/**
 * The API failed (5xx), answered with another status, or put an error into a success. Try again later; report the
 * request id.
 */
export class StripeAPIError extends StripeError {}
/**
 * The API could not be reached, or the connection broke. The request may have been carried out. Repeat the call with
 * the same idempotency key, which is safe.
 */
export class StripeConnectionError extends StripeError {}
/**
 * No answer came in time. The request may have been carried out. Repeat the call with the same idempotency key, which
 * is safe.
 */
export class StripeTimeoutError extends StripeConnectionError {}
/**
 * An answer arrived complete but makes no sense: not JSON, or not the object asked for. Report it with the request
 * id; a proxy in between may have answered.
 */
export class StripeInvalidResponseError extends StripeAPIError {}
/**
 * What arrived at an endpoint is not signed as its events are. Answer 400 and do nothing else. If it happens with
 * every event, do as the message says.
 */
export class StripeSignatureVerificationError extends StripeError {}
/**
 * The call was cancelled, or the client was closed. The request may have been carried out if the outcome is unknown.
 * Repeat the call with the same idempotency key, or leave it.
 */
export class StripeCancelledError extends StripeError {}

/** The error classes, as in stripe-node's `Stripe.errors`. */
export namespace errors {
  export { StripeError, StripeConfigurationError, StripeValidationError, StripeInvalidRequestError, StripeAuthenticationError, StripePermissionError, StripeCardError, StripeIdempotencyError, StripeRateLimitError, StripeAPIError, StripeConnectionError, StripeTimeoutError, StripeInvalidResponseError, StripeSignatureVerificationError, StripeCancelledError }
}

/** A client of the API. It keeps its connections open; make one and share it. */
export class Client {
  /** With the platform's secret key, or better a restricted one. Throws `StripeConfigurationError` where that cannot work. */
  constructor(key: string, options?: ClientOptions)
  /** The API version of requests that name no other. */
  static readonly API_VERSION: LatestApiVersion
  static readonly PACKAGE_VERSION: string
  readonly VERSION: string
  readonly errors: typeof errors
  /** As in stripe-node: what they give goes where `cryptoProvider` stands, without effect. */
  static createNodeCryptoProvider(): unknown
  static createSubtleCryptoProvider(): unknown
  /** Tells of calls, as in stripe-node. Everything else that calls tell is on `diagnostics_channel`. */
  on(event: 'request', listener: (event: RequestEvent) => void): this
  on(event: 'response', listener: (event: ResponseEvent) => void): this
  readonly once: Client['on']
  readonly off: Client['on']
  /** Events that arrive at an endpoint. */
  static readonly webhooks: Webhooks
  /** Events that arrive at an endpoint. */
  readonly webhooks: Webhooks
  /** The thin event in a delivery; see `webhooks.constructEvent` for its arguments. */
  parseEventNotification(payload: RawBody, header: RawHeader, secret: string, tolerance?: number | null, cryptoProvider?: unknown, receivedAt?: number): EventNotification
  /** The object a thin event is about, fetched in the event's context. */
  fetchRelatedObject(notification: EventNotification, options?: RequestOptions): Promise<Response<Account | FinancialConnectionsAccount | FinancialConnectionsSession | FinancialConnectionsTransaction>>
  /** Ends every call under way, closes every connection, and refuses further calls. */
  close(): void
  /** `using`: closes the client. */
  [Symbol.dispose](): void
  /** `await using`: closes the client. */
  [Symbol.asyncDispose](): Promise<void>
  readonly accountSessions: {
    /**
     * Creates an account session: a single-use token with which a browser or app shows embedded components for one
     * connected account. Create one each time a page needs one; do not store it.
     */
    create(params: AccountSessionCreateParams, options?: RequestOptions): Promise<Response<AccountSession>>
  }
  readonly accounts: {
    /**
     * Retrieves a connected account: who is responsible for what decides which features of an account session may be
     * set how, what it may do and what it still has to tell decide which components to show. Fields beyond that are
     * kept, but have no types. Takes the ids of accounts of either generation of the API.
     */
    retrieve(account: string, params?: AccountRetrieveParams, options?: RequestOptions): Promise<Response<Account>>
    retrieve(account: string, options?: RequestOptions): Promise<Response<Account>>
  }
  readonly financialConnections: {
    readonly accounts: {
      /** Lists linked accounts, newest first. */
      list(params?: FinancialConnectionsAccountListParams, options?: RequestOptions): ApiListPromise<FinancialConnectionsAccount, FinancialConnectionsAccountPage>
      list(options?: RequestOptions): ApiListPromise<FinancialConnectionsAccount, FinancialConnectionsAccountPage>
      /** Retrieves a linked account. */
      retrieve(account: string, params?: FinancialConnectionsAccountRetrieveParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      retrieve(account: string, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      /**
       * Starts refreshing data of a linked account. The reply shows the refresh as pending; retrieve the account
       * until it has succeeded or failed.
       */
      refresh(account: string, params: FinancialConnectionsAccountRefreshParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      /** Has data of a linked account refreshed about once a day. */
      subscribe(account: string, params: FinancialConnectionsAccountSubscribeParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      /** Stops the daily refresh of data of a linked account. */
      unsubscribe(account: string, params: FinancialConnectionsAccountUnsubscribeParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      /** Cuts the link to an account: no more data of it can be read. */
      disconnect(account: string, params?: FinancialConnectionsAccountDisconnectParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      disconnect(account: string, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
      /** Lists the owners of a linked account as of one ownership object. */
      listOwners(account: string, params: FinancialConnectionsAccountListOwnersParams, options?: RequestOptions): ApiListPromise<FinancialConnectionsAccountOwner, FinancialConnectionsAccountOwnerPage>
      /** In preview: lists the balances of a linked account on past days, newest first. */
      listInferredBalances(account: string, params?: FinancialConnectionsAccountListInferredBalancesParams, options?: RequestOptions): ApiListPromise<FinancialConnectionsInferredBalance, FinancialConnectionsInferredBalancePage>
      listInferredBalances(account: string, options?: RequestOptions): ApiListPromise<FinancialConnectionsInferredBalance, FinancialConnectionsInferredBalancePage>
      /**
       * Retrieves a linked account until none of these features is being refreshed, for as long as the option
       * `timeout` says; then it fails with the code `refresh_pending`.
       */
      waitUntilRefreshed(account: string, params: FinancialConnectionsAccountRefreshParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAccount>>
    }
    readonly authorizations: {
      /** In preview: retrieves what a holder has allowed at one institution. */
      retrieve(authorization: string, params?: FinancialConnectionsAuthorizationRetrieveParams, options?: RequestOptions): Promise<Response<FinancialConnectionsAuthorization>>
      retrieve(authorization: string, options?: RequestOptions): Promise<Response<FinancialConnectionsAuthorization>>
    }
    readonly consents: {
      /** In preview: makes the text with which a holder consents on the platform's own page. */
      create(params: FinancialConnectionsConsentCreateParams, options?: RequestOptions): Promise<Response<FinancialConnectionsConsent>>
      /** In preview: retrieves the text of a consent. */
      retrieve(consent: string, params?: FinancialConnectionsConsentRetrieveParams, options?: RequestOptions): Promise<Response<FinancialConnectionsConsent>>
      retrieve(consent: string, options?: RequestOptions): Promise<Response<FinancialConnectionsConsent>>
    }
    readonly institutions: {
      /** In preview: lists the institutions whose accounts can be linked. */
      list(params?: FinancialConnectionsInstitutionListParams, options?: RequestOptions): ApiListPromise<FinancialConnectionsInstitution, FinancialConnectionsInstitutionPage>
      list(options?: RequestOptions): ApiListPromise<FinancialConnectionsInstitution, FinancialConnectionsInstitutionPage>
      /** In preview: retrieves an institution. */
      retrieve(institution: string, params?: FinancialConnectionsInstitutionRetrieveParams, options?: RequestOptions): Promise<Response<FinancialConnectionsInstitution>>
      retrieve(institution: string, options?: RequestOptions): Promise<Response<FinancialConnectionsInstitution>>
    }
    readonly sessions: {
      /** Creates a session in which somebody links bank accounts to the platform. */
      create(params: FinancialConnectionsSessionCreateParams, options?: RequestOptions): Promise<Response<FinancialConnectionsSession>>
      /** Retrieves a session, with the accounts that were linked in it. */
      retrieve(session: string, params?: FinancialConnectionsSessionRetrieveParams, options?: RequestOptions): Promise<Response<FinancialConnectionsSession>>
      retrieve(session: string, options?: RequestOptions): Promise<Response<FinancialConnectionsSession>>
    }
    readonly transactions: {
      /** Lists transactions of a linked account, newest first. */
      list(params: FinancialConnectionsTransactionListParams, options?: RequestOptions): ApiListPromise<FinancialConnectionsTransaction, FinancialConnectionsTransactionPage>
      /** Retrieves a transaction. */
      retrieve(transaction: string, params?: FinancialConnectionsTransactionRetrieveParams, options?: RequestOptions): Promise<Response<FinancialConnectionsTransaction>>
      retrieve(transaction: string, options?: RequestOptions): Promise<Response<FinancialConnectionsTransaction>>
      /**
       * Gives what is new or has changed of a linked account's transactions since a cursor, oldest first, each change
       * once. Keep a change's cursor together with what you made of it: wherever your program ends, nothing is lost
       * or done twice. Call this at each event `financial_connections.account.refreshed_transactions`.
       */
      sync(params: FinancialConnectionsTransactionSyncParams, options?: RequestOptions): ApiListPromise<FinancialConnectionsTransactionChange, FinancialConnectionsTransactionChangePage>
    }
  }
  readonly v2: {
    readonly core: {
      readonly accounts: {
        /**
         * Retrieves a connected account as the second generation of the API shows it. Ask for `defaults` to learn who
         * is responsible for what. `accounts.retrieve` takes the same ids, and answers in the form of the first
         * generation.
         */
        retrieve(account: string, params?: V2CoreAccountRetrieveParams, options?: RequestOptions): Promise<Response<V2CoreAccount>>
        retrieve(account: string, options?: RequestOptions): Promise<Response<V2CoreAccount>>
      }
    }
  }
}

/** The operations by name, each with its parameters and its result. */
export interface Operations {
  'account_sessions.create': { params: AccountSessionCreateParams; result: AccountSession }
  'accounts.retrieve': { params: AccountRetrieveParams; result: Account }
  'v2.core.accounts.retrieve': { params: V2CoreAccountRetrieveParams; result: V2CoreAccount }
  'financial_connections.sessions.create': { params: FinancialConnectionsSessionCreateParams; result: FinancialConnectionsSession }
  'financial_connections.sessions.retrieve': { params: FinancialConnectionsSessionRetrieveParams; result: FinancialConnectionsSession }
  'financial_connections.accounts.list': { params: FinancialConnectionsAccountListParams; result: FinancialConnectionsAccountPage }
  'financial_connections.accounts.retrieve': { params: FinancialConnectionsAccountRetrieveParams; result: FinancialConnectionsAccount }
  'financial_connections.accounts.refresh': { params: FinancialConnectionsAccountRefreshParams; result: FinancialConnectionsAccount }
  'financial_connections.accounts.subscribe': { params: FinancialConnectionsAccountSubscribeParams; result: FinancialConnectionsAccount }
  'financial_connections.accounts.unsubscribe': { params: FinancialConnectionsAccountUnsubscribeParams; result: FinancialConnectionsAccount }
  'financial_connections.accounts.disconnect': { params: FinancialConnectionsAccountDisconnectParams; result: FinancialConnectionsAccount }
  'financial_connections.accounts.list_owners': { params: FinancialConnectionsAccountListOwnersParams; result: FinancialConnectionsAccountOwnerPage }
  'financial_connections.transactions.list': { params: FinancialConnectionsTransactionListParams; result: FinancialConnectionsTransactionPage }
  'financial_connections.transactions.retrieve': { params: FinancialConnectionsTransactionRetrieveParams; result: FinancialConnectionsTransaction }
  'financial_connections.accounts.list_inferred_balances': { params: FinancialConnectionsAccountListInferredBalancesParams; result: FinancialConnectionsInferredBalancePage }
  'financial_connections.authorizations.retrieve': { params: FinancialConnectionsAuthorizationRetrieveParams; result: FinancialConnectionsAuthorization }
  'financial_connections.institutions.list': { params: FinancialConnectionsInstitutionListParams; result: FinancialConnectionsInstitutionPage }
  'financial_connections.institutions.retrieve': { params: FinancialConnectionsInstitutionRetrieveParams; result: FinancialConnectionsInstitution }
  'financial_connections.consents.create': { params: FinancialConnectionsConsentCreateParams; result: FinancialConnectionsConsent }
  'financial_connections.consents.retrieve': { params: FinancialConnectionsConsentRetrieveParams; result: FinancialConnectionsConsent }
}

/** Everything that is wrong, or probably not meant, with parameters. Needs no client and no key; sends nothing. */
export function validate(operation: keyof Operations, params: unknown, options?: RequestOptions): Report
/** What each component and feature of an account session will be, and why. Needs no client and no key; sends nothing. */
export function resolve(params: AccountSessionCreateParams, options?: RequestOptions): Resolution
/** What each parameter of a Financial Connections session will be that has a default, and why; as `resolve`. */
export function resolveFinancialConnectionsSession(params: Partial<FinancialConnectionsSessionCreateParams>, options?: RequestOptions): FinancialConnectionsResolution
/** What an account session lets its holder do: of its parameters, or of the session. Needs no client and no key; sends nothing. */
export function grants(session: Partial<AccountSessionCreateParams> | AccountSession, options?: RequestOptions): Grants
/** How what `grants` answered of two sessions differs. */
export function grantsDifference(before: Grants, after: Grants): GrantDifference[]
/**
 * What each component and feature of a session has become, and why; and where it is not as was to be expected: by the parameters it
 * was created with, where they are given, otherwise by what follows from the account's facts and the session itself.
 */
export function explain(session: AccountSession, params?: AccountSessionCreateParams, options?: RequestOptions): Explanation
/** The request a call would send, without its key. `ids` are those in the path. Needs no client and no key; sends nothing. */
export function encode<O extends keyof Operations>(operation: O, ids: string[], params?: Operations[O]['params'], options?: RequestOptions): EncodedRequest
/** What a reply fetched by other means says; throws the error it stands for. Its lists end with their page. */
export function decode<O extends keyof Operations>(operation: O, status: number, headers: Record<string, string> | Iterable<readonly [string, string]>, body: string): Unpaged<Operations[O]['result']>
/** Everything odd about a reply fetched by other means, by the rules the API states; nothing to fail a call over. */
export function check(operation: keyof Operations, status: number, headers: Record<string, string> | Iterable<readonly [string, string]>, body: string): Problem[]
/** The id of what a field holds that may be expanded: an id or an object with one. */
export function idOf(field: string | { id: string }): string
export function idOf(field: string | { id: string } | null | undefined): string | undefined
/** What is known of components and features. */
export function catalogue(): Catalogue

/** An event with its resource. Its `type` says which. */
export type Event = AccountUpdatedEvent | FinancialConnectionsAccountAccountNumbersUpdatedEvent | FinancialConnectionsAccountCreatedEvent | FinancialConnectionsAccountDeactivatedEvent | FinancialConnectionsAccountDisconnectedEvent | FinancialConnectionsAccountExpectedDeactivationDateUpdatedEvent | FinancialConnectionsAccountReactivatedEvent | FinancialConnectionsAccountRefreshedBalanceEvent | FinancialConnectionsAccountRefreshedInferredBalancesEvent | FinancialConnectionsAccountRefreshedOwnershipEvent | FinancialConnectionsAccountRefreshedTransactionsEvent | FinancialConnectionsAccountSupportedPaymentMethodTypesUpdatedEvent | FinancialConnectionsAccountUpcomingAccountNumberExpiryEvent | FinancialConnectionsAccountUpcomingDeactivationEvent | FinancialConnectionsAuthorizationExpectedDeactivationDateUpdatedEvent | FinancialConnectionsAuthorizationUpcomingDeactivationEvent | FinancialConnectionsSessionUpdatedEvent | UnknownEvent
export namespace Event {
  type Type = Event['type']
  type Request = EventRequest
  type Data = Event['data']
  namespace Data {
    type Object = Event['data']['object']
    type PreviousAttributes = EventPreviousAttributes
  }
}
export type AccountUpdatedEvent = AccountEvent & { type: 'account.updated' }
export namespace AccountUpdatedEvent { type Data = AccountEvent['data'] }
export type FinancialConnectionsAccountAccountNumbersUpdatedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.account_numbers_updated' }
export namespace FinancialConnectionsAccountAccountNumbersUpdatedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountCreatedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.created' }
export namespace FinancialConnectionsAccountCreatedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountDeactivatedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.deactivated' }
export namespace FinancialConnectionsAccountDeactivatedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountDisconnectedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.disconnected' }
export namespace FinancialConnectionsAccountDisconnectedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountExpectedDeactivationDateUpdatedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.expected_deactivation_date_updated' }
export namespace FinancialConnectionsAccountExpectedDeactivationDateUpdatedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountReactivatedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.reactivated' }
export namespace FinancialConnectionsAccountReactivatedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountRefreshedBalanceEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.refreshed_balance' }
export namespace FinancialConnectionsAccountRefreshedBalanceEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountRefreshedInferredBalancesEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.refreshed_inferred_balances' }
export namespace FinancialConnectionsAccountRefreshedInferredBalancesEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountRefreshedOwnershipEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.refreshed_ownership' }
export namespace FinancialConnectionsAccountRefreshedOwnershipEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountRefreshedTransactionsEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.refreshed_transactions' }
export namespace FinancialConnectionsAccountRefreshedTransactionsEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountSupportedPaymentMethodTypesUpdatedEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.supported_payment_method_types_updated' }
export namespace FinancialConnectionsAccountSupportedPaymentMethodTypesUpdatedEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountUpcomingAccountNumberExpiryEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.upcoming_account_number_expiry' }
export namespace FinancialConnectionsAccountUpcomingAccountNumberExpiryEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAccountUpcomingDeactivationEvent = FinancialConnectionsAccountEvent & { type: 'financial_connections.account.upcoming_deactivation' }
export namespace FinancialConnectionsAccountUpcomingDeactivationEvent { type Data = FinancialConnectionsAccountEvent['data'] }
export type FinancialConnectionsAuthorizationExpectedDeactivationDateUpdatedEvent = FinancialConnectionsAuthorizationEvent & { type: 'financial_connections.authorization.expected_deactivation_date_updated' }
export namespace FinancialConnectionsAuthorizationExpectedDeactivationDateUpdatedEvent { type Data = FinancialConnectionsAuthorizationEvent['data'] }
export type FinancialConnectionsAuthorizationUpcomingDeactivationEvent = FinancialConnectionsAuthorizationEvent & { type: 'financial_connections.authorization.upcoming_deactivation' }
export namespace FinancialConnectionsAuthorizationUpcomingDeactivationEvent { type Data = FinancialConnectionsAuthorizationEvent['data'] }
export type FinancialConnectionsSessionUpdatedEvent = FinancialConnectionsSessionEvent & { type: 'financial_connections.session.updated' }
export namespace FinancialConnectionsSessionUpdatedEvent { type Data = FinancialConnectionsSessionEvent['data'] }

/** A connected account. An account has many more fields than these; they are kept, but have no types. */
export interface Account {
  /** Its id (`acct_…`). */
  id: string
  /** The type of the object: `account`. */
  object: 'account'
  /** What kind of business it is. */
  business_type?: AccountBusinessType | null
  /** What it may do, by capability. */
  capabilities?: AccountCapabilities
  /** Whether it can be paid. */
  charges_enabled: boolean
  /** Who is responsible for what. Shown only to the platform that controls the account, but for `type`. */
  controller?: AccountController
  /** Its country, in two letters. */
  country?: string
  /** When it was connected, in whole seconds since the Unix epoch. */
  created?: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date?: Date
  /** The currency it has if nothing else is said, in three letters. */
  default_currency?: string
  /** Whether it has been onboarded. Until then it should be shown `account_onboarding`. */
  details_submitted: boolean
  /** Its address for e-mail. */
  email: string | null
  /** What it will have to tell from some day on. */
  future_requirements?: AccountRequirements
  /** What the platform has noted about it. */
  metadata?: Record<string, string>
  /** Whether it can be paid out. */
  payouts_enabled: boolean
  /** What it still has to tell. */
  requirements?: AccountRequirements
  /** Its type, as accounts had before `controller`. */
  type: AccountType
}
export namespace Account {
  export type BusinessType = AccountBusinessType
  export import Capabilities = AccountCapabilities
  export import Controller = AccountController
  export import FutureRequirements = AccountRequirements
  export import Requirements = AccountRequirements
  export type Type = AccountType
}

/**
 * What kind of business a connected account is.
 *
 * - `company`: A company.
 * - `government_entity`: An authority.
 * - `individual`: A person.
 * - `non_profit`: An organization without profit.
 */
export type AccountBusinessType = Open<'company' | 'government_entity' | 'individual' | 'non_profit'>

/** What a connected account may do, by capability. What it has not asked for is not there. */
export interface AccountCapabilities {
  /** Pre-authorized debits in Canada. */
  acss_debit_payments?: AccountCapabilityStatus
  /** Payments by Affirm. */
  affirm_payments?: AccountCapabilityStatus
  /** Payments by Afterpay and Clearpay. */
  afterpay_clearpay_payments?: AccountCapabilityStatus
  /** Payments by Alma. */
  alma_payments?: AccountCapabilityStatus
  /** Payments by Amazon Pay. */
  amazon_pay_payments?: AccountCapabilityStatus
  /** May distribute apps. */
  app_distribution?: AccountCapabilityStatus
  /** BECS direct debits in Australia. */
  au_becs_debit_payments?: AccountCapabilityStatus
  /** Bacs direct debits in the United Kingdom. */
  bacs_debit_payments?: AccountCapabilityStatus
  /** Payments by Bancontact. */
  bancontact_payments?: AccountCapabilityStatus
  /** Bank transfers to a customer balance. */
  bank_transfer_payments?: AccountCapabilityStatus
  /** Payments by Billie. */
  billie_payments?: AccountCapabilityStatus
  /** Payments by Bizum. */
  bizum_payments?: AccountCapabilityStatus
  /** Payments by BLIK. */
  blik_payments?: AccountCapabilityStatus
  /** Recurring payments by BLIK. */
  blik_recurring_payments?: AccountCapabilityStatus
  /** Payments by Boleto. */
  boleto_payments?: AccountCapabilityStatus
  /** May issue cards. */
  card_issuing?: AccountCapabilityStatus
  /** Card payments. */
  card_payments?: AccountCapabilityStatus
  /** Payments by Cartes Bancaires. */
  cartes_bancaires_payments?: AccountCapabilityStatus
  /** Payments by Cash App Pay. */
  cashapp_payments?: AccountCapabilityStatus
  /** Stablecoins. */
  crypto_payments?: AccountCapabilityStatus
  /** Payments by EPS. */
  eps_payments?: AccountCapabilityStatus
  /** Payments by FPX. */
  fpx_payments?: AccountCapabilityStatus
  /** Bank transfers in pounds. */
  gb_bank_transfer_payments?: AccountCapabilityStatus
  /** Payments by Giropay. */
  giropay_payments?: AccountCapabilityStatus
  /** Payments by `GrabPay`. */
  grabpay_payments?: AccountCapabilityStatus
  /** Payments by iDEAL. */
  ideal_payments?: AccountCapabilityStatus
  /** International payments in India. */
  india_international_payments?: AccountCapabilityStatus
  /** JCB cards in Japan. */
  jcb_payments?: AccountCapabilityStatus
  /** Bank transfers in yen. */
  jp_bank_transfer_payments?: AccountCapabilityStatus
  /** Payments by Kakao Pay. */
  kakao_pay_payments?: AccountCapabilityStatus
  /** Payments by Klarna. */
  klarna_payments?: AccountCapabilityStatus
  /** Payments by Konbini. */
  konbini_payments?: AccountCapabilityStatus
  /** Cards of South Korea. */
  kr_card_payments?: AccountCapabilityStatus
  /** Payments and transfers together, as accounts of before had them. */
  legacy_payments?: AccountCapabilityStatus
  /** Payments by Link. */
  link_payments?: AccountCapabilityStatus
  /** Payments by MB WAY. */
  mb_way_payments?: AccountCapabilityStatus
  /** Payments by `MobilePay`. */
  mobilepay_payments?: AccountCapabilityStatus
  /** Payments by Multibanco. */
  multibanco_payments?: AccountCapabilityStatus
  /** Bank transfers in Mexican pesos. */
  mx_bank_transfer_payments?: AccountCapabilityStatus
  /** Payments by Naver Pay. */
  naver_pay_payments?: AccountCapabilityStatus
  /** BECS direct debits in New Zealand. */
  nz_bank_account_becs_debit_payments?: AccountCapabilityStatus
  /** Payments by OXXO. */
  oxxo_payments?: AccountCapabilityStatus
  /** Payments by Przelewy24. */
  p24_payments?: AccountCapabilityStatus
  /** Payments by Pay by Bank. */
  pay_by_bank_payments?: AccountCapabilityStatus
  /** Payments by PAYCO. */
  payco_payments?: AccountCapabilityStatus
  /** Payments by `PayNow`. */
  paynow_payments?: AccountCapabilityStatus
  /** Payments by `PayPay`. */
  paypay_payments?: AccountCapabilityStatus
  /** Payments by `PayTo`. */
  payto_payments?: AccountCapabilityStatus
  /** Payments by Pix. */
  pix_payments?: AccountCapabilityStatus
  /** Payments by `PromptPay`. */
  promptpay_payments?: AccountCapabilityStatus
  /** Payments by Revolut Pay. */
  revolut_pay_payments?: AccountCapabilityStatus
  /** Payments by Samsung Pay. */
  samsung_pay_payments?: AccountCapabilityStatus
  /** Payments by Satispay. */
  satispay_payments?: AccountCapabilityStatus
  /** Payments by Scalapay. */
  scalapay_payments?: AccountCapabilityStatus
  /** Bank transfers in euros. */
  sepa_bank_transfer_payments?: AccountCapabilityStatus
  /** SEPA direct debits. */
  sepa_debit_payments?: AccountCapabilityStatus
  /** Payments by `SeQura`. */
  sequra_payments?: AccountCapabilityStatus
  /** Payments by Sofort. */
  sofort_payments?: AccountCapabilityStatus
  /** Payments by Sunbit. */
  sunbit_payments?: AccountCapabilityStatus
  /** Payments by Swish. */
  swish_payments?: AccountCapabilityStatus
  /** Form 1099-K is filed for it in the United States. */
  tax_reporting_us_1099_k?: AccountCapabilityStatus
  /** Form 1099-MISC is filed for it in the United States. */
  tax_reporting_us_1099_misc?: AccountCapabilityStatus
  /** May be sent transfers. */
  transfers?: AccountCapabilityStatus
  /** Financial accounts of Treasury. */
  treasury?: AccountCapabilityStatus
  /** Payments by TWINT. */
  twint_payments?: AccountCapabilityStatus
  /** Payments by UPI. */
  upi_payments?: AccountCapabilityStatus
  /** ACH debits from US bank accounts. */
  us_bank_account_ach_payments?: AccountCapabilityStatus
  /** Bank transfers in US dollars. */
  us_bank_transfer_payments?: AccountCapabilityStatus
  /** Payments by Wero. */
  wero_payments?: AccountCapabilityStatus
  /** Payments by Zip. */
  zip_payments?: AccountCapabilityStatus
}
export namespace AccountCapabilities {
  export type AcssDebitPayments = AccountCapabilityStatus
  export type AffirmPayments = AccountCapabilityStatus
  export type AfterpayClearpayPayments = AccountCapabilityStatus
  export type AlmaPayments = AccountCapabilityStatus
  export type AmazonPayPayments = AccountCapabilityStatus
  export type AppDistribution = AccountCapabilityStatus
  export type AuBecsDebitPayments = AccountCapabilityStatus
  export type BacsDebitPayments = AccountCapabilityStatus
  export type BancontactPayments = AccountCapabilityStatus
  export type BankTransferPayments = AccountCapabilityStatus
  export type BilliePayments = AccountCapabilityStatus
  export type BizumPayments = AccountCapabilityStatus
  export type BlikPayments = AccountCapabilityStatus
  export type BlikRecurringPayments = AccountCapabilityStatus
  export type BoletoPayments = AccountCapabilityStatus
  export type CardIssuing = AccountCapabilityStatus
  export type CardPayments = AccountCapabilityStatus
  export type CartesBancairesPayments = AccountCapabilityStatus
  export type CashappPayments = AccountCapabilityStatus
  export type CryptoPayments = AccountCapabilityStatus
  export type EpsPayments = AccountCapabilityStatus
  export type FpxPayments = AccountCapabilityStatus
  export type GbBankTransferPayments = AccountCapabilityStatus
  export type GiropayPayments = AccountCapabilityStatus
  export type GrabpayPayments = AccountCapabilityStatus
  export type IdealPayments = AccountCapabilityStatus
  export type IndiaInternationalPayments = AccountCapabilityStatus
  export type JcbPayments = AccountCapabilityStatus
  export type JpBankTransferPayments = AccountCapabilityStatus
  export type KakaoPayPayments = AccountCapabilityStatus
  export type KlarnaPayments = AccountCapabilityStatus
  export type KonbiniPayments = AccountCapabilityStatus
  export type KrCardPayments = AccountCapabilityStatus
  export type LegacyPayments = AccountCapabilityStatus
  export type LinkPayments = AccountCapabilityStatus
  export type MbWayPayments = AccountCapabilityStatus
  export type MobilepayPayments = AccountCapabilityStatus
  export type MultibancoPayments = AccountCapabilityStatus
  export type MxBankTransferPayments = AccountCapabilityStatus
  export type NaverPayPayments = AccountCapabilityStatus
  export type NzBankAccountBecsDebitPayments = AccountCapabilityStatus
  export type OxxoPayments = AccountCapabilityStatus
  export type P24Payments = AccountCapabilityStatus
  export type PayByBankPayments = AccountCapabilityStatus
  export type PaycoPayments = AccountCapabilityStatus
  export type PaynowPayments = AccountCapabilityStatus
  export type PaypayPayments = AccountCapabilityStatus
  export type PaytoPayments = AccountCapabilityStatus
  export type PixPayments = AccountCapabilityStatus
  export type PromptpayPayments = AccountCapabilityStatus
  export type RevolutPayPayments = AccountCapabilityStatus
  export type SamsungPayPayments = AccountCapabilityStatus
  export type SatispayPayments = AccountCapabilityStatus
  export type ScalapayPayments = AccountCapabilityStatus
  export type SepaBankTransferPayments = AccountCapabilityStatus
  export type SepaDebitPayments = AccountCapabilityStatus
  export type SequraPayments = AccountCapabilityStatus
  export type SofortPayments = AccountCapabilityStatus
  export type SunbitPayments = AccountCapabilityStatus
  export type SwishPayments = AccountCapabilityStatus
  export type TaxReportingUs1099K = AccountCapabilityStatus
  export type TaxReportingUs1099Misc = AccountCapabilityStatus
  export type Transfers = AccountCapabilityStatus
  export type Treasury = AccountCapabilityStatus
  export type TwintPayments = AccountCapabilityStatus
  export type UpiPayments = AccountCapabilityStatus
  export type UsBankAccountAchPayments = AccountCapabilityStatus
  export type UsBankTransferPayments = AccountCapabilityStatus
  export type WeroPayments = AccountCapabilityStatus
  export type ZipPayments = AccountCapabilityStatus
}

/**
 * Whether a connected account may use a capability.
 *
 * - `active`: It may.
 * - `inactive`: It may not; `requirements` says what is missing.
 * - `pending`: What it has handed in is being looked at.
 */
export type AccountCapabilityStatus = Open<'active' | 'inactive' | 'pending'>

/** Who is responsible for what about a connected account. */
export interface AccountController {
  /** Whether a platform or the account itself controls it. */
  type: AccountControllerType
  /** About Stripe's fees. */
  fees?: AccountControllerFees
  /** Whether the platform that asks controls the account. */
  is_controller?: boolean
  /** About losses. */
  losses?: AccountControllerLosses
  /**
   * Who collects updated information when requirements are due or change. Some features may be set only where it is
   * `application`.
   */
  requirement_collection?: AccountControllerResponsible
  /** About Stripe's own dashboard. */
  stripe_dashboard?: AccountControllerStripeDashboard
}
export namespace AccountController {
  export type Type = AccountControllerType
  export import Fees = AccountControllerFees
  export import Losses = AccountControllerLosses
  export type RequirementCollection = AccountControllerResponsible
  export import StripeDashboard = AccountControllerStripeDashboard
}

/** About Stripe's fees. */
export interface AccountControllerFees {
  /** Who pays them. */
  payer: AccountControllerFeesPayer
}
export namespace AccountControllerFees {
  export type Payer = AccountControllerFeesPayer
}

/**
 * Who pays Stripe's fees.
 *
 * - `account`: The account.
 * - `application`: The platform.
 * - `application_custom`: The platform, on the terms of type `custom`.
 * - `application_express`: The platform, on the terms of type `express`.
 */
export type AccountControllerFeesPayer = Open<'account' | 'application' | 'application_custom' | 'application_express'>

/** About losses. */
export interface AccountControllerLosses {
  /** Who is liable for negative balances. Some features have another default where it is `stripe`. */
  payments: AccountControllerResponsible
}
export namespace AccountControllerLosses {
  export type Payments = AccountControllerResponsible
}

/**
 * Who is responsible for something about a connected account.
 *
 * - `application`: The platform.
 * - `stripe`: Stripe.
 */
export type AccountControllerResponsible = Open<'application' | 'stripe'>

/** About Stripe's own dashboard. */
export interface AccountControllerStripeDashboard {
  /** Which one the account has. */
  type: AccountControllerStripeDashboardType
}
export namespace AccountControllerStripeDashboard {
  export type Type = AccountControllerStripeDashboardType
}

/**
 * Which of Stripe's dashboards a connected account has.
 *
 * - `express`: A small one.
 * - `full`: The whole.
 * - `none`: None.
 */
export type AccountControllerStripeDashboardType = Open<'express' | 'full' | 'none'>

/**
 * What controls a connected account.
 *
 * - `account`: The account itself.
 * - `application`: A platform.
 */
export type AccountControllerType = Open<'account' | 'application'>

/**
 * Why a connected account is disabled.
 *
 * - `action_required.requested_capabilities`: It has to ask for capabilities.
 * - `listed`: It may be on a list of persons or companies with whom nobody may deal.
 * - `other`: Another reason.
 * - `platform_paused`: The platform has paused it.
 * - `rejected.fraud`: Stripe suspects fraud.
 * - `rejected.incomplete_verification`: It was not verified in time.
 * - `rejected.listed`: It is on a list of persons or companies with whom nobody may deal.
 * - `rejected.other`: Stripe rejected it for another reason.
 * - `rejected.platform_fraud`: The platform suspects fraud.
 * - `rejected.platform_other`: The platform rejected it for another reason.
 * - `rejected.platform_terms_of_service`: The platform says it breaks its terms.
 * - `rejected.terms_of_service`: Stripe says it breaks its terms.
 * - `requirements.past_due`: Something was not resolved in time.
 * - `requirements.pending_verification`: What it has given is being verified.
 * - `under_review`: Stripe is looking at it.
 */
export type AccountDisabledReason = Open<'action_required.requested_capabilities' | 'listed' | 'other' | 'platform_paused' | 'rejected.fraud' | 'rejected.incomplete_verification' | 'rejected.listed' | 'rejected.other' | 'rejected.platform_fraud' | 'rejected.platform_other' | 'rejected.platform_terms_of_service' | 'rejected.terms_of_service' | 'requirements.past_due' | 'requirements.pending_verification' | 'under_review'>

/** An event about a connected account. */
export interface AccountEvent {
  /** Its id (`evt_…`). An event may be delivered twice: remember which were handled. */
  id: string
  /** The type of the object: `event`. */
  object: 'event'
  /** What happened. */
  type: AccountEventType
  /** The connected account it happened in (`acct_…`); empty for the platform's own. */
  account?: string
  /** The API version in which `data` is written. */
  api_version: string | null
  /** The context it happened in. */
  context?: string
  /** When it happened, in whole seconds since the Unix epoch. Events may arrive in another order. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** Whether it is about live data. */
  livemode: boolean
  /** How many endpoints have not answered it with a 2xx yet. */
  pending_webhooks: number
  /** The request that caused it, if one did. */
  request: EventRequest | null
  /** What it is about. */
  data: AccountEventData
}
export namespace AccountEvent {
  export type Type = AccountEventType
  export type Request = EventRequest
  export import Data = AccountEventData
}

/** What an event is about. */
export interface AccountEventData {
  /** The resource, as it was when the event was made. */
  object: Account
  /** What changed: the fields of the resource that had other values before, with those values. */
  previous_attributes?: EventPreviousAttributes
}
export namespace AccountEventData {
  export import Object = Account
  export type PreviousAttributes = EventPreviousAttributes
}

/**
 * The types of events about connected accounts.
 *
 * - `account.updated`: Something about a connected account changed: its requirements, capabilities, or who is
 * responsible for what.
 */
export type AccountEventType = 'account.updated'

/**
 * What is known of a connected account. Rules that need an unknown fact are skipped, defaults that need one are left
 * to the server. They are in the account object: the first two of either generation of the API (`GET
 * /v1/accounts/{id}`, `GET /v2/core/accounts/{id}`), shown only to the platform that controls the account; the others
 * of the first alone.
 */
export interface AccountFacts {
  /** Who is liable for negative balances: `controller.losses.payments` of the account. */
  lossesPayments?: Responsible | null
  /** Who collects updated requirements: `controller.requirement_collection` of the account. */
  requirementCollection?: Responsible | null
  /** Whether it may issue cards: `capabilities.card_issuing` of the account is `active`. */
  cardIssuing?: boolean | null
  /** Whether it may have financial accounts: `capabilities.treasury` of the account is `active`. */
  treasury?: boolean | null
}

/** What a connected account still has to tell, by the paths of the fields, and when. */
export interface AccountRequirements {
  /** Fields that may be given instead of others that are due. */
  alternatives: Array<AccountRequirementsAlternative> | null
  /** Until when `currently_due` must be resolved, in whole seconds since the Unix epoch; it may be sooner. */
  current_deadline: number | null
  /** `current_deadline` as a `Date`. Not enumerable. */
  readonly current_deadline_date?: Date
  /** What must be resolved for the account to stay enabled. */
  currently_due: Array<string> | null
  /** Why the account is disabled, if it is. */
  disabled_reason: AccountDisabledReason | null
  /** What was given and could not be verified, so that it is due again. */
  errors: Array<AccountRequirementsError> | null
  /** What is due once every threshold is reached. */
  eventually_due: Array<string> | null
  /** What was not resolved in time and must be, to enable the account. */
  past_due: Array<string> | null
  /** What is being looked at, or may become due by the result of that. */
  pending_verification: Array<string> | null
}
export namespace AccountRequirements {
  export type Alternative = AccountRequirementsAlternative
  export type DisabledReason = AccountDisabledReason
  export import Error = AccountRequirementsError
}

/** Fields that may be given instead of others that are due. */
export interface AccountRequirementsAlternative {
  /** The fields to give instead. */
  alternative_fields_due: Array<string>
  /** The fields that are due. */
  original_fields_due: Array<string>
}

/** Why something that a connected account has given is due again. */
export interface AccountRequirementsError {
  /** A word for programs. Stripe has some hundred of them. */
  code: string
  /** What is wrong, in words for the account's holder. */
  reason: string
  /** The path of the field. */
  requirement: string
}
export namespace AccountRequirementsError {
  export type Code = string
}

/** What to expand in the reply. */
export interface AccountRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/** A session of one connected account in embedded components. It works once, and only until it expires. */
export interface AccountSession {
  /** The type of the object: `account_session`. */
  object: 'account_session'
  /** The connected account the session is for. */
  account: string
  /**
   * What the browser or app needs to open the session. It gives access to the account: send it to the connected
   * account's own page over TLS and nowhere else; never store or log it. Not enumerable: no print, copy or
   * serialisation of the object has it. So `res.json(session)` and `JSON.stringify(session)` leave it out: answer
   * with `{ client_secret: session.client_secret }`.
   */
  readonly client_secret: string
  /** Every component the API version knows, requested or not, with what each feature has become. */
  components: AccountSession.Components
  /** When the session expires, in whole seconds since the Unix epoch. The API does not say how long it lasts. */
  expires_at: number
  /** `expires_at` as a `Date`. Not enumerable. */
  readonly expires_at_date: Date
  /** Whether the session is for live data; false with a test key. */
  livemode: boolean
}
export namespace AccountSession {
  /** The embedded components of a session, each with its configuration. */
  interface Components extends Resolved<Omit<AccountSessionCreateParams.Components, 'agentic_commerce_settings' | 'app_install' | 'app_viewport' | 'bills' | 'business_profile_management' | 'capital_financing' | 'capital_financing_application' | 'capital_financing_manual_payment' | 'capital_financing_promotion' | 'capital_overview' | 'check_scanning' | 'export_tax_transactions' | 'financial_account_rewards' | 'financial_accounts' | 'financial_accounts_transactions' | 'instant_payouts' | 'network_cost_passthrough_report' | 'product_tax_code_selector' | 'recipients' | 'recipients_list' | 'tax_threshold_monitoring'>> {
    agentic_commerce_settings?: Components.AgenticCommerceSettings
    app_install?: Components.AppInstall
    app_viewport?: Components.AppViewport
    bills?: Components.Bills
    business_profile_management?: Components.BusinessProfileManagement
    capital_financing?: Components.CapitalFinancing
    capital_financing_application?: Components.CapitalFinancingApplication
    capital_financing_manual_payment?: Components.CapitalFinancingManualPayment
    capital_financing_promotion?: Components.CapitalFinancingPromotion
    capital_overview?: Components.CapitalOverview
    check_scanning?: Components.CheckScanning
    export_tax_transactions?: Components.ExportTaxTransactions
    financial_account_rewards?: Components.FinancialAccountRewards
    financial_accounts?: Components.FinancialAccounts
    financial_accounts_transactions?: Components.FinancialAccountsTransactions
    instant_payouts?: Components.InstantPayouts
    network_cost_passthrough_report?: Components.NetworkCostPassthroughReport
    product_tax_code_selector?: Components.ProductTaxCodeSelector
    recipients?: Components.Recipients
    recipients_list?: Components.RecipientsList
    tax_threshold_monitoring?: Components.TaxThresholdMonitoring
  }
  namespace Components {
    interface AccountManagement extends Resolved<AccountSessionCreateParams.Components.AccountManagement> {}
    namespace AccountManagement { interface Features extends Resolved<AccountSessionCreateParams.Components.AccountManagement.Features> {} }
    interface AccountOnboarding extends Resolved<AccountSessionCreateParams.Components.AccountOnboarding> {}
    namespace AccountOnboarding { interface Features extends Resolved<AccountSessionCreateParams.Components.AccountOnboarding.Features> {} }
    interface BalanceReport extends Resolved<AccountSessionCreateParams.Components.BalanceReport> {}
    namespace BalanceReport { interface Features extends Resolved<AccountSessionCreateParams.Components.BalanceReport.Features> {} }
    interface Balances extends Resolved<AccountSessionCreateParams.Components.Balances> {}
    namespace Balances { interface Features extends Resolved<AccountSessionCreateParams.Components.Balances.Features> {} }
    interface DisputesList extends Resolved<AccountSessionCreateParams.Components.DisputesList> {}
    namespace DisputesList { interface Features extends Resolved<AccountSessionCreateParams.Components.DisputesList.Features> {} }
    interface Documents extends Resolved<AccountSessionCreateParams.Components.Documents> {}
    namespace Documents { interface Features extends Resolved<AccountSessionCreateParams.Components.Documents.Features> {} }
    interface FinancialAccount extends Resolved<AccountSessionCreateParams.Components.FinancialAccount> {}
    namespace FinancialAccount { interface Features extends Resolved<AccountSessionCreateParams.Components.FinancialAccount.Features> {} }
    interface FinancialAccountTransactions extends Resolved<AccountSessionCreateParams.Components.FinancialAccountTransactions> {}
    namespace FinancialAccountTransactions { interface Features extends Resolved<AccountSessionCreateParams.Components.FinancialAccountTransactions.Features> {} }
    interface InstantPayoutsPromotion extends Resolved<AccountSessionCreateParams.Components.InstantPayoutsPromotion> {}
    namespace InstantPayoutsPromotion { interface Features extends Resolved<AccountSessionCreateParams.Components.InstantPayoutsPromotion.Features> {} }
    interface IssuingCard extends Resolved<AccountSessionCreateParams.Components.IssuingCard> {}
    namespace IssuingCard { interface Features extends Resolved<AccountSessionCreateParams.Components.IssuingCard.Features> {} }
    interface IssuingCardsList extends Resolved<AccountSessionCreateParams.Components.IssuingCardsList> {}
    namespace IssuingCardsList { interface Features extends Resolved<AccountSessionCreateParams.Components.IssuingCardsList.Features> {} }
    interface NotificationBanner extends Resolved<AccountSessionCreateParams.Components.NotificationBanner> {}
    namespace NotificationBanner { interface Features extends Resolved<AccountSessionCreateParams.Components.NotificationBanner.Features> {} }
    interface PaymentDetails extends Resolved<AccountSessionCreateParams.Components.PaymentDetails> {}
    namespace PaymentDetails { interface Features extends Resolved<AccountSessionCreateParams.Components.PaymentDetails.Features> {} }
    interface PaymentDisputes extends Resolved<AccountSessionCreateParams.Components.PaymentDisputes> {}
    namespace PaymentDisputes { interface Features extends Resolved<AccountSessionCreateParams.Components.PaymentDisputes.Features> {} }
    interface PaymentMethodSettings extends Resolved<AccountSessionCreateParams.Components.PaymentMethodSettings> {}
    namespace PaymentMethodSettings { interface Features extends Resolved<AccountSessionCreateParams.Components.PaymentMethodSettings.Features> {} }
    interface Payments extends Resolved<AccountSessionCreateParams.Components.Payments> {}
    namespace Payments { interface Features extends Resolved<AccountSessionCreateParams.Components.Payments.Features> {} }
    interface PayoutDetails extends Resolved<AccountSessionCreateParams.Components.PayoutDetails> {}
    namespace PayoutDetails { interface Features extends Resolved<AccountSessionCreateParams.Components.PayoutDetails.Features> {} }
    interface PayoutReconciliationReport extends Resolved<AccountSessionCreateParams.Components.PayoutReconciliationReport> {}
    namespace PayoutReconciliationReport { interface Features extends Resolved<AccountSessionCreateParams.Components.PayoutReconciliationReport.Features> {} }
    interface Payouts extends Resolved<AccountSessionCreateParams.Components.Payouts> {}
    namespace Payouts { interface Features extends Resolved<AccountSessionCreateParams.Components.Payouts.Features> {} }
    interface PayoutsList extends Resolved<AccountSessionCreateParams.Components.PayoutsList> {}
    namespace PayoutsList { interface Features extends Resolved<AccountSessionCreateParams.Components.PayoutsList.Features> {} }
    interface ReportingChart extends Resolved<AccountSessionCreateParams.Components.ReportingChart> {}
    namespace ReportingChart { interface Features extends Resolved<AccountSessionCreateParams.Components.ReportingChart.Features> {} }
    interface TaxRegistrations extends Resolved<AccountSessionCreateParams.Components.TaxRegistrations> {}
    namespace TaxRegistrations { interface Features extends Resolved<AccountSessionCreateParams.Components.TaxRegistrations.Features> {} }
    interface TaxSettings extends Resolved<AccountSessionCreateParams.Components.TaxSettings> {}
    namespace TaxSettings { interface Features extends Resolved<AccountSessionCreateParams.Components.TaxSettings.Features> {} }
    interface TerminalHardwareOrders extends Resolved<AccountSessionCreateParams.Components.TerminalHardwareOrders> {}
    namespace TerminalHardwareOrders { interface Features extends Resolved<AccountSessionCreateParams.Components.TerminalHardwareOrders.Features> {} }
    interface TerminalHardwareShop extends Resolved<AccountSessionCreateParams.Components.TerminalHardwareShop> {}
    namespace TerminalHardwareShop { interface Features extends Resolved<AccountSessionCreateParams.Components.TerminalHardwareShop.Features> {} }
    interface AgenticCommerceSettings extends Component<AgenticCommerceSettings.Features> {}
    namespace AgenticCommerceSettings { type Features = Partial<Resolved<AccountSessionCreateParams.Components.AgenticCommerceSettings.Features>> }
    interface AppInstall extends Component<AppInstall.Features> {}
    namespace AppInstall { type Features = Partial<Resolved<AccountSessionCreateParams.Components.AppInstall.Features>> }
    interface AppViewport extends Component<AppViewport.Features> {}
    namespace AppViewport { type Features = Partial<Resolved<AccountSessionCreateParams.Components.AppViewport.Features>> }
    interface Bills extends Component<Bills.Features> {}
    namespace Bills { type Features = Partial<Resolved<AccountSessionCreateParams.Components.Bills.Features>> }
    interface BusinessProfileManagement extends Component<BusinessProfileManagement.Features> {}
    namespace BusinessProfileManagement { type Features = Partial<Resolved<AccountSessionCreateParams.Components.BusinessProfileManagement.Features>> }
    interface CapitalFinancing extends Component<CapitalFinancing.Features> {}
    namespace CapitalFinancing { type Features = Partial<Resolved<AccountSessionCreateParams.Components.CapitalFinancing.Features>> }
    interface CapitalFinancingApplication extends Component<CapitalFinancingApplication.Features> {}
    namespace CapitalFinancingApplication { type Features = Partial<Resolved<AccountSessionCreateParams.Components.CapitalFinancingApplication.Features>> }
    interface CapitalFinancingManualPayment extends Component<CapitalFinancingManualPayment.Features> {}
    namespace CapitalFinancingManualPayment { type Features = Partial<Resolved<AccountSessionCreateParams.Components.CapitalFinancingManualPayment.Features>> }
    interface CapitalFinancingPromotion extends Component<CapitalFinancingPromotion.Features> {}
    namespace CapitalFinancingPromotion { type Features = Partial<Resolved<AccountSessionCreateParams.Components.CapitalFinancingPromotion.Features>> }
    interface CapitalOverview extends Component<CapitalOverview.Features> {}
    namespace CapitalOverview { type Features = Partial<Resolved<AccountSessionCreateParams.Components.CapitalOverview.Features>> }
    interface CheckScanning extends Component<CheckScanning.Features> {}
    namespace CheckScanning { type Features = Partial<Resolved<AccountSessionCreateParams.Components.CheckScanning.Features>> }
    interface ExportTaxTransactions extends Component<ExportTaxTransactions.Features> {}
    namespace ExportTaxTransactions { type Features = Partial<Resolved<AccountSessionCreateParams.Components.ExportTaxTransactions.Features>> }
    interface FinancialAccountRewards extends Component<FinancialAccountRewards.Features> {}
    namespace FinancialAccountRewards { type Features = Partial<Resolved<AccountSessionCreateParams.Components.FinancialAccountRewards.Features>> }
    interface FinancialAccounts extends Component<FinancialAccounts.Features> {}
    namespace FinancialAccounts { type Features = Partial<Resolved<AccountSessionCreateParams.Components.FinancialAccounts.Features>> }
    interface FinancialAccountsTransactions extends Component<FinancialAccountsTransactions.Features> {}
    namespace FinancialAccountsTransactions { type Features = Partial<Resolved<AccountSessionCreateParams.Components.FinancialAccountsTransactions.Features>> }
    interface InstantPayouts extends Component<InstantPayouts.Features> {}
    namespace InstantPayouts { type Features = Partial<Resolved<AccountSessionCreateParams.Components.InstantPayouts.Features>> }
    interface NetworkCostPassthroughReport extends Component<NetworkCostPassthroughReport.Features> {}
    namespace NetworkCostPassthroughReport { type Features = Partial<Resolved<AccountSessionCreateParams.Components.NetworkCostPassthroughReport.Features>> }
    interface ProductTaxCodeSelector extends Component<ProductTaxCodeSelector.Features> {}
    namespace ProductTaxCodeSelector { type Features = Partial<Resolved<AccountSessionCreateParams.Components.ProductTaxCodeSelector.Features>> }
    interface Recipients extends Component<Recipients.Features> {}
    namespace Recipients { type Features = Partial<Resolved<AccountSessionCreateParams.Components.Recipients.Features>> }
    interface RecipientsList extends Component<RecipientsList.Features> {}
    namespace RecipientsList { type Features = Partial<Resolved<AccountSessionCreateParams.Components.RecipientsList.Features>> }
    interface TaxThresholdMonitoring extends Component<TaxThresholdMonitoring.Features> {}
    namespace TaxThresholdMonitoring { type Features = Partial<Resolved<AccountSessionCreateParams.Components.TaxThresholdMonitoring.Features>> }
  }
}

/** What an account session is to contain. */
export interface AccountSessionCreateParams {
  /** The connected account the session is for (`acct_…`). It stands here, not in the `Stripe-Account` header. */
  account: string
  /** The embedded components the session may show. What is left out of a component gets the API's default. */
  components: AccountSessionCreateParams.Components
  /** Fields to expand in the reply. The API accepts it, but no field of an account session can be expanded. */
  expand?: Array<string> | null
}
export namespace AccountSessionCreateParams {
  /** The embedded components of a session, each with its configuration. */
  interface Components {
    /** Lets the user view and edit their account details. Since 2024-04-11 (API 2024-04-10). */
    account_management?: Components.AccountManagement | null
    /** Collects what Stripe needs to know of an account before it can be paid. Since 2023-08-31 (API 2023-08-16). */
    account_onboarding?: Components.AccountOnboarding | null
    /** Summarises the changes to the account's balance over a period. Since 2026-04-23 (API 2026-04-22.dahlia). */
    balance_report?: Components.BalanceReport | null
    /** Shows the account's balances and lets the user pay them out. Since 2024-04-16 (API 2024-04-10). */
    balances?: Components.Balances | null
    /** Lists the account's disputes. Since 2025-05-29 (API 2025-05-28.basil). */
    disputes_list?: Components.DisputesList | null
    /** Lists documents such as tax invoices for download. Since 2024-03-07 (API 2023-10-16). */
    documents?: Components.Documents | null
    /** Shows one financial account: its balance and how to fund it. Since 2025-01-27 (API 2025-01-27.acacia). */
    financial_account?: Components.FinancialAccount | null
    /** Lists the transactions of one financial account. Since 2025-01-27 (API 2025-01-27.acacia). */
    financial_account_transactions?: Components.FinancialAccountTransactions | null
    /** Offers an instant payout to accounts that are eligible for one. Since 2025-07-30 (API 2025-07-30.basil). */
    instant_payouts_promotion?: Components.InstantPayoutsPromotion | null
    /** Shows one issued card. Since 2025-01-27 (API 2025-01-27.acacia). */
    issuing_card?: Components.IssuingCard | null
    /** Lists the cards issued to the account. Since 2025-01-27 (API 2025-01-27.acacia). */
    issuing_cards_list?: Components.IssuingCardsList | null
    /** Shows what Stripe requires of the account, with a way to resolve it. Since 2024-04-11 (API 2024-04-10). */
    notification_banner?: Components.NotificationBanner | null
    /** Shows one payment in detail. Since 2023-12-07 (API 2023-10-16). */
    payment_details?: Components.PaymentDetails | null
    /** Shows the disputes of one payment. Since 2025-05-29 (API 2025-05-28.basil). */
    payment_disputes?: Components.PaymentDisputes | null
    /** Lets the user choose the payment methods the account accepts. Since 2026-08-26 (API 2026-08-26.dahlia). */
    payment_method_settings?: Components.PaymentMethodSettings | null
    /** Lists the account's payments. Since 2023-12-07 (API 2023-10-16). */
    payments?: Components.Payments | null
    /** Shows one payout in detail. Since 2025-08-27 (API 2025-08-27.basil). */
    payout_details?: Components.PayoutDetails | null
    /** Matches each payout with the transactions it settles. Since 2026-04-23 (API 2026-04-22.dahlia). */
    payout_reconciliation_report?: Components.PayoutReconciliationReport | null
    /** Shows balances and payouts, and lets the user pay out. Since 2023-12-07 (API 2023-10-16). */
    payouts?: Components.Payouts | null
    /** Lists the account's payouts. Since 2024-04-16 (API 2024-04-10). */
    payouts_list?: Components.PayoutsList | null
    /** Charts the account's figures over time. Since 2026-10-29 (API 2026-10-28.endive). */
    reporting_chart?: Components.ReportingChart | null
    /** Lets the user manage where the account is registered for tax. Since 2024-07-25 (API 2024-06-20). */
    tax_registrations?: Components.TaxRegistrations | null
    /** Lets the user set up how tax is calculated. Since 2024-07-25 (API 2024-06-20). */
    tax_settings?: Components.TaxSettings | null
    /** Lists the account's orders of Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive). */
    terminal_hardware_orders?: Components.TerminalHardwareOrders | null
    /** Lets the user order Terminal hardware. Since 2026-10-29 (API 2026-10-28.endive). */
    terminal_hardware_shop?: Components.TerminalHardwareShop | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user set up selling through AI
     * agents.
     */
    agentic_commerce_settings?: Components.AgenticCommerceSettings | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user install apps of the Stripe
     * App Marketplace.
     */
    app_install?: Components.AppInstall | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows an app of the Stripe App
     * Marketplace.
     */
    app_viewport?: Components.AppViewport | null
    /** In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay bills. */
    bills?: Components.Bills | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user edit the account's business
     * profile.
     */
    business_profile_management?: Components.BusinessProfileManagement | null
    /** In preview: sent only with a preview API version or `allow_preview`. Shows the account's Capital financing. */
    capital_financing?: Components.CapitalFinancing | null
    /** In preview: sent only with a preview API version or `allow_preview`. Lets the user apply for Capital financing. */
    capital_financing_application?: Components.CapitalFinancingApplication | null
    /** In preview: sent only with a preview API version or `allow_preview`. Lets the user pay back Capital financing. */
    capital_financing_manual_payment?: Components.CapitalFinancingManualPayment | null
    /** In preview: sent only with a preview API version or `allow_preview`. Offers Capital financing. */
    capital_financing_promotion?: Components.CapitalFinancingPromotion | null
    /** In preview: sent only with a preview API version or `allow_preview`. Sums up the account's Capital financing. */
    capital_overview?: Components.CapitalOverview | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user deposit checks by scanning
     * them.
     */
    check_scanning?: Components.CheckScanning | null
    /** In preview: sent only with a preview API version or `allow_preview`. Lets the user export transactions for tax. */
    export_tax_transactions?: Components.ExportTaxTransactions | null
    /** In preview: sent only with a preview API version or `allow_preview`. Shows the rewards of a financial account. */
    financial_account_rewards?: Components.FinancialAccountRewards | null
    /** In preview: sent only with a preview API version or `allow_preview`. Shows the account's financial accounts. */
    financial_accounts?: Components.FinancialAccounts | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lists the transactions of the account's
     * financial accounts.
     */
    financial_accounts_transactions?: Components.FinancialAccountsTransactions | null
    /** In preview: sent only with a preview API version or `allow_preview`. Lets the user make instant payouts. */
    instant_payouts?: Components.InstantPayouts | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Reports the network costs passed on to the
     * account.
     */
    network_cost_passthrough_report?: Components.NetworkCostPassthroughReport | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user choose the tax code of a
     * product.
     */
    product_tax_code_selector?: Components.ProductTaxCodeSelector | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Lets the user manage whom the account
     * sends money to.
     */
    recipients?: Components.Recipients | null
    /** In preview: sent only with a preview API version or `allow_preview`. Lists whom the account sends money to. */
    recipients_list?: Components.RecipientsList | null
    /**
     * In preview: sent only with a preview API version or `allow_preview`. Shows where the account nears thresholds
     * of tax.
     */
    tax_threshold_monitoring?: Components.TaxThresholdMonitoring | null
  }
  namespace Components {
    /** The configuration of `account_management`. Lets the user view and edit their account details. */
    interface AccountManagement extends ComponentParams<AccountManagement.Features> {}
    namespace AccountManagement {
      /** The features of `account_management`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API 2024-10-28.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * only for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`). Since 2024-04-11 (API 2024-04-10).
         */
        external_account_collection?: boolean | null
      }
    }
    /**
     * The configuration of `account_onboarding`. Collects what Stripe needs to know of an account before it can be
     * paid.
     */
    interface AccountOnboarding extends ComponentParams<AccountOnboarding.Features> {}
    namespace AccountOnboarding {
      /** The features of `account_onboarding`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API 2024-10-28.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`), and from API version 2026-03-25.dahlia on for others that send
         * `disable_stripe_user_authentication: false` with it. Since 2024-04-11 (API 2024-04-10).
         */
        external_account_collection?: boolean | null
      }
    }
    /** The configuration of `balance_report`. Summarises the changes to the account's balance over a period. */
    interface BalanceReport extends ComponentParams<BalanceReport.Features> {}
    namespace BalanceReport {
      /** The features of `balance_report`. */
      type Features = Record<string, never>
    }
    /** The configuration of `balances`. Shows the account's balances and lets the user pay them out. */
    interface Balances extends ComponentParams<Balances.Features> {}
    namespace Balances {
      /** The features of `balances`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API 2024-10-28.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
         * balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
         */
        edit_payout_schedule?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * only for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`). Since 2024-05-23 (API 2024-04-10).
         */
        external_account_collection?: boolean | null
        /**
         * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
         * otherwise the platform's instant payout rules in the Dashboard decide. Since 2024-04-16 (API 2024-04-10).
         */
        instant_payouts?: boolean | null
        /**
         * Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
         * (`controller.losses.payments` is `stripe`), otherwise off. Since 2024-04-16 (API 2024-04-10).
         */
        standard_payouts?: boolean | null
      }
    }
    /** The configuration of `disputes_list`. Lists the account's disputes. */
    interface DisputesList extends ComponentParams<DisputesList.Features> {}
    namespace DisputesList {
      /** The features of `disputes_list`. */
      interface Features {
        /**
         * Lets the user capture and cancel payment intents. Stripe's default: on. Since 2025-05-29 (API
         * 2025-05-28.basil).
         */
        capture_payments?: boolean | null
        /**
         * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
         * 2025-05-29 (API 2025-05-28.basil).
         */
        destination_on_behalf_of_charge_management?: boolean | null
        /**
         * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29 (API
         * 2025-05-28.basil).
         */
        dispute_management?: boolean | null
        /** Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil). */
        refund_management?: boolean | null
        /**
         * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
         * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
         */
        smart_disputes_management?: boolean | null
      }
    }
    /** The configuration of `documents`. Lists documents such as tax invoices for download. */
    interface Documents extends ComponentParams<Documents.Features> {}
    namespace Documents {
      /** The features of `documents`. */
      type Features = Record<string, never>
    }
    /** The configuration of `financial_account`. Shows one financial account: its balance and how to fund it. */
    interface FinancialAccount extends ComponentParams<FinancialAccount.Features> {}
    namespace FinancialAccount {
      /** The features of `financial_account`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API 2025-01-27.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * only for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`). Since 2025-01-27 (API 2025-01-27.acacia).
         */
        external_account_collection?: boolean | null
        /**
         * Lets the user send money from the financial account. Stripe does not document a default. Since 2025-01-27
         * (API 2025-01-27.acacia).
         */
        send_money?: boolean | null
        /**
         * Lets the user move money between the payments balance and the financial account. Stripe does not document a
         * default. Since 2025-01-27 (API 2025-01-27.acacia).
         */
        transfer_balance?: boolean | null
      }
    }
    /** The configuration of `financial_account_transactions`. Lists the transactions of one financial account. */
    interface FinancialAccountTransactions extends ComponentParams<FinancialAccountTransactions.Features> {}
    namespace FinancialAccountTransactions {
      /** The features of `financial_account_transactions`. */
      interface Features {
        /**
         * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
         * 2025-01-27 (API 2025-01-27.acacia).
         */
        card_spend_dispute_management?: boolean | null
      }
    }
    /**
     * The configuration of `instant_payouts_promotion`. Offers an instant payout to accounts that are eligible for
     * one.
     */
    interface InstantPayoutsPromotion extends ComponentParams<InstantPayoutsPromotion.Features> {}
    namespace InstantPayoutsPromotion {
      /** The features of `instant_payouts_promotion`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2025-07-30 (API 2025-07-30.basil).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * only for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`). Since 2025-07-30 (API 2025-07-30.basil).
         */
        external_account_collection?: boolean | null
        /**
         * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
         * otherwise the platform's instant payout rules in the Dashboard decide. Since 2025-07-30 (API
         * 2025-07-30.basil).
         */
        instant_payouts?: boolean | null
      }
    }
    /** The configuration of `issuing_card`. Shows one issued card. */
    interface IssuingCard extends ComponentParams<IssuingCard.Features> {}
    namespace IssuingCard {
      /** The features of `issuing_card`. */
      interface Features {
        /**
         * Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
         * 2025-01-27.acacia).
         */
        card_management?: boolean | null
        /**
         * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
         * 2025-01-27 (API 2025-01-27.acacia).
         */
        card_spend_dispute_management?: boolean | null
        /**
         * Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
         * 2025-01-27.acacia).
         */
        cardholder_management?: boolean | null
        /**
         * Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27 (API
         * 2025-01-27.acacia).
         */
        spend_control_management?: boolean | null
      }
    }
    /** The configuration of `issuing_cards_list`. Lists the cards issued to the account. */
    interface IssuingCardsList extends ComponentParams<IssuingCardsList.Features> {}
    namespace IssuingCardsList {
      /** The features of `issuing_cards_list`. */
      interface Features {
        /**
         * Lets the user create and manage cards. Stripe does not document a default. Since 2025-01-27 (API
         * 2025-01-27.acacia).
         */
        card_management?: boolean | null
        /**
         * Lets the user dispute card spend and follow those disputes. Stripe does not document a default. Since
         * 2025-01-27 (API 2025-01-27.acacia).
         */
        card_spend_dispute_management?: boolean | null
        /**
         * Lets the user create and manage cardholders. Stripe does not document a default. Since 2025-01-27 (API
         * 2025-01-27.acacia).
         */
        cardholder_management?: boolean | null
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2025-01-27 (API 2025-01-27.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the user set spending controls on cards. Stripe does not document a default. Since 2025-01-27 (API
         * 2025-01-27.acacia).
         */
        spend_control_management?: boolean | null
      }
    }
    /**
     * The configuration of `notification_banner`. Shows what Stripe requires of the account, with a way to resolve
     * it.
     */
    interface NotificationBanner extends ComponentParams<NotificationBanner.Features> {}
    namespace NotificationBanner {
      /** The features of `notification_banner`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API 2024-10-28.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * only for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`). Since 2024-04-11 (API 2024-04-10).
         */
        external_account_collection?: boolean | null
      }
    }
    /** The configuration of `payment_details`. Shows one payment in detail. */
    interface PaymentDetails extends ComponentParams<PaymentDetails.Features> {}
    namespace PaymentDetails {
      /** The features of `payment_details`. */
      interface Features {
        /** Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API 2023-10-16). */
        capture_payments?: boolean | null
        /**
         * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
         * 2024-03-28 (API 2023-10-16).
         */
        destination_on_behalf_of_charge_management?: boolean | null
        /**
         * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07 (API
         * 2023-10-16).
         */
        dispute_management?: boolean | null
        /** Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16). */
        refund_management?: boolean | null
        /**
         * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
         * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
         */
        smart_disputes_management?: boolean | null
      }
    }
    /** The configuration of `payment_disputes`. Shows the disputes of one payment. */
    interface PaymentDisputes extends ComponentParams<PaymentDisputes.Features> {}
    namespace PaymentDisputes {
      /** The features of `payment_disputes`. */
      interface Features {
        /**
         * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
         * 2025-05-29 (API 2025-05-28.basil).
         */
        destination_on_behalf_of_charge_management?: boolean | null
        /**
         * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2025-05-29 (API
         * 2025-05-28.basil).
         */
        dispute_management?: boolean | null
        /** Lets the user refund payments. Stripe's default: on. Since 2025-05-29 (API 2025-05-28.basil). */
        refund_management?: boolean | null
        /**
         * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
         * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
         */
        smart_disputes_management?: boolean | null
      }
    }
    /** The configuration of `payment_method_settings`. Lets the user choose the payment methods the account accepts. */
    interface PaymentMethodSettings extends ComponentParams<PaymentMethodSettings.Features> {}
    namespace PaymentMethodSettings {
      /** The features of `payment_method_settings`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: off. May be `true` only for accounts whose updated
         * requirements the platform collects (`controller.requirement_collection` is `application`). Since 2026-08-26
         * (API 2026-08-26.dahlia).
         */
        disable_stripe_user_authentication?: boolean | null
      }
    }
    /** The configuration of `payments`. Lists the account's payments. */
    interface Payments extends ComponentParams<Payments.Features> {}
    namespace Payments {
      /** The features of `payments`. */
      interface Features {
        /** Lets the user capture and cancel payment intents. Stripe's default: on. Since 2023-12-07 (API 2023-10-16). */
        capture_payments?: boolean | null
        /**
         * Lets the connected account manage destination charges made on its behalf. Stripe's default: off. Since
         * 2024-03-28 (API 2023-10-16).
         */
        destination_on_behalf_of_charge_management?: boolean | null
        /**
         * Lets the user answer disputes: submit evidence or accept them. Stripe's default: on. Since 2023-12-07 (API
         * 2023-10-16).
         */
        dispute_management?: boolean | null
        /** Lets the user refund payments. Stripe's default: on. Since 2023-12-07 (API 2023-10-16). */
        refund_management?: boolean | null
        /**
         * Lets the user manage disputes that Stripe's Smart Disputes answers. Stripe's default: the same as this
         * component's `dispute_management`. Since 2026-07-29 (API 2026-07-29.dahlia).
         */
        smart_disputes_management?: boolean | null
      }
    }
    /** The configuration of `payout_details`. Shows one payout in detail. */
    interface PayoutDetails extends ComponentParams<PayoutDetails.Features> {}
    namespace PayoutDetails {
      /** The features of `payout_details`. */
      type Features = Record<string, never>
    }
    /** The configuration of `payout_reconciliation_report`. Matches each payout with the transactions it settles. */
    interface PayoutReconciliationReport extends ComponentParams<PayoutReconciliationReport.Features> {}
    namespace PayoutReconciliationReport {
      /** The features of `payout_reconciliation_report`. */
      type Features = Record<string, never>
    }
    /** The configuration of `payouts`. Shows balances and payouts, and lets the user pay out. */
    interface Payouts extends ComponentParams<Payouts.Features> {}
    namespace Payouts {
      /** The features of `payouts`. */
      interface Features {
        /**
         * Skips the login with Stripe inside the component. A platform that does so should authenticate its users
         * with a second factor of its own. Stripe's default: the opposite of this component's
         * `external_account_collection`. May be `true` only for accounts whose updated requirements the platform
         * collects (`controller.requirement_collection` is `application`). Since 2024-10-29 (API 2024-10-28.acacia).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * Lets the user change when payouts are made. Stripe's default: on where Stripe is liable for negative
         * balances (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
         */
        edit_payout_schedule?: boolean | null
        /**
         * Lets the component collect bank accounts and debit cards for payouts. Stripe's default: on. May be `false`
         * only for accounts whose updated requirements the platform collects (`controller.requirement_collection` is
         * `application`). Since 2024-05-23 (API 2024-04-10).
         */
        external_account_collection?: boolean | null
        /**
         * Lets the user make instant payouts. Stripe's default: on where Stripe is liable for negative balances;
         * otherwise the platform's instant payout rules in the Dashboard decide. Since 2023-12-22 (API 2023-10-16).
         */
        instant_payouts?: boolean | null
        /**
         * Lets the user make standard payouts. Stripe's default: on where Stripe is liable for negative balances
         * (`controller.losses.payments` is `stripe`), otherwise off. Since 2023-12-22 (API 2023-10-16).
         */
        standard_payouts?: boolean | null
      }
    }
    /** The configuration of `payouts_list`. Lists the account's payouts. */
    interface PayoutsList extends ComponentParams<PayoutsList.Features> {}
    namespace PayoutsList {
      /** The features of `payouts_list`. */
      type Features = Record<string, never>
    }
    /** The configuration of `reporting_chart`. Charts the account's figures over time. */
    interface ReportingChart extends ComponentParams<ReportingChart.Features> {}
    namespace ReportingChart {
      /** The features of `reporting_chart`. */
      type Features = Record<string, never>
    }
    /** The configuration of `tax_registrations`. Lets the user manage where the account is registered for tax. */
    interface TaxRegistrations extends ComponentParams<TaxRegistrations.Features> {}
    namespace TaxRegistrations {
      /** The features of `tax_registrations`. */
      type Features = Record<string, never>
    }
    /** The configuration of `tax_settings`. Lets the user set up how tax is calculated. */
    interface TaxSettings extends ComponentParams<TaxSettings.Features> {}
    namespace TaxSettings {
      /** The features of `tax_settings`. */
      type Features = Record<string, never>
    }
    /** The configuration of `terminal_hardware_orders`. Lists the account's orders of Terminal hardware. */
    interface TerminalHardwareOrders extends ComponentParams<TerminalHardwareOrders.Features> {}
    namespace TerminalHardwareOrders {
      /** The features of `terminal_hardware_orders`. */
      type Features = Record<string, never>
    }
    /** The configuration of `terminal_hardware_shop`. Lets the user order Terminal hardware. */
    interface TerminalHardwareShop extends ComponentParams<TerminalHardwareShop.Features> {}
    namespace TerminalHardwareShop {
      /** The features of `terminal_hardware_shop`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `agentic_commerce_settings`. Lets the user set up selling through AI agents. */
    interface AgenticCommerceSettings extends ComponentParams<AgenticCommerceSettings.Features> {}
    namespace AgenticCommerceSettings {
      /** The features of `agentic_commerce_settings`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `app_install`. Lets the user install apps of the Stripe App Marketplace. */
    interface AppInstall extends ComponentParams<AppInstall.Features> {}
    namespace AppInstall {
      /** The features of `app_install`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. The apps that the component may offer,
         * by their ids. Stripe does not document a default.
         */
        allowed_apps?: Array<string> | '' | null
      }
    }
    /** In preview. The configuration of `app_viewport`. Shows an app of the Stripe App Marketplace. */
    interface AppViewport extends ComponentParams<AppViewport.Features> {}
    namespace AppViewport {
      /** The features of `app_viewport`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. The apps that the component may offer,
         * by their ids. Stripe does not document a default.
         */
        allowed_apps?: Array<string> | '' | null
      }
    }
    /** In preview. The configuration of `bills`. Lets the user create and pay bills. */
    interface Bills extends ComponentParams<Bills.Features> {}
    namespace Bills {
      /** The features of `bills`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay bills.
         * Stripe does not document a default.
         */
        bill_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside the
         * component. A platform that does so should authenticate its users with a second factor of its own. Stripe's
         * default: off. May be `true` only for accounts whose updated requirements the platform collects
         * (`controller.requirement_collection` is `application`).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
         * financial account. Stripe does not document a default.
         */
        send_money?: boolean | null
      }
    }
    /**
     * In preview. The configuration of `business_profile_management`. Lets the user edit the account's business
     * profile.
     */
    interface BusinessProfileManagement extends ComponentParams<BusinessProfileManagement.Features> {}
    namespace BusinessProfileManagement {
      /** The features of `business_profile_management`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `capital_financing`. Shows the account's Capital financing. */
    interface CapitalFinancing extends ComponentParams<CapitalFinancing.Features> {}
    namespace CapitalFinancing {
      /** The features of `capital_financing`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `capital_financing_application`. Lets the user apply for Capital financing. */
    interface CapitalFinancingApplication extends ComponentParams<CapitalFinancingApplication.Features> {}
    namespace CapitalFinancingApplication {
      /** The features of `capital_financing_application`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `capital_financing_manual_payment`. Lets the user pay back Capital financing. */
    interface CapitalFinancingManualPayment extends ComponentParams<CapitalFinancingManualPayment.Features> {}
    namespace CapitalFinancingManualPayment {
      /** The features of `capital_financing_manual_payment`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `capital_financing_promotion`. Offers Capital financing. */
    interface CapitalFinancingPromotion extends ComponentParams<CapitalFinancingPromotion.Features> {}
    namespace CapitalFinancingPromotion {
      /** The features of `capital_financing_promotion`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `capital_overview`. Sums up the account's Capital financing. */
    interface CapitalOverview extends ComponentParams<CapitalOverview.Features> {}
    namespace CapitalOverview {
      /** The features of `capital_overview`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `check_scanning`. Lets the user deposit checks by scanning them. */
    interface CheckScanning extends ComponentParams<CheckScanning.Features> {}
    namespace CheckScanning {
      /** The features of `check_scanning`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Stripe does not say what this does.
         * Stripe does not document a default.
         */
        create_us_paper_check_on_application?: boolean | null
      }
    }
    /** In preview. The configuration of `export_tax_transactions`. Lets the user export transactions for tax. */
    interface ExportTaxTransactions extends ComponentParams<ExportTaxTransactions.Features> {}
    namespace ExportTaxTransactions {
      /** The features of `export_tax_transactions`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `financial_account_rewards`. Shows the rewards of a financial account. */
    interface FinancialAccountRewards extends ComponentParams<FinancialAccountRewards.Features> {}
    namespace FinancialAccountRewards {
      /** The features of `financial_account_rewards`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `financial_accounts`. Shows the account's financial accounts. */
    interface FinancialAccounts extends ComponentParams<FinancialAccounts.Features> {}
    namespace FinancialAccounts {
      /** The features of `financial_accounts`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and pay bills.
         * Stripe does not document a default.
         */
        bill_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage cards.
         * Stripe does not document a default.
         */
        card_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside the
         * component. A platform that does so should authenticate its users with a second factor of its own. Stripe's
         * default: off. May be `true` only for accounts whose updated requirements the platform collects
         * (`controller.requirement_collection` is `application`).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user change when payouts are
         * made. Stripe's default: on where Stripe is liable for negative balances (`controller.losses.payments` is
         * `stripe`), otherwise off.
         */
        edit_payout_schedule?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
         * financial account. Stripe does not document a default.
         */
        send_money?: boolean | null
      }
    }
    /**
     * In preview. The configuration of `financial_accounts_transactions`. Lists the transactions of the account's
     * financial accounts.
     */
    interface FinancialAccountsTransactions extends ComponentParams<FinancialAccountsTransactions.Features> {}
    namespace FinancialAccountsTransactions {
      /** The features of `financial_accounts_transactions`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user capture and cancel
         * payment intents. Stripe's default: on.
         */
        capture_payments?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user create and manage cards.
         * Stripe does not document a default.
         */
        card_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user dispute card spend and
         * follow those disputes. Stripe does not document a default.
         */
        card_spend_dispute_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the connected account manage
         * destination charges made on its behalf. Stripe's default: off.
         */
        destination_on_behalf_of_charge_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user answer disputes: submit
         * evidence or accept them. Stripe's default: on.
         */
        dispute_management?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user refund payments.
         * Stripe's default: on.
         */
        refund_management?: boolean | null
      }
    }
    /** In preview. The configuration of `instant_payouts`. Lets the user make instant payouts. */
    interface InstantPayouts extends ComponentParams<InstantPayouts.Features> {}
    namespace InstantPayouts {
      /** The features of `instant_payouts`. */
      type Features = Record<string, never>
    }
    /**
     * In preview. The configuration of `network_cost_passthrough_report`. Reports the network costs passed on to the
     * account.
     */
    interface NetworkCostPassthroughReport extends ComponentParams<NetworkCostPassthroughReport.Features> {}
    namespace NetworkCostPassthroughReport {
      /** The features of `network_cost_passthrough_report`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `product_tax_code_selector`. Lets the user choose the tax code of a product. */
    interface ProductTaxCodeSelector extends ComponentParams<ProductTaxCodeSelector.Features> {}
    namespace ProductTaxCodeSelector {
      /** The features of `product_tax_code_selector`. */
      type Features = Record<string, never>
    }
    /** In preview. The configuration of `recipients`. Lets the user manage whom the account sends money to. */
    interface Recipients extends ComponentParams<Recipients.Features> {}
    namespace Recipients {
      /** The features of `recipients`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
         * financial account. Stripe does not document a default.
         */
        send_money?: boolean | null
      }
    }
    /** In preview. The configuration of `recipients_list`. Lists whom the account sends money to. */
    interface RecipientsList extends ComponentParams<RecipientsList.Features> {}
    namespace RecipientsList {
      /** The features of `recipients_list`. */
      interface Features {
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Skips the login with Stripe inside the
         * component. A platform that does so should authenticate its users with a second factor of its own. Stripe's
         * default: off. May be `true` only for accounts whose updated requirements the platform collects
         * (`controller.requirement_collection` is `application`).
         */
        disable_stripe_user_authentication?: boolean | null
        /**
         * In preview: sent only with a preview API version or `allow_preview`. Lets the user send money from the
         * financial account. Stripe does not document a default.
         */
        send_money?: boolean | null
      }
    }
    /** In preview. The configuration of `tax_threshold_monitoring`. Shows where the account nears thresholds of tax. */
    interface TaxThresholdMonitoring extends ComponentParams<TaxThresholdMonitoring.Features> {}
    namespace TaxThresholdMonitoring {
      /** The features of `tax_threshold_monitoring`. */
      type Features = Record<string, never>
    }
  }
}

/**
 * The types accounts had before `controller`.
 *
 * - `custom`: The platform is responsible for everything, and Stripe is not seen.
 * - `express`: Stripe collects information; there is a small dashboard.
 * - `none`: None of the others: `controller` says what it is.
 * - `standard`: The account has a relationship with Stripe, and the full dashboard.
 */
export type AccountType = Open<'custom' | 'express' | 'none' | 'standard'>

/** An object of the API that this library has no fields for. */
export interface ApiObject {
  /** Its id. */
  id: string
  /** Its type. */
  object: string
}

/** How a client is set up. */
export interface ClientOptions {
  /** Where the API is: `https://…`, or `http://` to this machine. Default: `https://api.stripe.com`. */
  baseUrl?: string | null
  /** The API version of every request that names no other (`Stripe-Version` header). Default: `2026-10-28.endive`. */
  apiVersion?: string | null
  /**
   * The connected account every request acts on behalf of (`Stripe-Account` header). Not for account sessions: their
   * account is a parameter.
   */
  stripeAccount?: string | null
  /**
   * The context every request acts in: account ids joined by slashes (`Stripe-Context` header). Not together with
   * `stripeAccount`.
   */
  stripeContext?: string | null
  /** How long a call may take in all: attempts, and the waits between them. In milliseconds. Default: 80000. */
  timeout?: number | null
  /** How often a request is repeated when it may succeed later. Default: 2. */
  maxNetworkRetries?: number | null
  /**
   * How long making a connection may take: name, handshakes and, if there is one, the proxy. In milliseconds.
   * Default: 10000.
   */
  connectTimeout?: number | null
  /**
   * How long one attempt waits for the reply to begin, and then for each further part of it. Well under the time a
   * call has in all, so that there is a second attempt. In milliseconds. Default: 30000.
   */
  readTimeout?: number | null
  /**
   * The largest reply that is read, in bytes. A session is about 4 KB, a full page of accounts about 200: what is
   * much larger is not from the API. Default: 4194304.
   */
  maxResponseBytes?: number | null
  /**
   * The proxy, `http://user:password@host:port`; an empty string for none. Default: that of `HTTPS_PROXY` or
   * `ALL_PROXY` in the environment, and none for this machine.
   */
  proxy?: string | null
  /** Hosts, domains and addresses that are reached without a proxy. Default: those of `NO_PROXY` in the environment. */
  noProxy?: Array<string> | null
  /**
   * The certificate authorities to trust instead of the built-in ones: PEM text, or the path of a file with it.
   * Default: Mozilla's.
   */
  caBundle?: string | null
  /**
   * Lets a build for iOS or Android have a secret key, which it otherwise refuses; without effect in other builds.
   * For tests against a local server alone: whoever has an app can read its keys. Default: false.
   */
  dangerouslyAllowSecretKeyInApp?: boolean | null
  /** Sends requests by other means. Options about connections have no effect then. */
  transport?: Transport | RecordingTransport | ReplayingTransport | undefined
/** As in stripe-node, with `port` and `protocol`. `baseUrl` says it in one. */
  host?: string | null | undefined
  /** Default: 443. */
  port?: string | number | null | undefined
  /** Default: `https`. */
  protocol?: 'https' | 'http' | null | undefined
  /** As in stripe-node; without effect. */
  typescript?: boolean | null | undefined
  /** As in stripe-node; without effect: nothing is collected. */
  telemetry?: boolean | null | undefined
  /** As in stripe-node; without effect: no request says which program sent it. */
  appInfo?: object | null | undefined
}

/**
 * A method of HTTP.
 *
 * - `GET`: Without a body.
 * - `POST`: With a body, where one is given.
 */
export type ClientSecretSourceMethod = Open<'GET' | 'POST'>

/** Where the backend is that creates the sessions, and how it is asked. */
export interface ClientSecretSourceOptions {
  /**
   * The address of the backend's endpoint: `https://…`, or `http://` to this machine; see `allowHttp`. It answers
   * with JSON that has `client_secret`.
   */
  url: string
  /** How it is asked. Default: POST. */
  method?: ClientSecretSourceMethod | null
  /** Headers, for example the one that says which user is asking. They are never printed. */
  headers?: Record<string, string> | null
  /** The body of a POST. */
  body?: string | null
  /**
   * Whether `http://` may be used to a machine of the same private network, such as a computer in the office or the
   * one that runs an emulator (`10.0.2.2`). For development only: whoever listens there can use the secret first.
   * Default: false.
   */
  allowHttp?: boolean | null
  /** How long the backend may take. In milliseconds. Default: 30000. */
  timeout?: number | null
  /** How long a session must still be good for, where the answer has `expires_at`. In milliseconds. Default: 60000. */
  expiryMargin?: number | null
}

/** What one request to the backend has that the one before had not. */
export interface ClientSecretSourceProvided {
  /** Headers of this request. They replace those of the same name. */
  headers?: Record<string, string> | null
  /** The body of this request, in place of the one of the options. */
  body?: string | null
}

/** Whose accounts are to be linked. */
export interface CreateFinancialConnectionsSessionAccountHolderParams {
  /** Which of the other fields says who. */
  type: FinancialConnectionsAccountHolderType
  /** The connected account; required if the type is `account`, and only then allowed. */
  account?: string | null
  /** The customer; only if the type is `customer`, which needs this or `customer_account`. */
  customer?: string | null
  /** The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover. */
  customer_account?: string | null
}
export namespace CreateFinancialConnectionsSessionAccountHolderParams {
  export type Type = FinancialConnectionsAccountHolderType
}

/** A thin event: it says what happened and to what, and leaves the resource to be fetched. */
export interface EventNotification {
  /** Its id (`evt_…`). An event may be delivered twice: remember which were handled. */
  id: string
  /** The type of the object: `v2.core.event`. */
  object: 'v2.core.event'
  /** What happened. */
  type: EventNotificationType
  /** The context it happened in: what `Stripe-Context` says when the resource is fetched. */
  context?: string | null
  /** When it happened, as RFC 3339 has it. */
  created?: string | null
  /** Whether it is about live data. */
  livemode?: boolean | null
  /** What caused it. */
  reason?: EventReason | null
  /** The resource it is about. */
  related_object?: EventRelatedObject | null
}
export namespace EventNotification {
  export type Type = EventNotificationType
  export import Reason = EventReason
  export type RelatedObject = EventRelatedObject
}

/**
 * The types of thin events about linked accounts.
 *
 * - `v1.financial_connections.account.account_numbers_updated`: Its account numbers changed: payments by the old ones
 * may fail.
 * - `v1.financial_connections.account.balance_refresh_failed`: A refresh of its balance failed.
 * - `v1.financial_connections.account.balance_refresh_succeeded`: A refresh of its balance succeeded.
 * - `v1.financial_connections.account.created`: It was linked.
 * - `v1.financial_connections.account.deactivated`: The link stopped working.
 * - `v1.financial_connections.account.disconnected`: The link was cut.
 * - `v1.financial_connections.account.expected_deactivation_date_updated`: The link is now expected to stop working
 * at another time, or no longer.
 * - `v1.financial_connections.account.inferred_balances_refresh_failed`: A refresh of its inferred balances failed.
 * - `v1.financial_connections.account.inferred_balances_refresh_succeeded`: A refresh of its inferred balances
 * succeeded.
 * - `v1.financial_connections.account.ownership_refresh_failed`: A refresh of its owners failed.
 * - `v1.financial_connections.account.ownership_refresh_succeeded`: A refresh of its owners succeeded.
 * - `v1.financial_connections.account.reactivated`: The link works again.
 * - `v1.financial_connections.account.refreshed_balance`: A refresh of its balance ended.
 * - `v1.financial_connections.account.refreshed_ownership`: A refresh of its owners ended.
 * - `v1.financial_connections.account.refreshed_transactions`: A refresh of its transactions ended.
 * - `v1.financial_connections.account.risk_intelligence_refresh_failed`: A refresh of what is known of its risk
 * failed.
 * - `v1.financial_connections.account.risk_intelligence_refresh_succeeded`: A refresh of what is known of its risk
 * succeeded.
 * - `v1.financial_connections.account.supported_payment_method_types_updated`: Other payment methods can be made from
 * it than before.
 * - `v1.financial_connections.account.transactions_refresh_failed`: A refresh of its transactions failed.
 * - `v1.financial_connections.account.transactions_refresh_succeeded`: A refresh of its transactions succeeded.
 * - `v1.financial_connections.account.upcoming_account_number_expiry`: One of its account numbers expires soon.
 * - `v1.financial_connections.account.upcoming_deactivation`: The link will stop working soon, unless its holder
 * links the account again.
 */
export type EventNotificationType = Open<'v1.financial_connections.account.account_numbers_updated' | 'v1.financial_connections.account.balance_refresh_failed' | 'v1.financial_connections.account.balance_refresh_succeeded' | 'v1.financial_connections.account.created' | 'v1.financial_connections.account.deactivated' | 'v1.financial_connections.account.disconnected' | 'v1.financial_connections.account.expected_deactivation_date_updated' | 'v1.financial_connections.account.inferred_balances_refresh_failed' | 'v1.financial_connections.account.inferred_balances_refresh_succeeded' | 'v1.financial_connections.account.ownership_refresh_failed' | 'v1.financial_connections.account.ownership_refresh_succeeded' | 'v1.financial_connections.account.reactivated' | 'v1.financial_connections.account.refreshed_balance' | 'v1.financial_connections.account.refreshed_ownership' | 'v1.financial_connections.account.refreshed_transactions' | 'v1.financial_connections.account.risk_intelligence_refresh_failed' | 'v1.financial_connections.account.risk_intelligence_refresh_succeeded' | 'v1.financial_connections.account.supported_payment_method_types_updated' | 'v1.financial_connections.account.transactions_refresh_failed' | 'v1.financial_connections.account.transactions_refresh_succeeded' | 'v1.financial_connections.account.upcoming_account_number_expiry' | 'v1.financial_connections.account.upcoming_deactivation'>

/**
 * The fields of a resource that had other values before, with those values. They are those of the resource, and read
 * as they came.
 */
export interface EventPreviousAttributes {
  [name: string]: unknown
}

/** What caused a thin event. */
export interface EventReason {
  /** What kind of cause; `request` is the only one that is known. */
  type?: string | null
  /** The request that caused it. */
  request?: EventRequest | null
}
export namespace EventReason {
  export type Request = EventRequest
}

/** The resource a thin event is about. */
export interface EventRelatedObject {
  /** Its id. */
  id: string
  /** Its type, e.g. `financial_connections.account`. */
  type: string
  /** Where it is fetched. */
  url?: string | null
}

/** The request that caused an event. */
export interface EventRequest {
  /** Its id (`req_…`); empty where the API acted by itself. */
  id: string | null
  /** The idempotency key it was sent with. */
  idempotency_key: string | null
}

/** A resource that this library has no fields for. All of it is kept. */
export interface EventResource {
  /** Its id. */
  id?: string | null
  /** Its type. */
  object?: string | null
}

/** An account at a financial institution that was linked. */
export interface FinancialConnectionsAccount {
  /** Its id (`fca_…`). */
  id: string
  /** The type of the object. */
  object: 'financial_connections.account'
  /** Who holds it. */
  account_holder: FinancialConnectionsAccountHolder | null
  /** Its numbers. Since API 2025-11-17.clover. */
  account_numbers: Array<FinancialConnectionsAccountNumber> | null
  /** In preview: the authorization it belongs to. */
  authorization?: string | null
  /** Its most recent balance; empty until a refresh or prefetch has succeeded. */
  balance: FinancialConnectionsBalance | null
  /** The last attempt to refresh the balance. */
  balance_refresh: FinancialConnectionsBalanceRefresh | null
  /** Its broad kind. */
  category: FinancialConnectionsAccountCategory
  /** In preview: how far its transactions have been classified, for each way of classifying that it is subscribed to. */
  classification_state?: Record<string, FinancialConnectionsClassificationState> | null
  /** When it was linked, in whole seconds since the Unix epoch. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** A name for it, from the holder or the institution. */
  display_name: string | null
  /** In preview: how far Stripe's additions to its transactions have come. */
  enrichment_state?: FinancialConnectionsEnrichmentState | null
  /** In preview: the last attempt to refresh its balances of past days. */
  inferred_balances_refresh?: FinancialConnectionsInferredBalancesRefresh | null
  /**
   * In preview: its institution, which may change, as when institutions merge: the institution's id, or the
   * institution where it was expanded.
   */
  institution?: string | FinancialConnectionsInstitution | null
  /** The institution's name. */
  institution_name: string
  /** The last four digits of its number. */
  last4: string | null
  /** Whether it is live data; false with a test key. */
  livemode: boolean
  /** Its owners: the ownership object's id, or the object where it was expanded. */
  ownership: string | FinancialConnectionsAccountOwnership | null
  /** The last attempt to refresh the owners. */
  ownership_refresh: FinancialConnectionsOwnershipRefresh | null
  /** What the holder granted. */
  permissions: Array<FinancialConnectionsPermission> | null
  /** Whether the link works. */
  status: FinancialConnectionsAccountStatus
  /** More about the status. Since API 2026-06-24.dahlia. */
  status_details?: FinancialConnectionsStatusDetails
  /** Its kind within the category. */
  subcategory: FinancialConnectionsAccountSubcategory
  /** What is refreshed about once a day. */
  subscriptions: Array<FinancialConnectionsSubscription> | null
  /** The payment methods that can be made from it. */
  supported_payment_method_types: Array<FinancialConnectionsPaymentMethodType>
  /** The last attempt to refresh the transactions. */
  transaction_refresh: FinancialConnectionsTransactionRefresh | null
}
export namespace FinancialConnectionsAccount {
  export import AccountHolder = FinancialConnectionsAccountHolder
  export import AccountNumber = FinancialConnectionsAccountNumber
  export import Balance = FinancialConnectionsBalance
  export import BalanceRefresh = FinancialConnectionsBalanceRefresh
  export type Category = FinancialConnectionsAccountCategory
  export import EnrichmentState = FinancialConnectionsEnrichmentState
  export import InferredBalancesRefresh = FinancialConnectionsInferredBalancesRefresh
  export import OwnershipRefresh = FinancialConnectionsOwnershipRefresh
  export type Permission = FinancialConnectionsPermission
  export type Status = FinancialConnectionsAccountStatus
  export import StatusDetails = FinancialConnectionsStatusDetails
  export type Subcategory = FinancialConnectionsAccountSubcategory
  export type Subscription = FinancialConnectionsSubscription
  export type SupportedPaymentMethodType = FinancialConnectionsPaymentMethodType
  export import TransactionRefresh = FinancialConnectionsTransactionRefresh
}

/**
 * The broad kind of an account.
 *
 * - `cash`: Money that can be spent: checking, savings.
 * - `credit`: Money that is owed: cards, lines of credit, mortgages.
 * - `investment`: Investments.
 * - `other`: Anything else.
 */
export type FinancialConnectionsAccountCategory = Open<'cash' | 'credit' | 'investment' | 'other'>

/** What to expand in the reply. */
export interface FinancialConnectionsAccountDisconnectParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/** An event about a linked account. */
export interface FinancialConnectionsAccountEvent {
  /** Its id (`evt_…`). An event may be delivered twice: remember which were handled. */
  id: string
  /** The type of the object: `event`. */
  object: 'event'
  /** What happened. */
  type: FinancialConnectionsAccountEventType
  /** The connected account it happened in (`acct_…`); empty for the platform's own. */
  account?: string
  /** The API version in which `data` is written. */
  api_version: string | null
  /** The context it happened in. */
  context?: string
  /** When it happened, in whole seconds since the Unix epoch. Events may arrive in another order. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** Whether it is about live data. */
  livemode: boolean
  /** How many endpoints have not answered it with a 2xx yet. */
  pending_webhooks: number
  /** The request that caused it, if one did. */
  request: EventRequest | null
  /** What it is about. */
  data: FinancialConnectionsAccountEventData
}
export namespace FinancialConnectionsAccountEvent {
  export type Type = FinancialConnectionsAccountEventType
  export type Request = EventRequest
  export import Data = FinancialConnectionsAccountEventData
}

/** What an event is about. */
export interface FinancialConnectionsAccountEventData {
  /** The resource, as it was when the event was made. */
  object: FinancialConnectionsAccount
  /** What changed: the fields of the resource that had other values before, with those values. */
  previous_attributes?: EventPreviousAttributes
}
export namespace FinancialConnectionsAccountEventData {
  export import Object = FinancialConnectionsAccount
  export type PreviousAttributes = EventPreviousAttributes
}

/**
 * The types of events about linked accounts.
 *
 * - `financial_connections.account.account_numbers_updated`: Its account numbers changed: payments by the old ones
 * may fail.
 * - `financial_connections.account.created`: It was linked.
 * - `financial_connections.account.deactivated`: The link stopped working: its status is `inactive`.
 * - `financial_connections.account.disconnected`: The link was cut: its status is `disconnected`.
 * - `financial_connections.account.expected_deactivation_date_updated`: The link is now expected to stop working at
 * another time, or no longer.
 * - `financial_connections.account.reactivated`: The link works again: its status went from `inactive` to `active`.
 * - `financial_connections.account.refreshed_balance`: A refresh of its balance ended, in `succeeded` or `failed`;
 * `balance_refresh.status` says which.
 * - `financial_connections.account.refreshed_inferred_balances`: A refresh of its inferred balances ended. In preview
 * versions of the API.
 * - `financial_connections.account.refreshed_ownership`: A refresh of its owners ended, in `succeeded` or `failed`;
 * `ownership_refresh.status` says which.
 * - `financial_connections.account.refreshed_transactions`: A refresh of its transactions ended, in `succeeded` or
 * `failed`; `transaction_refresh.status` says which.
 * - `financial_connections.account.supported_payment_method_types_updated`: Other payment methods can be made from it
 * than before.
 * - `financial_connections.account.upcoming_account_number_expiry`: One of its account numbers expires soon.
 * - `financial_connections.account.upcoming_deactivation`: The link will stop working soon, unless its holder links
 * the account again.
 */
export type FinancialConnectionsAccountEventType = 'financial_connections.account.account_numbers_updated' | 'financial_connections.account.created' | 'financial_connections.account.deactivated' | 'financial_connections.account.disconnected' | 'financial_connections.account.expected_deactivation_date_updated' | 'financial_connections.account.reactivated' | 'financial_connections.account.refreshed_balance' | 'financial_connections.account.refreshed_inferred_balances' | 'financial_connections.account.refreshed_ownership' | 'financial_connections.account.refreshed_transactions' | 'financial_connections.account.supported_payment_method_types_updated' | 'financial_connections.account.upcoming_account_number_expiry' | 'financial_connections.account.upcoming_deactivation'

/** Who holds a linked account. */
export interface FinancialConnectionsAccountHolder {
  /** Which of the other fields says who. */
  type: FinancialConnectionsAccountHolderType
  /** The connected account, if the type is `account`: its id, or the account where it was expanded. */
  account?: string | ApiObject
  /** The customer, if the type is `customer`: its id, or the customer where it was expanded. */
  customer?: string | ApiObject
  /** The account that plays the customer, if the type is `customer`. Since API 2025-12-15.clover. */
  customer_account?: string
}
export namespace FinancialConnectionsAccountHolder {
  export type Type = FinancialConnectionsAccountHolderType
}

/**
 * Who holds a linked account.
 *
 * - `account`: A connected account of the platform.
 * - `customer`: A customer.
 */
export type FinancialConnectionsAccountHolderType = Open<'account' | 'customer'>

/** Which page to list. */
export interface FinancialConnectionsAccountListInferredBalancesParams {
  /** How many items a page has, 1 to 100. Stripe's default: 10. */
  limit?: number | null
  /** The id of the item before the page. Not together with `ending_before`. */
  starting_after?: string | null
  /** The id of the item after the page, to page backwards. Not together with `starting_after`. */
  ending_before?: string | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/** Which owners to list. */
export interface FinancialConnectionsAccountListOwnersParams {
  /** The ownership object to list owners of (`fcaowns_…`). */
  ownership: string
  /** How many items a page has, 1 to 100. Stripe's default: 10. */
  limit?: number | null
  /** The id of the item before the page. Not together with `ending_before`. */
  starting_after?: string | null
  /** The id of the item after the page, to page backwards. Not together with `starting_after`. */
  ending_before?: string | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/** Which linked accounts to list. Without a filter: all of the platform's. */
export interface FinancialConnectionsAccountListParams {
  /** Only accounts of this holder. Not together with `session`. */
  account_holder?: FinancialConnectionsAccountListParams.AccountHolder | null
  /** Only accounts linked in this session (`fcsess_…`). Not together with `account_holder`. */
  session?: string | null
  /** How many items a page has, 1 to 100. Stripe's default: 10. */
  limit?: number | null
  /** The id of the item before the page. Not together with `ending_before`. */
  starting_after?: string | null
  /** The id of the item after the page, to page backwards. Not together with `starting_after`. */
  ending_before?: string | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

export namespace FinancialConnectionsAccountListParams {
  /** Whose accounts to list. */
  export interface AccountHolder {
    /** The connected account that holds them. Not together with `customer`. */
    account?: string | null
    /** The customer that holds them. Not together with `account`. */
    customer?: string | null
    /** The account that plays the customer that holds them. */
    customer_account?: string | null
  }
}

/** A number of a linked account. */
export interface FinancialConnectionsAccountNumber {
  /** When the number is expected to expire, in whole seconds since the Unix epoch. */
  expected_expiry_date: number | null
  /** `expected_expiry_date` as a `Date`. Not enumerable. */
  readonly expected_expiry_date_date?: Date
  /** What it is. */
  identifier_type: FinancialConnectionsAccountNumberType
  /** Whether it can move money; only `transactable` can. */
  status: FinancialConnectionsAccountNumberStatus
  /** The networks it can be used over. */
  supported_networks: Array<FinancialConnectionsNetwork>
}
export namespace FinancialConnectionsAccountNumber {
  export type IdentifierType = FinancialConnectionsAccountNumberType
  export type Status = FinancialConnectionsAccountNumberStatus
  export type SupportedNetwork = FinancialConnectionsNetwork
}

/**
 * Whether an account number can move money.
 *
 * - `deactivated`: It no longer can.
 * - `expired`: It is past its expiry. From API 2026-09-30.endive on.
 * - `pending`: It cannot yet. From API 2026-09-30.endive on.
 * - `transactable`: It can.
 */
export type FinancialConnectionsAccountNumberStatus = Open<'deactivated' | 'expired' | 'pending' | 'transactable'>

/**
 * What an account number is.
 *
 * - `account_number`: The account's own number.
 * - `tokenized_account_number`: A number made for this link.
 */
export type FinancialConnectionsAccountNumberType = Open<'account_number' | 'tokenized_account_number'>

/** An owner of a linked account, as its institution has it. */
export interface FinancialConnectionsAccountOwner {
  /** Its id (`fcaown_…`). */
  id: string
  /** The type of the object. */
  object: 'financial_connections.account_owner'
  /** The owner's email address. */
  email: string | null
  /** The owner's full name. */
  name: string
  /** The ownership object this belongs to (`fcaowns_…`). */
  ownership: string
  /** The owner's phone number, as the institution writes it. */
  phone: string | null
  /** The owner's address, as the institution writes it. */
  raw_address: string | null
  /** When this was last refreshed, in whole seconds since the Unix epoch. */
  refreshed_at: number | null
  /** `refreshed_at` as a `Date`. Not enumerable. */
  readonly refreshed_at_date?: Date
}

/** A page of owners. */
export interface FinancialConnectionsAccountOwnerPage extends AutoPaging<FinancialConnectionsAccountOwner> {
  /** The type of the object: `list`. */
  object: 'list'
  /** The items of this page, newest first. */
  data: Array<FinancialConnectionsAccountOwner>
  /** Whether there are more items after this page. */
  has_more: boolean
  /** Where the list is. It leaves out filters: do not build requests from it. */
  url: string
  /** How many items there are in all, where the API says so. */
  total_count?: number | null
}
export namespace FinancialConnectionsAccountOwnerPage {
  export type Data = FinancialConnectionsAccountOwner
}

/** The owners of an account at one time. A refresh makes a new one. */
export interface FinancialConnectionsAccountOwnership {
  /** Its id (`fcaowns_…`), with which owners are listed. */
  id: string
  /** The type of the object. */
  object: 'financial_connections.account_ownership'
  /** When it was made, in whole seconds since the Unix epoch. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** The first page of owners. */
  owners: FinancialConnectionsAccountOwnerPage
}

/** A page of linked accounts. */
export interface FinancialConnectionsAccountPage extends AutoPaging<FinancialConnectionsAccount> {
  /** The type of the object: `list`. */
  object: 'list'
  /** The items of this page, newest first. */
  data: Array<FinancialConnectionsAccount>
  /** Whether there are more items after this page. */
  has_more: boolean
  /** Where the list is. It leaves out filters: do not build requests from it. */
  url: string
  /** How many items there are in all, where the API says so. */
  total_count?: number | null
}
export namespace FinancialConnectionsAccountPage {
  export import Data = FinancialConnectionsAccount
}

/** What to refresh. */
export interface FinancialConnectionsAccountRefreshParams {
  /** What to refresh; at least one. Mind the singular `balance`. */
  features: Array<FinancialConnectionsRefreshFeature>
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}
export namespace FinancialConnectionsAccountRefreshParams {
  export type Feature = FinancialConnectionsRefreshFeature
}

/** What to expand in the reply. */
export interface FinancialConnectionsAccountRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/**
 * Whether the link to an account works.
 *
 * - `active`: It works.
 * - `disconnected`: It was cut; no more data comes.
 * - `inactive`: It does not work until the holder links the account again.
 */
export type FinancialConnectionsAccountStatus = Open<'active' | 'disconnected' | 'inactive'>

/**
 * The kind of an account within its category.
 *
 * - `checking`: A checking account (category cash).
 * - `credit_card`: A credit card (category credit).
 * - `line_of_credit`: A line of credit (category credit).
 * - `mortgage`: A mortgage (category credit).
 * - `other`: None of the others.
 * - `savings`: A savings account (category cash).
 */
export type FinancialConnectionsAccountSubcategory = Open<'checking' | 'credit_card' | 'line_of_credit' | 'mortgage' | 'other' | 'savings'>

/** What to refresh about once a day. */
export interface FinancialConnectionsAccountSubscribeParams {
  /** What to refresh about once a day; at least one. */
  features: Array<FinancialConnectionsSubscription>
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}
export namespace FinancialConnectionsAccountSubscribeParams {
  export type Feature = FinancialConnectionsSubscription
}

/** What to refresh about once a day. */
export interface FinancialConnectionsAccountUnsubscribeParams {
  /** What to refresh about once a day; at least one. */
  features: Array<FinancialConnectionsSubscription>
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}
export namespace FinancialConnectionsAccountUnsubscribeParams {
  export type Feature = FinancialConnectionsSubscription
}

/** About a link that works. */
export interface FinancialConnectionsActiveStatus {
  /** What the holder should do. */
  action: FinancialConnectionsStatusAction
  /** Why the link will stop working. */
  cause: FinancialConnectionsStatusCause
  /** When the link is expected to stop working, in whole seconds since the Unix epoch. */
  expected_deactivation_date: number
  /** `expected_deactivation_date` as a `Date`. Not enumerable. */
  readonly expected_deactivation_date_date: Date
}
export namespace FinancialConnectionsActiveStatus {
  export type Action = FinancialConnectionsStatusAction
  export type Cause = FinancialConnectionsStatusCause
}

/** What a holder has allowed at one institution: it stands behind the accounts that were linked there together. */
export interface FinancialConnectionsAuthorization {
  /** Its id (`fcauth_…`). */
  id: string
  /** The type of the object. */
  object: 'financial_connections.authorization'
  /** In preview: who has allowed it. */
  account_holder?: FinancialConnectionsAccountHolder | null
  /**
   * In preview: the institution, which may change, as when institutions merge: its id, or the institution where it
   * was expanded.
   */
  institution?: string | FinancialConnectionsInstitution | null
  /** The institution's name. */
  institution_name: string
  /** Whether it is live data; false with a test key. */
  livemode: boolean
  /** Whether it works. */
  status: FinancialConnectionsAuthorizationStatus
  /** More about the status. */
  status_details: FinancialConnectionsAuthorizationStatusDetails
}
export namespace FinancialConnectionsAuthorization {
  export import AccountHolder = FinancialConnectionsAccountHolder
  export type Status = FinancialConnectionsAuthorizationStatus
  export import StatusDetails = FinancialConnectionsAuthorizationStatusDetails
}

/** About an authorization that works. */
export interface FinancialConnectionsAuthorizationActiveStatus {
  /** What the holder should do. */
  action: FinancialConnectionsStatusAction
  /** When it is expected to stop working, in whole seconds since the Unix epoch. */
  expected_deactivation_date: number
  /** `expected_deactivation_date` as a `Date`. Not enumerable. */
  readonly expected_deactivation_date_date: Date
}
export namespace FinancialConnectionsAuthorizationActiveStatus {
  export type Action = FinancialConnectionsStatusAction
}

/** An event about what a holder has allowed at one institution. */
export interface FinancialConnectionsAuthorizationEvent {
  /** Its id (`evt_…`). An event may be delivered twice: remember which were handled. */
  id: string
  /** The type of the object: `event`. */
  object: 'event'
  /** What happened. */
  type: FinancialConnectionsAuthorizationEventType
  /** The connected account it happened in (`acct_…`); empty for the platform's own. */
  account?: string
  /** The API version in which `data` is written. */
  api_version: string | null
  /** The context it happened in. */
  context?: string
  /** When it happened, in whole seconds since the Unix epoch. Events may arrive in another order. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** Whether it is about live data. */
  livemode: boolean
  /** How many endpoints have not answered it with a 2xx yet. */
  pending_webhooks: number
  /** The request that caused it, if one did. */
  request: EventRequest | null
  /** What it is about. */
  data: FinancialConnectionsAuthorizationEventData
}
export namespace FinancialConnectionsAuthorizationEvent {
  export type Type = FinancialConnectionsAuthorizationEventType
  export type Request = EventRequest
  export import Data = FinancialConnectionsAuthorizationEventData
}

/** What an event is about. */
export interface FinancialConnectionsAuthorizationEventData {
  /** The resource, as it was when the event was made. */
  object: FinancialConnectionsAuthorization
  /** What changed: the fields of the resource that had other values before, with those values. */
  previous_attributes?: EventPreviousAttributes
}
export namespace FinancialConnectionsAuthorizationEventData {
  export import Object = FinancialConnectionsAuthorization
  export type PreviousAttributes = EventPreviousAttributes
}

/**
 * The types of events about what a holder has allowed at one institution.
 *
 * - `financial_connections.authorization.expected_deactivation_date_updated`: It is now expected to end at another
 * time, or no longer.
 * - `financial_connections.authorization.upcoming_deactivation`: It ends soon, unless its holder links again.
 */
export type FinancialConnectionsAuthorizationEventType = 'financial_connections.authorization.expected_deactivation_date_updated' | 'financial_connections.authorization.upcoming_deactivation'

/** About an authorization that has stopped working. */
export interface FinancialConnectionsAuthorizationInactiveStatus {
  /** What the holder should do. */
  action: FinancialConnectionsStatusAction
}
export namespace FinancialConnectionsAuthorizationInactiveStatus {
  export type Action = FinancialConnectionsStatusAction
}

/** What to expand in the reply. */
export interface FinancialConnectionsAuthorizationRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/**
 * Whether an authorization works.
 *
 * - `active`: It does.
 * - `inactive`: Its holder has to link again.
 * - `disconnected`: In preview: it was cut.
 */
export type FinancialConnectionsAuthorizationStatus = Open<'active' | 'inactive' | 'disconnected'>

/** More about an authorization's status. */
export interface FinancialConnectionsAuthorizationStatusDetails {
  /** Filled in if the status is `active` and that will change. */
  active?: FinancialConnectionsAuthorizationActiveStatus
  /** Filled in if the status is `inactive`. */
  inactive?: FinancialConnectionsAuthorizationInactiveStatus
}
export namespace FinancialConnectionsAuthorizationStatusDetails {
  export import Active = FinancialConnectionsAuthorizationActiveStatus
  export import Inactive = FinancialConnectionsAuthorizationInactiveStatus
}

/** The most recent balance of an account. */
export interface FinancialConnectionsBalance {
  /** When the institution computed it, in whole seconds since the Unix epoch. */
  as_of: number
  /** `as_of` as a `Date`. Not enumerable. */
  readonly as_of_date: Date
  /** Filled in if the type is `cash`. */
  cash?: FinancialConnectionsCashBalance
  /** Filled in if the type is `credit`. */
  credit?: FinancialConnectionsCreditBalance
  /**
   * The balance before pending transactions, per currency (lower-case code) in its smallest unit. Positive: owed to
   * the holder; negative: owed by the holder.
   */
  current: Record<string, number>
  /** Which of `cash` and `credit` is filled in. */
  type: FinancialConnectionsBalanceType
}
export namespace FinancialConnectionsBalance {
  export type Cash = FinancialConnectionsCashBalance
  export type Credit = FinancialConnectionsCreditBalance
  export type Type = FinancialConnectionsBalanceType
}

/** The last attempt to refresh the balance. */
export interface FinancialConnectionsBalanceRefresh {
  /** When it began, in whole seconds since the Unix epoch. */
  last_attempted_at: number
  /** `last_attempted_at` as a `Date`. Not enumerable. */
  readonly last_attempted_at_date: Date
  /** When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending. */
  next_refresh_available_at: number | null
  /** `next_refresh_available_at` as a `Date`. Not enumerable. */
  readonly next_refresh_available_at_date?: Date
  /** How it went. */
  status: FinancialConnectionsRefreshStatus
}
export namespace FinancialConnectionsBalanceRefresh {
  export type Status = FinancialConnectionsRefreshStatus
}

/**
 * Which part of a balance is filled in.
 *
 * - `cash`: `cash`.
 * - `credit`: `credit`.
 */
export type FinancialConnectionsBalanceType = Open<'cash' | 'credit'>

/**
 * Why a session was cancelled.
 *
 * - `custom_manual_entry`: The holder wants to type in the numbers, for which the platform asks.
 * - `other`: Another reason.
 */
export type FinancialConnectionsCancellationReason = Open<'custom_manual_entry' | 'other'>

/** What can be spent. */
export interface FinancialConnectionsCashBalance {
  /**
   * What can be spent, per currency (lower-case code) in its smallest unit: usually `current` less pending outflows
   * plus pending inflows.
   */
  available: Record<string, number> | null
}

/** One way of classifying a transaction. */
export interface FinancialConnectionsClassification {
  /** Its labels, if the type is `money_movement`. */
  money_movement?: FinancialConnectionsClassificationLabels | null
  /** Its labels, if the type is `personal_finance`. */
  personal_finance?: FinancialConnectionsClassificationLabels | null
  /** Which way. */
  type: string
}
export namespace FinancialConnectionsClassification {
  export import MoneyMovement = FinancialConnectionsClassificationLabels
  export import PersonalFinance = FinancialConnectionsClassificationLabels
}

/** What a transaction was classified as. */
export interface FinancialConnectionsClassificationLabels {
  /** How sure Stripe is. */
  confidence_level?: FinancialConnectionsConfidence | null
  /** The narrow category. */
  detailed_label?: string | null
  /** The broad category. */
  primary_label?: string | null
}
export namespace FinancialConnectionsClassificationLabels {
  export type ConfidenceLevel = FinancialConnectionsConfidence
}

/** How far the transactions of an account have been classified. */
export interface FinancialConnectionsClassificationState {
  /** How far. */
  status?: FinancialConnectionsProcessingStatus | null
}
export namespace FinancialConnectionsClassificationState {
  export type Status = FinancialConnectionsProcessingStatus
}

/**
 * How sure Stripe is.
 *
 * - `high`: Sure.
 * - `low`: Not sure.
 * - `medium`: Fairly sure.
 * - `very_high`: Very sure.
 */
export type FinancialConnectionsConfidence = Open<'high' | 'low' | 'medium' | 'very_high'>

/** In preview: a text with which a holder consents before a session, on the platform's own page. */
export interface FinancialConnectionsConsent {
  /** Its id. */
  id: string
  /** The type of the object. */
  object: 'financial_connections.consent'
  /** Who is to consent. */
  account_holder: FinancialConnectionsAccountHolder
  /** The text to show, exactly as it is, before the holder agrees. */
  consent_text: string
  /** When it was made, in whole seconds since the Unix epoch. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** From when on it is no longer good, in whole seconds since the Unix epoch. */
  expires_at: number
  /** `expires_at` as a `Date`. Not enumerable. */
  readonly expires_at_date: Date
  /** Whether it is live data; false with a test key. */
  livemode: boolean
  /** The language the text is in, as BCP 47 has it. */
  locale: string
}
export namespace FinancialConnectionsConsent {
  export import AccountHolder = FinancialConnectionsAccountHolder
}

/** In preview: who is to consent, and in what language. */
export interface FinancialConnectionsConsentCreateParams {
  /** Who is to consent. */
  account_holder: CreateFinancialConnectionsSessionAccountHolderParams
  /** The language the holder prefers, as BCP 47 has it. Stripe's default: the default locale. */
  locale?: string | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}
export namespace FinancialConnectionsConsentCreateParams {
  export import AccountHolder = CreateFinancialConnectionsSessionAccountHolderParams
}

/**
 * What became of a consent that was collected before.
 *
 * - `consent_accepted`: It was accepted.
 * - `consent_required`: The holder has to consent in the session.
 */
export type FinancialConnectionsConsentOutcome = Open<'consent_accepted' | 'consent_required'>

/** What to expand in the reply. */
export interface FinancialConnectionsConsentRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/** What has been borrowed. */
export interface FinancialConnectionsCreditBalance {
  /**
   * The credit in use, per currency (lower-case code) in its smallest unit. Positive: owed to the holder; negative:
   * owed by the holder.
   */
  used: Record<string, number> | null
}

/**
 * How the holder comes to the hosted page.
 *
 * - `email`: By an email of Stripe's.
 * - `url`: By a URL that the platform hands out.
 */
export type FinancialConnectionsDeliveryMethod = Open<'email' | 'url'>

/** How far Stripe's additions to the transactions of an account have come. */
export interface FinancialConnectionsEnrichmentState {
  /** About the names of merchants. */
  merchant?: FinancialConnectionsMerchantEnrichmentState | null
}
export namespace FinancialConnectionsEnrichmentState {
  export import Merchant = FinancialConnectionsMerchantEnrichmentState
}

/**
 * Kinds of accounts that linking can be narrowed to.
 *
 * - `checking`: Checking accounts.
 * - `credit_card`: Credit cards. Filterable from API 2024-09-30.acacia on.
 * - `line_of_credit`: Lines of credit. Filterable from API 2024-09-30.acacia on.
 * - `mortgage`: Mortgages. Filterable from API 2024-09-30.acacia on.
 * - `savings`: Savings accounts.
 */
export type FinancialConnectionsFilterSubcategory = Open<'checking' | 'credit_card' | 'line_of_credit' | 'mortgage' | 'savings'>

/**
 * Why a link has stopped working.
 *
 * - `access_denied`: The institution denies access.
 * - `access_expired`: The access granted by the institution ran out.
 * - `account_closed`: The account was closed.
 * - `account_unavailable`: The account cannot be reached.
 * - `institution_requirement`: The institution asked for it.
 * - `unspecified`: Not said.
 */
export type FinancialConnectionsInactiveCause = Open<'access_denied' | 'access_expired' | 'account_closed' | 'account_unavailable' | 'institution_requirement' | 'unspecified'>

/** About a link that has stopped working. */
export interface FinancialConnectionsInactiveStatus {
  /** What the holder should do. */
  action?: FinancialConnectionsStatusAction | null
  /** Why it has stopped working. */
  cause?: FinancialConnectionsInactiveCause | null
}
export namespace FinancialConnectionsInactiveStatus {
  export type Action = FinancialConnectionsStatusAction
  export type Cause = FinancialConnectionsInactiveCause
}

/**
 * In preview: the balance of a linked account on a past day, as its institution told it or as its transactions let it
 * be inferred.
 */
export interface FinancialConnectionsInferredBalance {
  /** Its id. */
  id: string
  /** The type of the object. */
  object: 'financial_connections.account_inferred_balance'
  /**
   * The time it is for, in whole seconds since the Unix epoch. Where it was inferred: the last second of the day in
   * UTC.
   */
  as_of: number
  /** `as_of` as a `Date`. Not enumerable. */
  readonly as_of_date: Date
  /**
   * The balance before pending transactions, per currency (lower-case code) in its smallest unit. Positive: owed to
   * the holder; negative: owed by the holder.
   */
  current: Record<string, number>
}

/** In preview: a page of balances of past days. */
export interface FinancialConnectionsInferredBalancePage extends AutoPaging<FinancialConnectionsInferredBalance> {
  /** The type of the object: `list`. */
  object: 'list'
  /** The items of this page, newest first. */
  data: Array<FinancialConnectionsInferredBalance>
  /** Whether there are more items after this page. */
  has_more: boolean
  /** Where the list is. It leaves out filters: do not build requests from it. */
  url: string
  /** How many items there are in all, where the API says so. */
  total_count?: number | null
}
export namespace FinancialConnectionsInferredBalancePage {
  export type Data = FinancialConnectionsInferredBalance
}

/** The last attempt to refresh the balances of past days. */
export interface FinancialConnectionsInferredBalancesRefresh {
  /** When it began, in whole seconds since the Unix epoch. */
  last_attempted_at: number
  /** `last_attempted_at` as a `Date`. Not enumerable. */
  readonly last_attempted_at_date: Date
  /** When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending. */
  next_refresh_available_at?: number | null
  /** `next_refresh_available_at` as a `Date`. Not enumerable. */
  readonly next_refresh_available_at_date?: Date
  /** How it went. */
  status: FinancialConnectionsRefreshStatus
}
export namespace FinancialConnectionsInferredBalancesRefresh {
  export type Status = FinancialConnectionsRefreshStatus
}

/** In preview: a financial institution whose accounts can be linked. */
export interface FinancialConnectionsInstitution {
  /** Its id. */
  id: string
  /** The type of the object. */
  object: 'financial_connections.institution'
  /** The countries it serves, two-letter codes. */
  countries: Array<string>
  /** What it has. */
  features: FinancialConnectionsInstitutionFeatures
  /** Whether it is live data; false with a test key. */
  livemode: boolean
  /** Its name. */
  name: string
  /** Routing numbers known to be its own. There may be more, and others may share them. */
  routing_numbers: Array<string>
  /** Whether its accounts can be linked. */
  status: FinancialConnectionsInstitutionStatus
  /** Its page, which holders see when they link an account. */
  url?: string | null
}
export namespace FinancialConnectionsInstitution {
  export import Features = FinancialConnectionsInstitutionFeatures
  export type Status = FinancialConnectionsInstitutionStatus
}

/** Whether an institution has something. */
export interface FinancialConnectionsInstitutionFeature {
  /** Whether it has. */
  supported: boolean
}

/** What an institution has. */
export interface FinancialConnectionsInstitutionFeatures {
  /** About balances. */
  balances: FinancialConnectionsInstitutionFeature
  /** About owners. */
  ownership: FinancialConnectionsInstitutionFeature
  /** About payment methods. */
  payment_method: FinancialConnectionsInstitutionFeature
  /** About transactions. */
  transactions: FinancialConnectionsInstitutionFeature
}
export namespace FinancialConnectionsInstitutionFeatures {
  export type Balances = FinancialConnectionsInstitutionFeature
  export type Ownership = FinancialConnectionsInstitutionFeature
  export type PaymentMethod = FinancialConnectionsInstitutionFeature
  export type Transactions = FinancialConnectionsInstitutionFeature
}

/** Which page to list. */
export interface FinancialConnectionsInstitutionListParams {
  /** How many items a page has, 1 to 100. Stripe's default: 10. */
  limit?: number | null
  /** The id of the item before the page. Not together with `ending_before`. */
  starting_after?: string | null
  /** The id of the item after the page, to page backwards. Not together with `starting_after`. */
  ending_before?: string | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/** In preview: a page of institutions. */
export interface FinancialConnectionsInstitutionPage extends AutoPaging<FinancialConnectionsInstitution> {
  /** The type of the object: `list`. */
  object: 'list'
  /** The items of this page, newest first. */
  data: Array<FinancialConnectionsInstitution>
  /** Whether there are more items after this page. */
  has_more: boolean
  /** Where the list is. It leaves out filters: do not build requests from it. */
  url: string
  /** How many items there are in all, where the API says so. */
  total_count?: number | null
}
export namespace FinancialConnectionsInstitutionPage {
  export import Data = FinancialConnectionsInstitution
}

/** What to expand in the reply. */
export interface FinancialConnectionsInstitutionRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/**
 * Whether an institution can be linked.
 *
 * - `active`: It can.
 * - `degraded`: It can, but not always.
 * - `inactive`: It cannot.
 */
export type FinancialConnectionsInstitutionStatus = Open<'active' | 'degraded' | 'inactive'>

/**
 * Whether account numbers may be typed in.
 *
 * - `automatic`: Offered where linking is not possible.
 * - `disabled`: Not offered.
 * - `custom`: In preview: the platform asks for the numbers itself.
 */
export type FinancialConnectionsManualEntryMode = Open<'automatic' | 'disabled' | 'custom'>

/** Who a transaction was with. */
export interface FinancialConnectionsMerchant {
  /** How sure Stripe is. */
  confidence_level?: FinancialConnectionsConfidence | null
  /** The name, in a usual form. */
  name?: string | null
}
export namespace FinancialConnectionsMerchant {
  export type ConfidenceLevel = FinancialConnectionsConfidence
}

/** How far merchants have been found for the transactions of an account. */
export interface FinancialConnectionsMerchantEnrichmentState {
  /** How far. */
  status?: FinancialConnectionsProcessingStatus | null
}
export namespace FinancialConnectionsMerchantEnrichmentState {
  export type Status = FinancialConnectionsProcessingStatus
}

/**
 * Networks over which an account number can be used.
 *
 * - `ach`: ACH.
 */
export type FinancialConnectionsNetwork = Open<'ach'>

/** The last attempt to refresh the owners. */
export interface FinancialConnectionsOwnershipRefresh {
  /** When it began, in whole seconds since the Unix epoch. */
  last_attempted_at: number
  /** `last_attempted_at` as a `Date`. Not enumerable. */
  readonly last_attempted_at_date: Date
  /** When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending. */
  next_refresh_available_at: number | null
  /** `next_refresh_available_at` as a `Date`. Not enumerable. */
  readonly next_refresh_available_at_date?: Date
  /** How it went. */
  status: FinancialConnectionsRefreshStatus
}
export namespace FinancialConnectionsOwnershipRefresh {
  export type Status = FinancialConnectionsRefreshStatus
}

/**
 * Which linked accounts must be able to make payments.
 *
 * - `all`: Every one.
 * - `at_least_one`: One of them is enough.
 * - `none`: It does not matter.
 */
export type FinancialConnectionsPaymentMethodSupport = Open<'all' | 'at_least_one' | 'none'>

/**
 * Payment methods that can be made from an account.
 *
 * - `link`: Link.
 * - `us_bank_account`: A US bank account.
 */
export type FinancialConnectionsPaymentMethodType = Open<'link' | 'us_bank_account'>

/**
 * Data or abilities that a linked account grants.
 *
 * - `balances`: Its balances may be read.
 * - `ownership`: Its owners may be read.
 * - `payment_method`: A payment method may be made from it.
 * - `transactions`: Its transactions may be read.
 */
export type FinancialConnectionsPermission = Open<'balances' | 'ownership' | 'payment_method' | 'transactions'>

/**
 * Data to fetch as soon as an account is linked.
 *
 * - `balances`: Its balances.
 * - `ownership`: Its owners.
 * - `transactions`: Its transactions.
 * - `inferred_balances`: In preview: its balances of past days.
 */
export type FinancialConnectionsPrefetch = Open<'balances' | 'ownership' | 'transactions' | 'inferred_balances'>

/**
 * How far data of an account has been worked through.
 *
 * - `completed`: All of it.
 * - `pending`: Not all of it.
 */
export type FinancialConnectionsProcessingStatus = Open<'completed' | 'pending'>

/**
 * Data that can be refreshed. Mind the singular `balance`; permissions say `balances`.
 *
 * - `balance`: Balances.
 * - `ownership`: Owners.
 * - `transactions`: Transactions.
 * - `inferred_balances`: In preview: balances of past days.
 */
export type FinancialConnectionsRefreshFeature = Open<'balance' | 'ownership' | 'transactions' | 'inferred_balances'>

/**
 * How the last refresh went.
 *
 * - `failed`: It failed.
 * - `pending`: It is under way.
 * - `succeeded`: It succeeded.
 */
export type FinancialConnectionsRefreshStatus = Open<'failed' | 'pending' | 'succeeded'>

/**
 * Why linking again failed.
 *
 * - `no_account`: The account was not among those linked.
 * - `no_authorization`: Another authorization was linked.
 * - `other`: None of the others.
 */
export type FinancialConnectionsRelinkFailure = Open<'no_account' | 'no_authorization' | 'other'>

/** A session in which somebody links accounts to the platform. */
export interface FinancialConnectionsSession {
  /** Its id (`fcsess_…`). */
  id: string
  /** The type of the object. */
  object: 'financial_connections.session'
  /** Whose accounts are linked. */
  account_holder: FinancialConnectionsAccountHolder | null
  /** The first page of accounts that were linked. */
  accounts: FinancialConnectionsAccountPage
  /** A token for the bank account that was linked. Since API 2026-07-29.dahlia. */
  bank_account_token?: ApiObject
  /**
   * What the browser or app needs to show the session. Never store or log it. Not enumerable: no print, copy or
   * serialisation of the object has it. So `res.json(session)` and `JSON.stringify(session)` leave it out: answer
   * with `{ client_secret: session.client_secret }`.
   */
  readonly client_secret: string | null
  /** Which accounts can be linked. */
  filters?: FinancialConnectionsSessionFilters
  /** In preview: about Stripe's own page for it. */
  hosted?: FinancialConnectionsSessionHosted | null
  /** How much can be linked. Since API 2026-07-29.dahlia. */
  limits?: FinancialConnectionsSessionLimits
  /** Whether it is live data; false with a test key. */
  livemode: boolean
  /** About typed-in account numbers. Since API 2026-07-29.dahlia. */
  manual_entry?: FinancialConnectionsSessionManualEntry
  /** What is asked of the holder. */
  permissions: Array<FinancialConnectionsPermission>
  /** In preview: about a consent that was collected before. */
  pre_collected_consent?: FinancialConnectionsSessionPreCollectedConsent | null
  /** What is fetched as soon as an account is linked. */
  prefetch: Array<FinancialConnectionsPrefetch> | null
  /** In preview: what is to be linked again, if it is for that. */
  relink_options?: FinancialConnectionsSessionRelinkOptions | null
  /** In preview: how linking again went. */
  relink_result?: FinancialConnectionsSessionRelinkResult | null
  /** For web views only: where the browser returns after the institution's login. */
  return_url?: string
  /** In preview: how far it has come. */
  status?: FinancialConnectionsSessionStatus | null
  /** In preview: more about the status. */
  status_details?: FinancialConnectionsSessionStatusDetails | null
  /** In preview: where it is shown. */
  ui_mode?: FinancialConnectionsUiMode | null
  /**
   * In preview: Stripe's own page for it, while it is open and `ui_mode` is `hosted`. Whoever has it can link
   * accounts.
   */
  url?: string | null
}
export namespace FinancialConnectionsSession {
  export import AccountHolder = FinancialConnectionsAccountHolder
  export type BankAccountToken = ApiObject
  export import Filters = FinancialConnectionsSessionFilters
  export import Hosted = FinancialConnectionsSessionHosted
  export type Limits = FinancialConnectionsSessionLimits
  export import ManualEntry = FinancialConnectionsSessionManualEntry
  export type Permission = FinancialConnectionsPermission
  export import PreCollectedConsent = FinancialConnectionsSessionPreCollectedConsent
  export type Prefetch = FinancialConnectionsPrefetch
  export type RelinkOptions = FinancialConnectionsSessionRelinkOptions
  export import RelinkResult = FinancialConnectionsSessionRelinkResult
  export type Status = FinancialConnectionsSessionStatus
  export import StatusDetails = FinancialConnectionsSessionStatusDetails
  export type UiMode = FinancialConnectionsUiMode
}

/** About a session that was cancelled. */
export interface FinancialConnectionsSessionCancelled {
  /** Why. */
  reason: FinancialConnectionsCancellationReason
}
export namespace FinancialConnectionsSessionCancelled {
  export type Reason = FinancialConnectionsCancellationReason
}

/** In what session accounts are to be linked. */
export interface FinancialConnectionsSessionCreateParams {
  /**
   * Whose accounts are to be linked. Required, but for preview versions of the API: there `relink_options` can say
   * whose accounts they are.
   */
  account_holder?: FinancialConnectionsSessionCreateParams.AccountHolder | null
  /** What is asked of the holder; at least one. */
  permissions: Array<FinancialConnectionsPermission>
  /** Which accounts may be linked. */
  filters?: FinancialConnectionsSessionCreateParams.Filters | null
  /** In preview: about Stripe's own page for the session. Required where `ui_mode` is `hosted`. */
  hosted?: FinancialConnectionsSessionCreateParams.Hosted | null
  /** How much may be linked. Since API 2026-07-29.dahlia. */
  limits?: FinancialConnectionsSessionCreateParams.Limits | null
  /** About typed-in account numbers. Since API 2026-07-29.dahlia. */
  manual_entry?: FinancialConnectionsSessionCreateParams.ManualEntry | null
  /** What to fetch as soon as an account is linked. Ask for the permission too. */
  prefetch?: Array<FinancialConnectionsPrefetch> | null
  /** In preview: what is to be linked again, where the session is for that. */
  relink_options?: FinancialConnectionsSessionCreateParams.RelinkOptions | null
  /**
   * For web views only: an absolute URL of at most 5,000 characters where the browser returns after the institution's
   * login.
   */
  return_url?: string | null
  /** In preview: where the session is shown. Stripe's default: `modal`. */
  ui_mode?: FinancialConnectionsUiMode | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}
export namespace FinancialConnectionsSessionCreateParams {
  export type Permission = FinancialConnectionsPermission
  export type Prefetch = FinancialConnectionsPrefetch
  export type UiMode = FinancialConnectionsUiMode
}

export namespace FinancialConnectionsSessionCreateParams {
  /** Whose accounts are to be linked. */
  export interface AccountHolder {
    /** Which of the other fields says who. */
    type: FinancialConnectionsAccountHolderType
    /** The connected account; required if the type is `account`, and only then allowed. */
    account?: string | null
    /** The customer; only if the type is `customer`, which needs this or `customer_account`. */
    customer?: string | null
    /** The account that plays the customer; only if the type is `customer`. Since API 2025-12-15.clover. */
    customer_account?: string | null
  }
  export namespace AccountHolder {
    export type Type = FinancialConnectionsAccountHolderType
  }
}

export namespace FinancialConnectionsSessionCreateParams {
  /** Which accounts may be linked. */
  export interface Filters {
    /** Their kinds. Stripe's default from API 2026-09-30.endive on: all five. */
    account_subcategories?: Array<FinancialConnectionsFilterSubcategory> | null
    /**
     * Their countries, two-letter codes; only the first was ever used. Up to API 2026-08-26.dahlia; later versions get
     * `country` instead, translated here.
     */
    countries?: Array<string> | null
    /**
     * Their country, a two-letter code such as `US`. From API 2026-09-30.endive on; earlier versions get `countries`
     * instead, translated here.
     */
    country?: string | null
    /** In preview: the institution at which the holder is to log in. */
    institution?: string | null
    /**
     * Which must be able to make payments. Since API 2026-07-29.dahlia. Stripe's default from API 2026-09-30.endive on:
     * `none`.
     */
    require_payment_method_support?: FinancialConnectionsPaymentMethodSupport | null
  }
  export namespace Filters {
    export type AccountSubcategory = FinancialConnectionsFilterSubcategory
    export type RequirePaymentMethodSupport = FinancialConnectionsPaymentMethodSupport
  }
}

export namespace FinancialConnectionsSessionCreateParams {
  /** About Stripe's own page for a session. */
  export interface Hosted {
    /** In preview: how the holder comes to it. Only together with `relink_options`. */
    delivery_method?: FinancialConnectionsDeliveryMethod | null
  }
  export namespace Hosted {
    export type DeliveryMethod = FinancialConnectionsDeliveryMethod
  }
}

export namespace FinancialConnectionsSessionCreateParams {
  /** How much may be linked. Since API 2026-07-29.dahlia. */
  export interface Limits {
    /**
     * The most accounts that may be linked, 1 or more; an empty value for any number. Required inside `limits`.
     * Stripe's default from API 2026-09-30.endive on: any number.
     */
    accounts?: number | '' | null
  }
}

export namespace FinancialConnectionsSessionCreateParams {
  /** About typed-in account numbers. Since API 2026-07-29.dahlia. */
  export interface ManualEntry {
    /** Whether they are offered. Stripe's default from API 2026-09-30.endive on: `disabled`. */
    mode?: FinancialConnectionsManualEntryMode | null
  }
  export namespace ManualEntry {
    export type Mode = FinancialConnectionsManualEntryMode
  }
}

export namespace FinancialConnectionsSessionCreateParams {
  /** What is to be linked again. */
  export interface RelinkOptions {
    /** In preview: the authorization. */
    authorization: string
    /** In preview: the account (`fca_…`), one of the authorization's; without it all of them. */
    account?: string | null
  }
}

/** An event about a Financial Connections session. */
export interface FinancialConnectionsSessionEvent {
  /** Its id (`evt_…`). An event may be delivered twice: remember which were handled. */
  id: string
  /** The type of the object: `event`. */
  object: 'event'
  /** What happened. */
  type: FinancialConnectionsSessionEventType
  /** The connected account it happened in (`acct_…`); empty for the platform's own. */
  account?: string
  /** The API version in which `data` is written. */
  api_version: string | null
  /** The context it happened in. */
  context?: string
  /** When it happened, in whole seconds since the Unix epoch. Events may arrive in another order. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** Whether it is about live data. */
  livemode: boolean
  /** How many endpoints have not answered it with a 2xx yet. */
  pending_webhooks: number
  /** The request that caused it, if one did. */
  request: EventRequest | null
  /** What it is about. */
  data: FinancialConnectionsSessionEventData
}
export namespace FinancialConnectionsSessionEvent {
  export type Type = FinancialConnectionsSessionEventType
  export type Request = EventRequest
  export import Data = FinancialConnectionsSessionEventData
}

/** What an event is about. */
export interface FinancialConnectionsSessionEventData {
  /** The resource, as it was when the event was made. */
  object: FinancialConnectionsSession
  /** What changed: the fields of the resource that had other values before, with those values. */
  previous_attributes?: EventPreviousAttributes
}
export namespace FinancialConnectionsSessionEventData {
  export import Object = FinancialConnectionsSession
  export type PreviousAttributes = EventPreviousAttributes
}

/**
 * The types of events about Financial Connections sessions.
 *
 * - `financial_connections.session.updated`: The session changed: its holder finished, gave up or failed. In preview
 * versions of the API.
 */
export type FinancialConnectionsSessionEventType = 'financial_connections.session.updated'

/** Which accounts could be linked in a session. */
export interface FinancialConnectionsSessionFilters {
  /** Their kinds. */
  account_subcategories: Array<FinancialConnectionsFilterSubcategory> | null
  /** Their countries, two-letter codes. Up to API 2026-08-26.dahlia. */
  countries?: Array<string> | null
  /** Their country, a two-letter code. From API 2026-08-26.dahlia on. */
  country: string | null
  /** In preview: the institution at which the holder was to log in. */
  institution?: string | null
  /** Which had to be able to make payments. Since API 2026-07-29.dahlia. */
  require_payment_method_support?: FinancialConnectionsPaymentMethodSupport
}
export namespace FinancialConnectionsSessionFilters {
  export type AccountSubcategory = FinancialConnectionsFilterSubcategory
  export type RequirePaymentMethodSupport = FinancialConnectionsPaymentMethodSupport
}

/** About Stripe's own page for a session. */
export interface FinancialConnectionsSessionHosted {
  /** How the holder comes to it. */
  delivery_method?: FinancialConnectionsDeliveryMethod | null
  /** Where the browser goes afterwards. */
  return_url?: string | null
}
export namespace FinancialConnectionsSessionHosted {
  export type DeliveryMethod = FinancialConnectionsDeliveryMethod
}

/** How much could be linked in a session. */
export interface FinancialConnectionsSessionLimits {
  /** The most accounts that could be linked; empty for any number. */
  accounts: number
}

/** About typed-in account numbers. */
export interface FinancialConnectionsSessionManualEntry {
  /** Whether they were offered. */
  mode?: FinancialConnectionsManualEntryMode
}
export namespace FinancialConnectionsSessionManualEntry {
  export type Mode = FinancialConnectionsManualEntryMode
}

/** About a consent that was collected before the session. */
export interface FinancialConnectionsSessionPreCollectedConsent {
  /** What became of it. */
  outcome: FinancialConnectionsConsentOutcome
}
export namespace FinancialConnectionsSessionPreCollectedConsent {
  export type Outcome = FinancialConnectionsConsentOutcome
}

/** What is to be linked again in a session. */
export interface FinancialConnectionsSessionRelinkOptions {
  /** The account, if it is for one. */
  account?: string | null
  /** The authorization. */
  authorization: string
}

/** How linking again went. */
export interface FinancialConnectionsSessionRelinkResult {
  /** The account that was linked again, if the session was for one. */
  account?: string | null
  /** The authorization that was linked again. */
  authorization?: string | null
  /** Why it failed. */
  failure_reason?: FinancialConnectionsRelinkFailure | null
}
export namespace FinancialConnectionsSessionRelinkResult {
  export type FailureReason = FinancialConnectionsRelinkFailure
}

/** What to expand in the reply. */
export interface FinancialConnectionsSessionRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/**
 * How far a session has come.
 *
 * - `cancelled`: Its holder left it.
 * - `failed`: It failed.
 * - `pending`: It is not over.
 * - `succeeded`: It succeeded.
 */
export type FinancialConnectionsSessionStatus = Open<'cancelled' | 'failed' | 'pending' | 'succeeded'>

/** More about a session's status. */
export interface FinancialConnectionsSessionStatusDetails {
  /** Filled in if the status is `cancelled`. */
  cancelled?: FinancialConnectionsSessionCancelled | null
}
export namespace FinancialConnectionsSessionStatusDetails {
  export import Cancelled = FinancialConnectionsSessionCancelled
}

/**
 * What the holder should do.
 *
 * - `none`: Nothing.
 * - `relink_required`: Link the account again.
 */
export type FinancialConnectionsStatusAction = Open<'none' | 'relink_required'>

/**
 * Why the link will stop working.
 *
 * - `access_expired`: The access granted by the institution runs out.
 * - `institution_requirement`: The institution asks for it.
 * - `unspecified`: Not said.
 */
export type FinancialConnectionsStatusCause = Open<'access_expired' | 'institution_requirement' | 'unspecified'>

/** More about an account's status. */
export interface FinancialConnectionsStatusDetails {
  /** Filled in if the status is `active`. */
  active?: FinancialConnectionsActiveStatus
  /** In preview: filled in if the status is `inactive`. */
  inactive?: FinancialConnectionsInactiveStatus | null
}
export namespace FinancialConnectionsStatusDetails {
  export import Active = FinancialConnectionsActiveStatus
  export import Inactive = FinancialConnectionsInactiveStatus
}

/**
 * Data that is refreshed about once a day.
 *
 * - `transactions`: Transactions.
 * - `balance`: In preview: balances.
 * - `inferred_balances`: In preview: balances of past days.
 */
export type FinancialConnectionsSubscription = Open<'transactions' | 'balance' | 'inferred_balances'>

/** A transaction of a linked account. */
export interface FinancialConnectionsTransaction {
  /** Its id (`fctxn_…`). */
  id: string
  /** The type of the object. */
  object: 'financial_connections.transaction'
  /** The linked account (`fca_…`). */
  account: string
  /** The amount in the currency's smallest unit. Positive: money in; negative: money out. */
  amount: number
  /** In preview: what it was classified as, in each way that the account is subscribed to. */
  classifications?: Array<FinancialConnectionsClassification> | null
  /** The currency, a lower-case three-letter code. */
  currency: string
  /** What the institution says of it. */
  description: string
  /** In preview: what Stripe adds to it. */
  enrichments?: FinancialConnectionsTransactionEnrichments | null
  /** Whether it is live data; false with a test key. */
  livemode: boolean
  /** How far it has come. */
  status: FinancialConnectionsTransactionStatus
  /** When it reached its states. */
  status_transitions: FinancialConnectionsTransactionStatusTransitions
  /** When it happened, in whole seconds since the Unix epoch. */
  transacted_at: number
  /** `transacted_at` as a `Date`. Not enumerable. */
  readonly transacted_at_date: Date
  /** The refresh that brought it (`fctxnref_…`). */
  transaction_refresh: string
  /** When it last changed, in whole seconds since the Unix epoch. */
  updated: number
  /** `updated` as a `Date`. Not enumerable. */
  readonly updated_date: Date
}
export namespace FinancialConnectionsTransaction {
  export import Classification = FinancialConnectionsClassification
  export import Enrichments = FinancialConnectionsTransactionEnrichments
  export type Status = FinancialConnectionsTransactionStatus
  export type StatusTransitions = FinancialConnectionsTransactionStatusTransitions
}

/** A transaction that is new or has changed, as a sync gives it. */
export interface FinancialConnectionsTransactionChange {
  /** The transaction as it is now. */
  transaction: FinancialConnectionsTransaction
  /** Where to go on from after this change. Keep it together with what you made of the change. */
  cursor: string
}
export namespace FinancialConnectionsTransactionChange {
  export import Transaction = FinancialConnectionsTransaction
}

/** Changes of transactions. */
export interface FinancialConnectionsTransactionChangePage extends AutoPaging<FinancialConnectionsTransactionChange> {
  /** The type of the object: `list`. */
  object: 'list'
  /** The changes, oldest first. */
  data: Array<FinancialConnectionsTransactionChange>
  /** Whether there are more after these. */
  has_more: boolean
}
export namespace FinancialConnectionsTransactionChangePage {
  export import Data = FinancialConnectionsTransactionChange
}

/** What Stripe adds to a transaction. */
export interface FinancialConnectionsTransactionEnrichments {
  /** Who it was with. */
  merchant: FinancialConnectionsMerchant
}
export namespace FinancialConnectionsTransactionEnrichments {
  export import Merchant = FinancialConnectionsMerchant
}

/** Which transactions to list. */
export interface FinancialConnectionsTransactionListParams {
  /** The linked account (`fca_…`). */
  account: string
  /** Only transactions of this time: whole seconds since the Unix epoch, or a span with `gt`, `gte`, `lt`, `lte`. */
  transacted_at?: number | Date | TimestampRangeParams | null
  /** Only transactions that later refreshes brought. */
  transaction_refresh?: FinancialConnectionsTransactionListParams.TransactionRefresh | null
  /** How many items a page has, 1 to 100. Stripe's default: 10. */
  limit?: number | null
  /** The id of the item before the page. Not together with `ending_before`. */
  starting_after?: string | null
  /** The id of the item after the page, to page backwards. Not together with `starting_after`. */
  ending_before?: string | null
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

export namespace FinancialConnectionsTransactionListParams {
  /** Transactions by the refresh that brought them. */
  export interface TransactionRefresh {
    /** Only those brought by refreshes after this one (`fctxnref_…`). */
    after: string
  }
}

/** A page of transactions. */
export interface FinancialConnectionsTransactionPage extends AutoPaging<FinancialConnectionsTransaction> {
  /** The type of the object: `list`. */
  object: 'list'
  /** The items of this page, newest first. */
  data: Array<FinancialConnectionsTransaction>
  /** Whether there are more items after this page. */
  has_more: boolean
  /** Where the list is. It leaves out filters: do not build requests from it. */
  url: string
  /** How many items there are in all, where the API says so. */
  total_count?: number | null
}
export namespace FinancialConnectionsTransactionPage {
  export import Data = FinancialConnectionsTransaction
}

/** The last attempt to refresh the transactions. */
export interface FinancialConnectionsTransactionRefresh {
  /** Its id (`fctxnref_…`), with which later transactions can be listed. */
  id: string
  /** When it began, in whole seconds since the Unix epoch. */
  last_attempted_at: number
  /** `last_attempted_at` as a `Date`. Not enumerable. */
  readonly last_attempted_at_date: Date
  /** When the next may be asked for, in whole seconds since the Unix epoch. Empty while one is pending. */
  next_refresh_available_at: number | null
  /** `next_refresh_available_at` as a `Date`. Not enumerable. */
  readonly next_refresh_available_at_date?: Date
  /** How it went. */
  status: FinancialConnectionsRefreshStatus
}
export namespace FinancialConnectionsTransactionRefresh {
  export type Status = FinancialConnectionsRefreshStatus
}

/** What to expand in the reply. */
export interface FinancialConnectionsTransactionRetrieveParams {
  /** Fields to expand, as dotted paths of at most four steps; in lists they begin with `data.`. */
  expand?: Array<string> | null
}

/**
 * How far a transaction has come.
 *
 * - `pending`: Not final yet.
 * - `posted`: Final.
 * - `void`: It will not happen.
 */
export type FinancialConnectionsTransactionStatus = Open<'pending' | 'posted' | 'void'>

/** When a transaction reached its states. */
export interface FinancialConnectionsTransactionStatusTransitions {
  /** When it was posted, in whole seconds since the Unix epoch. */
  posted_at: number | null
  /** `posted_at` as a `Date`. Not enumerable. */
  readonly posted_at_date?: Date
  /** When it was voided, in whole seconds since the Unix epoch. */
  void_at: number | null
  /** `void_at` as a `Date`. Not enumerable. */
  readonly void_at_date?: Date
}

/** Whose transactions, and since when. */
export interface FinancialConnectionsTransactionSyncParams {
  /** The linked account (`fca_…`). */
  account: string
  /** That of the last change you have handled; none gives all transactions. */
  cursor?: string | null
}

/**
 * Where a session is shown.
 *
 * - `hosted`: On a page of Stripe's.
 * - `modal`: In a window over the platform's own page.
 */
export type FinancialConnectionsUiMode = Open<'hosted' | 'modal'>

/** What one call is told besides its parameters. Everything is optional; what is left out is the client's. */
export interface RequestOptions {
  /** Another key for this call. */
  apiKey?: string | null
  /**
   * The idempotency key, 1 to 255 characters. Give one only to repeat *the same* call: a repeated key returns the
   * first session again, which works only once. Default: a fresh `UUIDv4` for each call.
   */
  idempotencyKey?: string | null
  /** The API version (`Stripe-Version` header). */
  apiVersion?: string | null
  /**
   * The connected account to act on behalf of (`Stripe-Account` header). Not for account sessions: their account is a
   * parameter.
   */
  stripeAccount?: string | null
  /**
   * The context to act in: account ids joined by slashes (`Stripe-Context` header). Not together with
   * `stripeAccount`.
   */
  stripeContext?: string | null
  /** How long the call may take in all: attempts, and the waits between them. In milliseconds. */
  timeout?: number | null
  /** How often the request is repeated when it may succeed later. */
  maxNetworkRetries?: number | null
  /** Further headers. They replace those of the same name. */
  headers?: Record<string, string> | null
  /**
   * What is known of the connected account, for the checks and defaults that depend on it: or the account itself, of
   * either generation of the API, as `accounts.retrieve` and Stripe's libraries give it. Default: nothing.
   */
  accountFacts?: AccountFacts | { object: string } | null
  /** Lets components, parameters and values in preview pass. A preview API version does so too. Default: false. */
  allowPreview?: boolean | null
  /** Lets parameters, components and features of any type pass that this library does not know. Default: false. */
  allowUnknown?: boolean | null
  /** Ends the call. What was sent by then may have been carried out: see the error's `outcomeUnknown`. */
  signal?: AbortSignalLike | undefined
}

/**
 * Who is responsible for something about a connected account.
 *
 * - `stripe`: Stripe.
 * - `application`: The platform.
 */
export type Responsible = Open<'stripe' | 'application'>

/** A span of time; each bound in whole seconds since the Unix epoch. */
export interface TimestampRangeParams {
  /** Later than this. */
  gt?: number | Date | null
  /** At this time or later. */
  gte?: number | Date | null
  /** Earlier than this. */
  lt?: number | Date | null
  /** At this time or earlier. */
  lte?: number | Date | null
}

/**
 * An event about a resource that this library has no fields for, or one that is not as it usually is. All of it is
 * kept.
 */
export interface UnknownEvent {
  /** Its id (`evt_…`). An event may be delivered twice: remember which were handled. */
  id: string
  /** The type of the object: `event`. */
  object: 'event'
  /** What happened. */
  type: OtherEventType
  /** The connected account it happened in (`acct_…`); empty for the platform's own. */
  account?: string
  /** The API version in which `data` is written. */
  api_version: string | null
  /** The context it happened in. */
  context?: string
  /** When it happened, in whole seconds since the Unix epoch. Events may arrive in another order. */
  created: number
  /** `created` as a `Date`. Not enumerable. */
  readonly created_date: Date
  /** Whether it is about live data. */
  livemode: boolean
  /** How many endpoints have not answered it with a 2xx yet. */
  pending_webhooks: number
  /** The request that caused it, if one did. */
  request: EventRequest | null
  /** What it is about. */
  data: UnknownEventData
}
export namespace UnknownEvent {
  export type Request = EventRequest
  export import Data = UnknownEventData
}

/** What an event is about. */
export interface UnknownEventData {
  /** The resource, as it was when the event was made. */
  object: EventResource
  /** What changed: the fields of the resource that had other values before, with those values. */
  previous_attributes?: EventPreviousAttributes
}
export namespace UnknownEventData {
  export type Object = EventResource
  export type PreviousAttributes = EventPreviousAttributes
}

/**
 * A connected account of the second generation of the API. It has many more fields than these; they are kept, but
 * have no types.
 */
export interface V2CoreAccount {
  /** Its id (`acct_…`). */
  id: string
  /** The type of the object: `v2.core.account`. */
  object: 'v2.core.account'
  /** What it is used as. */
  applied_configurations: Array<V2CoreAccountConfiguration>
  /** Whether it is closed. */
  closed?: boolean | null
  /** When it was made, as RFC 3339 has it. */
  created: string
  /** Which of Stripe's dashboards it has. */
  dashboard?: AccountControllerStripeDashboardType | null
  /** Who is responsible for what; where it is included. */
  defaults?: V2CoreAccountDefaults | null
  /** Whether it is live; false with a test key. */
  livemode: boolean
}
export namespace V2CoreAccount {
  export type AppliedConfiguration = V2CoreAccountConfiguration
  export type Dashboard = AccountControllerStripeDashboardType
  export import Defaults = V2CoreAccountDefaults
}

/**
 * What a connected account is used as.
 *
 * - `customer`: A customer of the platform.
 * - `merchant`: Somebody who is paid by card.
 * - `recipient`: Somebody whom the platform sends transfers.
 */
export type V2CoreAccountConfiguration = Open<'customer' | 'merchant' | 'recipient'>

/** What holds for all configurations of an account. */
export interface V2CoreAccountDefaults {
  /** Who is responsible for what. */
  responsibilities?: V2CoreAccountResponsibilities | null
}
export namespace V2CoreAccountDefaults {
  export import Responsibilities = V2CoreAccountResponsibilities
}

/**
 * Who pays Stripe's fees.
 *
 * - `application`: The platform.
 * - `application_custom`: The platform, on the terms of type `custom`.
 * - `application_express`: The platform, on the terms of type `express`.
 * - `stripe`: The account.
 */
export type V2CoreAccountFeesCollector = Open<'application' | 'application_custom' | 'application_express' | 'stripe'>

/**
 * Fields of an account that are shown only where they are asked for.
 *
 * - `configuration.customer`: What it is as a customer.
 * - `configuration.merchant`: What it is as a merchant.
 * - `configuration.recipient`: What it is as a recipient of transfers.
 * - `defaults`: Who is responsible for what.
 * - `future_requirements`: What it will have to tell from some day on.
 * - `identity`: Who it is.
 * - `requirements`: What it still has to tell.
 */
export type V2CoreAccountInclude = Open<'configuration.customer' | 'configuration.merchant' | 'configuration.recipient' | 'defaults' | 'future_requirements' | 'identity' | 'requirements'>

/** Who is responsible for what about an account. */
export interface V2CoreAccountResponsibilities {
  /** Who pays Stripe's fees. */
  fees_collector?: V2CoreAccountFeesCollector | null
  /** Who is liable for negative balances. */
  losses_collector?: AccountControllerResponsible | null
  /** Who collects updated information. */
  requirements_collector?: AccountControllerResponsible | null
}
export namespace V2CoreAccountResponsibilities {
  export type FeesCollector = V2CoreAccountFeesCollector
  export type LossesCollector = AccountControllerResponsible
  export type RequirementsCollector = AccountControllerResponsible
}

/** What to show of an account. */
export interface V2CoreAccountRetrieveParams {
  /** Fields to show. These are null in the reply unless they are asked for. */
  include?: Array<V2CoreAccountInclude> | null
}
export namespace V2CoreAccountRetrieveParams {
  export type Include = V2CoreAccountInclude
}

/** The types of this group under stripe-node's names. */
export namespace FinancialConnections {
  export {
    FinancialConnectionsAccount as Account,
    FinancialConnectionsAccountCategory as AccountCategory,
    FinancialConnectionsAccountDisconnectParams as AccountDisconnectParams,
    FinancialConnectionsAccountEvent as AccountEvent,
    FinancialConnectionsAccountEventData as AccountEventData,
    FinancialConnectionsAccountEventType as AccountEventType,
    FinancialConnectionsAccountHolder as AccountHolder,
    FinancialConnectionsAccountHolderType as AccountHolderType,
    FinancialConnectionsAccountListInferredBalancesParams as AccountListInferredBalancesParams,
    FinancialConnectionsAccountListOwnersParams as AccountListOwnersParams,
    FinancialConnectionsAccountListParams as AccountListParams,
    FinancialConnectionsAccountNumber as AccountNumber,
    FinancialConnectionsAccountNumberStatus as AccountNumberStatus,
    FinancialConnectionsAccountNumberType as AccountNumberType,
    FinancialConnectionsAccountOwner as AccountOwner,
    FinancialConnectionsAccountOwnerPage as AccountOwnerPage,
    FinancialConnectionsAccountOwnership as AccountOwnership,
    FinancialConnectionsAccountPage as AccountPage,
    FinancialConnectionsAccountRefreshParams as AccountRefreshParams,
    FinancialConnectionsAccountRetrieveParams as AccountRetrieveParams,
    FinancialConnectionsAccountStatus as AccountStatus,
    FinancialConnectionsAccountSubcategory as AccountSubcategory,
    FinancialConnectionsAccountSubscribeParams as AccountSubscribeParams,
    FinancialConnectionsAccountUnsubscribeParams as AccountUnsubscribeParams,
    FinancialConnectionsActiveStatus as ActiveStatus,
    FinancialConnectionsAuthorization as Authorization,
    FinancialConnectionsAuthorizationActiveStatus as AuthorizationActiveStatus,
    FinancialConnectionsAuthorizationEvent as AuthorizationEvent,
    FinancialConnectionsAuthorizationEventData as AuthorizationEventData,
    FinancialConnectionsAuthorizationEventType as AuthorizationEventType,
    FinancialConnectionsAuthorizationInactiveStatus as AuthorizationInactiveStatus,
    FinancialConnectionsAuthorizationRetrieveParams as AuthorizationRetrieveParams,
    FinancialConnectionsAuthorizationStatus as AuthorizationStatus,
    FinancialConnectionsAuthorizationStatusDetails as AuthorizationStatusDetails,
    FinancialConnectionsBalance as Balance,
    FinancialConnectionsBalanceRefresh as BalanceRefresh,
    FinancialConnectionsBalanceType as BalanceType,
    FinancialConnectionsCancellationReason as CancellationReason,
    FinancialConnectionsCashBalance as CashBalance,
    FinancialConnectionsClassification as Classification,
    FinancialConnectionsClassificationLabels as ClassificationLabels,
    FinancialConnectionsClassificationState as ClassificationState,
    FinancialConnectionsConfidence as Confidence,
    FinancialConnectionsConsent as Consent,
    FinancialConnectionsConsentCreateParams as ConsentCreateParams,
    FinancialConnectionsConsentOutcome as ConsentOutcome,
    FinancialConnectionsConsentRetrieveParams as ConsentRetrieveParams,
    FinancialConnectionsCreditBalance as CreditBalance,
    FinancialConnectionsDeliveryMethod as DeliveryMethod,
    FinancialConnectionsEnrichmentState as EnrichmentState,
    FinancialConnectionsFilterSubcategory as FilterSubcategory,
    FinancialConnectionsInactiveCause as InactiveCause,
    FinancialConnectionsInactiveStatus as InactiveStatus,
    FinancialConnectionsInferredBalance as InferredBalance,
    FinancialConnectionsInferredBalancePage as InferredBalancePage,
    FinancialConnectionsInferredBalancesRefresh as InferredBalancesRefresh,
    FinancialConnectionsInstitution as Institution,
    FinancialConnectionsInstitutionFeature as InstitutionFeature,
    FinancialConnectionsInstitutionFeatures as InstitutionFeatures,
    FinancialConnectionsInstitutionListParams as InstitutionListParams,
    FinancialConnectionsInstitutionPage as InstitutionPage,
    FinancialConnectionsInstitutionRetrieveParams as InstitutionRetrieveParams,
    FinancialConnectionsInstitutionStatus as InstitutionStatus,
    FinancialConnectionsManualEntryMode as ManualEntryMode,
    FinancialConnectionsMerchant as Merchant,
    FinancialConnectionsMerchantEnrichmentState as MerchantEnrichmentState,
    FinancialConnectionsNetwork as Network,
    FinancialConnectionsOwnershipRefresh as OwnershipRefresh,
    FinancialConnectionsPaymentMethodSupport as PaymentMethodSupport,
    FinancialConnectionsPaymentMethodType as PaymentMethodType,
    FinancialConnectionsPermission as Permission,
    FinancialConnectionsPrefetch as Prefetch,
    FinancialConnectionsProcessingStatus as ProcessingStatus,
    FinancialConnectionsRefreshFeature as RefreshFeature,
    FinancialConnectionsRefreshStatus as RefreshStatus,
    FinancialConnectionsRelinkFailure as RelinkFailure,
    FinancialConnectionsSession as Session,
    FinancialConnectionsSessionCancelled as SessionCancelled,
    FinancialConnectionsSessionCreateParams as SessionCreateParams,
    FinancialConnectionsSessionEvent as SessionEvent,
    FinancialConnectionsSessionEventData as SessionEventData,
    FinancialConnectionsSessionEventType as SessionEventType,
    FinancialConnectionsSessionFilters as SessionFilters,
    FinancialConnectionsSessionHosted as SessionHosted,
    FinancialConnectionsSessionLimits as SessionLimits,
    FinancialConnectionsSessionManualEntry as SessionManualEntry,
    FinancialConnectionsSessionPreCollectedConsent as SessionPreCollectedConsent,
    FinancialConnectionsSessionRelinkOptions as SessionRelinkOptions,
    FinancialConnectionsSessionRelinkResult as SessionRelinkResult,
    FinancialConnectionsSessionRetrieveParams as SessionRetrieveParams,
    FinancialConnectionsSessionStatus as SessionStatus,
    FinancialConnectionsSessionStatusDetails as SessionStatusDetails,
    FinancialConnectionsStatusAction as StatusAction,
    FinancialConnectionsStatusCause as StatusCause,
    FinancialConnectionsStatusDetails as StatusDetails,
    FinancialConnectionsSubscription as Subscription,
    FinancialConnectionsTransaction as Transaction,
    FinancialConnectionsTransactionChange as TransactionChange,
    FinancialConnectionsTransactionChangePage as TransactionChangePage,
    FinancialConnectionsTransactionEnrichments as TransactionEnrichments,
    FinancialConnectionsTransactionListParams as TransactionListParams,
    FinancialConnectionsTransactionPage as TransactionPage,
    FinancialConnectionsTransactionRefresh as TransactionRefresh,
    FinancialConnectionsTransactionRetrieveParams as TransactionRetrieveParams,
    FinancialConnectionsTransactionStatus as TransactionStatus,
    FinancialConnectionsTransactionStatusTransitions as TransactionStatusTransitions,
    FinancialConnectionsTransactionSyncParams as TransactionSyncParams,
    FinancialConnectionsUiMode as UiMode,
  }
}

/** The types of this group under stripe-node's names. */
export namespace V2.Core {
  export {
    V2CoreAccount as Account,
    V2CoreAccountConfiguration as AccountConfiguration,
    V2CoreAccountDefaults as AccountDefaults,
    V2CoreAccountFeesCollector as AccountFeesCollector,
    V2CoreAccountInclude as AccountInclude,
    V2CoreAccountResponsibilities as AccountResponsibilities,
    V2CoreAccountRetrieveParams as AccountRetrieveParams,
  }
}

/** Every type by the client's name, as in stripe-node's `Stripe.AccountSession`. */
export namespace Client {
  export {
    Account,
    AccountBusinessType,
    AccountCapabilities,
    AccountCapabilityStatus,
    AccountController,
    AccountControllerFees,
    AccountControllerFeesPayer,
    AccountControllerLosses,
    AccountControllerResponsible,
    AccountControllerStripeDashboard,
    AccountControllerStripeDashboardType,
    AccountControllerType,
    AccountDisabledReason,
    AccountEvent,
    AccountEventData,
    AccountEventType,
    AccountFacts,
    AccountRequirements,
    AccountRequirementsAlternative,
    AccountRequirementsError,
    AccountRetrieveParams,
    AccountSession,
    AccountSessionCreateParams,
    AccountType,
    ApiObject,
    ClientOptions,
    ClientSecretSourceMethod,
    ClientSecretSourceOptions,
    ClientSecretSourceProvided,
    CreateFinancialConnectionsSessionAccountHolderParams,
    EventNotification,
    EventNotificationType,
    EventPreviousAttributes,
    EventReason,
    EventRelatedObject,
    EventRequest,
    EventResource,
    FinancialConnectionsAccount,
    FinancialConnectionsAccountCategory,
    FinancialConnectionsAccountDisconnectParams,
    FinancialConnectionsAccountEvent,
    FinancialConnectionsAccountEventData,
    FinancialConnectionsAccountEventType,
    FinancialConnectionsAccountHolder,
    FinancialConnectionsAccountHolderType,
    FinancialConnectionsAccountListInferredBalancesParams,
    FinancialConnectionsAccountListOwnersParams,
    FinancialConnectionsAccountListParams,
    FinancialConnectionsAccountNumber,
    FinancialConnectionsAccountNumberStatus,
    FinancialConnectionsAccountNumberType,
    FinancialConnectionsAccountOwner,
    FinancialConnectionsAccountOwnerPage,
    FinancialConnectionsAccountOwnership,
    FinancialConnectionsAccountPage,
    FinancialConnectionsAccountRefreshParams,
    FinancialConnectionsAccountRetrieveParams,
    FinancialConnectionsAccountStatus,
    FinancialConnectionsAccountSubcategory,
    FinancialConnectionsAccountSubscribeParams,
    FinancialConnectionsAccountUnsubscribeParams,
    FinancialConnectionsActiveStatus,
    FinancialConnectionsAuthorization,
    FinancialConnectionsAuthorizationActiveStatus,
    FinancialConnectionsAuthorizationEvent,
    FinancialConnectionsAuthorizationEventData,
    FinancialConnectionsAuthorizationEventType,
    FinancialConnectionsAuthorizationInactiveStatus,
    FinancialConnectionsAuthorizationRetrieveParams,
    FinancialConnectionsAuthorizationStatus,
    FinancialConnectionsAuthorizationStatusDetails,
    FinancialConnectionsBalance,
    FinancialConnectionsBalanceRefresh,
    FinancialConnectionsBalanceType,
    FinancialConnectionsCancellationReason,
    FinancialConnectionsCashBalance,
    FinancialConnectionsClassification,
    FinancialConnectionsClassificationLabels,
    FinancialConnectionsClassificationState,
    FinancialConnectionsConfidence,
    FinancialConnectionsConsent,
    FinancialConnectionsConsentCreateParams,
    FinancialConnectionsConsentOutcome,
    FinancialConnectionsConsentRetrieveParams,
    FinancialConnectionsCreditBalance,
    FinancialConnectionsDeliveryMethod,
    FinancialConnectionsEnrichmentState,
    FinancialConnectionsFilterSubcategory,
    FinancialConnectionsInactiveCause,
    FinancialConnectionsInactiveStatus,
    FinancialConnectionsInferredBalance,
    FinancialConnectionsInferredBalancePage,
    FinancialConnectionsInferredBalancesRefresh,
    FinancialConnectionsInstitution,
    FinancialConnectionsInstitutionFeature,
    FinancialConnectionsInstitutionFeatures,
    FinancialConnectionsInstitutionListParams,
    FinancialConnectionsInstitutionPage,
    FinancialConnectionsInstitutionRetrieveParams,
    FinancialConnectionsInstitutionStatus,
    FinancialConnectionsManualEntryMode,
    FinancialConnectionsMerchant,
    FinancialConnectionsMerchantEnrichmentState,
    FinancialConnectionsNetwork,
    FinancialConnectionsOwnershipRefresh,
    FinancialConnectionsPaymentMethodSupport,
    FinancialConnectionsPaymentMethodType,
    FinancialConnectionsPermission,
    FinancialConnectionsPrefetch,
    FinancialConnectionsProcessingStatus,
    FinancialConnectionsRefreshFeature,
    FinancialConnectionsRefreshStatus,
    FinancialConnectionsRelinkFailure,
    FinancialConnectionsSession,
    FinancialConnectionsSessionCancelled,
    FinancialConnectionsSessionCreateParams,
    FinancialConnectionsSessionEvent,
    FinancialConnectionsSessionEventData,
    FinancialConnectionsSessionEventType,
    FinancialConnectionsSessionFilters,
    FinancialConnectionsSessionHosted,
    FinancialConnectionsSessionLimits,
    FinancialConnectionsSessionManualEntry,
    FinancialConnectionsSessionPreCollectedConsent,
    FinancialConnectionsSessionRelinkOptions,
    FinancialConnectionsSessionRelinkResult,
    FinancialConnectionsSessionRetrieveParams,
    FinancialConnectionsSessionStatus,
    FinancialConnectionsSessionStatusDetails,
    FinancialConnectionsStatusAction,
    FinancialConnectionsStatusCause,
    FinancialConnectionsStatusDetails,
    FinancialConnectionsSubscription,
    FinancialConnectionsTransaction,
    FinancialConnectionsTransactionChange,
    FinancialConnectionsTransactionChangePage,
    FinancialConnectionsTransactionEnrichments,
    FinancialConnectionsTransactionListParams,
    FinancialConnectionsTransactionPage,
    FinancialConnectionsTransactionRefresh,
    FinancialConnectionsTransactionRetrieveParams,
    FinancialConnectionsTransactionStatus,
    FinancialConnectionsTransactionStatusTransitions,
    FinancialConnectionsTransactionSyncParams,
    FinancialConnectionsUiMode,
    RequestOptions,
    Responsible,
    TimestampRangeParams,
    UnknownEvent,
    UnknownEventData,
    V2CoreAccount,
    V2CoreAccountConfiguration,
    V2CoreAccountDefaults,
    V2CoreAccountFeesCollector,
    V2CoreAccountInclude,
    V2CoreAccountResponsibilities,
    V2CoreAccountRetrieveParams,
    FinancialConnections,
    V2,
    ApiList,
    ApiListPromise,
    AppInfo,
    ClientOptions as StripeConfig,
    Emptyable,
    Event,
    HttpProtocol,
    LatestApiVersion,
    Metadata,
    MetadataParam,
    PaginationParams,
    RangeQueryParam,
    RawErrorType,
    RequestEvent,
    Response,
    ResponseEvent,
    Signature,
    StripeError,
    StripeRawError,
    WebhookTestHeaderOptions,
    Webhooks,
    errors,
    AccountUpdatedEvent,
    FinancialConnectionsAccountAccountNumbersUpdatedEvent,
    FinancialConnectionsAccountCreatedEvent,
    FinancialConnectionsAccountDeactivatedEvent,
    FinancialConnectionsAccountDisconnectedEvent,
    FinancialConnectionsAccountExpectedDeactivationDateUpdatedEvent,
    FinancialConnectionsAccountReactivatedEvent,
    FinancialConnectionsAccountRefreshedBalanceEvent,
    FinancialConnectionsAccountRefreshedInferredBalancesEvent,
    FinancialConnectionsAccountRefreshedOwnershipEvent,
    FinancialConnectionsAccountRefreshedTransactionsEvent,
    FinancialConnectionsAccountSupportedPaymentMethodTypesUpdatedEvent,
    FinancialConnectionsAccountUpcomingAccountNumberExpiryEvent,
    FinancialConnectionsAccountUpcomingDeactivationEvent,
    FinancialConnectionsAuthorizationExpectedDeactivationDateUpdatedEvent,
    FinancialConnectionsAuthorizationUpcomingDeactivationEvent,
    FinancialConnectionsSessionUpdatedEvent,
  }
}
