'use strict'
// Loads the native library for this platform, or says what is missing and what to do.

const { existsSync } = require('node:fs')
const { join } = require('node:path')

const { arch, platform } = process
/** The names this platform's library may have, e.g. `linux-x64-gnu`; the first that loads is taken. */
const targets = { linux: ['gnu', 'musl'], win32: ['msvc'] }[platform]?.map((abi) => `${platform}-${arch}-${abi}`) ?? [`${platform}-${arch}`]

function load() {
  const causes = []
  for (const target of targets) {
    // One that was built here comes before one that was installed.
    const file = join(__dirname, `stripe-sessions.${target}.node`)
    const name = existsSync(file) ? file : `@stripe-sessions/${target}`
    try {
      return require(name)
    } catch (error) {
      causes.push(error.code === 'MODULE_NOT_FOUND' ? `${name} is not installed` : `${name} does not load: ${error.message}`)
    }
  }
  throw new Error(
    `stripe-sessions has no native library that works on ${platform}-${arch} (Node ${process.version}).\n` +
      causes.map((cause) => `  - ${cause}\n`).join('') +
      'It comes in an optional package of its own for each platform. Install on the machine that runs it (node_modules copied from ' +
      'another platform will not do), with optional packages (no --omit=optional). If it is missing all the same, delete node_modules ' +
      'and the lock file and install again: npm forgets optional packages of platforms that a lock file was not made on. ' +
      'Tell your bundler to leave stripe-sessions and @stripe-sessions/* external. Elsewhere, build it from source: bindings-node/build.',
  )
}

module.exports = load()
