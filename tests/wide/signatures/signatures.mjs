// Signs bodies with stripe-node and with our package, and verifies with both what anybody signed. Asked on standard input, by signatures.py.
import { text } from 'node:stream/consumers'
import Stripe from 'stripe'
import { errors, webhooks } from 'stripe-sessions'

const { now, secret, bodies, tampered, made } = JSON.parse(await text(process.stdin))
const decoded = (list) => list.map((body) => Buffer.from(body, 'base64'))
const stripe = new Stripe('sk_test_none')
const signWith = (library) =>
  decoded(bodies).map((payload) => library.generateTestHeaderString({ payload: payload.toString(), secret, timestamp: now }))

// stripe-node signs texts; where it is given bytes it prints them in another way.
const makers = { 'stripe-node': signWith(stripe.webhooks), 'ours, Node': signWith(webhooks) }

function verify(library, refused, payload, header) {
  try {
    return library.constructEvent(payload, header, secret, undefined, undefined, now * 1000).id.startsWith('evt_')
  } catch (error) {
    if (error instanceof refused) return false
    throw error
  }
}
const verified = (library, refused) =>
  Object.fromEntries(
    Object.entries({ ...made, ...makers }).map(([maker, headers]) => [
      maker,
      [
        decoded(bodies).filter((payload, at) => verify(library, refused, payload, headers[at])).length,
        decoded(tampered).filter((payload, at) => !verify(library, refused, payload, headers[at])).length,
      ],
    ]),
  )

console.log(
  JSON.stringify({
    made: makers,
    verified: {
      'stripe-node': verified(stripe.webhooks, Stripe.errors.StripeSignatureVerificationError),
      'ours, Node': verified(webhooks, errors.StripeSignatureVerificationError),
    },
  }),
)
