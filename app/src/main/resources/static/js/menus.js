// <details class="menu"> closes on Escape, on a click outside and when the focus leaves it.
const open = () => document.querySelectorAll("details.menu[open]");

const closeOthers = (event) => {
  for (const menu of open()) if (!menu.contains(event.target)) menu.open = false;
};

export function watchMenus() {
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of open()) {
      const held = menu.contains(document.activeElement);
      menu.open = false;
      if (held) menu.querySelector("summary").focus();
    }
  });
}
