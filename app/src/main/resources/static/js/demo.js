// The sign-in page of the demonstration: a click on a user fills in the form.
const users = document.querySelector("[data-demo-password]");

users?.addEventListener("click", (event) => {
  const user = event.target.closest("[data-sign-in-as]");
  if (!user) return;
  const form = document.querySelector("form[action='/login']");
  form.elements.username.value = user.dataset.signInAs;
  form.elements.password.value = users.dataset.demoPassword;
  form.querySelector("button").focus();
});
