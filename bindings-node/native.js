'use strict'
// Loads the native library for this platform, or says what is missing and what to do.

const { arch, platform } = process
/** The names this platform's library may have, e.g. `linux-x64-gnu`; the first that loads is taken. */
const targets = { linux: ['gnu', 'musl'], win32: ['msvc'] }[platform]?.map((abi) => `${platform}-${arch}-${abi}`) ?? [`${platform}-${arch}`]

/**
 * The library for a target, from its package. What bundles or traces files reads these calls: the names are literal, and a name
 * that is missing is no error within `try`.
 */
function library(target, failed) {
  try {
    switch (target) {
      case 'darwin-arm64': return require('@stripe-sessions/darwin-arm64')
      case 'darwin-x64': return require('@stripe-sessions/darwin-x64')
      case 'linux-arm64-gnu': return require('@stripe-sessions/linux-arm64-gnu')
      case 'linux-arm64-musl': return require('@stripe-sessions/linux-arm64-musl')
      case 'linux-x64-gnu': return require('@stripe-sessions/linux-x64-gnu')
      case 'linux-x64-musl': return require('@stripe-sessions/linux-x64-musl')
      case 'win32-arm64-msvc': return require('@stripe-sessions/win32-arm64-msvc')
      case 'win32-x64-msvc': return require('@stripe-sessions/win32-x64-msvc')
    }
  } catch (error) {
    failed(error)
  }
}

function load() {
  const causes = new Set()
  for (const target of targets) {
    const missing = `@stripe-sessions/${target} is not installed`
    const found = library(target, (error) => causes.add(error.code === 'MODULE_NOT_FOUND' ? missing : `${target} does not load: ${error.message}`))
    if (found) return found
  }
  throw new Error(
    `stripe-sessions has no native library that works on ${platform}-${arch} (Node ${process.version}).\n` +
      [...causes].map((cause) => `  - ${cause}\n`).join('') +
      'It comes in an optional package of its own for each platform. Install on the machine that runs it (node_modules copied from ' +
      'another platform will not do), with optional packages (no --omit=optional). If it is missing all the same, delete node_modules ' +
      'and the lock file and install again: npm forgets optional packages of platforms that a lock file was not made on. ' +
      'Tell your bundler to leave stripe-sessions and @stripe-sessions/* external. Elsewhere, build it from source: bindings-node/build.',
  )
}

module.exports = load()
