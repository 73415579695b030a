import { type Obstacle, Refusal } from "../../base/refusal.ts";
import { compareList } from "../../use-cases/compare/compare-list.ts";
import { MOST_COMPARED } from "../../use-cases/compare/comparison.ts";
import { pilotFiles } from "../../use-cases/compare/pilot-files.ts";
import { verifyFiles } from "../../use-cases/verify/verify-files.ts";
import { type Checked, checkSentForm } from "../forms/check/check-list-of-form.ts";
import { readSentList } from "../forms/check/read-sent-list.ts";
import { type ReadPilotForm, readPilotForm } from "../forms/pilot/pilot-form.ts";
import { type SentForm, sentForm } from "../forms/sent-form.ts";
import type { SendListFacts } from "../views/inspections/list/send-list.ts";

/** The fields and the files of the page's form, in their order; a form itself does not go from one thread to another. */
export type SentCheckForm = readonly (readonly [name: string, value: string | File])[];

/** Checks as the server would. */
async function checkInPage(fields: SentCheckForm): Promise<Checked> {
  return checkSentForm(formOf(fields));
}

/** Checks the list that is to be sent to an inspection, as the server would. */
async function checkToSend({ fields, facts }: { readonly fields: SentCheckForm; readonly facts: SendListFacts }) {
  const { outcome, checked } = await readSentList(formOf(fields), facts);
  return { outcome, files: checked?.files ?? null };
}

function formOf(fields: SentCheckForm): SentForm {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return sentForm(data);
}

/** The pilot desk's form as the page has it. */
interface SentPilotForm {
  /** All but the lists, in the form's order. */
  readonly fields: readonly (readonly [name: string, value: string | File])[];
  /** How many were chosen. */
  readonly lists: number;
}

/** Reads the form as the server would. */
async function readPilotInPage({ fields, lists }: SentPilotForm): Promise<ReadPilotForm> {
  return readPilotForm(formOf(fields), lists, MOST_COMPARED.inBrowser);
}

/** What a page can have the engine do. Each takes and gives what can be copied from one thread to another. @module */

export const JOBS = {
  check: checkInPage,
  checkToSend,
  readPilot: readPilotInPage,
  compareList,
  pilotFiles,
  verify: verifyFiles,
} as const;

export type JobName = keyof typeof JOBS;
export type JobRequest<T extends JobName> = Parameters<(typeof JOBS)[T]>[0];
export type JobResult<T extends JobName> = Awaited<ReturnType<(typeof JOBS)[T]>>;

/** What a page sends: one job, and a number by which it knows the reply. */
export interface Told {
  readonly id: number;
  readonly job: JobName;
  readonly request: unknown;
}

/** What comes back: a result, or what stands in the way. */
export type Reply =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly obstacles: readonly Obstacle[] };

/** What to say of anything thrown; nothing of the inside, which could hold case data. */
export function obstaclesOf(error: unknown): readonly Obstacle[] {
  if (error instanceof Refusal) return error.obstacles;
  const remedy =
    "Try again. If it happens again, use the page without JavaScript and tell the people who run this site.";
  return [{ place: "page", message: "the list could not be worked on", remedy }];
}
