'use strict'
// Loads the native library for this platform, or says what is missing and what to do.

const { existsSync, readdirSync } = require('node:fs')
const { join } = require('node:path')

const { arch, platform } = process
/** The names this platform's library may have, e.g. `linux-x64-gnu`; the first that loads is taken. */
const targets = { linux: ['gnu', 'musl'], win32: ['msvc'] }[platform]?.map((abi) => `${platform}-${arch}-${abi}`) ?? [`${platform}-${arch}`]

function load() {
  const causes = []
  for (const target of targets) {
    const file = join(__dirname, `stripe-sessions.${target}.node`)
    try {
      if (existsSync(file)) return require(file)
      causes.push(`${file} is not there`)
    } catch (error) {
      causes.push(`${file} does not load: ${error.message}`)
    }
  }
  const present = readdirSync(__dirname).filter((name) => name.endsWith('.node'))
  throw new Error(
    `stripe-sessions has no native library that works on ${targets.join(' or ')} (Node ${process.version}).\n` +
      causes.map((cause) => `  - ${cause}\n`).join('') +
      `This installation has: ${present.join(', ') || 'none'}.\n` +
      'Install the package on the machine that runs it (node_modules copied from another platform will not do), ' +
      'tell your bundler to leave stripe-sessions external, or build the library from source with bindings-node/build.',
  )
}

module.exports = load()
