// Every operation of cases.json against the stripe-mock at STRIPE_MOCK or, of what is in preview, STRIPE_MOCK_PREVIEW.

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { Client } from '../../../bindings-node/index.mjs'

const { STRIPE_MOCK, STRIPE_MOCK_PREVIEW } = process.env
const general = new Client('sk_test_123', { baseUrl: STRIPE_MOCK, maxNetworkRetries: 0 })
const preview = new Client('sk_test_123', { baseUrl: STRIPE_MOCK_PREVIEW, apiVersion: '2026-08-26.preview' })
const camel = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())
let read = 0
for (const { operation, ids, parameters, preview: inPreview, other_id: otherId } of JSON.parse(readFileSync(new URL('cases.json', import.meta.url)))) {
  const names = operation.split('.').map(camel)
  const method = names.pop()
  const resource = names.reduce((parent, name) => parent[name], inPreview ? preview : general)
  try {
    const reply = await resource[method](...ids, parameters)
    assert.equal(typeof (reply.object === 'list' ? reply.data[0] : reply).object, 'string')
    assert(inspect(reply))
    read += 1
  } catch (error) {
    if (otherId && error.code === 'response_mismatched') read += 1
    else console.log(`${operation}: ${error}`)
  }
}
console.log(`read: ${read}`)
