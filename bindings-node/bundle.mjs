// Written by `cargo run -p generate` from the catalogue and the operations; do not edit.
import { AsyncResource } from 'node:async_hooks'
import { channel } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import module from 'node:module'
import { setInterval } from 'node:timers'
import { rootCertificates } from 'node:tls'
import { TextDecoder, inspect, types } from 'node:util'
import library from './library.js'

// The native library stays a package of its own, found from where the bundle is. A bundle of CommonJS has no import.meta.url.
const load = module.createRequire(import.meta.url ?? __filename)
const stripeSessions = library(load('stripe-sessions/native'), {
  AsyncResource, channel, inspect, setInterval, TextDecoder,
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
