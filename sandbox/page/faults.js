// Things that are to go wrong.

import { ask } from "./api.js";
import { find, findAll, make, reconcile } from "./dom.js";
import { counted } from "./format.js";

const list = find("#faults-list");
const form = find("#faults-form");

export function start(look, notice) {
  const add = async (fault) => {
    try {
      await ask("POST", "/faults", fault);
    } catch (error) {
      notice(error.message);
    }
    look();
  };
  for (const preset of findAll("[data-fault]")) {
    preset.addEventListener("click", () => add(JSON.parse(preset.dataset.fault)));
  }
  find("#faults-clear").addEventListener("click", async () => {
    await ask("DELETE", "/faults");
    look();
  });

  const { kind, times, always } = form.elements;
  const fit = () => {
    const group = find("[data-kind]", form);
    group.hidden = kind.value !== group.dataset.kind;
    for (const input of findAll("input", group)) input.disabled = group.hidden;
    times.disabled = always.checked;
  };
  form.addEventListener("input", fit);
  fit();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fault = {};
    for (const [name, value] of new FormData(form)) {
      if (value.trim() === "") continue;
      fault[name] = ["status", "times", "delay"].includes(name) ? Number(value) : value;
    }
    if (always.checked) fault.always = true;
    add(fault);
  });
}

export async function show() {
  const faults = (await ask("GET", "/faults")).data;
  // They have no ids, and the oldest go first: the place counts from the end.
  reconcile(list, faults, (fault) => JSON.stringify(fault) + faults.indexOf(fault), row);
  find("#faults-empty").hidden = faults.length > 0;
  find("#faults-clear").hidden = faults.length === 0;
}

const KINDS = {
  delay: () => "Delay",
  status: ({ status, code }) => `Error ${status}${code ? `, ${code}` : ""}`,
  reset: () => "Connection reset",
  truncate: () => "Reply cut in half",
  garbage: () => "Reply that makes no sense",
};

function row(fault) {
  const whom = [fault.method, fault.path].filter(Boolean).join(" ") || "any request";
  const notes = [
    fault.delay > 0 && `after ${fault.delay} s`,
    fault.probability < 1 && `with probability ${fault.probability}`,
    fault.executed && fault.kind !== "delay" && "the request is carried out",
  ].filter(Boolean);
  return make(
    "li",
    {},
    make("span", { class: "row-title" }, KINDS[fault.kind]?.(fault) ?? fault.kind),
    make("span", { class: "row-end" }, fault.always ? "always" : `${counted(fault.times, "time")} more`),
    make("span", { class: "row-note" }, [whom, ...notes].join(" · ")),
  );
}
