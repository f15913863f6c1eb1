// What the sandbox was asked, and what it answered.

import { ask } from "./api.js";
import { find, json, make, reconcile } from "./dom.js";
import { duration, timeOfDay } from "./format.js";

const MOST = 100;
const list = find("#requests-list");
const empty = find("#requests-empty");
const filters = {
  contains: find("#requests-contains"),
  path: find("#requests-path"),
  method: find("#requests-method"),
};
const failed = find("#requests-failed");
let wanted = null; // the id of a request an address leads to, until it is on the screen

export function start(look) {
  for (const input of [...Object.values(filters), failed]) input.addEventListener("input", look);
  find("#requests-clear").addEventListener("click", async () => {
    await ask("DELETE", "/requests");
    look();
  });
  empty.append(
    make("p", { class: "empty-title" }, "No requests yet"),
    make("p", {}, "Point any Stripe library at this address, or try:"),
    make(
      "pre",
      { tabindex: "0" },
      `curl ${location.origin}/v1/account_sessions \\\n  -u sk_test_sandbox: \\\n` +
        `  -d account=acct_1NkDjjJyhOZfPCWt \\\n  -d "components[payments][enabled]"=true`,
    ),
  );
}

/** Shows one request and nothing else, opened: where `request_log_url` of an error leads. */
export function open(id) {
  for (const input of Object.values(filters)) input.value = "";
  failed.checked = false;
  filters.contains.value = id;
  wanted = id;
}

export async function show() {
  const query = new URLSearchParams({ limit: String(MOST) });
  for (const [name, input] of Object.entries(filters)) if (input.value.trim()) query.set(name, input.value.trim());
  if (failed.checked) query.set("failed", "true");
  const narrowed = [...query.keys()].length > 1;
  const requests = (await ask("GET", `/requests?${query}`)).data;

  const attempts = numberAttempts(requests);
  // Ids begin again after a reset, where there is a seed.
  const key = ({ id, path, status, duration_ms }) => [id, path, status, duration_ms].join(" ");
  reconcile(list, requests, key, (request) => row(request, attempts.get(request.id)));
  const shown = wanted && document.getElementById(`request-${wanted}`);
  if (shown) {
    shown.querySelector("details").open = true;
    wanted = null;
  }
  empty.hidden = narrowed || requests.length > 0;
  list.dataset.nothing = narrowed && requests.length === 0 ? "Nothing matches." : "";
}

/** Which attempt each request is: those with the same idempotency key are attempts at the same thing. */
function numberAttempts(newestFirst) {
  const seen = new Map();
  const attempts = new Map();
  for (const { id, idempotency_key: key } of [...newestFirst].reverse()) {
    if (!key) continue;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    attempts.set(id, seen.get(key));
  }
  return attempts;
}

/** What kind of outcome a request had, for colour; the status says the same in words. */
function outcome({ status, fault }) {
  if (fault && ["reset", "truncate", "garbage"].includes(fault)) return "bad";
  if (status >= 500) return "bad";
  return status >= 400 ? "warn" : "good";
}

const FAULTS = { status: "injected", delay: "delayed", reset: "cut off", truncate: "cut in half", garbage: "garbled" };

function row(request, attempt) {
  const { error, fault } = request;
  const marks = [
    attempt > 1 && make("span", { class: "mark accent" }, request.idempotent_replayed ? "replayed" : `attempt ${attempt}`),
    fault && make("span", { class: "mark bad" }, FAULTS[fault] ?? fault),
    request.notes.length > 0 && make("span", { class: "mark accent" }, "note"),
  ];
  const summary = make(
    "summary",
    {},
    make("time", { class: "r-time" }, timeOfDay(request.created)),
    make("span", { class: "r-method" }, request.method),
    make("span", { class: "r-path" }, request.path),
    make("span", { class: "r-note" }, ...marks, error ? make("span", { class: "r-error" }, error.message) : null),
    make("span", { class: `r-status ${outcome(request)}` }, String(request.status)),
    make("span", { class: "r-duration" }, duration(request.duration_ms)),
  );
  const details = make("details", { name: "request" }, summary);
  // Most are never opened.
  details.addEventListener("toggle", () => details.open && details.append(body(request)), { once: true });
  return make("li", { id: `request-${request.id}` }, details);
}

function body(request) {
  const facts = [
    ["Request", request.id],
    ["Key", request.key],
    ["Version", request.stripe_version],
    ["Account", request.stripe_account],
    ["Idempotency key", request.idempotency_key],
  ].filter(([, value]) => value);
  return make(
    "div",
    { class: "r-body" },
    make("dl", {}, facts.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)))),
    request.notes.length > 0 &&
      make("section", {}, make("h3", {}, "Notes"), request.notes.map((note) => make("p", {}, note))),
    make("section", {}, make("h3", {}, "Parameters"), json(request.parameters)),
    make("section", {}, make("h3", {}, "Reply"), json(request.reply)),
  );
}
