// Where no native library can be loaded: Cloudflare Workers, Vercel's Edge, Next.js' middleware.

throw new Error(
  'stripe-sessions loads a native library, which this runtime (an edge or worker runtime) cannot. Use it where Node, Bun or Deno runs: ' +
    "in Next.js, `export const runtime = 'nodejs'` in the route or middleware; on Cloudflare, call a service of yours that runs Node.",
)
