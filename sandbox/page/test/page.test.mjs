// The page in a browser: what it shows, what its controls do, and how it looks.
//
// The sandbox has a seed, so its clock stands until it is turned and every picture has the same times in it.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { EventEmitter, once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { after, before, beforeEach, test } from "node:test";

import { ACCOUNT, control, createSession, post, startBrowser, startSandbox } from "./support.mjs";

const WAIT = 15_000;
let sandbox;
let browser;
let page;
const complaints = [];

before(async () => {
  await mkdir(process.env.SCREENSHOTS, { recursive: true });
  sandbox = await startSandbox("--seed", "1");
  browser = await startBrowser();
  page = await newPage();
});

after(async () => {
  await browser?.stop();
  sandbox?.stop();
});

beforeEach(async () => {
  await control(sandbox, "POST", "/reset");
});

async function newPage(options = {}) {
  const opened = await browser.context.newPage();
  opened.setDefaultTimeout(WAIT);
  if (options.viewport) await opened.setViewportSize(options.viewport);
  if (options.media) await opened.emulateMedia(options.media);
  opened.on("pageerror", (error) => complaints.push(String(error)));
  opened.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  opened.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== "data:" && origin !== sandbox.url) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  return opened;
}

const open = (view) => page.goto(`${sandbox.url}/#${view}`);
const sessionRow = (number) => page.locator(`#session-${number}`);
const shows = (locator, text) => locator.filter({ hasText: text }).first().waitFor();

test("a session made by a program appears, is claimed, and cannot be claimed again", async () => {
  await open("sessions");
  await page.getByText("No account sessions yet").waitFor();
  const { reply } = await createSession(sandbox, "payments", "payouts");
  const row = sessionRow(1);
  await shows(row, ACCOUNT);
  await shows(row.locator(".state"), "live");
  assert.equal(await row.locator(".left").textContent(), "1:00:00");
  assert.deepEqual(await page.locator("#sessions-head .component").allTextContents(), ["payments", "payouts"]);
  assert.ok(!(await page.content()).includes(reply.client_secret), "the secret is not in the page");

  await row.getByRole("button", { name: "Claim session 1" }).click();
  await shows(row.locator(".state"), "claimed");
  assert.ok(await row.locator(".claim").isHidden());
  const again = await control(sandbox, "POST", "/sessions/claim", { client_secret: reply.client_secret });
  assert.equal(again.error.code, "session_already_claimed");
});

test("the clock is turned by minutes and hours, and a session expires on it", async () => {
  await createSession(sandbox, "payments");
  await open("sessions");
  const row = sessionRow(1);
  await shows(row.locator(".state"), "live");
  const start = await page.locator("#clock-time").textContent();
  await page.getByRole("button", { name: /by 1 minute/ }).click();
  await shows(row.locator(".left"), "59:00");
  assert.notEqual(await page.locator("#clock-time").textContent(), start);
  await page.getByRole("button", { name: /by 1 hour/ }).click();
  await shows(row.locator(".state"), "expired");
  assert.ok(await row.locator(".claim").isHidden());
});

test("the clock is set", async () => {
  await open("requests");
  await page.getByRole("button", { name: "Set…" }).click();
  const dialog = page.getByRole("dialog", { name: "Set the clock" });
  await dialog.getByLabel("Time, UTC").fill("2030-02-03T04:05:06");
  await dialog.getByRole("button", { name: "Set the clock" }).click();
  await shows(page.locator("#clock-time"), "04:05:06");
  assert.equal((await control(sandbox, "GET", "/clock")).now, Date.UTC(2030, 1, 3, 4, 5, 6) / 1000);
});

test("a clock that runs counts down by itself", async () => {
  const running = await startSandbox();
  const other = await newPage();
  try {
    await createSession(running, "payments");
    await other.route("**/*", (route) => route.continue());
    complaints.length = 0;
    await other.goto(`${running.url}/#sessions`);
    const left = other.locator("#sessions-body .left").first();
    await left.waitFor();
    const first = await left.textContent();
    await other.waitForFunction((text) => document.querySelector("#sessions-body .left").textContent !== text, first);
  } finally {
    await other.close();
    running.stop();
    complaints.length = 0; // it asked the other sandbox, as it should
  }
});

test("the address in an error leads to its request", async () => {
  await createSession(sandbox, "payments");
  const { reply } = await createSession(sandbox, "paymnts");
  const { request_log_url: address, message } = reply.error;
  await page.goto(address);
  const rows = page.locator("#requests-list > li");
  await shows(rows.locator("pre"), message);
  assert.equal(await rows.count(), 1);
  await page.getByLabel("Search parameters, replies and ids").fill("");
  await rows.nth(1).waitFor();
});

test("a name its version is not known to have had is taken, with a note", async () => {
  const form = { account: ACCOUNT, "components[balance_report][enabled]": "true" };
  const { status } = await post(sandbox, "/v1/account_sessions", form, { "Stripe-Version": "2025-12-15.clover" });
  assert.equal(status, 200);
  await open("requests");
  await shows(page.locator("#requests-list .mark"), "note");
  await page.locator("#requests-list summary").first().click();
  await shows(page.locator("#requests-list .r-body p"), "not known to have existed then");
});

test("an injected 500 and the retry after it are in the log", async () => {
  await open("faults");
  await page.getByRole("button", { name: "fails with 500" }).click();
  await shows(page.locator("#faults-list li"), "Error 500");
  const { status, attempt } = await createSession(sandbox, "payments");
  assert.deepEqual([status, attempt], [200, 2]);
  await page.locator("#faults-empty").waitFor();

  await page.getByRole("link", { name: /Requests/ }).click();
  const rows = page.locator("#requests-list > li");
  await rows.nth(1).waitFor();
  const [newest, oldest] = [rows.nth(0), rows.nth(1)];
  assert.match(await oldest.textContent(), /injected.*500/);
  assert.match(await newest.textContent(), /attempt 2.*200/);

  await newest.locator("summary").click();
  await shows(newest.locator("dd"), "req_");
  const [parameters, reply] = await newest.locator("pre").allTextContents();
  assert.deepEqual(JSON.parse(parameters).components, { payments: { enabled: true } });
  assert.match(JSON.parse(reply).client_secret, /redacted/);

  await createSession(sandbox, "payouts");
  await rows.nth(2).waitFor();
  assert.ok(await page.locator("#requests-list details[open] pre").first().isVisible(), "what was open stays open");
});

test("requests are searched and narrowed", async () => {
  await createSession(sandbox, "payments");
  await createSession(sandbox, "nothing_like_it");
  await post(sandbox, "/v1/customers", { name: "Ada" });
  await open("requests");
  const rows = page.locator("#requests-list > li");
  await rows.nth(2).waitFor();
  const narrowed = async (count) => page.waitForFunction((n) => document.querySelectorAll("#requests-list > li").length === n, count);
  await page.getByLabel("Failed").check();
  await narrowed(1);
  assert.match(await rows.textContent(), /unknown parameter.*400/);
  await page.getByLabel("Failed").uncheck();
  await page.getByLabel("Search parameters, replies and ids").fill("Ada");
  await narrowed(1);
  await page.getByLabel("Search parameters, replies and ids").fill("");
  await page.getByLabel("Part of the path").fill("account_sessions");
  await narrowed(2);
  await page.getByLabel("Part of the path").fill("nowhere");
  await narrowed(0);
  await page.getByLabel("Part of the path").fill("");
  await page.getByRole("button", { name: "Forget all" }).click();
  await page.getByText("No requests yet").waitFor();
});

test("an account is added, with the facts that were chosen", async () => {
  await open("accounts");
  await shows(page.locator("#accounts-list"), ACCOUNT);
  const form = page.locator("#accounts-form");
  await form.getByRole("textbox", { name: "Id" }).fill("acct_made_here");
  await form.getByLabel("Losses are paid by").selectOption("application");
  await form.getByRole("button", { name: "Add account" }).click();
  const card = page.locator(".card", { hasText: "acct_made_here" });
  await shows(card, "Platform");
  const { data } = await control(sandbox, "GET", "/accounts");
  assert.equal(data[0].controller.losses.payments, "application");
  assert.equal(data[0].controller.requirement_collection, "stripe");
});

test("a fault is described, waits as often as it was told to, and is cleared", async () => {
  await open("faults");
  const form = page.locator("#faults-form");
  await form.getByLabel("Status").fill("503");
  await form.getByLabel("Code").fill("lock_timeout");
  await form.getByLabel("Next requests").fill("3");
  await form.getByLabel("Path and what is below").fill("/v1/customers");
  await form.getByRole("button", { name: "Add fault" }).click();
  const waiting = page.locator("#faults-list li");
  await shows(waiting, "Error 503, lock_timeout");
  assert.match(await waiting.textContent(), /3 times more.*\/v1\/customers/);
  assert.equal((await createSession(sandbox, "payments")).status, 200);
  assert.equal((await post(sandbox, "/v1/customers", {})).status, 503);
  await page.locator("#faults-empty").waitFor();

  await form.getByLabel("Kind").selectOption("truncate");
  assert.ok(await form.getByLabel("Status").isHidden());
  await form.getByLabel("Every request").check();
  await form.getByRole("button", { name: "Add fault" }).click();
  await shows(waiting, "Reply cut in half");
  assert.match(await waiting.textContent(), /always/);
  await page.getByRole("button", { name: "Clear all" }).click();
  await page.locator("#faults-empty").waitFor();
  assert.deepEqual((await control(sandbox, "GET", "/faults")).data, []);
});

test("accounts are linked at the bank", async () => {
  await open("bank");
  await page.getByText("No Financial Connections sessions yet").waitFor();
  const { reply } = await bankSession();
  const form = page.locator("#bank-form");
  await shows(form.locator("#bank-holder"), "cus_NiKSWdaFz2F6I0");
  await form.getByLabel(/Test OAuth Institution/).check();
  await form.getByLabel("savings", { exact: true }).check();
  await form.getByLabel("How many savings accounts").fill("2");
  await form.getByRole("button", { name: "Link 3 accounts" }).click();
  const linked = page.locator("#bank-linked li");
  await linked.nth(2).waitFor();
  assert.match((await linked.allTextContents()).join(), /High Yield Savings.*Test OAuth Institution/);
  const { data } = await control(sandbox, "GET", "/financial_connections/sessions");
  assert.deepEqual([data[0].id, data[0].accounts.total_count], [reply.id, 3]);
});

const bankSession = (more = {}) =>
  post(sandbox, "/v1/financial_connections/sessions", {
    "account_holder[type]": "customer",
    "account_holder[customer]": "cus_NiKSWdaFz2F6I0",
    "permissions[0]": "balances",
    "permissions[1]": "ownership",
    "prefetch[0]": "balances",
    ...more,
  });

test("what the sandbox refuses is said", async () => {
  await open("bank");
  await page.reload(); // what was chosen before is forgotten
  await bankSession({ "limits[accounts]": "1" });
  const form = page.locator("#bank-form");
  await form.getByLabel("savings", { exact: true }).check();
  await form.getByRole("button", { name: "Link 2 accounts" }).click();
  await shows(page.getByRole("alert"), "does not allow 2 accounts");
  complaints.length = 0; // the browser reports the refusal as well
});

/** An endpoint of the events: what it was sent, each with its answer from `answers`, or 200; and a promise of the next delivery. */
async function startEndpoint(...answers) {
  const deliveries = [];
  const arrived = new EventEmitter();
  const server = createServer(async (request, response) => {
    const body = await text(request);
    deliveries.push({ body, signature: request.headers["stripe-signature"] });
    response.writeHead(answers.shift() ?? 200, { Connection: "close" }).end();
    arrived.emit("delivery");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${server.address().port}/webhook`;
  const { reply } = await post(sandbox, "/v1/webhook_endpoints", { url, "enabled_events[0]": "*" });
  return { url, deliveries, secret: reply.secret, next: () => once(arrived, "delivery"), stop: () => server.close() };
}

/** Whether the endpoint's secret signed a delivery. */
function isSigned({ body, signature }, secret) {
  const [, time, hash] = signature.match(/^t=(\d+),v1=([0-9a-f]{64})$/);
  return createHmac("sha256", secret).update(`${time}.${body}`).digest("hex") === hash;
}

test("events are made, delivered, retried, and sent again", async () => {
  await open("events");
  await page.getByText("No events yet").waitFor();
  const endpoint = await startEndpoint(500);
  const form = page.locator("#events-form");
  await form.getByLabel("Type").fill("financial_connections.account.disconnected");
  await form.getByLabel("What differs in it").fill('{"data.object.institution_name": "Bank of the Page"}');
  await form.getByRole("button", { name: "Make the event" }).click();
  const row = page.locator("#events-list li[id]");
  await shows(row.locator("summary"), "pending");
  await row.locator("summary").click();
  const delivery = row.locator(".delivery");
  await shows(delivery, "answered 500");
  assert.match(await delivery.textContent(), /127\.0\.0\.1.*1 attempt.*next at/);
  assert.match(await row.locator("pre").textContent(), /"institution_name": "Bank of the Page"/);

  await page.getByRole("button", { name: /by 1 minute/ }).click();
  await shows(delivery, "succeeded");
  assert.ok(await row.locator("details").evaluate((details) => details.open), "it stays open while things come of it");
  assert.equal(endpoint.deliveries.length, 2);

  const again = endpoint.next();
  await delivery.getByRole("button", { name: "Send delivery 1 again" }).click();
  await again;
  await shows(delivery, "3 attempts");
  assert.equal(new Set(endpoint.deliveries.map(({ body }) => body)).size, 1);
  assert.ok(endpoint.deliveries.every((made) => isSigned(made, endpoint.secret)));
  assert.ok(!(await page.content()).includes(endpoint.secret), "the secret is not in the page");
  endpoint.stop();
});

test("the next deliveries go wrong as they are told to", async () => {
  const endpoint = await startEndpoint();
  await open("events");
  await page.getByRole("button", { name: "is wrongly signed" }).click();
  await shows(page.getByRole("alert"), "The next delivery is wrongly signed.");
  await page.getByRole("button", { name: "is lost" }).click();
  await shows(page.getByRole("alert"), "The next delivery is lost.");
  const form = page.locator("#events-form");
  await form.getByLabel("Type").fill("account.updated");
  await form.getByLabel("What differs in it").fill("");
  const forged = endpoint.next();
  await form.getByRole("button", { name: "Make the event" }).click();
  await forged;
  assert.ok(!isSigned(endpoint.deliveries[0], endpoint.secret));
  await form.getByRole("button", { name: "Make the event" }).click();
  await shows(page.locator("#events-list summary"), "lost");
  await form.getByLabel("What differs in it").fill("{");
  await form.getByRole("button", { name: "Make the event" }).click();
  await shows(page.getByRole("alert"), "What differs is not JSON");
  assert.equal(endpoint.deliveries.length, 1);
  endpoint.stop();
});

test("everything is reached with the keyboard", async () => {
  await createSession(sandbox, "payments");
  await open("requests");
  await page.locator("#requests-list summary").first().waitFor();
  await page.reload(); // the focus begins at the top
  await page.locator("#requests-list summary").first().waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.textContent.trim()), "Skip to content");
  const reached = new Set();
  for (let presses = 0; presses < 40; presses++) {
    await page.keyboard.press("Tab");
    reached.add(await page.evaluate(() => {
      const { tagName, id, textContent } = document.activeElement;
      return id || (tagName === "SUMMARY" ? "summary" : textContent.trim().split(" ")[0]);
    }));
  }
  for (const wanted of ["+1", "clock-open", "Sessions", "Bank", "requests-contains", "requests-failed", "summary"]) {
    assert.ok(reached.has(wanted), `${wanted} among ${[...reached]}`);
  }
  await page.locator("#requests-list summary").first().focus();
  await page.keyboard.press("Enter");
  await page.locator("#requests-list details[open] pre").first().waitFor();
});

test("controls have names, and text has contrast", async () => {
  await fill();
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    for (const view of VIEWS) {
      await show(page, view);
      assert.deepEqual(await page.evaluate(findNameless), [], `${view}: controls without a name`);
      assert.deepEqual(await page.evaluate(findFaint), [], `${view} in ${colorScheme}: too little contrast`);
    }
  }
  await page.emulateMedia({ colorScheme: null });
});

function findNameless() {
  const named = (element) =>
    element.labels?.length || element.getAttribute("aria-label") || element.getAttribute("aria-labelledby") || element.textContent.trim();
  return [...document.querySelectorAll("button, input, select, a")].filter((element) => !named(element)).map((element) => element.outerHTML);
}

/** Texts on the screen whose contrast with what is behind them is below 4.5 to 1. */
function findFaint() {
  const parse = (text) => {
    const [r, g, b, a = 1] = text.match(/[\d.]+/g).map(Number);
    return { r, g, b, a };
  };
  const light = ({ r, g, b }) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = parse(getComputedStyle(at).backgroundColor);
      if (color.a > 0) return color;
    }
    return { r: 255, g: 255, b: 255 };
  };
  const faint = [];
  for (const element of document.querySelectorAll("body *")) {
    const own = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    if (!own || !element.checkVisibility() || element.closest(":disabled, .unseen, .skip")) continue;
    const [one, other] = [light(parse(getComputedStyle(element).color)), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < 4.5) faint.push(`${ratio.toFixed(2)} ${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`);
  }
  return faint;
}

const VIEWS = ["requests", "sessions", "accounts", "events", "faults", "bank"];

/** Something to see in every view. */
async function fill() {
  await createSession(sandbox, "payments", "payouts", "account_onboarding");
  await post(sandbox, "/v1/customers", { name: "Ada Obi", email: "ada@example.com" });
  await control(sandbox, "POST", "/clock", { advance: 1500 });
  await createSession(sandbox, "payments", "balances", "documents", "notification_banner");
  await control(sandbox, "POST", "/sessions/2/claim");
  await createSession(sandbox, "payment_details");
  await control(sandbox, "POST", "/clock", { advance: 2200 });
  await createSession(sandbox, "no_such_component");
  await control(sandbox, "POST", "/accounts", { id: "acct_platform", losses_payments: "application" });
  await control(sandbox, "POST", "/faults", { kind: "status", status: 500 });
  await createSession(sandbox, "payments", "payouts");
  await bankSession();
  const { data } = await control(sandbox, "GET", "/financial_connections/sessions");
  const accounts = [{ subcategory: "checking" }, { subcategory: "credit_card", institution: "test_oauth_institution" }];
  await control(sandbox, "POST", `/financial_connections/sessions/${data[0].id}/complete`, { accounts });
  await control(sandbox, "POST", "/clock", { advance: 5 });
  await control(sandbox, "POST", "/deliveries/faults", { kind: "lost" });
  const endpoint = await startEndpoint(200, 500);
  for (const type of ["account.updated", "financial_connections.account.disconnected", "account.updated"]) await control(sandbox, "POST", "/events", { type });
  await control(sandbox, "GET", "/deliveries?settled=true");
  endpoint.stop();
  await control(sandbox, "POST", "/faults", { kind: "status", status: 429, code: "rate_limit", times: 3, path: "/v1/accounts" });
  await control(sandbox, "POST", "/faults", { kind: "delay", delay: 2, always: true, method: "GET" });
}

async function show(on, view) {
  await on.goto(`${sandbox.url}/#${view}`);
  await on.reload();
  const sign = {
    requests: "#requests-list li",
    sessions: "#sessions-body tr",
    accounts: ".card",
    events: "#events-list li",
    faults: "#faults-list li",
    bank: "#bank-linked li",
  };
  await on.locator(sign[view]).first().waitFor();
}

test("it fits a desktop and a phone, light and dark", async () => {
  await fill();
  for (const [name, viewport] of [["desktop", { width: 1280, height: 860 }], ["phone", { width: 360, height: 740 }]]) {
    for (const colorScheme of ["light", "dark"]) {
      const other = await newPage({ viewport, media: { colorScheme, reducedMotion: "reduce" } });
      for (const view of VIEWS) {
        await show(other, view);
        if (view === "requests" && name === "phone") await other.locator("#requests-list summary").nth(1).click();
        if (view === "events") await other.locator("#events-list summary").nth(1).click();
        if (view === "sessions") await other.locator(".who-button").nth(2).click();
        const last = await other.getByRole("navigation").getByRole("link").last().boundingBox();
        assert.ok(last.x + last.width <= viewport.width, `the last view cannot be seen on a ${name}`);
        assert.deepEqual(await other.evaluate(findWide), [], `${view} is wider than a ${name}`);
        await other.screenshot({ path: `${process.env.SCREENSHOTS}/${view}-${name}-${colorScheme}.png`, fullPage: name === "phone" });
      }
      await other.close();
    }
  }
});

/** What reaches beyond the edge of the screen, if the page can be scrolled sideways. */
function findWide() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const beyond = [...document.querySelectorAll("body *")].filter((element) => element.getBoundingClientRect().right > clientWidth);
  return beyond.map(({ tagName, id, className }) => `${tagName}#${id}.${className}`);
}

test("a sandbox that is gone is said to be gone", async () => {
  const other = await startSandbox();
  const watching = await browser.context.newPage();
  await watching.goto(other.url);
  await shows(watching.locator("#status"), "Live");
  other.stop();
  await shows(watching.locator("#status"), "Not reachable");
  await watching.close();
});

test("the page needs nothing from elsewhere and breaks none of its own rules", () => {
  assert.deepEqual(complaints, []);
});
