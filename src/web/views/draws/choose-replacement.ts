import { isAssigned } from "../../../ledger/access/states.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { replacementReason } from "../../../report/sections/replacements.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { button } from "../../components/button.ts";
import { radios, select } from "../../components/choices.ts";
import { dateInput, NO_DATE, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import { link } from "../../components/links.ts";
import { details } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { assignmentAddress, drawAddress, replacementsAddress } from "../inspections/addresses.ts";
import { DECIDED_BY } from "../texts.ts";
import { caseLine } from "./case-line.ts";
import { drawPage } from "./draw-page.ts";
import { CHOOSE_REPLACEMENT } from "./replacement-texts.ts";

/** What is said of a case that cannot be inspected, as it was typed. */
export interface TypedReplacement {
  readonly caseId: string;
  readonly reason: string;
  readonly note: string;
  readonly by: string;
  readonly on: TypedDate;
}

export const NOTHING_TYPED: TypedReplacement = { caseId: "", reason: "", note: "", by: "", on: NO_DATE };

export interface ChooseReplacementContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** The cases of the sample now that have not been dealt with. */
  readonly cases: readonly SampledCase[];
  /** Whoever is signed in. */
  readonly name: string;
  readonly typed?: TypedReplacement;
  readonly errors?: readonly PageError[];
}

/** Asks which case cannot be inspected, and why. */
export function chooseReplacementPage(content: ChooseReplacementContent): Page {
  const { file, cases, errors = [] } = content;
  const body = cases.length === 0 ? nobody(file) : fields(content);
  return drawPage(file, {
    title: CHOOSE_REPLACEMENT.title,
    of: file.draws.at(-1)!.number,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${body}</div></div>`,
  });
}

function fields({ file, draw, cases, name, typed = NOTHING_TYPED, errors = [] }: ChooseReplacementContent): Markup {
  const error = (field: string) => errorOf(errors, field);
  const { which, why, note } = CHOOSE_REPLACEMENT;
  const { reasons } = draw.specification.replacement;
  return html`<p class="govuk-body">${CHOOSE_REPLACEMENT.about}</p>
${form(
  { action: replacementsAddress(file, "next") },
  html`${select({
    name: "case",
    label: which.label,
    options: [
      { value: "", text: which.none },
      ...cases.map((one) => ({ value: one.caseId, text: caseLine(draw, one) })),
    ],
    value: typed.caseId,
    error: error("case"),
  })}${radios({
    name: "reason",
    label: why.label,
    options: reasons.map(({ code, outcome, noteNeeded }) => ({
      value: code,
      text: replacementReason(draw, code),
      ...hintOf(outcome, noteNeeded, offersReassigning(file, code) ? file : null),
    })),
    value: typed.reason,
    error: error("reason"),
  })}${textarea({
    name: "note",
    label: note.label,
    hint: note.hint,
    value: typed.note,
    error: error("note"),
  })}${decision(name, typed, errors)}${button(CHOOSE_REPLACEMENT.see)}`,
)}`;
}

/** Whether another inspector can have the case instead. */
function offersReassigning({ state }: InspectionFile, reason: string): boolean {
  return isAssigned(state) && reason === "conflict-of-interest";
}

function hintOf(outcome: "replaced" | "stays", noteNeeded: boolean, reassign: InspectionFile | null) {
  const { giveToAnother, stays, noteNeeded: needed } = CHOOSE_REPLACEMENT.why;
  if (reassign !== null) return { hint: giveToAnother(assignmentAddress(reassign, "change")) };
  if (outcome === "stays") return { hint: stays };
  return noteNeeded ? { hint: needed } : {};
}

function decision(name: string, typed: TypedReplacement, errors: readonly PageError[]): Markup {
  const { summary, on: when } = CHOOSE_REPLACEMENT.decision;
  const [by, on] = [errorOf(errors, "by"), errorOfDate(errors, "on")];
  const open = (by ?? on) !== undefined || [typed.by, ...Object.values(typed.on)].some((text) => text !== "");
  return details(
    summary,
    html`${input({ name: "by", label: DECIDED_BY.label, hint: DECIDED_BY.hint(name), width: 20, value: typed.by, error: by })}
${dateInput({ name: "on", label: when.label, hint: when.hint, value: typed.on, error: on })}`,
    open,
  );
}

function nobody(file: InspectionFile): Markup {
  return html`<p class="govuk-body">${CHOOSE_REPLACEMENT.none}</p>
<p class="govuk-body">${link(CHOOSE_REPLACEMENT.back, drawAddress(file, file.draws.at(-1)!.number))}</p>`;
}
