// A file field inside [data-attach] gathers files from the picker, by drop and by paste, lists them with size and a
// button to take one out, and refuses at once what the server would refuse (data-max-bytes, data-max-total). With
// data-upload="path" each file is sent there at once, with a bar and a button to stop it; one that could not be sent says why
// and is offered again.
import { forget, sendAll } from "./uploads.js";

const UNITS = ["byte", "kilobyte", "megabyte", "gigabyte"];

function size(bytes) {
  const step = bytes < 1024 ? 0 : Math.min(3, Math.floor(Math.log2(bytes) / 10));
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: "unit", unit: UNITS[step], unitDisplay: "short", maximumFractionDigits: 1,
  }).format(bytes / 1024 ** step);
}

const words = (template, values) => template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const input = (box) => box.querySelector("input[type=file]");
const same = (a, b) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
const chosen = new WeakMap(); // field → files; the field itself forgets them when the picker is opened again

function refusal(box, file, total) {
  const { maxBytes, maxTotal, tooLarge, tooMuch } = box.dataset;
  const say = (text, max) => words(text, { name: file.name, size: size(file.size), max: size(+max) });
  if (file.size > maxBytes) return say(tooLarge, maxBytes);
  return total + file.size > maxTotal ? say(tooMuch, maxTotal) : null;
}

function add(box, files) {
  if (box.dataset.upload) {
    const all = [...files];
    input(box).value = ""; // empties the list that came with it
    sendAll(box, all, refusal, size, words);
    return;
  }
  const held = [...(chosen.get(input(box)) ?? [])];
  const refused = [];
  for (const file of files) {
    if (held.some((other) => same(other, file))) continue;
    const reason = refusal(box, file, held.reduce((sum, other) => sum + other.size, 0));
    if (reason) refused.push(reason);
    else held.push(file);
  }
  keep(box, held, refused.join("\n"));
}

function keep(box, files, problem = "") {
  const field = input(box);
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  field.files = transfer.files;
  chosen.set(field, files);
  list(box, files);
  box.querySelector("[data-attach-error]").textContent = problem;
  field.setAttribute("aria-invalid", String(problem !== ""));
}

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);

function list(box, files) {
  const rows = files.map((file) => {
    const row = make("li", { className: "file" });
    const name = make("span", { className: "file-name", textContent: file.name });
    const bytes = make("small", { textContent: size(file.size) });
    const out = make("button", { type: "button" });
    out.setAttribute("aria-label", words(box.dataset.remove, { name: file.name }));
    out.addEventListener("click", () => {
      keep(box, chosen.get(input(box)).filter((other) => other !== file));
      input(box).focus();
    });
    row.append(name, bytes, out);
    return row;
  });
  box.querySelector("[data-attach-list]").replaceChildren(...rows);
}

// Every screenshot is called image.png; the time tells one from another.
function named(box, file) {
  const { pasted } = box.dataset;
  if (!pasted || file.name !== "image.png") return file;
  const time = new Date().toLocaleTimeString("sv").replaceAll(":", "");
  return new File([file], `${pasted}-${time}.png`, { type: file.type });
}

// Files may be dropped or pasted anywhere in the form.
const boxFor = (target) => target.closest?.("form")?.querySelector("[data-attach]");
const carriesFiles = (event) => event.dataTransfer?.types.includes("Files");

export function showAttachments(root) {
  // Back in the browser: the field has kept its files, the list has not.
  for (const box of root.querySelectorAll("[data-attach]")) {
    if (input(box).files.length) add(box, input(box).files);
  }
}

export function watchAttachments() {
  forget();
  document.addEventListener("change", (event) => {
    const box = event.target.type === "file" && event.target.closest("[data-attach]");
    if (box) add(box, event.target.files);
  });
  document.addEventListener("paste", (event) => {
    const box = boxFor(event.target) ?? document.querySelector("[data-attach][data-upload]");
    if (!box || !event.clipboardData?.files.length) return;
    event.preventDefault();
    add(box, [...event.clipboardData.files].map((file) => named(box, file)));
  });
  document.addEventListener("dragover", (event) => {
    if (!carriesFiles(event)) return;
    event.preventDefault(); // also outside a form: a file that misses must not replace the page
    boxFor(event.target)?.classList.add("over");
  });
  const left = () => document.querySelectorAll(".drop.over").forEach((box) => box.classList.remove("over"));
  document.addEventListener("dragleave", (event) => boxFor(event.relatedTarget ?? document) || left());
  document.addEventListener("drop", (event) => {
    left();
    if (!carriesFiles(event)) return;
    event.preventDefault();
    const box = boxFor(event.target);
    if (box) add(box, event.dataTransfer.files);
  });
}
