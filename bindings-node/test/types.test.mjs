import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const here = import.meta.dirname
const installed = dirname(createRequire(import.meta.url).resolve('stripe-sessions/package.json'))
const folder = join(here, 'types')
mkdirSync(folder, { recursive: true })
for (const extension of ['mts', 'cts']) cpSync(join(here, 'accepted.ts'), join(folder, `accepted.${extension}`))
const snippets = [...readFileSync(join(installed, 'README.md'), 'utf8').matchAll(/```ts\n(.*?)```/gs)]
cpSync(join(here, 'native.ts'), join(folder, 'native.mts'))
for (const [index, [, text]] of snippets.entries()) writeFileSync(join(folder, `readme${index}.mts`), text)
writeFileSync(join(folder, 'negative.mts'), `import { Client } from 'stripe-sessions'
void new Client('').accountSessions.create({ account: '', components: { payments: { enabled: true, features: { refund_managemnt: true } } } })
`)

const resolutions = {
  node16: ['--module', 'node16'],
  nodenext: ['--module', 'nodenext'],
  bundler: ['--module', 'preserve', '--moduleResolution', 'bundler'],
}
for (const compiler of ['typescript', 'typescript-5']) {
  const tsc = (files, options) =>
    spawnSync(process.execPath, [
      join(process.env.DEV_MODULES, compiler, 'bin', 'tsc'), '--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess',
      '--target', 'es2022', '--lib', 'es2022', ...options, ...files.map((name) => join(folder, name)),
    ], { encoding: 'utf8' })
  for (const [name, options] of Object.entries(resolutions)) {
    test(`${compiler}, ${name}: what is right compiles`, () => {
      const { status, stdout } = tsc(['accepted.mts', 'accepted.cts', ...snippets.map((_, index) => `readme${index}.mts`)], options)
      assert.equal(status, 0, stdout)
    })
    test(`${compiler}, ${name}: with the types of Node and the newest language`, () => {
      const newest = ['--lib', 'esnext', '--types', 'node', '--typeRoots', join(process.env.DEV_MODULES, '@types'), '--skipLibCheck', 'false']
      const { status, stdout } = tsc(['native.mts'], [...options, ...newest])
      assert.equal(status, 0, stdout)
    })
    test(`${compiler}, ${name}: a misspelt feature does not`, () => {
      const { status, stdout } = tsc(['negative.mts'], options)
      assert.notEqual(status, 0)
      assert.match(stdout, /refund_managemnt.*(does not exist|[Dd]id you mean)/s)
      assert.equal(stdout.match(/error TS/g).length, 1, stdout)
    })
  }
}
