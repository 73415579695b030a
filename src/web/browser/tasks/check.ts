import { type Checked, checkSentForm } from "../../forms/check/check-list-of-form.ts";
import { sentForm } from "../../forms/sent-form.ts";

/** The fields and the files of the page's form, in their order; a form itself does not go from one thread to another. */
export type SentCheckForm = readonly (readonly [name: string, value: string | File])[];

/** Checks as the server would. */
export async function checkInPage(fields: SentCheckForm): Promise<Checked> {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return checkSentForm(sentForm(data));
}
