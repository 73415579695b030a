import { CHECK_FILES, CHECK_STATUS } from "../views/check/check-form.ts";
import {
  SEND_FACTS,
  SEND_FORM,
  SEND_WHERE,
  type SendListFacts,
  sendListPage,
  sendWhereText,
} from "../views/inspections/list/send-list.ts";
import { askEngine } from "./ask-engine.ts";
import { downloadsOf } from "./check/downloads.ts";
import { filterFindings } from "./check/filter.ts";
import { fieldsOf } from "./chosen-file.ts";
import { onSubmit } from "./on-submit.ts";
import { show } from "./show.ts";

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

onSubmit({
  id: SEND_FORM,
  status: { id: CHECK_STATUS, text: "The list is being checked." },
  async answer(form) {
    const { outcome, files } = await askEngine("checkToSend", { fields: await fieldsOf(form), facts });
    if (outcome.blocked === null && outcome.errors.length === 0) return form.submit();
    const downloads = files === null ? [] : downloadsOf(outcome.blocked, files);
    await show(sendListPage({ ...facts, ...outcome, inBrowser: true, downloads }));
    if (outcome.blocked !== null) filterFindings(outcome.blocked);
  },
});
