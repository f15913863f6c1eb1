// Connected accounts, and who is responsible for what in them.

import { ask } from "./api.js";
import { find, make, reconcile } from "./dom.js";
import { day } from "./format.js";

const MOST = 100;
const list = find("#accounts-list");
const form = find("#accounts-form");

export function start(look, notice) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    try {
      const account = await ask("POST", "/accounts", Object.fromEntries(new FormData(form)));
      form.reset();
      notice(`${account.id} is there.`, true);
    } catch (error) {
      notice(error.message);
    }
    look();
  });
}

export async function show() {
  const accounts = (await ask("GET", `/accounts?limit=${MOST}`)).data;
  // Accounts can be replaced: one that has changed is another card.
  reconcile(list, accounts, (account) => `${account.id} ${JSON.stringify(account.controller)}`, card);
}

const RESPONSIBLE = { stripe: "Stripe", application: "Platform", account: "Account" };

function card(account) {
  const { controller = {} } = account;
  const facts = [
    ["Losses", RESPONSIBLE[controller.losses?.payments] ?? controller.losses?.payments],
    ["Requirements", RESPONSIBLE[controller.requirement_collection] ?? controller.requirement_collection],
    ["Dashboard", controller.stripe_dashboard?.type],
    ["Country", account.country],
  ].filter(([, value]) => value);
  return make(
    "li",
    { class: "card" },
    make("h3", { class: "mono" }, account.id),
    make("p", { class: "hint" }, [account.email, `since ${day(account.created)}`].filter(Boolean).join(" · ")),
    make("dl", {}, facts.map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value)))),
  );
}
