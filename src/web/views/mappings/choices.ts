import { plainKey } from "../../../base/plain-key.ts";
import type { Finding } from "../../../long-list/findings/finding.ts";
import type { FindingCode } from "../../../long-list/findings/findings.ts";
import type {
  ColumnChoice,
  ReadingChoices,
  SheetOption,
  ValueChoice,
} from "../../../long-list/mappings/reading-choices.ts";
import { valueKey } from "../../../long-list/values/value-key.ts";
import type { Mappings } from "../../../sampling/case.ts";
import { levelName, VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import { checkboxes, select } from "../../components/choices.ts";
import { hidden } from "../../components/form.ts";
import { details } from "../../components/notices.ts";
import { html, type Markup, when } from "../../markup.ts";
import { CHOICE_NAMES } from "./choice-names.ts";
import { CHOICES } from "./texts.ts";

/** What was said of the reading and this list did not need, so that no choice shows it: carried on to the next check. */
function carried({ columns, values }: Mappings, choices: ReadingChoices): Markup {
  const headings = new Set(choices.headings.map(plainKey));
  const shown = new Set(choices.values.map(({ value }) => valueKey(value)));
  const columnTexts = Object.entries(columns)
    .filter(([heading]) => !headings.has(plainKey(heading)))
    .map(([heading, field]) => `${heading}=${field}`);
  const valueTexts = Object.entries(values).flatMap(([field, codes]) =>
    Object.entries(codes)
      .filter(([value]) => !shown.has(valueKey(value)))
      .map(([value, code]) => `${field}:${value}=${code}`),
  );
  return html`${columnTexts.map((text) => hidden(CHOICE_NAMES.carriedColumn, text))}${valueTexts.map((text) => hidden(CHOICE_NAMES.carriedValue, text))}`;
}

/** Where rows were taken for something else, it can be said that they are cases. */
const SKIPPED: ReadonlySet<FindingCode> = new Set(["rows-at-foot-skipped", "rows-between-skipped"]);

export interface ChoicesContent {
  readonly choices: ReadingChoices;
  readonly mappings: Mappings;
  readonly findings: readonly Pick<Finding, "code">[];
}

/** Whether there is anything that only a person can say. */
export function hasQuestions({ columns, values, sheets = [] }: ReadingChoices): boolean {
  return columns.some(isMissing) || values.length > 0 || (sheets.length > 0 && !sheets.some(({ read }) => read));
}

/** The fields of a form in which someone says which column holds what, and what a value stands for. */
export function choicesView({ choices, mappings, findings }: ChoicesContent): Markup {
  const { columns, values, headings, sheets = [] } = choices;
  const skipped = findings.some(({ code }) => SKIPPED.has(code));
  const selects = (some: readonly ColumnChoice[]) => some.map((one) => columnSelect(one, headings));
  const [open, others] = [columns.filter(isOpen), columns.filter((one) => !isOpen(one))];
  return html`${carried(mappings, choices)}${when(sheets.length > 0, () => sheetChoice(sheets))}${when(open.length > 0, () => html`<h3 class="govuk-heading-s">${CHOICES.columns.title}</h3>${selects(open)}`)}
${when(columns.length > 0, () => details(open.length > 0 ? CHOICES.columns.others : CHOICES.columns.all, html`${selects(others)}`))}
${when(values.length > 0, () => html`<h3 class="govuk-heading-s">${CHOICES.values.title}</h3>${values.map(valueSelect)}`)}
${when(skipped || mappings.foot === "keep", () => footChoice(mappings.foot))}`;
}

function isMissing({ needed, heading }: ColumnChoice): boolean {
  return needed && heading === null;
}

/** What was asked before stays in sight, so that an answer can be taken back. */
function isOpen(one: ColumnChoice): boolean {
  return isMissing(one) || one.heading !== one.unaided;
}

function columnSelect({ field, label, needed, heading, unaided }: ColumnChoice, headings: readonly string[]): Markup {
  const none = needed ? CHOICES.columns.choose : CHOICES.columns.none;
  return html`${hidden(CHOICE_NAMES.unaided(field), unaided ?? "")}${select({
    name: CHOICE_NAMES.column(field),
    label,
    hint: heading === null && needed ? CHOICES.columns.needed : undefined,
    value: heading ?? "",
    options: [{ value: "", text: none }, ...headings.map((text) => ({ value: text, text }))],
  })}`;
}

function valueSelect({ field, value, rows, codes, code }: ValueChoice, at: number): Markup {
  const options = codes.map((level) => ({ value: level, text: levelName(level) }));
  return html`${hidden(CHOICE_NAMES.valueField(at), field)}${hidden(CHOICE_NAMES.value(at), value)}${select({
    name: CHOICE_NAMES.code(at),
    label: CHOICES.values.label(VARIABLE_NAMES[field], value),
    hint: CHOICES.values.hint(rows),
    value: code ?? "",
    options: [{ value: "", text: CHOICES.values.choose }, ...options],
  })}`;
}

/** Named by their sheets' names, which come from the workbook. */
function sheetChoice(sheets: readonly SheetOption[]): Markup {
  return checkboxes({
    name: CHOICE_NAMES.sheet,
    ...CHOICES.sheets,
    options: sheets.map(({ name }) => ({ value: name, text: name })),
    values: sheets.filter(({ read }) => read).map(({ name }) => name),
  });
}

function footChoice(foot: Mappings["foot"]): Markup {
  return checkboxes({
    name: CHOICE_NAMES.foot,
    label: CHOICES.foot.label,
    options: [{ value: "keep", text: CHOICES.foot.keep }],
    values: [foot],
  });
}
