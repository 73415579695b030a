import { MOST_COMPARED } from "../../pages/pilot/most-compared.ts";
import type { PilotOption } from "../../pages/pilot/pilot.ts";
import { PILOT_OPTIONS, type ReadPilotForm, readPilotForm } from "../../pages/pilot/pilot-form.ts";
import { sentForm } from "../../request/sent-form.ts";

/** The pilot desk's form as the page has it. */
export interface PilotFormAsked {
  /** Names and texts, in the form's order. */
  readonly fields: readonly (readonly [string, string])[];
  /** How many were chosen. */
  readonly lists: number;
}

/** Reads the form as the server would. */
export function readPilotInPage({
  fields,
  lists,
}: PilotFormAsked): ReadPilotForm & { options: readonly PilotOption[] } {
  const data = new FormData();
  for (const [name, text] of fields) data.append(name, text);
  return { ...readPilotForm(sentForm(data), lists, MOST_COMPARED.inBrowser), options: PILOT_OPTIONS };
}
