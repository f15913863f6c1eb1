'use strict'
// The package for Node, whichever module system a program has.

const { inspect, TextDecoder, types } = require('node:util')

module.exports = require('./library.js')(require('./native.js'), {
  AsyncResource: require('node:async_hooks').AsyncResource,
  EventEmitter: require('node:events'),
  channel: require('node:diagnostics_channel').channel,
  inspect,
  isDate: types.isDate,
  setTimeout: require('node:timers').setTimeout, // Node's own: jsdom has another one, and tests put theirs in its place
  TextDecoder,
  authorities: (file) => [require('node:fs').readFileSync(file, 'utf8'), ...require('node:tls').rootCertificates].join('\n'),
})
