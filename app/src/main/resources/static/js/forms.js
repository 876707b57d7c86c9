// A form is sent once, and a select with data-autosubmit sends its form by itself.
const SENT = "sent";

function release(form) {
  delete form.dataset[SENT];
  for (const button of form.querySelectorAll("[aria-busy=true]")) {
    button.disabled = false;
    button.removeAttribute("aria-busy");
  }
}

function sendOnce(event) {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("data-many")) return;
  if (form.dataset[SENT]) {
    event.preventDefault();
    return;
  }
  if (event.defaultPrevented) return; // htmx sends it and takes care of its own buttons
  form.dataset[SENT] = "true";
  const button = event.submitter;
  // After the fields are collected: a disabled button's own value would be missing.
  setTimeout(() => {
    if (!button) return;
    button.setAttribute("aria-busy", "true");
    button.disabled = true;
  });
}

// Arrow keys change a closed select at each step; wait for Enter or the button then (WCAG 3.2.2).
let byKeyboard = false;

function follow(event) {
  const select = event.target;
  if (select.matches("select[data-autosubmit]") && !byKeyboard) select.form.requestSubmit();
}

function onKey(event) {
  byKeyboard = event.key !== "Enter";
  if (event.key === "Enter" && event.target.matches?.("select[data-autosubmit]")) {
    event.preventDefault();
    event.target.form.requestSubmit();
  }
}

function progress(event) {
  const bar = event.target.querySelector("progress[data-upload]");
  const { loaded, total, lengthComputable } = event.detail;
  if (!bar || !lengthComputable) return;
  bar.hidden = loaded === total;
  bar.max = total;
  bar.value = loaded;
}

export function watchForms() {
  document.addEventListener("submit", sendOnce);
  document.addEventListener("change", follow);
  document.addEventListener("keydown", onKey);
  document.addEventListener("pointerdown", () => (byKeyboard = false));
  document.addEventListener("htmx:xhr:progress", progress);
  // Back in the browser shows the page as it was left, with its buttons still locked.
  addEventListener("pageshow", () => document.querySelectorAll(`form[data-${SENT}]`).forEach(release));
}
