import { CHECK_FILES, CHECK_STATUS } from "../views/check/check-form.ts";
import type { SendListFacts } from "../views/inspections/list/send-list.ts";
import {
  SEND_FACTS,
  SEND_FORM,
  SEND_TAKEN_OVER,
  SEND_WHERE,
  sendWhereText,
} from "../views/inspections/list/send-where.ts";
import { CHOICE_NAMES } from "../views/mappings/choice-names.ts";
import { askEngine } from "./ask-engine.ts";
import { filterFindings } from "./check/filter.ts";
import { fieldsOf } from "./chosen-file.ts";
import { chooseFile, takeOver } from "./hand-over.ts";
import { onSubmit } from "./on-submit.ts";
import { show } from "./show.ts";
import { AT_WORK, TAKEN_OVER } from "./texts.ts";

/**
 * Checks a list in the browser before it is sent to its inspection. One that would not be taken in stays here, with its file
 * chosen; any other is sent as the form is without a script, and the server judges it again.
 *
 * @module
 */

const facts: SendListFacts = JSON.parse(document.querySelector<HTMLDataElement>(`#${SEND_FACTS}`)!.value);
const where = document.getElementById(SEND_WHERE);
if (where !== null) where.textContent = sendWhereText(true);
for (const id of Object.values(CHECK_FILES)) document.getElementById(id)?.remove();

const { id, inspectionDate, specification } = facts.file;
takeOver({ inspection: id, inspectionDate, specification: specification.id }, ({ list, reading }) => {
  if (!chooseFile("list", list)) return;
  chooseFile(CHOICE_NAMES.file, reading);
  const told = document.getElementById(SEND_TAKEN_OVER);
  if (told !== null) told.textContent = TAKEN_OVER.chosen(list.name);
});

onSubmit({
  id: SEND_FORM,
  status: { id: CHECK_STATUS, text: AT_WORK.check },
  async answer(form) {
    const page = await askEngine("checkToSend", { fields: await fieldsOf(form), facts });
    if (page === null) return form.submit();
    show(page);
    filterFindings();
  },
});
