// Written by `cargo run -p generate` from the catalogue and the operations; do not edit.
import stripeSessions from './index.js'

export const {
  Client,
  ClientSecretSource,
  errors,
  validate,
  resolve,
  encode,
  decode,
  check,
  catalogue,
  idOf,
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
  StripeCancelledError,
} = stripeSessions
