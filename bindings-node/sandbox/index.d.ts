declare global {
  interface SymbolConstructor {
    readonly asyncDispose: unique symbol
  }
}

/** How a sandbox is started. */
export interface SandboxOptions {
  /** The command line program. Default: `STRIPE_SESSIONS_BINARY` in the environment, the one that came with this package, or `stripe-sessions` on the path. */
  binary?: string
  /** The port. Default: any that is free. */
  port?: number
  /** How long every request waits before it is answered, in milliseconds. Default: 0. */
  delayMs?: number
  /** Makes ids, secrets and faults repeat, and stops the clock. Default: chance and the real time. */
  seed?: number
  /** Ids of connected accounts that are to exist. */
  accounts?: string[]
}

/** Accounts to link in a Financial Connections session. */
export interface TestAccounts {
  /** Where, e.g. `test_institution` or `refresh_failures`; `GET /_sandbox/financial_connections/institutions` lists them. */
  institution?: string
  /** Default: the one that goes with the subcategory. */
  category?: string
  /** Default: `checking`. */
  subcategory?: string
  /** How many, up to 10,000. Default: 1. */
  count?: number
}

/** Something that is to go wrong. `kind` decides what; the rest, how often and whom it hits. */
export interface Fault {
  /** `status`: an error in the API's envelope; `reset` and `truncate` break the connection before or in the reply; `garbage`: a body without sense. */
  kind: 'delay' | 'status' | 'reset' | 'truncate' | 'garbage'
  /** In seconds; goes with every kind. */
  delay?: number
  /** How many requests it hits. Default: 1. */
  times?: number
  /** Whether it hits every request. */
  always?: boolean
  /** Only requests with this method. */
  method?: string
  /** Only requests to this path and what is below it. */
  path?: string
  /** From 0 to 1. Default: 1. */
  probability?: number
  /** Whether the request is carried out all the same. Default: yes, except for `status`. */
  executed?: boolean
  /** For `status`: the HTTP status. */
  status?: number
  /** For `status`: the error's type. */
  type?: string
  /** For `status`: the error's code. */
  code?: string
  /** For `status`: the error's message. */
  message?: string
  /** For `status`: headers of the answer. */
  headers?: Record<string, string>
}

/** A request the sandbox has answered. Secrets are masked. */
export interface LoggedRequest {
  /** The API's id of the request. */
  id: string
  /** The HTTP method. */
  method: string
  /** The path, and the query string where there was one. */
  path: string
  /** The parameters, nested. */
  parameters: Record<string, unknown>
  /** The HTTP status it was answered with. */
  status: number
  /** Everything else that was noted. */
  [name: string]: unknown
}

/** Which requests of the log to look at. */
export interface RequestFilter {
  /** Only those with this method. */
  method?: string
  /** Only those whose path has this in it. */
  path?: string
  /** Only those answered with this status. */
  status?: string
  /** Only those that mention this anywhere. */
  contains?: string
  /** At most so many, the newest ones. */
  limit?: string
}

/** A running sandbox: a stand-in for the Stripe API on this machine, in memory, with state. It ends with this process at the latest. */
export class Sandbox {
  private constructor()
  /** Starts one. Rejects where the program is missing or the port taken. */
  static start(options?: SandboxOptions): Promise<Sandbox>
  /** Its address: the client's `baseUrl`. */
  readonly url: string
  /** A key it accepts. Any other test key works too. */
  readonly key: string
  /** Does what the holder does in the browser with a Financial Connections session: links accounts. By default, one. */
  completeSession(id: string, accounts?: TestAccounts[]): Promise<{ accounts: string[] }>
  /** Opens an account session as the browser library does. That works once for each. */
  claim(clientSecret: string): Promise<Record<string, unknown>>
  /** The requests it was sent, newest first. */
  requests(filter?: RequestFilter): Promise<LoggedRequest[]>
  /** Lets something go wrong. */
  addFault(fault: Fault): Promise<unknown>
  /** Turns its clock forward, and gives the new time. */
  advanceClock(seconds: number): Promise<number>
  /** Makes it as new. */
  reset(): Promise<void>
  /** Anything else its control interface offers: `control('GET', '/sessions')`. */
  control(method: string, path: string, body?: unknown): Promise<any>
  /** Ends it. */
  stop(): Promise<void>
  /** `await using`: ends it. */
  [Symbol.asyncDispose](): Promise<void>
}
