// Looks at the sandbox again and again, and shows what has changed.
//
// The sandbox is asked for its revision a few times in two seconds, a reply of 200 bytes, and for a list only if the
// revision has grown and the list is the one on the screen. That bounds what looking costs a busy sandbox, and no
// connection is held; events pushed by it would save nothing.

import * as accounts from "./accounts.js";
import { ask } from "./api.js";
import * as bank from "./bank.js";
import { find, findAll, setText } from "./dom.js";
import * as events from "./events.js";
import * as faults from "./faults.js";
import { day, timeOfDay } from "./format.js";
import * as requests from "./requests.js";
import * as sessions from "./sessions.js";

const EVERY = 600; // milliseconds
const views = { requests, sessions, accounts, events, faults, bank };

let view = "requests";
let shown = ""; // which view at which revision is on the screen
let clock = { now: null, at: 0, runs: false };
let timer;
let looking = false;
let again = false;

const status = find("#status");

/** The time of the sandbox's clock, as well as it is known. */
function now() {
  if (clock.now === null) return null;
  return clock.now + (clock.runs ? Math.floor((performance.now() - clock.at) / 1000) : 0);
}

function showClock() {
  const at = now();
  if (at === null) return;
  setText(find("#clock-time"), timeOfDay(at));
  setText(find("#clock-date"), `${day(at)} UTC${clock.runs ? "" : " · stands still"}`);
}

/** Looks once: at once, or right after the look that is under way. */
async function look() {
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  clearTimeout(timer);
  try {
    const state = await ask("GET", "");
    clock = { now: state.now, at: performance.now(), runs: state.clock === "runs" };
    showClock();
    for (const count of findAll("[data-count]")) setText(count, state[count.dataset.count] ? String(state[count.dataset.count]) : "");
    const wanted = `${view} ${state.revision}`;
    // What is due by a clock that runs changes by itself.
    if (wanted !== shown || again || view === "bank") {
      again = false;
      await views[view].show(now(), state);
      shown = wanted;
    }
    setText(status, "Live");
    status.dataset.state = "live";
  } catch {
    setText(status, "Not reachable");
    status.dataset.state = "lost";
    shown = "";
  }
  looking = false;
  if (again) look();
  else if (!document.hidden) timer = setTimeout(look, EVERY);
}

/** Looks again, whatever is on the screen. */
function refresh() {
  again = true;
  look();
}

let noticed;

/** Says what went wrong, or that something went well. */
function notice(text, well = false) {
  const element = find("#notice");
  element.classList.toggle("well", well);
  element.hidden = false;
  element.textContent = text;
  clearTimeout(noticed);
  noticed = setTimeout(() => (element.hidden = true), 6000);
}

function route() {
  const [wanted, item] = location.hash.slice(1).split("/");
  // The skip link leads into the view.
  if (wanted === "main") return;
  view = wanted in views ? wanted : "requests";
  for (const name of Object.keys(views)) find(`#view-${name}`).hidden = name !== view;
  for (const link of findAll("nav a")) {
    if (link.hash === `#${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (item) views[view].open?.(item);
  document.title = `${find(`#view-${view} h2`).textContent} · Sandbox`;
  refresh();
}

async function turn(change) {
  try {
    await ask("POST", "/clock", change);
  } catch (error) {
    notice(error.message);
  }
  refresh();
}

function startClock() {
  for (const button of findAll("[data-advance]")) {
    button.addEventListener("click", () => turn({ advance: Number(button.dataset.advance) }));
  }
  const dialog = find("#clock-dialog");
  const form = find("#clock-form");
  find("#clock-open").addEventListener("click", () => {
    form.elements.now.value = new Date(now() * 1000).toISOString().slice(0, 19);
    dialog.showModal();
  });
  find("#clock-cancel").addEventListener("click", () => dialog.close());
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    dialog.close();
    turn({ now: Math.floor(Date.parse(`${form.elements.now.value}Z`) / 1000) });
  });
  setInterval(() => {
    showClock();
    if (clock.runs && view === "sessions") sessions.tick(now());
  }, 1000);
}

find("#origin").textContent = location.host;
startClock();
for (const { start } of Object.values(views)) {
  Promise.resolve(start(refresh, notice)).catch((error) => notice(error.message));
}
addEventListener("hashchange", route);
document.addEventListener("visibilitychange", () => (document.hidden ? clearTimeout(timer) : refresh()));
route();
