// The part of the holder and the bank in a Financial Connections session.

import { ask } from "./api.js";
import { find, findAll, make, reconcile, setText } from "./dom.js";
import { counted, words } from "./format.js";

const MOST = 50;
const KINDS = ["checking", "savings", "credit_card", "line_of_credit", "mortgage", "other"];
const form = find("#bank-form");
const select = find("#bank-session");
const kinds = find("#bank-kinds");
const submit = find("#bank-submit");
let sessions = [];

export async function start(look, notice) {
  find("#bank-empty").append(
    make("p", { class: "empty-title" }, "No Financial Connections sessions yet"),
    make("p", {}, "Once a program has created one, accounts are linked here:"),
    make(
      "pre",
      { tabindex: "0" },
      `curl ${location.origin}/v1/financial_connections/sessions \\\n  -u sk_test_sandbox: \\\n` +
        `  -d "account_holder[type]"=customer \\\n  -d "account_holder[customer]"=cus_NiKSWdaFz2F6I0 \\\n` +
        `  -d "permissions[]"=balances`,
    ),
  );
  kinds.append(
    ...KINDS.map((kind, index) =>
      make(
        "div",
        { class: "kind", "data-subcategory": kind },
        make(
          "label",
          { class: "check" },
          make("input", { type: "checkbox", name: "kind", value: kind, checked: index === 0 }),
          words(kind),
        ),
        make(
          "label",
          {},
          make("span", { class: "unseen" }, `How many ${words(kind)} accounts`),
          make("input", { type: "number", name: `count-${kind}`, min: "1", max: "10000", value: "1" }),
        ),
      ),
    ),
  );
  select.addEventListener("change", fit);
  form.addEventListener("input", fit);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    submit.disabled = true;
    try {
      const { accounts } = await ask("POST", `/financial_connections/sessions/${select.value}/complete`, {
        accounts: chosen(),
      });
      notice(`${counted(accounts.length, "account")} linked.`, true);
    } catch (error) {
      notice(error.message);
    }
    look();
  });

  const institutions = (await ask("GET", "/financial_connections/institutions")).data;
  find("#bank-institutions").append(
    ...institutions.map(({ id, name, description }, index) =>
      make(
        "label",
        { class: "choice" },
        make("input", { type: "radio", name: "institution", value: id, checked: index === 0 }),
        make("span", { class: "badge", "aria-hidden": "true" }, initials(name)),
        make("span", { class: "choice-name" }, name),
        make("span", { class: "choice-note" }, description),
      ),
    ),
  );
}

export async function show() {
  sessions = (await ask("GET", `/financial_connections/sessions?limit=${MOST}`)).data;
  reconcile(
    select,
    sessions,
    (session) => session.id,
    (session) => make("option", { value: session.id }, session.id),
  );
  find("#view-bank .columns").hidden = sessions.length === 0;
  find("#bank-empty").hidden = sessions.length > 0;
  fit();
}

const initials = (name) => name.split(" ").map((word) => word[0]).slice(0, 2).join("");

/** The accounts that are ticked, as the control interface takes them. */
function chosen() {
  const { institution } = form.elements;
  return findAll("input[name=kind]:checked:not(:disabled)", kinds).map(({ value }) => ({
    institution: institution.value,
    subcategory: value,
    count: Number(form.elements[`count-${value}`].value),
  }));
}

/** Fits the form to the session that is chosen. */
function fit() {
  const session = sessions.find(({ id }) => id === select.value);
  if (!session) return;
  const { type, ...named } = session.account_holder ?? {};
  setText(find("#bank-holder"), [type, ...Object.values(named)].filter(Boolean).join(" "));

  const allowed = session.filters?.account_subcategories ?? KINDS;
  for (const kind of findAll(".kind", kinds)) {
    kind.hidden = !allowed.includes(kind.dataset.subcategory);
    const [tick, count] = findAll("input", kind);
    tick.disabled = kind.hidden;
    count.disabled = kind.hidden || !tick.checked;
  }
  const consent = find("#bank-consent");
  const asked = session.permissions ?? [];
  if (consent.dataset.asked !== asked.join()) {
    consent.dataset.asked = asked.join();
    consent.replaceChildren(
      make("p", {}, "The session asks for"),
      make("ul", {}, asked.map((permission) => make("li", {}, words(permission)))),
    );
  }
  const wanted = chosen().reduce((sum, { count }) => sum + count, 0);
  setText(submit, wanted ? `Link ${counted(wanted, "account")}` : "Choose accounts");
  submit.disabled = wanted === 0;

  const { data = [], total_count: total = data.length } = session.accounts ?? {};
  // What an account says can change with the clock.
  reconcile(find("#bank-linked"), data, (account) => JSON.stringify(account), linked);
  const rest = total - data.length;
  setText(find("#bank-nothing"), total === 0 ? "Nothing yet." : `and ${rest} more`);
  find("#bank-nothing").hidden = total > 0 && rest === 0;
}

function linked(account) {
  const { balance } = account;
  const cents = balance?.current?.usd;
  const amount = cents === undefined ? "" : (cents / 100).toLocaleString("en-US", { style: "currency", currency: "USD" });
  return make(
    "li",
    {},
    make("span", { class: "row-title" }, `${account.display_name} ••${account.last4}`),
    make("span", { class: "row-end" }, amount || account.status),
    make("span", { class: "row-note" }, [account.institution_name, words(account.subcategory), account.id].join(" · ")),
  );
}
