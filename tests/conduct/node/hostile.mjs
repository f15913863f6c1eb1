// The hostile servers, and the table of what each should come to.

import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export const TABLE = JSON.parse(readFileSync(new URL('../rows.json', import.meta.url), 'utf8'))
export const FAULTS = JSON.parse(readFileSync(new URL('../faults.json', import.meta.url), 'utf8'))
export const QUOTES = JSON.parse(readFileSync(new URL('../quotes.json', import.meta.url), 'utf8'))
export const ROWS = TABLE.groups.flatMap(({ rows }) => rows)
export const PARAMETERS = { account: 'acct_1', components: { payments: { enabled: true } } }

/** Options are snake_case and in seconds in the table, and camelCase and in milliseconds here. */
export const camel = (options = {}) =>
  Object.fromEntries(Object.entries(options).map(([name, value]) => [
    name.replace(/_(.)/g, (_, letter) => letter.toUpperCase()),
    name.endsWith('timeout') ? value * 1000 : value,
  ]))

/** The servers, until the test is over: `options` to reach each, `seen(name)` for what it has seen, once a count is a number if they are given. */
export async function hostile(t) {
  const program = spawn(process.env.HOSTILE_BINARY, { stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(() => program.stdin.end())
  const lines = createInterface(program.stdout)[Symbol.asyncIterator]()
  const read = async () => JSON.parse((await lines.next()).value)
  const options = Object.fromEntries(Object.entries(await read()).map(([name, one]) => [name, camel(one)]))
  return {
    options,
    seen(...question) {
      program.stdin.write(`${question.join(' ')}\n`)
      return read()
    },
  }
}

/** A sandbox, until the test is over: its `url`, and `control` to ask it something, or to tell it if there is a body. */
export async function faulty(t) {
  const options = ['sandbox', '--json', '--until-stdin-closes', '--seed', `${FAULTS.seed}`]
  const program = spawn(process.env.STRIPE_SESSIONS_BINARY, options, { stdio: ['pipe', 'pipe', 'inherit'] })
  t.after(() => program.stdin.end())
  const { url } = JSON.parse((await createInterface(program.stdout)[Symbol.asyncIterator]().next()).value)
  return {
    url,
    async control(path, body) {
      const reply = await fetch(url + path, body && { method: 'POST', body: JSON.stringify(body) })
      if (!reply.ok) throw new Error(`${path}: ${await reply.text()}`)
      return reply.json()
    },
  }
}

const name = (thread) => {
  try {
    return readFileSync(`/proc/self/task/${thread}/comm`, 'utf8').trim()
  } catch {
    return '' // it ended meanwhile
  }
}

/** How many threads of this process are ours, by their name: Node starts threads of its own whenever it likes. */
export const threads = () => readdirSync('/proc/self/task').filter((thread) => name(thread) === 'stripe-sessions').length
