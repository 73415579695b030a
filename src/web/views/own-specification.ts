import type { Specification } from "../../sampling/specification/specification.ts";
import { hidden } from "../components/form.ts";
import { fileUpload } from "../components/input.ts";
import { details } from "../components/notices.ts";
import { html, joined, type Markup } from "../markup.ts";
import { OWN_SPECIFICATION } from "./texts.ts";

/** The fields of a specification of one's own: a file, and what a page carries on to the next, since files are not. */
export const OWN_FIELDS = { file: "ownSpecification", carried: "ownSpecificationText" } as const;

interface OwnSpecificationField {
  /** Those that were read already. */
  readonly all: readonly Specification[];
  readonly error: string | undefined;
  readonly multiple?: boolean;
}

/** Where a specification of one's own is chosen, and those that were chosen before. */
export function ownSpecificationField({ all, error, multiple = false }: OwnSpecificationField): Markup {
  const { label, hint } = multiple ? OWN_SPECIFICATION.several : OWN_SPECIFICATION.one;
  const field = fileUpload({
    name: OWN_FIELDS.file,
    label,
    hint: hint(),
    error,
    accept: ".json,application/json",
    multiple,
    once: true,
  });
  return html`${carriedOn(all)}${details(OWN_SPECIFICATION.summary, field, error !== undefined)}`;
}

/** As they were read, for the next request. */
export function carriedOn(all: readonly Specification[]): Markup {
  return joined(all.map((one) => hidden(OWN_FIELDS.carried, JSON.stringify(one))));
}

/** An entry of a choice of specifications. @example ownTitle(specification) // "Northshire pilot (your own)" */
export function ownTitle({ title }: Pick<Specification, "title">): string {
  return OWN_SPECIFICATION.title(title);
}
