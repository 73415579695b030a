import { MOST_COMPARED } from "../../pages/pilot/most-compared.ts";
import { PILOT_OPTIONS, type ReadPilotForm, readPilotForm } from "../../pages/pilot/pilot-form.ts";
import { sentForm } from "../../request/sent-form.ts";
import type { PilotOption } from "../../views/pilot/comparison.ts";

/** The pilot desk's form as the page has it. */
export interface PilotFormAsked {
  /** All but the lists, in the form's order. */
  readonly fields: readonly (readonly [name: string, value: string | File])[];
  /** How many were chosen. */
  readonly lists: number;
}

export interface PilotFormRead extends ReadPilotForm {
  /** What the form offers, for showing it again. */
  readonly options: readonly PilotOption[];
}

/** Reads the form as the server would. */
export async function readPilotInPage({ fields, lists }: PilotFormAsked): Promise<PilotFormRead> {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return { ...(await readPilotForm(sentForm(data), lists, MOST_COMPARED.inBrowser)), options: PILOT_OPTIONS };
}
