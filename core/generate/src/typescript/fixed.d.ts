
/** A list of words Stripe may add to: any other string is accepted too. */
type Open<T extends string> = T | (string & {})

/** A result, with what is known of the reply it came in. */
export type Response<T> = T & {
  /** About the reply. Not enumerable: no print, copy or serialisation of the result shows it. */
  readonly lastResponse: LastResponse
}

/** About a reply. */
export interface LastResponse {
  /** The HTTP status. */
  statusCode: number
  /** The API's id of the request (`req_…`): what to quote to Stripe's support. */
  requestId: string | null
  /** The idempotency key the request was sent with. */
  idempotencyKey: string | null
  /** Whether this is the stored reply of an earlier request with the same key: its session may be used up. */
  idempotentReplayed: boolean
  /** The API version the reply is in, where it says. */
  apiVersion: string | null
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

/** What was found in parameters. */
export interface Report {
  /** Reasons why the request cannot succeed. */
  errors: Problem[]
  /** Things that are allowed but probably not meant. */
  warnings: Problem[]
}

/** What each component and feature of an account session will be. */
export interface Resolution {
  components: Record<string, ResolvedComponent>
}

/** What one component will be. */
export interface ResolvedComponent {
  /** Whether the parameters name it. */
  requested: boolean
  enabled: boolean
  features: Record<string, ResolvedFeature>
}

/** What one feature will be, and why. */
export interface ResolvedFeature {
  /** `null` where only the server knows. */
  value: boolean | null
  reason: Open<'given' | 'constant' | 'loss_liability' | 'opposite_of_collection' | 'copies_dispute_management' | 'server_decides'>
}

/** A request as it would be sent, without its key and the address of the server. */
export interface EncodedRequest {
  method: 'GET' | 'POST'
  /** The path, and the query string where there is one. */
  path: string
  headers: Record<string, string>
  /** The form body of a POST. */
  body: string | null
}

/** What is known of components and features. */
export interface Catalogue {
  /** The API version requests are pinned to unless told otherwise. */
  api_version: string
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
  api_version: string
}

/** The base of every error of this package. */
export class StripeError extends Error {
  /** The name of the class. */
  readonly type: string
  /** The API's own class of the error, e.g. `invalid_request_error`. */
  readonly rawType?: string
  /** A stable word for programs: the API's `code`, or ours for local errors. */
  readonly code?: string
  /** The parameter at fault, in bracket form. */
  readonly param?: string
  /** The HTTP status of the answer. */
  readonly statusCode?: number
  /** The API's id of the request (`req_…`): what to quote to Stripe's support. */
  readonly requestId?: string
  /** Where the code is documented. */
  readonly doc_url?: string
  /** Where the request can be inspected in the Dashboard. */
  readonly request_log_url?: string
  /** The API's error object, secrets masked; the text of the answer where it was something else. */
  readonly raw?: unknown
  /** Everything that is wrong with the parameters, where they were refused before anything was sent. */
  readonly errors?: Problem[]
}
