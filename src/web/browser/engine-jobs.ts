import { type Obstacle, Refusal } from "../../base/refusal.ts";
import { compareList } from "../../use-cases/compare/compare-list.ts";
import { type Comparison, MOST_COMPARED } from "../../use-cases/compare/comparison.ts";
import { pilotFiles } from "../../use-cases/compare/pilot-files.ts";
import { type FilesToVerify, verifyFiles } from "../../use-cases/verify/verify-files.ts";
import type { FileError } from "../../use-cases/verify/wrong-files.ts";
import type { Download } from "../components/links.ts";
import { checkSentForm } from "../forms/check/check-list-of-form.ts";
import { readSentList } from "../forms/check/read-sent-list.ts";
import { type ReadPilotForm, readPilotForm } from "../forms/pilot/pilot-form.ts";
import { type SentForm, sentForm } from "../forms/sent-form.ts";
import { ready } from "../markup.ts";
import { checkPage } from "../views/check/check-page.ts";
import { type SendListFacts, sendListPage } from "../views/inspections/list/send-list.ts";
import { comparisonTable } from "../views/pilot/comparison-table.ts";
import type { PilotFormContent } from "../views/pilot/form.ts";
import { comparisonPage, pilotFormPage } from "../views/pilot/pages.ts";
import type { Sorting } from "../views/pilot/sorting.ts";
import { verifyPage } from "../views/verify/verify-page.ts";
import { downloadsOf, readingFile } from "./check/downloads.ts";
import { keepFindings, soughtAmongKept } from "./check/sought.ts";
import type { CheckedFor } from "./hand-over.ts";
import type { OfferedFile } from "./offered-files.ts";
import { type ShownPage, shownPage } from "./shown-page.ts";
import { ENGINE_PROBLEM } from "./texts.ts";

/** The fields and the files of the page's form, in their order; a form itself does not go from one thread to another. */
export type SentCheckForm = readonly (readonly [name: string, value: string | File])[];

/** A check, and what the page needs to hand the list on with: null of one that could not be drawn from. */
interface CheckedPage extends ShownPage {
  readonly checked: (CheckedFor & { readonly reading: OfferedFile | null }) | null;
}

/** Checks as the server would, and writes what it would answer. */
async function checkInPage(fields: SentCheckForm): Promise<CheckedPage> {
  const { outcome, ...files } = await checkSentForm(formOf(fields));
  const { result } = outcome;
  keepFindings(result);
  const page = await shownPage(checkPage({ ...outcome, inBrowser: true, downloads: downloadsOf(result, files) }));
  if (result === null || result.check.plan === null) return { ...page, checked: null };
  const { inspectionDate, specification } = result.check;
  const { inspection } = outcome.values;
  return {
    ...page,
    checked: { inspection, inspectionDate, specification: specification.id, reading: readingFile(result, files) },
  };
}

interface ListToSend {
  readonly fields: SentCheckForm;
  readonly facts: SendListFacts;
}

/** Checks the list that is to be sent to an inspection, as the server would; null where nothing stands in its way. */
async function checkToSend({ fields, facts }: ListToSend): Promise<ShownPage | null> {
  const { outcome, checked } = await readSentList(formOf(fields), facts);
  if (outcome.blocked === null && outcome.errors.length === 0) return null;
  keepFindings(outcome.blocked);
  const downloads = checked === null ? [] : downloadsOf(outcome.blocked, checked.files);
  return shownPage(sendListPage({ ...facts, ...outcome, inBrowser: true, downloads }));
}

/** Verifies what was chosen. @param errors of files that could not be read */
async function verifyInPage({ errors, ...files }: FilesToVerify & { readonly errors: readonly FileError[] }) {
  const { caseId } = files;
  const outcome = errors.length > 0 ? { errors, findings: [], account: null, alone: null } : await verifyFiles(files);
  return shownPage(verifyPage({ caseId, outcome, inBrowser: true }));
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

function pilotForm({ content, stopped }: { readonly content: PilotFormContent; readonly stopped?: boolean }) {
  return shownPage(pilotFormPage(content, stopped));
}

interface PilotResult {
  readonly comparison: Comparison;
  readonly content: PilotFormContent;
  readonly downloads: readonly Download[];
}

function pilotResult({ comparison, content, downloads }: PilotResult): Promise<ShownPage> {
  return shownPage(comparisonPage(comparison, content, downloads));
}

/** The table alone, when it is sorted otherwise. */
function pilotTable({ comparison, sorting }: { readonly comparison: Comparison; readonly sorting: Sorting }) {
  return ready(comparisonTable(comparison, { sorting, inBrowser: true }));
}

/** What a page can have the engine do. Each takes and gives what can be copied from one thread to another. @module */

export const JOBS = {
  check: checkInPage,
  checkToSend,
  seekFindings: soughtAmongKept,
  readPilot: readPilotInPage,
  pilotForm,
  pilotResult,
  pilotTable,
  compareList,
  pilotFiles,
  verify: verifyInPage,
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
  return [{ place: "page", ...ENGINE_PROBLEM }];
}
