// What the suites of programs written for stripe-node do to such a program, and what they print of it: what visitors see, and what Stripe sees.

/** Visits to a program that has the sandbox at `url`, as one who has its `key`. */
export async function visits(url, key) {
  const seen = []
  const names = new Map()
  /** The same, whichever object it was. */
  const constant = (text) => [...names].reduce((text, [id, name]) => text.replaceAll(id, name), `${text}`).replace(/(accs_secret__|fca_|fcsess_)\w+/g, '$1…')

  async function stripe(method, path, body) {
    const json = path.startsWith('_sandbox/')
    const type = json ? 'application/json' : 'application/x-www-form-urlencoded'
    const headers = { Authorization: `Bearer ${key}`, ...(body && { 'Content-Type': type }) }
    const response = await fetch(`${url}/${path}`, { method, headers, body: json ? JSON.stringify(body) : body })
    if (!response.ok) throw new Error(await response.text())
    return await response.json()
  }
  const steer = (path, fields = {}) => stripe('POST', `_sandbox/${path}`, fields)
  await steer('reset')

  return {
    stripe,
    steer,
    /** Calls an object by a name in what is printed. */
    name: (id, name) => names.set(id, name),
    /** Notes a reply to a visitor; `shown` makes of its text what is printed. Gives the text. */
    async note(what, reply, shown = (text) => text) {
      const text = await reply.text()
      const location = reply.headers.get('location')
      seen.push([constant(what), reply.status, ...(location ? [constant(location)] : []), constant(shown(text))])
      return text
    },
    /** Prints everything as JSON. */
    async print() {
      for (const { method, path, stripe_version, idempotent_replayed, parameters, status } of (await stripe('GET', '_sandbox/requests')).data.reverse()) {
        seen.push([method, constant(path), stripe_version, idempotent_replayed, constant(JSON.stringify(parameters)), status])
      }
      console.log(JSON.stringify(seen, null, 1))
    },
  }
}
