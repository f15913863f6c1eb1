'use strict'
// The package for Node, whichever module system a program has.

const { types: { isDate }, ...util } = require('node:util')

module.exports = require('./library.js')(require('./native.js'), {
  ...require('node:async_hooks'),
  EventEmitter: require('node:events'),
  ...require('node:diagnostics_channel'),
  ...require('node:timers'),
  ...util,
  isDate,
  authorities: (file) => [require('node:fs').readFileSync(file, 'utf8'), ...require('node:tls').rootCertificates].join('\n'),
})
