import { ownValue } from "../../../base/own-value.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import type { Sizes } from "../../../use-cases/sizes/sizes-document.ts";
import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { errorOf, type PageError } from "../../components/error-summary.ts";
import { form } from "../../components/form.ts";
import { input, textarea } from "../../components/input.ts";
import { details } from "../../components/notices.ts";
import { PLACES } from "../../layout-texts.ts";
import { html, type Markup } from "../../markup.ts";
import { SPECIFICATION } from "../texts.ts";
import { SIZES_FORM } from "./texts.ts";

/** What was typed, as the address has it. */
export interface SizesValues {
  /** Id. */
  readonly specification: string;
  /** By the ids of its domains. */
  readonly eligible: Readonly<Record<string, string>>;
  readonly maximum: string;
  /** A setting to a line. */
  readonly settings: string;
}

/** What is planned, and what came of it. */
export interface SizesPageContent {
  readonly values: SizesValues;
  /** The one that was chosen, whose domains are asked for. */
  readonly specification: Specification;
  readonly options: readonly Specification[];
  readonly errors: readonly PageError[];
  /** Null where there is nothing to work out yet. */
  readonly sizes: Sizes | null;
}

/** The field of a domain's eligible cases. @example eligibleField("court") // "eligible-court" */
export function eligibleField(id: string): string {
  return `eligible-${id}`;
}

/** The numbers first: whoever knows them presses Enter. */
export function sizesForm({ values, specification, options, errors }: SizesPageContent): Markup {
  const field = (name: string) => ({ name, error: errorOf(errors, name) });
  const { maximumMustBeStated } = specification.sampleSize;
  const fields = html`${specification.domains.map(({ id, title }) =>
    input({
      ...field(eligibleField(id)),
      label: SIZES_FORM.eligible(title),
      value: ownValue(values.eligible, id),
      width: 5,
      numeric: true,
    }),
  )}
${select({
  ...field("specification"),
  ...SIZES_FORM.specification,
  options: options.map(({ id, title }) => ({ value: id, text: title })),
  value: values.specification,
})}
${input({
  ...field("maximum"),
  ...(maximumMustBeStated ? SIZES_FORM.maximumNeeded : SIZES_FORM.maximum),
  value: values.maximum,
  width: 5,
  numeric: true,
})}
${details(
  SPECIFICATION.singleRules,
  textarea({
    ...field("settings"),
    ...SIZES_FORM.settings,
    value: values.settings,
    rows: 3,
  }),
  values.settings !== "" || errorOf(errors, "settings") !== undefined,
)}
${button(PLACES.sizes)}`;
  return form({ action: "/sizes", method: "get" }, fields);
}
