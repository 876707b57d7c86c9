// What is typed into <form data-keep="key"> stays in this tab until a page with data-kept-clear="key" says that it has arrived.
// The key carries the account's id, so that the next person at the same tab is shown nothing.
const PREFIX = "portal.draft.";
const FIELDS = "textarea, input:not([type=hidden], [type=password], [type=file])";
const choice = (field) => field.type === "checkbox" || field.type === "radio";

function collect(form) {
  const kept = {};
  for (const field of form.querySelectorAll(FIELDS)) {
    if (!field.name || (choice(field) && !field.checked)) continue;
    (kept[field.name] ??= []).push(field.value);
  }
  return kept;
}

function fill(form, kept) {
  const touched = new Set();
  for (const field of form.querySelectorAll(FIELDS)) {
    const values = kept[field.name];
    if (!values) continue;
    if (choice(field)) {
      const given = form.querySelector(`[name="${CSS.escape(field.name)}"]:checked`);
      if (touched.has(field.name) || !given) {
        touched.add(field.name);
        field.checked = values.includes(field.value);
      }
    } else if (!field.value) {
      field.value = values.shift() ?? "";
    }
  }
}

function store(action) {
  try {
    return action(sessionStorage);
  } catch {
    return null; // storage refused or full: the form works as without a draft
  }
}

const save = (form) => store((kept) => kept.setItem(PREFIX + form.dataset.keep, JSON.stringify(collect(form))));

export function restoreDrafts(root) {
  const page = root.parentElement ?? root;
  for (const mark of page.querySelectorAll("[data-kept-clear]")) {
    store((kept) => kept.removeItem(PREFIX + mark.dataset.keptClear));
  }
  for (const form of page.querySelectorAll("form[data-keep]")) {
    const text = store((kept) => kept.getItem(PREFIX + form.dataset.keep));
    if (text) fill(form, JSON.parse(text));
  }
}

export function watchDrafts() {
  const changed = (event) => {
    const form = event.target.form;
    if (form?.dataset.keep) save(form);
  };
  document.addEventListener("input", changed);
  document.addEventListener("change", changed);
}
