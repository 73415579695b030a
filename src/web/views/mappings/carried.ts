import { plainKey } from "../../../long-list/plain-key.ts";
import type { ReadingChoices } from "../../../long-list/reading-choices.ts";
import type { Mappings } from "../../../sampling/case.ts";
import { hidden } from "../../components/form.ts";
import { html, type Markup } from "../../markup.ts";
import { CHOICE_NAMES } from "./choice-names.ts";

/** What was said of the reading and this list did not need, so that no choice shows it: carried on to the next check. */
export function carried({ columns, values }: Mappings, choices: ReadingChoices): Markup {
  const headings = new Set(choices.headings.map(plainKey));
  const shown = new Set(choices.values.map(({ value }) => plainKey(value)));
  const columnTexts = Object.entries(columns)
    .filter(([heading]) => !headings.has(plainKey(heading)))
    .map(([heading, field]) => `${heading}=${field}`);
  const valueTexts = Object.entries(values).flatMap(([field, codes]) =>
    Object.entries(codes)
      .filter(([value]) => !shown.has(plainKey(value)))
      .map(([value, code]) => `${field}:${value}=${code}`),
  );
  return html`${columnTexts.map((text) => hidden(CHOICE_NAMES.carriedColumn, text))}${valueTexts.map((text) => hidden(CHOICE_NAMES.carriedValue, text))}`;
}
