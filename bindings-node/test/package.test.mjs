import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { sandbox } from './support.mjs'

const require = createRequire(import.meta.url)
const here = import.meta.dirname
const installed = dirname(require.resolve('stripe-sessions/package.json'))

test('the package holds what it needs and nothing else', () => {
  const names = readdirSync(installed).filter((name) => !name.endsWith('.node')).sort()
  assert.deepEqual(names, ['README.md', 'index.d.mts', 'index.d.ts', 'index.js', 'index.mjs', 'native.js', 'package.json'])
  assert.equal(require('stripe-sessions/package.json').dependencies, undefined)
})

test('a missing or broken library is explained', () => {
  const copy = join(here, 'without')
  const load = () => spawnSync(process.execPath, ['-e', 'require("./index.js")'], { cwd: copy, encoding: 'utf8' }).stderr
  cpSync(installed, copy, { recursive: true })
  const [library] = readdirSync(copy).filter((name) => name.endsWith('.node'))
  rmSync(join(copy, library))
  assert.match(load(), new RegExp(`no native library that works on .*${process.platform}-${process.arch}.*Node v`))
  assert.match(load(), new RegExp(`${library} is not there`))
  assert.match(load(), /Install the package on the machine that runs it/)
  writeFileSync(join(copy, library), 'no library')
  assert.match(load(), new RegExp(`${library} does not load: `))
})

test('the README\'s snippets run as they stand, but for the key and the address', async () => {
  const { key, url, stop } = await sandbox()
  try {
    const snippets = [...readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/```(js|ts)\n(.*?)```/gs)]
    assert(snippets.length >= 2)
    const folder = join(here, 'snippets')
    mkdirSync(folder, { recursive: true })
    for (const [index, [, language, text]] of snippets.entries()) {
      if (language !== 'js') continue
      const name = join(folder, `snippet${index}.${text.startsWith('import') ? 'mjs' : 'cjs'}`)
      const changed = text.replace(/new Client\('sk_test_…'\)/, `new Client('${key}', { baseUrl: '${url}' })`)
      assert.notEqual(changed, text)
      writeFileSync(name, changed)
      execFileSync(process.execPath, [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
    }
  } finally {
    stop()
  }
})
