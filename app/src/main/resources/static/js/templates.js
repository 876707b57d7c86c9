// <a data-templates="id of a textarea"> shows the templates of its page in a dialog, and puts the chosen one into that box at the
// cursor. Typing narrows the list, the arrow keys walk through it, Enter takes the first that is left.
let dialog;
let box;

const links = () => [...dialog.querySelectorAll("[data-template]")].filter((link) => !link.closest("li").hidden);

async function open(link) {
  const answer = await fetch(link.href, { headers: { Accept: "text/html" } });
  const found = answer.ok && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("templates");
  if (!found) {
    location.href = link.href;
    return;
  }
  box = document.getElementById(link.dataset.templates);
  dialog?.remove();
  dialog = document.createElement("dialog");
  dialog.className = "sheet";
  dialog.setAttribute("aria-labelledby", "templates-h");
  dialog.append(document.importNode(found, true));
  document.body.append(dialog);
  dialog.showModal();
  dialog.addEventListener("close", () => box.focus());
}

function take(link) {
  const text = link.dataset.template;
  box.setRangeText(text, box.selectionStart, box.selectionEnd, "end");
  box.dispatchEvent(new Event("input", { bubbles: true }));
  dialog.close();
}

// Width and case do not count, as in every search of the portal.
const folded = (text) => text.normalize("NFKC").toLowerCase();

function narrow(field) {
  const section = field.closest("#templates");
  const words = folded(field.value).split(/\s+/);
  let left = 0;
  for (const item of section.querySelectorAll("li")) {
    const text = folded(item.textContent);
    item.hidden = !words.every((word) => text.includes(word));
    if (!item.hidden) left += 1;
  }
  section.querySelector("[data-template-none]").hidden = left > 0;
}

function walk(event) {
  if (!dialog?.open || event.isComposing) return;
  const all = links();
  const at = all.indexOf(document.activeElement);
  if (event.key === "ArrowDown") all[Math.min(at + 1, all.length - 1)]?.focus();
  else if (event.key === "ArrowUp") (all[at - 1] ?? dialog.querySelector("[data-template-search]"))?.focus();
  else if (event.key === "Enter" && event.target.matches("[data-template-search]")) all[0]?.click();
  else return;
  event.preventDefault();
}

export function watchTemplates() {
  document.addEventListener("click", (event) => {
    const plain = !(event.ctrlKey || event.metaKey || event.shiftKey);
    const opener = plain && event.target.closest("[data-templates]");
    const choice = plain && dialog?.contains(event.target) && event.target.closest("[data-template]");
    if (!opener && !choice) return;
    event.preventDefault();
    if (opener) open(opener);
    else take(choice);
  });
  document.addEventListener("input", (event) => event.target.matches("[data-template-search]") && narrow(event.target));
  document.addEventListener("keydown", walk);
}
