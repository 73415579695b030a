import { CHECK_FILES, CHECK_FORM, CHECK_STATUS, CHECK_WHERE, whereText } from "../views/check/check-form.ts";
import { askEngine, loadEngine } from "./ask-engine.ts";
import { filterFindings } from "./check/filter.ts";
import { fieldsOf } from "./chosen-file.ts";
import { onSubmit } from "./on-submit.ts";
import { show } from "./show.ts";
import { AT_WORK } from "./texts.ts";

/** Checks in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

// A form that was sent before this script came is answered by the server, and its page has no such place.
const where = document.getElementById(CHECK_WHERE);
if (where !== null) where.textContent = whereText(true);
for (const id of Object.values(CHECK_FILES)) document.getElementById(id)?.remove();

// Whoever has chosen a list will have it checked.
document.addEventListener("change", ({ target }) => {
  if ((target as Element).id === "list") loadEngine();
});

onSubmit({
  id: CHECK_FORM,
  status: { id: CHECK_STATUS, text: AT_WORK.check },
  async answer(form) {
    show(await askEngine("check", await fieldsOf(form)));
    filterFindings();
  },
});
