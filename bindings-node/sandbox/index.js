'use strict'
// Starts `stripe-sessions sandbox` as a child process and speaks to its control interface.

const { spawn } = require('node:child_process')
const { createInterface } = require('node:readline')

// Where tests run, clients reach nothing but this machine, whatever address they were given. They look when they are made.
process.env.STRIPE_SESSIONS_LOOPBACK_ONLY ??= '1'

/** The program: it comes in an optional package of its own for each platform. Elsewhere, the one on the path. */
function program() {
  const { arch, platform } = process
  const abis = { linux: ['-gnu', '-musl'], win32: ['-msvc'] }[platform] ?? ['']
  for (const abi of abis) {
    try {
      return require.resolve(`@stripe-sessions/sandbox-${platform}-${arch}${abi}/stripe-sessions${platform === 'win32' ? '.exe' : ''}`)
    } catch {} // not this one
  }
  return 'stripe-sessions'
}

const handles = (child) => [child, child.stdin, child.stdout, child.stderr]

class Sandbox {
  #child
  #ended

  constructor(child, { url, key }) {
    Object.assign(this, { url, key })
    this.#child = child
    this.#ended = new Promise((resolve) => child.once('close', resolve))
  }

  static async start({ binary = process.env.STRIPE_SESSIONS_BINARY || program(), port, delayMs, seed, accounts = [] } = {}) {
    const given = Object.entries({ '--port': port, '--delay-ms': delayMs, '--seed': seed }).filter(([, value]) => value !== undefined)
    const options = [...given, ...accounts.map((id) => ['--account', id])].flat().map(String)
    const child = spawn(binary, ['sandbox', '--json', '--until-stdin-closes', ...options], { stdio: ['pipe', 'pipe', 'pipe'] })
    let complaint = ''
    child.stderr.on('data', (text) => { complaint += text })
    const line = await new Promise((resolve, reject) => {
      const hint =
        'it comes in an optional package of @stripe-sessions/sandbox for each platform: install with optional packages (no --omit=optional), on ' +
        'the platform that runs it. Elsewhere `cargo install --path cli` in the repository builds it; name it in `binary` or STRIPE_SESSIONS_BINARY'
      child.once('error', (error) => reject(new Error(`${binary} cannot be started (${error.code}): ${hint}`, { cause: error })))
      child.once('close', (status) => reject(new Error(`${binary} sandbox ended with status ${status}: ${complaint.trim()}`)))
      createInterface({ input: child.stdout }).once('line', resolve)
    })
    // A test run does not wait for a sandbox that nobody stopped: it ends with this process, which holds its input.
    for (const handle of handles(child)) handle.unref()
    return new Sandbox(child, JSON.parse(line))
  }

  async control(method, path, body) {
    const response = await fetch(`${this.url}/_sandbox${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
    const reply = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${reply.error?.message}`)
    return reply
  }

  async completeSession(id, accounts) {
    return this.control('POST', `/financial_connections/sessions/${encodeURIComponent(id)}/complete`, { ...(accounts && { accounts }) })
  }

  async requests(filter = {}) {
    return (await this.control('GET', `/requests?${new URLSearchParams(filter)}`)).data
  }

  async claim(clientSecret) {
    return this.control('POST', '/sessions/claim', { client_secret: clientSecret })
  }

  async addFault(fault) {
    return this.control('POST', '/faults', fault)
  }

  async advanceClock(seconds) {
    return (await this.control('POST', '/clock', { advance: seconds })).now
  }

  async reset() {
    await this.control('POST', '/reset')
  }

  async stop() {
    for (const handle of handles(this.#child)) handle.ref()
    this.#child.stdin.end()
    await this.#ended
  }

  async [Symbol.asyncDispose ?? Symbol.for('nodejs.asyncDispose')]() {
    await this.stop()
  }
}

exports.Sandbox = Sandbox
