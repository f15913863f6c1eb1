// Making and changing elements. Text only ever becomes text: nothing from a request is read as HTML.

export const find = (selector, within = document) => within.querySelector(selector);
export const findAll = (selector, within = document) => [...within.querySelectorAll(selector)];

/** An element with attributes, or properties where the value is no text, and children. */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "string") element.setAttribute(key, value);
    else if (value !== undefined && value !== null) element[key] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Changes a text only where it differs, so that a selection in it survives. */
export function setText(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/**
 * Makes the children of `parent` those of `items`, in their order. Elements stay where their item stays, with all they
 * remember: focus, selection, whether they are open.
 */
export function reconcile(parent, items, key, create, update = () => {}) {
  const known = new Map([...parent.children].map((child) => [child.dataset.key, child]));
  let next = parent.firstElementChild;
  for (const item of items) {
    const id = String(key(item));
    let child = known.get(id);
    known.delete(id);
    if (!child) {
      child = create(item);
      child.dataset.key = id;
    }
    update(child, item);
    if (child === next) next = next.nextElementSibling;
    else parent.insertBefore(child, next);
  }
  for (const child of known.values()) child.remove();
}

/** JSON, indented and coloured. */
export function json(value) {
  const block = make("pre", { tabindex: "0" });
  write(block, value, "");
  return block;
}

function write(out, value, indent) {
  const piece = (kind, text) => out.append(make("span", { class: kind }, text));
  const list = Array.isArray(value);
  if (value === null || typeof value !== "object") {
    piece(value === null ? "j-null" : `j-${typeof value}`, JSON.stringify(value));
    return;
  }
  const entries = Object.entries(value);
  if (entries.length === 0) {
    out.append(list ? "[]" : "{}");
    return;
  }
  out.append(list ? "[" : "{", "\n");
  entries.forEach(([name, item], index) => {
    out.append(`${indent}  `);
    if (!list) {
      piece("j-key", JSON.stringify(name));
      out.append(": ");
    }
    write(out, item, `${indent}  `);
    out.append(index + 1 < entries.length ? ",\n" : `\n${indent}`);
  });
  out.append(list ? "]" : "}");
}
