// How much memory many creates in one process take: KiB after 1,000 and each 10,000 of COUNT.
//
//     node --expose-gc --max-semi-space-size=1 memory.mjs COUNT

import { Client } from '../../../bindings-node/index.mjs'
import { hostile, PARAMETERS, TABLE } from './hostile.mjs'

const STEP = 1_000
const AT_ONCE = 8
const count = Number(process.argv[2])

function resident() {
  globalThis.gc()
  return Math.round(process.memoryUsage.rss() / 1024)
}

const ends = []
const servers = await hostile({ after: (end) => ends.push(end) })
const client = new Client(TABLE.api_key, servers.options.good)
const creates = async () => {
  for (let call = 0; call < STEP / AT_ONCE; call += 1) await client.accountSessions.create(PARAMETERS)
}
const found = {}
for (let done = STEP; done <= count; done += STEP) {
  await Promise.all(Array.from({ length: AT_ONCE }, creates))
  if (done === STEP || done === count || done % 10_000 === 0) found[done] = resident()
}
console.log(JSON.stringify(found))
client.close()
ends.forEach((end) => end())
