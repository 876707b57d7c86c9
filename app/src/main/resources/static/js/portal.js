// Everything here only adds comfort: each page works without it. All wording comes from data attributes.
import { watchAttachments, showAttachments } from "./attachments.js";
import { restoreDrafts, watchDrafts } from "./drafts.js";
import { follow } from "./follow.js";
import { watchForms } from "./forms.js";
import { watchKeys } from "./keys.js";
import { watchMenus } from "./menus.js";
import { watchReport } from "./report.js";
import { showSignatures } from "./signature.js";
import { watchTemplates } from "./templates.js";

document.documentElement.classList.add("js");

watchKeys();
watchMenus();
watchForms();
watchDrafts();
watchAttachments();
watchTemplates();
watchReport();
follow();

const arrived = (root) => {
  restoreDrafts(root);
  showAttachments(root);
  showSignatures(root);
};
arrived(document);
// htmx names each piece of page that it has put in place.
document.addEventListener("htmx:load", (event) => arrived(event.target));
