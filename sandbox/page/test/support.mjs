// A sandbox, a browser, and a client that retries.

import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

import { chromium } from "playwright-core";

export const ACCOUNT = "acct_1NkDjjJyhOZfPCWt";

/** Starts the sandbox of the command line program; it ends with this process. */
export async function startSandbox(...options) {
  const process = spawn(
    globalThis.process.env.STRIPE_SESSIONS_BINARY,
    ["sandbox", "--json", "--until-stdin-closes", ...options],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const lines = createInterface({ input: process.stdout });
  const line = await new Promise((resolve, reject) => {
    lines.once("line", resolve);
    process.once("error", reject);
    process.once("exit", (code) => reject(new Error(`the sandbox ended with ${code}`)));
  });
  const { url, key } = JSON.parse(line);
  return { url, key, stop: () => process.stdin.end() };
}

/** Starts Chromium with a new, empty profile. */
export async function startBrowser() {
  const profile = await mkdtemp(join(tmpdir(), "sandbox-page-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM,
    headless: true,
    chromiumSandbox: false, // Chromium's own does not work for root
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const stop = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  };
  return { context, stop };
}

/** Sends a form to the API the way official libraries do: failures that may pass are retried under the same key. */
export async function post(sandbox, path, form, headers = {}) {
  const key = crypto.randomUUID();
  for (let attempt = 1; ; attempt++) {
    const response = await fetch(sandbox.url + path, {
      method: "POST",
      headers: { Authorization: `Bearer ${sandbox.key}`, "Idempotency-Key": key, ...headers },
      body: new URLSearchParams(form),
    });
    const reply = await response.json();
    if (response.status < 500 || attempt === 3) return { status: response.status, attempt, reply };
  }
}

/** Creates an account session with these components. */
export async function createSession(sandbox, ...components) {
  const form = { account: ACCOUNT };
  for (const name of components) form[`components[${name}][enabled]`] = "true";
  return post(sandbox, "/v1/account_sessions", form);
}

/** Asks the control interface. */
export async function control(sandbox, method, path, body) {
  const response = await fetch(`${sandbox.url}/_sandbox${path}`, {
    method,
    headers: body && { "Content-Type": "application/json" },
    body: body && JSON.stringify(body),
  });
  return response.json();
}
