import { findingsCsv } from "../../../long-list/findings/findings-csv.ts";
import { checkMappings } from "../../../long-list/mappings/mapping-checks.ts";
import { mappingFile } from "../../../long-list/mappings/mappings.ts";
import { expectedJudgementBase } from "../../../sampling/plan/expected-judgement-base.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
} from "../../../sampling/specification/shipped-specifications.ts";
import { checkList } from "../../../use-cases/check/check-list.ts";
import { NO_DATE } from "../../components/date-input.ts";
import type { CheckOutcome, CheckValues, SpecificationOption } from "../../views/check/outcome.ts";
import { ownTitle } from "../../views/own-specification.ts";
import type { SentForm } from "../sent-form.ts";
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
  said: [],
};

/** What came of a form, and what can be had of it besides as files. */
export interface Checked {
  readonly outcome: CheckOutcome;
  /** Null where nothing was checked. */
  readonly findingsCsv: string | null;
  /** What was said of the reading, for the next list; null where what was said cannot be. */
  readonly mappingFile: string | null;
}

/** Checks the list of a form. Keeps nothing. */
export async function checkSentForm(form: SentForm): Promise<Checked> {
  const { values, errors, request, list, mappings } = await readCheckForm(form);
  const own = values.own.map((one) => ({ id: one.id, title: ownTitle(one) }));
  const sent = { values, options: [...SPECIFICATION_OPTIONS, ...own], errors };
  const file =
    checkMappings(mappings, request?.specification.vocabulary?.disposals).length > 0
      ? null
      : `${JSON.stringify(mappingFile(mappings), null, 2)}\n`;
  if (request === null || list === null) {
    return { outcome: { ...sent, result: null }, findingsCsv: null, mappingFile: file };
  }
  const { check, table, choices } = await checkList({ bytes: list.bytes }, request, mappings);
  const result = { name: list.name, check, bases: expectedJudgementBase(check), choices, mappings };
  return { outcome: { ...sent, result }, findingsCsv: findingsCsv(table, check.findings), mappingFile: file };
}
