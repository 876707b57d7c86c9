// <details class="menu"> closes on Escape, on a click outside and when the focus leaves it.
const others = (target) =>
  [...document.querySelectorAll("details.menu[open]")].filter((menu) => !menu.contains(target));

const closeOthers = (event) => {
  for (const menu of others(event.target)) menu.open = false;
};

export function watchMenus() {
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      const held = menu.contains(document.activeElement);
      menu.open = false;
      if (held) menu.querySelector("summary").focus();
    }
  });
}
