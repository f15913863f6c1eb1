// Written by `cargo run -p generate` from the catalogue and the operations; do not edit.
import { AsyncResource } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { setTimeout } from 'node:timers'
import { rootCertificates } from 'node:tls'
import { TextDecoder, inspect, types } from 'node:util'
import library from './library.js'

// The native library stays a package of its own, found from where the bundle is. A bundle of CommonJS has no import.meta.url.
// Not by a named import: webpack follows that, into a file that it has no loader for.
const require = module.createRequire(import.meta.url ?? __filename)
let native
try {
  native = require('stripe-sessions/native')
} catch (error) {
  if (error.code !== 'MODULE_NOT_FOUND') throw error
  throw new Error(
    'stripe-sessions was bundled, and its native library is not where the bundle runs. Tell the bundler to leave stripe-sessions external ' +
      "(in next.config: serverExternalPackages: ['stripe-sessions']), or install it there too.",
    { cause: error },
  )
}
const stripeSessions = library(native, {
  AsyncResource, EventEmitter, channel, inspect, setTimeout, TextDecoder,
  isDate: types.isDate,
  authorities: (file) => [readFileSync(file, 'utf8'), ...rootCertificates].join('\n'),
})

export const {
  Client,
  ClientSecretSource,
  RecordingTransport,
  ReplayingTransport,
  errors,
  validate,
  resolve,
  resolveFinancialConnectionsSession,
  grants,
  grantsDifference,
  explain,
  encode,
  decode,
  check,
  catalogue,
  idOf,
  webhooks,
  StripeError,
  StripeConfigurationError,
  StripeValidationError,
  StripeInvalidRequestError,
  StripeAuthenticationError,
  StripePermissionError,
  StripeCardError,
  StripeIdempotencyError,
  StripeRateLimitError,
  StripeAPIError,
  StripeConnectionError,
  StripeTimeoutError,
  StripeInvalidResponseError,
  StripeSignatureVerificationError,
  StripeCancelledError,
} = stripeSessions
