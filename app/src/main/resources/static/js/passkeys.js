// Makes or shows a passkey for a form with data-passkey, which names where its challenge comes from; then sends the form.
const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0));

const letters = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, "-")
    .replace(/\//g, "_")
    .replace(/=+$/, "");

const known = (list) => (list ?? []).map((each) => ({ ...each, id: bytes(each.id) }));

const challenge = async (form) => {
  const token = new URLSearchParams({ _csrf: form.elements._csrf.value });
  const answer = await fetch(form.dataset.passkey, { method: "POST", body: token });
  if (!answer.ok || answer.redirected) throw new Error(`no challenge: ${answer.status}`);
  const options = await answer.json();
  options.challenge = bytes(options.challenge);
  if (options.user) options.user.id = bytes(options.user.id);
  options.excludeCredentials = known(options.excludeCredentials);
  options.allowCredentials = known(options.allowCredentials);
  return options;
};

const sent = (credential) => {
  const response = { clientDataJSON: letters(credential.response.clientDataJSON) };
  if (credential.response.attestationObject) {
    response.attestationObject = letters(credential.response.attestationObject);
    response.transports = credential.response.getTransports?.() ?? [];
  } else {
    response.authenticatorData = letters(credential.response.authenticatorData);
    response.signature = letters(credential.response.signature);
    response.userHandle = credential.response.userHandle ? letters(credential.response.userHandle) : undefined;
  }
  return JSON.stringify({
    id: credential.id,
    rawId: letters(credential.rawId),
    type: credential.type,
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });
};

const goodHere = (form) =>
  window.PublicKeyCredential && `.${location.hostname}`.endsWith(`.${form.dataset.rp}`);

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const problem = form.querySelector("[data-passkey-problem]");
  const say = (text) => {
    problem.textContent = `＊${text}`;
    problem.hidden = false;
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    problem.hidden = true;
    if (!goodHere(form)) {
      say(problem.dataset.elsewhere.replace("{0}", form.dataset.rp));
      return;
    }
    try {
      const publicKey = await challenge(form);
      const credential = await navigator.credentials[publicKey.user ? "create" : "get"]({ publicKey });
      form.elements.credential.value = sent(credential);
      form.submit();
    } catch (failure) {
      say(failure.name === "NotAllowedError" ? problem.dataset.cancelled : problem.dataset.failed);
    }
  }, { capture: true });
}
