import { findingsCsv } from "../../../long-list/findings/findings-csv.ts";
import { checkMappings } from "../../../long-list/mappings/mapping-checks.ts";
import { mappingFile } from "../../../long-list/mappings/mappings.ts";
import type { ConfirmedReading } from "../../../long-list/read-list.ts";
import type { Mappings } from "../../../sampling/case.ts";
import { expectedJudgementBase } from "../../../sampling/plan/expected-judgement-base.ts";
import type { InspectionRequest } from "../../../sampling/plan/inspection-plan.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
} from "../../../sampling/specification/shipped-specifications.ts";
import { checkList } from "../../../use-cases/check/check-list.ts";
import { NO_DATE } from "../../components/date-input.ts";
import type { CheckOutcome, CheckResult, CheckValues, SpecificationOption } from "../../views/check/outcome.ts";
import { ownTitle } from "../../views/own-specification.ts";
import type { SentFile, SentForm } from "../sent-form.ts";
import { readCheckForm } from "./read-check-form.ts";

/** What the form offers. */
export const SPECIFICATION_OPTIONS: readonly SpecificationOption[] = SHIPPED_SPECIFICATIONS.map(({ id, title }) => ({
  id,
  title,
}));

/** The form before anything was typed. */
export const NO_VALUES: CheckValues = {
  inspectionDate: NO_DATE,
  specification: DEFAULT_SPECIFICATION_ID,
  team: "",
  own: [],
  settings: "",
  inspection: "",
  said: [],
};

/** What can be had as files of a list that was checked. */
export interface CheckFiles {
  /** Null where nothing was checked. */
  readonly findingsCsv: string | null;
  /** What was said of the reading, for the next list; null where what was said cannot be. */
  readonly mappingFile: string | null;
}

/** What came of a form. */
export interface Checked extends CheckFiles {
  readonly outcome: CheckOutcome;
}

/** Checks the list of a form. Keeps nothing. */
export async function checkSentForm(form: SentForm): Promise<Checked> {
  const { values, errors, request, list, mappings } = await readCheckForm(form);
  const own = values.own.map((one) => ({ id: one.id, title: ownTitle(one) }));
  const sent = { values, options: [...SPECIFICATION_OPTIONS, ...own], errors };
  if (request === null || list === null) {
    const mappingFile = savedMappings(mappings, request);
    return { outcome: { ...sent, result: null }, findingsCsv: null, mappingFile };
  }
  const { result, files } = await checkSentFile(list, request, mappings);
  return { outcome: { ...sent, result }, ...files };
}

/** Checks one file as the page's form has it. @param confirmed where the mappings are those of an earlier list */
export async function checkSentFile(
  file: SentFile,
  request: InspectionRequest,
  mappings: Mappings,
  confirmed?: ConfirmedReading,
) {
  const { check, list, table, choices } = await checkList({ bytes: file.bytes }, request, mappings, confirmed);
  const result: CheckResult = { name: file.name, check, bases: expectedJudgementBase(check), choices, mappings };
  const files: CheckFiles = {
    findingsCsv: findingsCsv(table, check.findings),
    mappingFile: savedMappings(mappings, request),
  };
  return { result, files, list };
}

function savedMappings(mappings: Mappings, request: InspectionRequest | null): string | null {
  if (checkMappings(mappings, request?.specification.vocabulary?.disposals).length > 0) return null;
  return `${JSON.stringify(mappingFile(mappings), null, 2)}\n`;
}
