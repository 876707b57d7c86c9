// Sends files one by one, each with a bar of its own (see attachments.js). The answer is the list of the form's files.
import { changed } from "./report.js";

const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
const running = new Set();
let waiting = null; // the button whose form goes on as soon as nothing is on its way

const listed = (html) => new DOMParser().parseFromString(html, "text/html").getElementById("uploads");
const problem = (html) => listed(html)?.querySelector(".err")?.textContent;

function put(html) {
  const list = listed(html);
  if (!list) return false;
  list.querySelectorAll(".err").forEach((old) => old.remove());
  document.getElementById("uploads").replaceWith(list);
  changed();
  return true;
}

function body(box, more) {
  const form = box.closest("form");
  const data = new FormData();
  for (const name of ["_csrf", "_as", "_in", "form_key"]) {
    const field = form.querySelector(`input[name="${name}"]`);
    if (field) data.append(name, field.value);
  }
  for (const [name, value] of Object.entries(more)) data.append(name, value);
  return data;
}

function request(box, path, data) {
  const xhr = new XMLHttpRequest();
  xhr.open("POST", path);
  xhr.setRequestHeader("HX-Request", "true");
  xhr.send(body(box, data));
  return xhr;
}

function takeOut(box, id, otherwise) {
  const xhr = request(box, `${box.dataset.upload}/removal`, { remove: id });
  xhr.onload = () => {
    if (xhr.status !== 200 || !put(xhr.responseText)) otherwise();
    else box.querySelector("input[type=file]").focus();
  };
}

const removals = (list) => [...(list?.querySelectorAll("button[name=remove]") ?? [])];

function takeOutNew(box, file, html) {
  const known = removals(document.getElementById("uploads")).map((button) => button.value);
  const added = removals(listed(html)).find(
    (button) => !known.includes(button.value) && button.closest("li").querySelector(".file-name").textContent === file.name,
  );
  if (added) takeOut(box, added.value, () => put(html));
}

function done(xhr) {
  running.delete(xhr);
  if (running.size || !waiting) return;
  const { form, button, note } = waiting;
  waiting = null;
  note.textContent = "";
  form.requestSubmit(button);
}

function row(box, file, size, words) {
  const item = make("li", { className: "file" });
  const name = make("span", { className: "file-name", textContent: file.name });
  const bar = make("progress", { max: file.size || 1, value: 0 });
  bar.setAttribute("aria-label", file.name);
  const said = make("span", { className: "err" });
  said.setAttribute("role", "alert");
  const again = make("button", { type: "button", className: "btn link", textContent: box.dataset.again, hidden: true });
  const wrapped = make("span");
  wrapped.append(again);
  const out = make("button", { type: "button" });
  out.setAttribute("aria-label", words(box.dataset.cancel, { name: file.name }));
  item.append(name, make("small", { textContent: size(file.size) }), bar, said, wrapped, out);
  box.querySelector("[data-attach-list]").append(item);
  return { item, bar, said, again, out };
}

function send(box, file, parts, words) {
  const { item, bar, said, again, out } = parts;
  const fail = (text, hopeless) => {
    bar.hidden = true;
    said.textContent = text;
    again.hidden = hopeless;
    out.setAttribute("aria-label", words(box.dataset.remove, { name: file.name }));
    if (waiting) waiting.note.textContent = "";
    waiting = null;
  };
  bar.hidden = false;
  again.hidden = true;
  said.textContent = "";
  const xhr = request(box, box.dataset.upload, { files: file });
  let arrived = false;
  let dropped = false;
  running.add(xhr);
  xhr.upload.onprogress = (event) => (bar.value = event.loaded);
  xhr.upload.onload = () => (arrived = true);
  xhr.onload = () => {
    if (dropped) takeOutNew(box, file, xhr.responseText);
    else if (xhr.status === 200 && put(xhr.responseText)) item.remove();
    else if (xhr.getResponseHeader("HX-Redirect")) fail(words(box.dataset.ended, { name: file.name }));
    else if (problem(xhr.responseText)) fail(problem(xhr.responseText), !xhr.responseText.includes("data-again"));
    else fail(words(box.dataset.failed, { name: file.name }));
  };
  xhr.onerror = () => fail(words(box.dataset.failed, { name: file.name }));
  xhr.onloadend = () => done(xhr);
  again.onclick = () => send(box, file, parts, words);
  out.onclick = () => {
    // Once all of it is on its way the server keeps it, heard or not: its answer says what to take out again.
    dropped = true;
    if (!arrived) xhr.abort();
    item.remove();
    box.querySelector("input[type=file]").focus();
  };
}

export function sendAll(box, files, refusal, size, words) {
  const refused = [];
  for (const file of files) {
    const reason = refusal(box, file, 0);
    if (reason) refused.push(reason);
    else send(box, file, row(box, file, size, words), words);
  }
  box.querySelector("[data-attach-error]").textContent = refused.join("\n");
}

// Files that have arrived are taken out without leaving the page; and what is sent waits for those on their way.
export function forget() {
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("#uploads button[name=remove]");
    const box = button?.closest("form")?.querySelector("[data-upload]");
    if (!box) return;
    event.preventDefault();
    takeOut(box, button.value, () => button.closest("form").requestSubmit(button));
  });
  document.addEventListener(
    "submit",
    (event) => {
      if (!running.size || !event.target.querySelector("[data-upload]")) return;
      event.preventDefault();
      const box = event.target.querySelector("[data-upload]");
      const note = box.querySelector("[data-attach-error]");
      note.textContent = box.dataset.sending;
      waiting = { form: event.target, button: event.submitter, note };
    },
    true,
  );
}
