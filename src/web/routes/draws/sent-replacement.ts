import type { Context } from "hono";
import type { Obstacle } from "../../../base/refusal.ts";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import type { ReplaceRequest } from "../../../ledger/inspections/replace.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { casesOf } from "../../../ledger/records/read-draws.ts";
import { recordsOf } from "../../../ledger/records/read-replacements.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { sampleAfter } from "../../../sampling/replacement/to-inspect.ts";
import type { PageError } from "../../components/error-summary.ts";
import { lengthErrors } from "../../forms/length-errors.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { sentDateIfAny } from "../../forms/typed-date.ts";
import type { SiteEnv } from "../../platform.ts";
import type { TypedReplacement } from "../../views/draws/choose-replacement.ts";
import { CHOOSE_REPLACEMENT } from "../../views/draws/replacement-texts.ts";
import { DECIDED_BY } from "../../views/texts.ts";
import { formErrors } from "../inspections/form-errors.ts";

interface StandingSample {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** The sample now: each replacement in the place of the case it replaced. */
  readonly sample: readonly SampledCase[];
  /** Those of it that have not been dealt with. */
  readonly cases: readonly SampledCase[];
}

/**
 * The sample that stands, as it is after the replacements so far.
 *
 * @throws LedgerRefusal `wrong-state` before a draw and after erasure
 */
export async function standingSample(c: Context<SiteEnv>): Promise<StandingSample> {
  const { ledger, caller } = c.var;
  const { file, stored } = await ledger.drawFile(caller, c.req.param("inspection")!);
  const draw = casesOf(stored);
  const records = recordsOf(file.replacements, stored.number);
  const sample = sampleAfter(draw, records);
  const dealtWith = new Set(records.map((record) => record.case));
  return { file, draw, sample, cases: sample.filter(({ caseId }) => !dealtWith.has(caseId)) };
}

/** What was said of a case that cannot be inspected: as typed, as asked of the ledger, and what is wrong with it. */
export interface SentReplacement {
  readonly typed: TypedReplacement;
  readonly request: ReplaceRequest;
  readonly errors: readonly PageError[];
}

export function sentReplacement(form: Pick<SentForm, "text">): SentReplacement {
  const { which, why, note: noteTexts, decision } = CHOOSE_REPLACEMENT;
  // Left blank, it is today.
  const date = sentDateIfAny(form, "on", decision.on.name);
  const [caseId, reason, note, by] = ["case", "reason", "note", "by"].map((name) => tidyText(form.text(name))) as [
    string,
    string,
    string,
    string,
  ];
  return {
    typed: { caseId, reason, note, by, on: date.typed },
    request: { caseId, reason, note, by: by || undefined, on: date.date ?? undefined },
    errors: [
      ...(caseId === "" ? [{ text: which.missing, field: "case" }] : []),
      ...(reason === "" ? [{ text: why.missing, field: "reason" }] : []),
      ...lengthErrors(noteTexts.name, "note", note, MOST_CHARACTERS.note),
      ...lengthErrors(DECIDED_BY.name, "by", by, MOST_CHARACTERS.person),
      ...date.errors,
    ],
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  case: "case",
  reason: "reason",
  note: "note",
  by: "by",
  on: "on-day",
};

/**
 * What was refused of a replacement, at the field where it is put right.
 *
 * @throws whatever cannot be put right there
 */
export function replacementErrors(error: unknown): PageError[] {
  return formErrors(error, ({ place }: Obstacle) => FIELDS[place]);
}
