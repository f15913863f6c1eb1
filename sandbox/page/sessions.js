// Account sessions: what each allows, how long it lasts, and whether it was claimed.

import { ask } from "./api.js";
import { find, make, reconcile, setText } from "./dom.js";
import { counted, span, timeOfDay } from "./format.js";

const MOST = 50;
const table = find(".matrix");
const head = find("#sessions-head");
const body = find("#sessions-body");
const empty = find("#sessions-empty");
let look;
let notice;
let columns = [];
let shown = [];

export function start(lookAgain, say) {
  look = lookAgain;
  notice = say;
  empty.append(
    make("p", { class: "empty-title" }, "No account sessions yet"),
    make("p", {}, "They appear here as soon as a program creates one."),
  );
}

export async function show(now, { sessions: count }) {
  shown = (await ask("GET", `/sessions?limit=${MOST}`)).data;
  const enabled = new Set(shown.flatMap(({ components }) => enabledOf(components)));
  const wanted = [...enabled].sort();
  if (wanted.join() !== columns.join()) {
    columns = wanted;
    head.replaceChildren(heading());
    body.replaceChildren();
  }
  reconcile(body, shown.flatMap((session) => [session, { details: session }]), keyOf, create, (element, item) => {
    if (!item.details) update(element, item, now);
  });
  table.hidden = shown.length === 0;
  empty.hidden = shown.length > 0;
  setText(find("#sessions-more"), count > shown.length ? `The newest ${shown.length} of ${count} are shown.` : "");
}

/** Lets the time that is left run on. */
export function tick(now) {
  for (const session of shown) {
    const element = document.getElementById(`session-${session.number}`);
    if (element) update(element, session, now);
  }
}

// Numbers begin again after a reset.
const keyOf = (item) =>
  item.details ? `details ${keyOf(item.details)}` : [item.number, item.created, item.account, ...enabledOf(item.components)].join();
const enabledOf = (components) => Object.keys(components).filter((name) => components[name].enabled);
const featuresOf = (component) => Object.entries(component.features ?? {});

function heading() {
  const component = (name) => make("th", { scope: "col", class: "component" }, make("span", {}, name));
  return make(
    "tr",
    {},
    make("th", { scope: "col", class: "who" }, "Session"),
    make("th", { scope: "col", class: "state" }, "State"),
    columns.map(component),
    make("th", { scope: "col", class: "act" }, make("span", { class: "unseen" }, "Claim")),
  );
}

function create(item) {
  return item.details ? detailRow(item.details) : row(item);
}

function row(session) {
  const names = enabledOf(session.components);
  const open = make(
    "button",
    { type: "button", class: "who-button", "aria-expanded": "false", "aria-controls": `session-${session.number}-details` },
    make("span", { class: "number" }, `#${session.number}`),
    make("span", { class: "account" }, session.account),
    make("span", { class: "made" }, `made ${timeOfDay(session.created)} · ${counted(names.length, "component")}`),
  );
  open.addEventListener("click", () => {
    const details = document.getElementById(`session-${session.number}-details`);
    details.hidden = !details.hidden;
    open.setAttribute("aria-expanded", String(!details.hidden));
  });
  const claim = make("button", { type: "button", class: "claim" }, "Claim");
  claim.setAttribute("aria-label", `Claim session ${session.number}`);
  claim.addEventListener("click", async () => {
    try {
      await ask("POST", `/sessions/${session.number}/claim`);
    } catch (error) {
      notice(error.message);
    }
    look();
  });
  return make(
    "tr",
    { id: `session-${session.number}` },
    make("th", { scope: "row", class: "who" }, open),
    make(
      "td",
      { class: "state" },
      make("span", { class: "state-name" }),
      make("span", { class: "left" }),
      make("span", { class: "bar", "aria-hidden": "true" }, make("span", {})),
    ),
    columns.map((name) => cell(session.components[name])),
    make("td", { class: "act" }, claim),
  );
}

function cell(component) {
  if (!component?.enabled) return make("td", { class: "off" }, make("span", { class: "unseen" }, "no"));
  const features = featuresOf(component);
  const on = features.filter(([, value]) => value).length;
  const title = features.length ? `${on} of ${counted(features.length, "feature")} on` : "no features";
  return make(
    "td",
    { class: "on", title },
    make("span", { class: "dot", "aria-hidden": "true" }),
    make("span", { class: "unseen" }, `yes, ${title}`),
  );
}

function detailRow(session) {
  const names = enabledOf(session.components);
  const component = (name) =>
    make(
      "li",
      {},
      make("h4", {}, name),
      make(
        "ul",
        {},
        featuresOf(session.components[name]).map(([feature, value]) =>
          make(
            "li",
            { class: value === false || value === null ? "no" : "yes" },
            feature,
            make("span", { class: "value" }, value === true ? "on" : value === false ? "off" : JSON.stringify(value)),
          ),
        ),
        featuresOf(session.components[name]).length === 0 && make("li", { class: "no" }, "no features"),
      ),
    );
  return make(
    "tr",
    { class: "session-details", id: `session-${session.number}-details`, hidden: true },
    make("td", { colSpan: columns.length + 3 }, make("ul", { class: "components" }, names.map(component))),
  );
}

/** What changes while one looks. */
function update(element, session, now) {
  const left = session.expires_at - now;
  const state = session.claimed_at !== null ? "claimed" : left > 0 ? "live" : "expired";
  element.className = state;
  setText(find(".state-name", element), state);
  setText(
    find(".left", element),
    state === "live" ? span(left) : timeOfDay(state === "claimed" ? session.claimed_at : session.expires_at),
  );
  const whole = Math.max(1, session.expires_at - session.created);
  find(".bar span", element).style.inlineSize = `${Math.max(0, Math.min(100, (100 * left) / whole))}%`;
  find(".claim", element).hidden = state !== "live";
}
