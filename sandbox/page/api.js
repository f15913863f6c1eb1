// The control interface of the sandbox this page came from.

/** What the sandbox said when it refused. */
export class Refused extends Error {}

/** Sends a request to the control interface and gives the JSON of the reply. */
export async function ask(method, path, body) {
  const options = { method, signal: AbortSignal.timeout(10_000), cache: "no-store" };
  if (body !== undefined) {
    options.headers = { "Content-Type": "application/json" };
    options.body = JSON.stringify(body);
  }
  const response = await fetch(`/_sandbox${path}`, options);
  const reply = await response.json();
  if (!response.ok) throw new Refused(reply.error?.message ?? `The sandbox answered ${response.status}.`);
  return reply;
}
