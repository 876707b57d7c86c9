// "/" goes to the search field, "?" opens the help, any other letter follows the link or button with that data-key.
// Single-key shortcuts can be switched off in the help dialog (WCAG 2.1.4); the choice stays in this browser.
const SWITCH = "portal.shortcuts";

const switchedOn = () => localStorage.getItem(SWITCH) !== "off";

const typing = (target) =>
  target.closest?.("input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]");

const FIELD = "select, textarea, input:not([type=hidden])";

// What a shortcut leads to may lie in something folded up.
function unfold(target) {
  const folded = target.parentElement.parentElement.closest("details:not([open])");
  if (folded) folded.open = true;
}

function open(dialog) {
  const box = dialog.querySelector("[data-shortcuts-on]");
  if (box) box.checked = switchedOn();
  for (const row of dialog.querySelectorAll("[data-key-needs]"))
    row.hidden = !document.querySelector(`[data-key="${row.dataset.keyNeeds}"]`);
  dialog.showModal();
}

function press(event) {
  if (event.defaultPrevented || event.isComposing || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
  if (typing(event.target) || document.querySelector("dialog[open]") || !switchedOn()) return;
  const help = document.querySelector("dialog[data-keys]");
  if (event.key === "/") {
    const field = document.querySelector("[data-search]");
    if (!field) return;
    field.focus();
    field.select();
  } else if (event.key === "?" && help) {
    open(help);
  } else if (/^[a-z]$/.test(event.key)) {
    const target = document.querySelector(`[data-key="${event.key}"]`);
    if (!target) return;
    unfold(target);
    target.click();
    if (target.matches("details[open] > summary")) target.parentElement.querySelector(FIELD)?.focus();
  } else {
    return;
  }
  event.preventDefault();
}

export function watchKeys() {
  document.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-open]");
    const dialog = opener && document.getElementById(opener.dataset.open);
    if (!dialog) return;
    const menu = opener.closest("details.menu");
    if (menu) menu.open = false;
    open(dialog);
  });
  document.addEventListener("change", (event) => {
    if (!event.target.matches("[data-shortcuts-on]")) return;
    localStorage.setItem(SWITCH, event.target.checked ? "on" : "off");
  });
}
