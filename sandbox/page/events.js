// Events: what happened, which endpoints were told, and what they answered.

import { ask } from "./api.js";
import { find, findAll, json, make, reconcile } from "./dom.js";
import { counted, timeOfDay } from "./format.js";

const MOST = 100;
const list = find("#events-list");
const form = find("#events-form");
const empty = find("#events-empty");
let look;
let notice;
let open = new Set(); // the events that are opened

export async function start(lookAgain, say) {
  look = lookAgain;
  notice = say;
  for (const preset of findAll("[data-delivery]")) {
    preset.addEventListener("click", () => {
      send("/deliveries/faults", JSON.parse(preset.dataset.delivery), `The next delivery ${preset.textContent}.`);
    });
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const body = { type: form.elements.type.value.trim() };
    try {
      if (form.elements.override.value.trim()) body.override = JSON.parse(form.elements.override.value);
    } catch (error) {
      notice(`What differs is not JSON: ${error.message}`);
      return;
    }
    send("/events", body);
  });
  empty.append(
    make("p", { class: "empty-title" }, "No events yet"),
    make("p", {}, "What happens to accounts is told here, and to endpoints. An endpoint is added when the sandbox is started:"),
    make("pre", { tabindex: "0" }, "stripe-sessions sandbox --forward-to http://127.0.0.1:4242/webhook"),
  );
  const types = (await ask("GET", "/events/types")).data;
  find("#events-types").append(...types.map(({ type, when }) => make("option", { value: type }, when)));
}

async function send(path, body, said) {
  try {
    await ask("POST", path, body);
    if (said) notice(said, true);
  } catch (error) {
    notice(error.message);
  }
  look();
}

export async function show() {
  const events = (await ask("GET", `/events?limit=${MOST}`)).data;
  // An event stays, its deliveries go on: a row is made again when something came of them.
  reconcile(list, events, (event) => `${event.id} ${JSON.stringify(event.deliveries)}`, row);
  open = new Set(events.map(({ id }) => id).filter((id) => open.has(id)));
  empty.hidden = events.length > 0;
}

/** A name that is broken between its words, where it must be. */
const breakable = (name) => name.split(/(?<=[._])/).flatMap((part) => [part, document.createElement("wbr")]);

const OUTCOMES = { succeeded: "good", failed: "bad", lost: "bad", pending: "warn" };

function row({ deliveries, ...event }) {
  const marks = (deliveries ?? []).map(({ status }) => make("span", { class: `mark ${OUTCOMES[status]}` }, status));
  const summary = make(
    "summary",
    {},
    make("time", { class: "r-time" }, timeOfDay(event.created)),
    make("span", { class: "r-path" }, breakable(event.type)),
    make("span", { class: "r-note" }, marks.length ? marks : "nobody is told"),
  );
  const details = make("details", { open: open.has(event.id) }, summary);
  const fill = () => details.childElementCount === 1 && details.append(body(event, deliveries ?? []));
  if (details.open) fill();
  details.addEventListener("toggle", () => {
    if (details.open) open.add(event.id);
    else open.delete(event.id);
    fill();
  });
  return make("li", { id: `event-${event.id}` }, details);
}

function body(event, deliveries) {
  return make(
    "div",
    { class: "r-body" },
    deliveries.length > 0 &&
      make("section", {}, make("h3", {}, "Deliveries"), make("ul", { class: "deliveries" }, deliveries.map(delivery))),
    make("section", {}, make("h3", {}, "Event"), json(event)),
  );
}

function delivery({ number, type, endpoint, url, status, due, attempts }) {
  const again = make("button", { type: "button" }, "Send again");
  again.setAttribute("aria-label", `Send delivery ${number} again`);
  again.addEventListener("click", () => send(`/deliveries/${number}/resend`));
  const told = attempts.map(({ at, status: answer, failure }) => `${timeOfDay(at)} ${failure ?? `answered ${answer}`}`);
  return make(
    "li",
    { class: "delivery" },
    make("span", {}, make("span", { class: `mark ${OUTCOMES[status]}` }, status), ` ${url ?? endpoint}`),
    make(
      "span",
      { class: "row-note" },
      [
        type.startsWith("v1.") && type,
        counted(attempts.length, "attempt"),
        ...told,
        status === "pending" && due !== null && `next at ${timeOfDay(due)}`,
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    again,
  );
}
