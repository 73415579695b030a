import { joinMappings } from "../../../long-list/mappings/mappings.ts";
import { type CaseList, NO_MAPPINGS } from "../../../sampling/case.ts";
import type { CheckResult } from "../../views/check/outcome.ts";
import { keptName, type SendListFacts, type SentListOutcome } from "../../views/inspections/list/send-list.ts";
import { CHOICE_NAMES, isChoiceName } from "../../views/mappings/choice-names.ts";
import type { SentForm } from "../sent-form.ts";
import { LIST_ERRORS } from "../texts.ts";
import { type CheckFiles, checkSentFile } from "./check-list-of-form.ts";
import { readMappings } from "./read-mappings.ts";

/** The list of an inspection's form after its check. */
export interface ReadSentList {
  readonly outcome: SentListOutcome;
  /** Null where nothing was checked. */
  readonly checked: {
    readonly result: CheckResult;
    readonly files: CheckFiles;
    /** Null where a finding blocks the draw. */
    readonly list: CaseList | null;
  } | null;
}

/** Checks the list of the form in which it is sent to an inspection, wherever that is done. Keeps nothing. */
export async function readSentList(
  form: SentForm,
  { file, kept, by }: Pick<SendListFacts, "file" | "kept" | "by">,
): Promise<ReadSentList> {
  const [list] = await form.files("list");
  const { mappings: said, errors: wrong } = await readMappings(form);
  const isKept = form.text(CHOICE_NAMES.kept) !== "";
  const isConfirmed = isKept || form.text(CHOICE_NAMES.keptBefore) !== "";
  const errors = [
    ...(list === undefined ? [{ text: LIST_ERRORS.none, field: "list" }] : []),
    ...wrong,
    ...(isConfirmed && kept === null ? [{ text: LIST_ERRORS.keptNoMore, field: "list" }] : []),
  ];
  // What is on record no more is not carried on: it would be wrong for ever.
  const isCarried = (name: string) => isChoiceName(name) && !(name === CHOICE_NAMES.keptBefore && kept === null);
  const sent = {
    said: [...form.names].filter(isCarried).flatMap((name) => form.texts(name).map((text) => [name, text] as const)),
    isKept,
  };
  if (list === undefined || errors.length > 0) return { outcome: { ...sent, errors, blocked: null }, checked: null };
  const mappings = isKept && kept !== null ? joinMappings([{ ...NO_MAPPINGS, ...kept }, said]) : said;
  const confirmed = isConfirmed && kept !== null ? { list: keptName(kept, file.id), by } : undefined;
  const checked = await checkSentFile(list, { ...file, exclusions: [] }, mappings, confirmed);
  return { outcome: { ...sent, errors, blocked: checked.list === null ? checked.result : null }, checked };
}
