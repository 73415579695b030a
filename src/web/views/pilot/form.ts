import { ownValue } from "../../../base/own-value.ts";
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
import { LISTS, PILOT_EXPERTS, PILOT_FORM } from "./texts.ts";

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

type Field = (name: string) => { name: string; error: string | undefined };

/** What is to be compared. */
export function pilotForm({ values, options, errors, inBrowser, again = false }: PilotFormContent): Markup {
  const field: Field = (name) => ({ name, error: errorOf(errors, name) });
  const { inspectionDate, specifications } = PILOT_FORM;
  const dateError = errors.find((error) => error.field?.startsWith("inspectionDate"))?.text;
  const expert =
    errors.some(({ field: at }) => EXPERT_FIELDS.includes(at ?? "")) ||
    values.settings !== "" ||
    values.sheet !== "" ||
    values.seed !== "";
  const fields = html`${dateInput({
    ...inspectionDate,
    name: "inspectionDate",
    error: dateError,
    value: values.inspectionDate,
  })}
${fileUpload({ ...field("lists"), label: LISTS.label, hint: html`${LISTS.kinds} ${whereNote(inBrowser)}${again && !inBrowser ? ` ${LISTS.again}` : ""}`, accept: LIST_FILES, multiple: true })}
${checkboxes({
  ...field("specifications"),
  ...specifications,
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
${details(PILOT_EXPERTS.summary, settings(values, field), expert)}
${details(PILOT_FORM.sort.summary, sortFields(values, options, inBrowser), values.sort.column !== "")}
<p class="govuk-body">${PILOT_FORM.about}</p>
<div class="govuk-button-group">${button(PILOT_FORM.compare, { name: "answer", value: "page" })}${button(PILOT_FORM.compareAndDraw, { kind: "secondary", name: "answer", value: "draws" })}${inBrowser ? NOTHING : button(PILOT_FORM.compareAsCsv, { kind: "secondary", name: "answer", value: "csv", id: WITHOUT_SCRIPT })}</div>`;
  return form({ action: "/pilot", file: true, id: "pilot" }, fields);
}

/** The one setting that some specifications cannot do without. */
function maxima({ alone }: PilotValues, options: readonly PilotOption[], field: Field): Markup {
  return joined(
    options
      .filter(({ needsMaximum }) => needsMaximum)
      .map(({ id, title }) =>
        input({
          ...field(aloneFields(id).maximum),
          label: PILOT_FORM.maximum.label(title),
          hint: PILOT_FORM.maximum.hint,
          value: ownValue(alone, id)?.maximum,
          width: 4,
        }),
      ),
  );
}

function aloneSettings({ alone }: PilotValues, options: readonly PilotOption[], field: Field): Markup {
  const fields = options.map(({ id, title }) => ({
    ...field(aloneFields(id).settings),
    label: title,
    hint: PILOT_FORM.alone.hint(id),
    value: ownValue(alone, id)?.settings ?? "",
    rows: 2,
  }));
  const open = fields.some(({ value, error }) => value !== "" || error !== undefined);
  return details(PILOT_FORM.alone.summary, joined(fields.map(textarea)), open);
}

function settings(values: PilotValues, field: Field): Markup {
  const { settings, asTheyStand, mappings, sheets, seed } = PILOT_EXPERTS;
  return html`${textarea({
    ...field("settings"),
    label: settings.label,
    hint: settings.hint(),
    value: values.settings,
    rows: 5,
  })}${checkboxes({
    ...field("asTheyStand"),
    label: asTheyStand.label,
    options: [{ value: "yes", text: asTheyStand.yes }],
    values: values.asTheyStand ? ["yes"] : [],
  })}${fileUpload({
    ...field("mappings"),
    ...mappings,
    accept: ".json,application/json",
    multiple: true,
  })}${textarea({
    ...field("sheet"),
    ...sheets,
    value: values.sheet,
    rows: 2,
  })}${input({
    ...field("seed"),
    ...seed,
    value: values.seed,
    width: 20,
  })}`;
}

/** By any column that the specifications on offer can give. */
function sortFields({ sort }: PilotValues, options: readonly PilotOption[], inBrowser: boolean): Markup {
  const rules = options.map(({ id, domains }) => ({ specification: id, settings: [], windows: {}, domains }));
  const columns = figureGroups({ rules }).flatMap(({ columns: own }) => own);
  const texts = PILOT_FORM.sort;
  return html`${select({
    name: "sort",
    label: texts.label,
    hint: inBrowser ? texts.inBrowser : texts.onServer,
    options: [{ value: "", text: texts.listByList }, ...columns.map(({ id, name }) => ({ value: id, text: name }))],
    value: sort.column,
  })}${radios({
    name: "sortOrder",
    label: texts.order,
    options: [
      { value: "largest", text: texts.largest },
      { value: "smallest", text: texts.smallest },
    ],
    value: sort.largestFirst ? "largest" : "smallest",
  })}`;
}

export const WHERE = "where";

/** Where the lists go; the page's script says that they stay, since that is true only where it runs. */
export function whereNote(inBrowser: boolean): Markup {
  return html`<span id="${WHERE}">${inBrowser ? LISTS.inBrowser : LISTS.onServer}</span>`;
}
