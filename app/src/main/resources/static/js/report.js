// A form with data-draft="path" is saved there a moment after it was changed, and once more when the page is left. What the
// answer says of the draft takes the place of #draft, which carries the fields by which the draft knows this form.
const WAIT = 1200;
let timer;
let saving = false;
let dirty = false;
let kept = false; // the server has a draft of this form

const form = () => document.querySelector("form[data-draft]");

function fields() {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form())) if (typeof value === "string") body.append(name, value);
  return body;
}

const send = (more) =>
  fetch(form().dataset.draft, { method: "POST", body: fields(), headers: { "HX-Request": "true" }, ...more });

function show(html) {
  const arrived = new DOMParser().parseFromString(html, "text/html").getElementById("draft");
  const now = document.getElementById("draft");
  if (!arrived) throw new Error("no draft");
  now.replaceWith(arrived);
  return arrived.dataset.apart;
}

function say(text) {
  const words = Object.assign(document.createElement("p"), { className: "err", textContent: text });
  words.setAttribute("role", "alert");
  const draft = document.getElementById("draft");
  draft.querySelectorAll("p").forEach((old) => old.remove());
  draft.append(words);
}

// One at a time: what was changed meanwhile is saved afterwards.
async function save() {
  clearTimeout(timer);
  if (saving || !dirty || !form()) return;
  saving = true;
  dirty = false;
  let failed = false;
  try {
    const answer = await send();
    if (answer.headers.has("HX-Redirect")) {
      say(form().dataset.draftEnded);
      return;
    }
    if (!answer.ok) throw new Error(answer.status);
    const apart = show(await answer.text());
    kept = true;
    if (apart && !dirty) location.assign(apart);
  } catch {
    dirty = failed = true;
    if (form()) say(form().dataset.draftFailed);
  } finally {
    saving = false;
    if (dirty && !failed) soon();
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(save, WAIT);
}

export function changed() {
  if (!form()) return;
  dirty = true;
  soon();
}

const within = (event) => event.target.closest?.("form[data-draft]") && event.target.type !== "file";

export function watchReport() {
  for (const kind of ["input", "change"]) document.addEventListener(kind, (event) => within(event) && changed());
  document.addEventListener("htmx:afterSwap", (event) => event.target.closest?.("#devices") && changed());
  // The search has been carried out while it was typed; Enter in it does not send the report.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.isComposing && event.target.id === "device_q") event.preventDefault();
  });
  document.addEventListener("submit", (event) => {
    if (event.target !== form() || event.defaultPrevented) return;
    clearTimeout(timer);
    if (dirty) send({ keepalive: true });
    dirty = false;
  });
  // Another form, as the choice of language, leaves the page: what was typed goes first.
  document.addEventListener(
    "submit",
    (event) => {
      const leaving = event.target;
      if (!form() || leaving === form() || leaving.matches("[hx-post]") || (!dirty && !kept)) return;
      const back = leaving.elements.namedItem("back");
      if (back) back.value = `${form().getAttribute("action")}?draft=${form().elements.namedItem("form_key").value}`;
      if (!dirty) return;
      event.preventDefault();
      event.stopPropagation();
      clearTimeout(timer);
      dirty = false;
      send().finally(() => leaving.requestSubmit(event.submitter));
    },
    true,
  );
  addEventListener("pagehide", () => {
    if (dirty && form()) send({ keepalive: true });
  });
}
