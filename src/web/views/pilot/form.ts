import { button } from "../../components/button.ts";
import { checkboxes } from "../../components/choices.ts";
import { dateInput, type TypedDate } from "../../components/date-input.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { fileUpload, input, LIST_FILES, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";

/** What was typed and chosen, but for the lists. */
export interface PilotValues {
  readonly inspectionDate: TypedDate;
  /** Ids. */
  readonly specifications: readonly string[];
  /** As typed: a line each, a blank line between variants. */
  readonly settings: string;
  /** Whether each specification is compared without settings too. */
  readonly asTheyStand: boolean;
  readonly seed: string;
}

/** A specification that can be chosen. */
export interface PilotOption {
  readonly id: string;
  readonly title: string;
  readonly note: string;
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

const EXPERT_FIELDS = ["settings", "mappings", "seed"];

/** What is to be compared. */
export function pilotForm({ values, options, errors, inBrowser, again = false }: PilotFormContent): Markup {
  const field = (name: string, label: string) => ({ name, label, error: errorOf(errors, name) });
  const dateError = errors.find((error) => error.field?.startsWith("inspectionDate"))?.text;
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
    hint: html`<span class="longlist-code">${id}</span>: ${note}`,
  })),
  values: values.specifications,
})}
${details("Settings for experts", settings(values, field), errors.some(({ field: at }) => EXPERT_FIELDS.includes(at ?? "")) || values.settings !== "" || values.seed !== "")}
<p class="govuk-body">Comparing draws nothing. “Compare and draw” also draws every list that nothing blocks, and gives all samples, reserves and receipts in one ZIP file.</p>
<div class="govuk-button-group">${button("Compare", { name: "answer", value: "page" })}${button("Compare and draw", { kind: "secondary", name: "answer", value: "draws" })}${inBrowser ? NOTHING : button("Compare as a CSV file", { kind: "secondary", name: "answer", value: "csv", id: WITHOUT_SCRIPT })}</div>`;
  return form({ action: "/pilot", file: true, id: "pilot" }, fields);
}

function settings(
  values: PilotValues,
  field: (name: string, label: string) => { name: string; label: string; error: string | undefined },
): Markup {
  return html`${textarea({
    ...field("settings", "Settings"),
    hint: html`Fields of the specification to set, one <span class="longlist-code">path=value</span> to a line, for example <span class="longlist-code">sampleSize.maximum=40</span>. A blank line begins another variant: every list is then compared under each.`,
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
  })}${input({
    ...field("seed", "Seed for drawing"),
    hint: "Leave it blank and one is made for each draw. With one seed for several lists each draw is fair, but they are not independent of one another.",
    value: values.seed,
    width: 20,
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
