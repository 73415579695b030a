import { conflictIn, conflictText } from "../../../assignment/conflict-text.ts";
import type { Conflict, Inspector } from "../../../assignment/table.ts";
import { isAssigned } from "../../../ledger/access/states.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { Draw, SampledCase } from "../../../sampling/draw/draw-document.ts";
import { button } from "../../components/button.ts";
import { checkboxes } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form, hidden } from "../../components/form.ts";
import { textarea } from "../../components/input.ts";
import { insetText } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { caseLine } from "../draws/case-line.ts";
import { assignmentAddress } from "../inspections/addresses.ts";
import { inspectionPage } from "../inspections/inspection-page.ts";
import { CONFLICTS } from "./texts.ts";

export interface ConflictsContent {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** The cases to inspect now. */
  readonly sample: readonly SampledCase[];
  readonly inspectors: readonly Inspector[];
  /** The same as the table that goes on with the form. */
  readonly text: string;
  /** What the boxes ticked send, and what goes on with the form of cases that have no box. */
  readonly ticked: ReadonlySet<string>;
  /** What was typed in place of ticks; "" where nothing was. */
  readonly typed: string;
  /** Digest of what the assignment follows on. */
  readonly shown: string;
  readonly errors: readonly PageError[];
  /** What is to be known of the table of inspectors. */
  readonly notes: readonly string[];
  readonly request: string;
}

/**
 * The fields of the form: a box of a case to inspect, what is kept of a reserve, which may come in, and what is typed where there
 * would be too many boxes; and on the page of inspectors, that boxes were ticked already.
 */
export const CONFLICT = {
  ticked: "conflict",
  ofReserve: "conflict-of-reserve",
  typed: "conflicts",
  carried: "conflicts-carried",
} as const;

/** As many as a page can have and still be shown: several times what sixty inspectors need for a large sample. */
const MOST_BOXES = 10_000;

/** Asks who must not take which case, case by case, and then assigns. */
export function conflictsPage(content: ConflictsContent): Page {
  const { file, sample, inspectors, text, shown, errors, notes, request, typed } = content;
  const asked = typed !== "" || sample.length * inspectors.length > MOST_BOXES ? asText(content) : asBoxes(content);
  return inspectionPage(file, {
    title: CONFLICTS.title,
    errors,
    body: html`${asked.about}
${when(notes.length > 0, () => insetText(html`${CONFLICTS.noted}<ul class="govuk-list govuk-list--bullet">${notes.map((one) => html`<li>${one}</li>`)}</ul>`))}
${form(
  { action: assignmentAddress(file), request },
  html`${hidden("inspectors", text)}${hidden("shown", shown)}${asked.fields}${keepBox(file)}<div class="govuk-button-group">${button(CONFLICTS.assign, { name: "do", value: "assign" })}${button(CONFLICTS.change, { kind: "secondary", name: "do", value: "change" })}</div>`,
)}`,
  });
}

/** How conflicts are asked for: what is said of it, and its fields. */
interface Asked {
  readonly about: Markup;
  readonly fields: Markup;
}

function asBoxes(content: ConflictsContent): Asked {
  const { sample, inspectors } = content;
  return {
    about: html`<p class="govuk-body" id="${CONFLICT.typed}">${CONFLICTS.about(sample.length, inspectors.length)}</p>`,
    fields: html`${ofReserves(content)}${sample.map((one) => ofCase(content, one))}`,
  };
}

/** What was ticked stands among what is typed, and what no line can say goes on with the form. */
function asText({ sample, inspectors, ticked, typed, errors }: ConflictsContent): Asked {
  const said = new Set(typedConflicts(typed).conflicts.map(conflictValue));
  const others = [...ticked]
    .filter((value) => !said.has(value))
    .map((value) => ({ value, line: conflictsOf(value).map(conflictText)[0] ?? null }));
  const lines = [typed.trimEnd(), ...others.map(({ line }) => line)].filter((line) => line !== null && line !== "");
  return {
    about: html`<p class="govuk-body">${CONFLICTS.typed.why(sample.length, inspectors.length, MOST_BOXES)}</p>`,
    fields: html`${others.flatMap(({ value, line }) => (line === null ? hidden(CONFLICT.ofReserve, value) : []))}${textarea(
      {
        name: CONFLICT.typed,
        label: CONFLICTS.typed.label,
        hint: CONFLICTS.typed.hint,
        value: lines.join("\n"),
        rows: 10,
        error: errorOf(errors, CONFLICT.typed),
      },
    )}`,
  };
}

/** What was typed, a conflict a line, and the lines that are none, by their numbers; blank ones are left out. */
export function typedConflicts(text: string): {
  readonly conflicts: readonly Conflict[];
  readonly wrong: readonly number[];
} {
  const lines = text.split(/\r\n?|\n/).map((line, at) => ({ line, number: at + 1, conflict: conflictIn(line) }));
  return {
    conflicts: lines.flatMap(({ conflict }) => conflict ?? []),
    wrong: lines.flatMap(({ line, number, conflict }) => (conflict === null && line.trim() !== "" ? number : [])),
  };
}

function ofReserves({ sample, inspectors, ticked }: ConflictsContent): Markup[] {
  const boxes = new Set(
    sample.flatMap((one) => inspectors.map(({ name }) => conflictValue({ case: one.caseId, inspector: name }))),
  );
  return [...ticked].filter((value) => !boxes.has(value)).map((value) => hidden(CONFLICT.ofReserve, value));
}

function ofCase({ draw, inspectors, ticked }: ConflictsContent, one: SampledCase): Markup {
  const boxes = inspectors.map(({ name }) => {
    const value = conflictValue({ case: one.caseId, inspector: name });
    return { name, value, checked: ticked.has(value) };
  });
  const many = boxes.filter(({ checked }) => checked).length;
  return html`<details class="govuk-details longlist-conflicts"${many > 0 ? html` open` : NOTHING}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${caseLine(draw, one)}</span></summary><fieldset class="govuk-fieldset govuk-details__text"><legend class="govuk-visually-hidden">${CONFLICTS.whoNot(one.caseId)}</legend>${boxes.map(
    ({ name, value, checked }) =>
      html`<label class="longlist-tick"><input type="checkbox" name="${CONFLICT.ticked}" value="${value}"${checked ? html` checked` : NOTHING}> <bdi>${name}</bdi></label>`,
  )}</fieldset></details>`;
}

function keepBox({ state }: InspectionFile): Markup {
  if (!isAssigned(state)) return NOTHING;
  return checkboxes({
    name: "keep",
    label: CONFLICTS.keep.label,
    options: [{ value: "yes", text: CONFLICTS.keep.text, hint: CONFLICTS.keep.hint }],
    values: ["yes"],
  });
}

/** What the box of a conflict sends. @example conflictValue({ case: "A1", inspector: "Ames" }) // '["A1","Ames"]' */
export function conflictValue(conflict: Conflict): string {
  return JSON.stringify([conflict.case, conflict.inspector]);
}

/** The conflict that such a value stands for; none where it is not ours. */
export function conflictsOf(value: string): Conflict[] {
  try {
    const [caseId, inspector] = JSON.parse(value) as unknown[];
    return typeof caseId === "string" && typeof inspector === "string" ? [{ case: caseId, inspector }] : [];
  } catch {
    return [];
  }
}
