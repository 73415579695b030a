import type { Specification } from "../../../sampling/specification/specification.ts";
import type { PilotRules } from "../../../use-cases/compare/comparison.ts";
import { button } from "../../components/button.ts";
import { checkboxes, radios, select } from "../../components/choices.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, input, LIST_FILES, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import { html, joined, type Markup, NOTHING } from "../../markup.ts";
import { OWN_FIELDS, ownSpecificationField } from "../own-specification.ts";
import { figureGroups } from "./columns.ts";
import type { Sorting } from "./sorting.ts";

/** What was typed and chosen, but for the lists. */
export interface PilotValues {
  readonly inspectionDate: TypedDate;
  /** Ids. */
  readonly specifications: readonly string[];
  /** As typed: a line each, a blank line between variants. */
  readonly settings: string;
  /** Whether each specification is compared without settings too. */
  readonly asTheyStand: boolean;
  /** What was set of one specification alone, by its id. */
  readonly alone: Readonly<Record<string, SetAlone>>;
  /** Specifications of one's own that were read. */
  readonly own: readonly Specification[];
  /** Names of sheets, one to a line. */
  readonly sheet: string;
  readonly seed: string;
  readonly sort: Sorting;
}

/** What is set of one specification and of no other, as typed. */
export interface SetAlone {
  readonly maximum: string;
  /** As those for all. */
  readonly settings: string;
}

/** The fields in which it is typed. */
export function aloneFields(id: string): { readonly maximum: string; readonly settings: string } {
  return { maximum: `maximum-${id}`, settings: `settings-${id}` };
}

/** A specification that can be chosen. */
export interface PilotOption {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly domains: PilotRules["domains"];
  /** Whether it cannot be used before a maximum number of cases is stated. */
  readonly needsMaximum: boolean;
}

export interface PilotFormContent {
  readonly values: PilotValues;
  readonly options: readonly PilotOption[];
  readonly errors: readonly PageError[];
  /** Whether the lists stay in the browser. */
  readonly inBrowser: boolean;
  /** Whether lists were compared just now. */
  readonly again?: boolean;
}

/** What only those need whose browser runs no script: the page's script gives files by itself. */
export const WITHOUT_SCRIPT = "without-script";

const EXPERT_FIELDS = ["settings", "mappings", "sheet", "seed"];

type Field = (name: string, label: string) => { name: string; label: string; error: string | undefined };

/** What is to be compared. */
export function pilotForm({ values, options, errors, inBrowser, again = false }: PilotFormContent): Markup {
  const field: Field = (name, label) => ({ name, label, error: errorOf(errors, name) });
  const dateError = errors.find((error) => error.field?.startsWith("inspectionDate"))?.text;
  const expert =
    errors.some(({ field: at }) => EXPERT_FIELDS.includes(at ?? "")) ||
    values.settings !== "" ||
    values.sheet !== "" ||
    values.seed !== "";
  const fields = html`${dateInput({
    ...field("inspectionDate", "Inspection date"),
    hint: "For example, 2 11 2026. The same for every list.",
    error: dateError,
    value: values.inspectionDate,
  })}
${fileUpload({ ...field("lists", "Lists"), hint: html`CSV or Excel files, as many as you want to compare. ${whereNote(inBrowser)}${again && !inBrowser ? " Choose them again." : ""}`, accept: LIST_FILES, multiple: true })}
${checkboxes({
  ...field("specifications", "Specifications"),
  hint: "Every list is compared under each of them.",
  options: options.map(({ id, title, note }) => ({
    value: id,
    text: title,
    hint: note,
  })),
  values: values.specifications,
})}
${ownSpecificationField({ all: values.own, error: errorOf(errors, OWN_FIELDS.file), multiple: true })}
${maxima(values, options, field)}
${aloneSettings(values, options, field)}
${details("Settings for experts", settings(values, field), expert)}
${details("Sort the table", sortFields(values, options, inBrowser), values.sort.column !== "")}
<p class="govuk-body">Comparing draws nothing. “Compare and draw” also draws every list that nothing blocks, and gives all samples, reserves and receipts in one ZIP file.</p>
<div class="govuk-button-group">${button("Compare", { name: "answer", value: "page" })}${button("Compare and draw", { kind: "secondary", name: "answer", value: "draws" })}${inBrowser ? NOTHING : button("Compare as a CSV file", { kind: "secondary", name: "answer", value: "csv", id: WITHOUT_SCRIPT })}</div>`;
  return form({ action: "/pilot", file: true, id: "pilot" }, fields);
}

/** The one setting that some specifications cannot do without. */
function maxima({ alone }: PilotValues, options: readonly PilotOption[], field: Field): Markup {
  return joined(
    options
      .filter(({ needsMaximum }) => needsMaximum)
      .map(({ id, title }) =>
        input({
          ...field(aloneFields(id).maximum, `Maximum number of cases under “${title}”`),
          hint: "Needed where that specification is chosen, for example 20.",
          value: alone[id]?.maximum,
          width: 4,
        }),
      ),
  );
}

function aloneSettings({ alone }: PilotValues, options: readonly PilotOption[], field: Field): Markup {
  const fields = options.map(({ id, title }) => ({
    ...field(aloneFields(id).settings, title),
    hint: html`Of <span class="longlist-code">${id}</span> alone, one <span class="longlist-code">path=value</span> to a line. A blank line begins another variant.`,
    value: alone[id]?.settings ?? "",
    rows: 2,
  }));
  const open = fields.some(({ value, error }) => value !== "" || error !== undefined);
  return details("Settings of one specification alone", joined(fields.map(textarea)), open);
}

function settings(values: PilotValues, field: Field): Markup {
  return html`${textarea({
    ...field("settings", "Settings"),
    hint: html`Fields to set in every specification that was chosen, one <span class="longlist-code">path=value</span> to a line, for example <span class="longlist-code">sampleSize.maximum=40</span> for 40 cases at most. A blank line begins another variant: every list is then compared under each.`,
    value: values.settings,
    rows: 5,
  })}${checkboxes({
    ...field("asTheyStand", "Without settings"),
    options: [{ value: "yes", text: "Compare each specification as it stands too" }],
    values: values.asTheyStand ? ["yes"] : [],
  })}${fileUpload({
    ...field("mappings", "Mapping files"),
    hint: "Saved when a list was checked by itself: how local headings and values are read, here in every list.",
    accept: ".json,application/json",
    multiple: true,
  })}${textarea({
    ...field("sheet", "Sheets"),
    hint: "Of workbooks in which more than one sheet may be the list: the name of the one that is, the same in every workbook. Several names, one to a line, are one list together.",
    value: values.sheet,
    rows: 2,
  })}${input({
    ...field("seed", "Seed for drawing"),
    hint: "Leave it blank and one is made for each draw. With one seed for several lists each draw is fair, but they are not independent of one another.",
    value: values.seed,
    width: 20,
  })}`;
}

/** By any column that the specifications on offer can give. */
function sortFields({ sort }: PilotValues, options: readonly PilotOption[], inBrowser: boolean): Markup {
  const rules = options.map(({ id, domains }) => ({ specification: id, settings: [], windows: {}, domains }));
  const columns = figureGroups({ rules }).flatMap(({ columns: own }) => own);
  return html`${select({
    name: "sort",
    label: "Sort by",
    hint: inBrowser
      ? "Or press a column’s heading in the table."
      : "A list under a set of rules is then a row by itself. To sort another way, choose the lists again.",
    options: [{ value: "", text: "List by list" }, ...columns.map(({ id, name }) => ({ value: id, text: name }))],
    value: sort.column,
  })}${radios({
    name: "sortOrder",
    label: "Order",
    options: [
      { value: "largest", text: "Largest first" },
      { value: "smallest", text: "Smallest first" },
    ],
    value: sort.largestFirst ? "largest" : "smallest",
  })}`;
}

export const WHERE = "where";

/** Where the lists go; the page's script says that they stay, since that is true only where it runs. */
export function whereNote(inBrowser: boolean): Markup {
  return html`<span id="${WHERE}">${
    inBrowser
      ? "They are read and compared in this browser: they do not leave your computer."
      : "They are sent to this site, compared and not kept: at most 5 MB and 20 comparisons at once."
  }</span>`;
}
