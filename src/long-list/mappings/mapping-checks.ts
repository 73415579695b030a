import type { Mappings } from "../../sampling/case.ts";
import { FIELDS, fieldNamed } from "../columns/fields.ts";
import { type Finding, finding } from "../findings/finding.ts";
import { quoted } from "../findings/wording.ts";
import { CODES, isCoded } from "../values/coded-value.ts";
import { IGNORED } from "./mapped-headings.ts";
import type { MappedValue } from "./mapped-values.ts";

const FIELD_NAMES = FIELDS.map(({ name }) => name).join(", ");
const CODED_NAMES = Object.keys(CODES).join(", ");

/**
 * Checks what the user mapped before it is used: every field and every code must exist.
 *
 * @example checkMappings({ ...NO_MAPPINGS, columns: { Order: "disposl" } })[0].code // "mapping-field-unknown"
 */
export function checkMappings(mappings: Mappings): Finding[] {
  const columns = Object.values(mappings.columns)
    .filter((name) => name !== IGNORED && fieldNamed(name) === null)
    .map((name) =>
      finding("mapping-field-unknown", {}, { field: quoted(name), fields: `${FIELD_NAMES}, or ${IGNORED}` }),
    );
  const values = Object.entries(mappings.values).flatMap(([name, codes]) => {
    const field = fieldNamed(name);
    if (field === null || !isCoded(field.name)) {
      return [finding("mapping-field-unknown", {}, { field: quoted(name), fields: CODED_NAMES })];
    }
    const known: readonly string[] = CODES[field.name];
    return Object.values(codes)
      .filter((code) => !known.includes(code))
      .map((code) =>
        finding("mapping-code-unknown", {}, { label: field.label, code: quoted(code), codes: known.join(", ") }),
      );
  });
  return [...columns, ...values];
}

/**
 * Names the mapped headings that the list does not have, which is usual where a team's mapping file is used again.
 *
 * @example unusedMappings({ ...NO_MAPPINGS, columns: { Gone: "age" } }, new Set()).length // 1
 */
export function unusedMappings(mappings: Mappings, found: ReadonlySet<string>): Finding[] {
  return Object.keys(mappings.columns)
    .filter((heading) => !found.has(heading))
    .map((heading) => finding("mapping-column-unused", {}, { heading: quoted(heading) }));
}

/**
 * What of the mappings goes into the receipt: the headings and values that the list needed, and how its foot was read.
 *
 * @param columns mapped headings that were found, in the mapping's spelling
 * @param values mapped values that occurred
 * @example usedMappings({ ...NO_MAPPINGS, columns: { Ref: "caseId", Gone: "age" } }, new Set(["Ref"]), []).columns // { Ref: "caseId" }
 */
export function usedMappings(
  mappings: Mappings,
  columns: ReadonlySet<string>,
  values: readonly MappedValue[],
): Mappings {
  const usedValues = Object.entries(mappings.values).flatMap(([field, codes]) => {
    const seen = new Set(values.filter((value) => value.field === field).map(({ value }) => value));
    const used = Object.entries(codes).filter(([value]) => seen.has(value));
    return used.length === 0 ? [] : [[field, Object.fromEntries(used)] as const];
  });
  return {
    columns: Object.fromEntries(Object.entries(mappings.columns).filter(([heading]) => columns.has(heading))),
    values: Object.fromEntries(usedValues),
    foot: mappings.foot,
  };
}
