// The page of an inquiry hears of new entries (server-sent events) and adds them to itself; what is typed stays untouched.
// Only while it is looked at: browsers open few connections to a server, and each open page holds one.
let stream;

const page = () => document.getElementById("follow");

function close() {
  stream?.close();
  stream = null;
}

async function show() {
  const { follow, show: timeline, since } = page().dataset;
  await htmx.ajax("GET", `${follow}/news?show=${timeline}&since=${since}`, { target: "#follow", swap: "none" });
  const now = page().dataset;
  if (now.since === since) return;
  // The forms now stand on what has just been shown.
  for (const field of document.querySelectorAll("main input[name=version]")) field.value = now.version;
  const said = document.getElementById("news");
  said.textContent = "";
  setTimeout(() => (said.textContent = now.say), 100); // the same words again are read out only after a change
}

function open() {
  if (stream || document.hidden || !page()) return;
  const { follow, since } = page().dataset;
  stream = new EventSource(`${follow}/events?since=${since}`);
  stream.addEventListener("news", show);
  stream.addEventListener("end", close);
}

export function follow() {
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  addEventListener("pageshow", open);
  open();
}
