import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { isAssigned } from "../../../ledger/states.ts";
import { replacementReason } from "../../../report/sections/replacements.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { button } from "../../components/button.ts";
import { radios, select } from "../../components/choices.ts";
import { dateInput, NO_DATE, type TypedDate } from "../../components/date-input.ts";
import { errorOf, errorOfDate, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup } from "../../markup.ts";
import { inspectionAddress } from "../inspections/facts.ts";
import { drawAddress, replacementsAddress } from "./addresses.ts";
import { caseLine } from "./case-line.ts";
import { drawPage } from "./draw-page.ts";

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
    title: "Replace a case",
    of: file.draws.at(-1)!.number,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${body}</div></div>`,
  });
}

function fields({ file, draw, cases, name, typed = NOTHING_TYPED, errors = [] }: ChooseReplacementContent): Markup {
  const error = (field: string) => errorOf(errors, field);
  const { reasons } = draw.specification.replacement;
  return html`<p class="govuk-body">A sampled case that cannot be inspected is replaced by the next reserve, in the order that the draw fixed. You are shown which case that is, and why, before anything is recorded.</p>
${form(
  { action: replacementsAddress(file, "next") },
  html`${select({
    name: "case",
    label: "The case that cannot be inspected",
    options: [
      { value: "", text: "Choose a case" },
      ...cases.map((one) => ({ value: one.caseId, text: caseLine(draw, one) })),
    ],
    value: typed.caseId,
    error: error("case"),
  })}${radios({
    name: "reason",
    label: "Why it cannot be inspected",
    options: reasons.map(({ code, outcome, noteNeeded }) => ({
      value: code,
      text: replacementReason(draw, code),
      ...hintOf(outcome, noteNeeded, offersReassigning(file, code) ? file : null),
    })),
    value: typed.reason,
    error: error("reason"),
  })}${textarea({
    name: "note",
    label: "Note",
    hint: "Optional, unless the reason needs one. It is kept with the record until the case data is deleted. Name nobody.",
    value: typed.note,
    error: error("note"),
  })}${decision(name, typed, errors)}${button("See which case comes next")}`,
)}`;
}

/** An inspector's conflict of interest does not make a case one that cannot be inspected: another can. */
function offersReassigning({ state }: InspectionFile, reason: string): boolean {
  return isAssigned(state) && reason === "conflict-of-interest";
}

function hintOf(outcome: "replaced" | "stays", noteNeeded: boolean, reassign: InspectionFile | null) {
  if (reassign !== null) {
    return {
      hint: html`If it is one inspector’s, <a class="govuk-link" href="${inspectionAddress(reassign)}/assignment/change">give the case to another inspector</a> instead. Replace it only if nobody can inspect it.`,
    };
  }
  if (outcome === "stays") return { hint: "The case stays in the sample as a finding; no reserve is used." };
  return noteNeeded ? { hint: "A note is needed." } : {};
}

function decision(name: string, typed: TypedReplacement, errors: readonly PageError[]): Markup {
  const [by, on] = [errorOf(errors, "by"), errorOfDate(errors, "on")];
  const open = (by ?? on) !== undefined || [typed.by, ...Object.values(typed.on)].some((text) => text !== "");
  return details(
    "Somebody else decided it, or on another day",
    html`${input({ name: "by", label: "Who decided", hint: `Leave it blank if it was you, ${name}.`, width: 20, value: typed.by, error: by })}
${dateInput({ name: "on", label: "When it was decided", hint: "Leave it blank for today.", value: typed.on, error: on })}`,
    open,
  );
}

function nobody(file: InspectionFile): Markup {
  return html`<p class="govuk-body">No sampled case is left that could be replaced: each stays in the sample as a finding, or nothing was sampled.</p>
<p class="govuk-body"><a class="govuk-link" href="${drawAddress(file, file.draws.at(-1)!.number)}">Back to the sample</a></p>`;
}
