import { CHECK_FILES, CHECK_FORM, CHECK_STATUS, CHECK_WHERE, whereText } from "../views/check/check-form.ts";
import { askEngine, loadEngine } from "./ask-engine.ts";
import { filterFindings } from "./check/filter.ts";
import { fieldsOf } from "./chosen-file.ts";
import type { JobResult } from "./engine-jobs.ts";
import { type HandedOver, handOver } from "./hand-over.ts";
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

/** The list that was checked last, where it could be drawn from. */
let checked: HandedOver | null = null;
handOver(() => checked);

/** With the file as it was chosen: the form may hold another by now. */
function handedOver(page: JobResult<"check">, list: File | undefined): HandedOver | null {
  if (page.checked === null || list === undefined) return null;
  const { reading, ...checkedFor } = page.checked;
  const said = reading && new File([reading.content], reading.name, { type: reading.type });
  return { ...checkedFor, list, reading: said };
}

onSubmit({
  id: CHECK_FORM,
  status: { id: CHECK_STATUS, text: AT_WORK.check },
  async answer(form) {
    const [list] = form.querySelector<HTMLInputElement>("#list")?.files ?? [];
    const page = await askEngine("check", await fieldsOf(form));
    checked = handedOver(page, list);
    show(page);
    filterFindings();
  },
});
