// stripe-node's names for the types of the resources that are here: each of them is one of ours, too.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'

const ts = createRequire(join(process.env.DEV_MODULES, 'x.js'))('typescript-5')
const folder = join(import.meta.dirname, 'names')
mkdirSync(folder, { recursive: true })
const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022, typeRoots: [] }

/** The types among a symbol's exports, at any depth: `AccountSession.Components.Payments`. */
function types(checker, symbol, path, found) {
  if (symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol)
  if (symbol.flags & ts.SymbolFlags.Type && path) found.add(path)
  for (const [name, inner] of symbol.exports ?? []) if (!['prototype', 'default', '__export'].includes(name)) types(checker, inner, path ? `${path}.${name}` : name, found)
  return found
}

/** What is not about these resources, or a class of methods, which no program names. */
const OTHERS = /Resource$|^FinancialConnections$|^FinancialConnections\.Authorization|^Account(?!Session|$|\.(Controller|Type|BusinessType|Capabilities|Requirements|FutureRequirements)\b)/
const OURS = /^(Account|AccountSession|AccountSessionCreateParams|FinancialConnections|ApiList|ApiListPromise|RequestOptions|Response|StripeConfig|AppInfo|Emptyable|Event|HttpProtocol|LatestApiVersion|Metadata|MetadataParam|PaginationParams|RangeQueryParam|RawErrorType|RequestEvent|ResponseEvent|Signature|StripeRawError|WebhookTestHeaderOptions|Webhooks|(AccountUpdated|FinancialConnectionsAccount\w+|FinancialConnectionsAuthorization\w+)Event|errors)(\.|$)/
/** Errors of OAuth, and of the second generation of the API, which moves money. */
const OTHER_ERRORS = /^errors\.(?!Stripe)|^errors\.Stripe(OAuth|Invalid(Grant|Client|Scope)|Unsupported)/

test('every name of stripe-node is there', () => {
  const probe = join(folder, 'probe.mts')
  writeFileSync(probe, `export { Stripe } from '${join(process.env.DEV_MODULES, 'stripe')}/esm/stripe.esm.node.js'\nimport { Stripe as S } from '${join(process.env.DEV_MODULES, 'stripe')}/esm/stripe.esm.node.js'\nexport type EventType = S.Event['type']\n`)
  const program = ts.createProgram([probe], options)
  const checker = program.getTypeChecker()
  const [stripe, eventType] = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(probe)))
  const theirs = [...types(checker, stripe, '', new Set())].filter((name) => OURS.test(name) && !OTHERS.test(name) && !OTHER_ERRORS.test(name))
  assert(theirs.length > 180, `only ${theirs.length} names were found`)
  const uses = join(folder, 'uses.mts')
  const generic = { ApiList: '<unknown>', ApiListPromise: '<unknown>', Emptyable: '<unknown>', Response: '<object>' }
  const events = checker.getDeclaredTypeOfSymbol(eventType).types.map(({ value }) => value)
  assert(events.length > 200, `only ${events.length} types of events were found`)
  const cases = events.map((type) => `    case '${type}': return event.data.object.object`)
  writeFileSync(uses, `import { Client as Stripe } from 'stripe-sessions'\nexport function of(event: Stripe.Event): unknown {\n  switch (event.type) {\n${cases.join('\n')}\n  }\n}\n${theirs.map((name, index) => `export type _${index} = Stripe.${name}${generic[name] ?? ''}`).join('\n')}\n`)
  const lines = readFileSync(uses, 'utf8').split('\n')
  const missing = ts.getPreEmitDiagnostics(ts.createProgram([uses], options)).map(({ file, start, messageText }) => {
    const line = file?.fileName.endsWith('uses.mts') ? lines[file.getLineAndCharacterOfPosition(start).line] : file?.fileName
    return `${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`
  })
  assert.deepEqual(missing, [])
})

/** Results, the parts of which are results' as well. */
const RESULTS = ['Account', 'AccountSession', 'AccountUpdatedEvent', 'FinancialConnectionsAccountCreatedEvent', 'FinancialConnections.Account', 'FinancialConnections.AccountOwner', 'FinancialConnections.AccountOwnership', 'FinancialConnections.Authorization', 'FinancialConnections.Session', 'FinancialConnections.Transaction']

test('a field may be null or left out where stripe-node\'s may', () => {
  const probe = join(folder, 'results.mts')
  const declared = RESULTS.map((name, index) => `export declare const result${index}: [Stripe.${name}, Client.${name}]`)
  writeFileSync(probe, `import { Stripe } from '${join(process.env.DEV_MODULES, 'stripe')}/esm/stripe.esm.node.js'\nimport { Client } from 'stripe-sessions'\n${declared.join('\n')}\n`)
  const program = ts.createProgram([probe], options)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(probe)
  assert.deepEqual(program.getSemanticDiagnostics(source).map(({ messageText }) => messageText), [])
  const members = (type) => (type.isUnion() ? type.types : [type])
  /** What a field may be: null, left out, and the object in it, where there is one. */
  const read = (symbol) => {
    const found = members(checker.getTypeOfSymbolAtLocation(symbol, source))
    const inner = found.flatMap((type) => members(checker.isArrayType(type) ? checker.getTypeArguments(type)[0] : type))
    return { may: [(symbol.flags & ts.SymbolFlags.Optional) !== 0, found.some(({ flags }) => flags & ts.TypeFlags.Null)], part: inner.find(({ flags }) => flags & ts.TypeFlags.Object) }
  }
  const compared = new Set()
  const differences = new Set()
  function compare(theirs, ours, path) {
    if (compared.has(ours)) return
    compared.add(ours)
    for (const field of checker.getPropertiesOfType(ours)) {
      const same = checker.getPropertyOfType(theirs, field.name)
      if (!same) continue
      const [their, own] = [read(same), read(field)]
      if (`${their.may}` !== `${own.may}`) differences.add(`${path}.${field.name}`)
      if (their.part && own.part) compare(their.part, own.part, `${path}.${field.name}`)
    }
  }
  for (const [index, name] of RESULTS.entries()) {
    const [symbol] = checker.getExportsOfModule(checker.getSymbolAtLocation(source)).filter(({ name }) => name === `result${index}`)
    compare(...checker.getTypeArguments(checker.getTypeOfSymbolAtLocation(symbol, source)), name)
  }
  assert(compared.size > 40, `only ${compared.size} types were compared`)
  assert.deepEqual([...differences], [])
})
