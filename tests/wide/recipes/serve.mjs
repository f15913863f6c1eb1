// Serves a recipe on a socket that is given: its name, the socket's number.
import { createServer } from 'node:http'

const [name, fd] = [process.argv[2], Number(process.argv[3])]
const recipe = await import(`./recipes/${name}.mjs`)

if (name.startsWith('fastify')) {
  const { default: fastify } = await import('fastify')
  let handle
  const application = fastify({ serverFactory: (handler) => createServer((handle = handler)) })
  application.register(recipe.default)
  await application.ready()
  createServer(handle).listen({ fd })
} else if (name.startsWith('express')) {
  createServer(recipe.application).listen({ fd })
} else {
  // As Next.js calls a route: with a request of the web platform.
  createServer(async (incoming, outgoing) => {
    const body = []
    for await (const part of incoming) body.push(part)
    const given = { method: incoming.method, headers: incoming.headers, ...(incoming.method === 'POST' && { body: Buffer.concat(body) }) }
    const response = await recipe[incoming.method](new Request(`http://localhost${incoming.url}`, given))
    outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
  }).listen({ fd })
}
