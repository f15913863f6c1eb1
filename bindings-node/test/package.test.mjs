import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { sandbox } from './support.mjs'

const require = createRequire(import.meta.url)
const here = import.meta.dirname
const installed = dirname(require.resolve('stripe-sessions/package.json'))

const library = process.report.getReport().header.glibcVersionRuntime || process.platform !== 'linux' ? undefined : 'musl'
const folders = readdirSync(join(installed, '..', '@stripe-sessions'))
const [platform] = folders.filter((name) => !name.startsWith('sandbox'))

test('each package holds what it needs and nothing else', () => {
  const holds = (folder) => readdirSync(folder).sort()
  const licenses = ['LICENSE-APACHE', 'LICENSE-MIT']
  assert.deepEqual(holds(installed), [...licenses, 'README.md', 'bundle.mjs', 'docs', 'edge.js', 'index.d.mts', 'index.d.ts', 'index.js', 'index.mjs', 'library.js', 'native.d.ts', 'native.js', 'package.json'])
  assert.deepEqual(holds(join(installed, '..', '@stripe-sessions', platform)), [...licenses, 'README.md', 'package.json', `stripe-sessions.${platform}.node`])
  assert.deepEqual(holds(join(installed, '..', '@stripe-sessions', 'sandbox')), [...licenses, 'README.md', 'index.d.ts', 'index.js', 'package.json'])
  const program = process.platform === 'win32' ? 'stripe-sessions.exe' : 'stripe-sessions'
  assert.deepEqual(holds(join(installed, '..', '@stripe-sessions', `sandbox-${platform}`)), [...licenses, 'README.md', 'package.json', program])
  const { dependencies, scripts, optionalDependencies } = require('stripe-sessions/package.json')
  assert.equal(dependencies, undefined)
  assert(!Object.keys(scripts).some((name) => /install|prepare/.test(name)), 'nothing runs at installation')
  assert.equal(Object.keys(optionalDependencies).length, 8)
  assert(`@stripe-sessions/${platform}` in optionalDependencies)
  assert.deepEqual(
    Object.keys(require('@stripe-sessions/sandbox/package.json').optionalDependencies),
    Object.keys(optionalDependencies).map((name) => name.replace('/', '/sandbox-')),
  )
})

test('the package of a platform installs there and nowhere else', () => {
  const manifest = JSON.parse(readFileSync(join(installed, '..', '@stripe-sessions', platform, 'package.json'), 'utf8'))
  assert.deepEqual([manifest.os, manifest.cpu], [[process.platform], [process.arch]])
  if (process.platform === 'linux') assert.deepEqual(manifest.libc, [library ?? 'glibc'])
  assert.equal(manifest.version, require('stripe-sessions/package.json').version)
})

test('a missing or broken library is explained', () => {
  // Outside of the project, where no package of a platform is found.
  const copy = mkdtempSync(join(tmpdir(), 'stripe-sessions-'))
  try {
    const load = () => spawnSync(process.execPath, ['-e', 'require("./index.js")'], { cwd: copy, encoding: 'utf8' }).stderr
    cpSync(installed, copy, { recursive: true })
    assert.match(load(), new RegExp(`no native library that works on ${process.platform}-${process.arch} .*Node v`))
    assert.match(load(), new RegExp(`@stripe-sessions/${platform} is not installed`))
    assert.match(load(), /Install on the machine that runs it/)
    const own = join(copy, 'node_modules', '@stripe-sessions', platform)
    cpSync(join(installed, '..', '@stripe-sessions', platform), own, { recursive: true })
    assert.equal(load(), '')
    writeFileSync(join(own, `stripe-sessions.${platform}.node`), 'no library')
    assert.match(load(), new RegExp(`${platform} does not load: `))
  } finally {
    rmSync(copy, { recursive: true })
  }
})

test('the snippets of the documentation run as they stand, but for the key and the address', async () => {
  const stripe = await sandbox()
  const { key, url } = stripe
  try {
    const pages = [...readdirSync(join(installed, 'docs')).map((name) => join(installed, 'docs', name)), join(installed, 'README.md'), join(installed, '..', '@stripe-sessions', 'sandbox', 'README.md'), join(here, 'project.md')]
    const folder = join(here, 'snippets')
    mkdirSync(folder, { recursive: true })
    let ran = 0
    for (const page of pages) {
      for (const [, , text] of readFileSync(page, 'utf8').matchAll(/```(js|javascript)\n(.*?)```/gs)) {
        const name = join(folder, `snippet${ran += 1}.${/^import/m.test(text) ? 'mjs' : 'cjs'}`)
        const changed = text.replace(/new Client\('sk_test_…'(?:, \{)?/, (start) => `new Client('${key}', { baseUrl: '${url}',${start.endsWith('{') ? '' : ' }'}`)
        assert(!changed.includes('sk_test_…'), text)
        writeFileSync(name, changed)
        const { status, stderr } = spawnSync(process.execPath, [name], { encoding: 'utf8' })
        assert.equal(status, 0, `${page}:\n${text}\n${stderr}`)
      }
    }
    assert(ran >= 12)
  } finally {
    await stripe.stop()
  }
})

test('the tests that docs/troubles.md names are there', () => {
  const rows = readFileSync(join(installed, 'docs', 'troubles.md'), 'utf8').split('\n').filter((line) => /^\| /.test(line)).slice(1)
  assert(rows.length >= 12)
  for (const row of rows) {
    const names = [...row.split('|').at(-2).matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    assert(names.length > 0, row)
    for (const name of names) assert(name === 'run' || existsSync(join(here, name)), name)
  }
})
