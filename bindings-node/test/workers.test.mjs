import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Worker } from 'node:worker_threads'
import { PARAMS, sandbox, server } from './support.mjs'

const WORKERS = 16
const CALLS = 313 // 5,008 in all
let stripe
let hold
before(async () => {
  stripe = await server(({ url, headers }) => (headers['idempotency-key'] === 'held' ? hold : { headers: { 'Idempotent-Replayed': 'false' } }))
})
after(() => stripe.stop())

const work = `
  const { parentPort, workerData } = require('node:worker_threads')
  const { Client } = require('stripe-sessions')
  const { accountSessions } = new Client(workerData.key, { baseUrl: workerData.url })
  const keys = Array.from({ length: 25 }, (_, index) => workerData.name + '-' + index)
  const one = (account) => accountSessions.create({ ...workerData.params, account })
  const all = async (accounts) => { // 20 at once
    const wrong = []
    const next = async () => { for (let account; (account = accounts.pop());) if ((await one(account)).account !== account) wrong.push(account) }
    await Promise.all(Array.from({ length: 20 }, next))
    return wrong
  }
  if (workerData.accounts) {
    all(workerData.accounts).then((wrong) => parentPort.postMessage(wrong))
  } else if (workerData.held) {
    accountSessions.create(workerData.params, { idempotencyKey: 'held' })
    parentPort.postMessage('waiting')
  } else {
    Promise.all(keys.map((idempotencyKey) => accountSessions.create(workerData.params, { idempotencyKey })))
      .then((sessions) => parentPort.postMessage(sessions.every(({ lastResponse }, index) => lastResponse.idempotencyKey === keys[index])))
  }
`
function start(data) {
  const worker = new Worker(work, { eval: true, workerData: { ...stripe, stop: undefined, sockets: undefined, server: undefined, params: PARAMS, ...data } })
  const message = new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject))
  const exit = new Promise((resolve) => worker.once('exit', resolve))
  return { worker, message, exit }
}

test('16 workers, 5,000 calls: every reply belongs to its request', async () => {
  const names = Array.from({ length: WORKERS }, (_, worker) => Array.from({ length: CALLS }, (_, call) => `acct_worker${worker}x${call}`))
  const server = await sandbox({ accounts: names.flat() })
  const workers = names.map((accounts) => start({ url: server.url, key: server.key, accounts }))
  assert.deepEqual((await Promise.all(workers.map(({ message }) => message))).flat(), [])
  await Promise.all(workers.map(({ exit }) => exit))
  await server.stop()
})

test('four workers load the library and call at once', async () => {
  const workers = ['a', 'b', 'c', 'd'].map((name) => start({ name }))
  assert.deepEqual(await Promise.all(workers.map(({ message }) => message)), [true, true, true, true])
  assert.deepEqual(await Promise.all(workers.map(({ exit }) => exit)), [0, 0, 0, 0])
})

test('a worker that ends while a call is under way harms nobody', async () => {
  let release
  hold = new Promise((resolve) => { release = resolve })
  const { worker, message } = start({ held: true })
  assert.equal(await message, 'waiting')
  await worker.terminate()
  release({})
  const [again] = [start({ name: 'after' })]
  assert.equal(await again.message, true)
})
