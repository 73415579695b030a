import type { Mappings } from "../../sampling/case.ts";
import { isNumberVariable } from "../../sampling/vocabulary.ts";
import type { MappedValue } from "../columns/mapped-values.ts";
import { FIELD, FIELDS, fieldNamed } from "../fields.ts";
import { type Found, found } from "../findings/finding.ts";
import { quoted } from "../findings/wording.ts";
import { IGNORED } from "../headings/mapped-headings.ts";
import { CODED_FIELDS, type CodedField, codesOf, isCoded, isCodeOf, type OwnDisposal } from "../values/coded-value.ts";

const FIELD_NAMES = FIELDS.map(({ name }) => name).join(", ");
const CODED_NAMES = CODED_FIELDS.join(", ");

/**
 * Checks what the user mapped before it is used: every field and every code must exist.
 *
 * @param own the kinds of case of the specification's own; none unless told
 * @example checkMappings({ ...NO_MAPPINGS, columns: { Order: "disposl" } })[0].code // "mapping-field-unknown"
 */
export function checkMappings(mappings: Mappings, own: readonly OwnDisposal[] = []): Found[] {
  const columns = quotedFirst(
    Object.values(mappings.columns).filter((name) => name !== IGNORED && fieldNamed(name) === null),
  ).map((field) => found("mapping-field-unknown", {}, { field, fields: `${FIELD_NAMES}, or ${IGNORED}` }));
  const ofNone = quotedFirst(Object.keys(mappings.values).filter((name) => codedField(name) === null)).map((field) =>
    found("mapping-field-unknown", {}, { field, fields: CODED_NAMES }),
  );
  const values = Object.entries(mappings.values).flatMap(([name, codes]) => {
    const coded = codedField(name);
    if (coded === null) return [];
    const known = isNumberVariable(coded) ? ["a whole number", "not-recorded"] : codesOf(coded, own);
    return quotedFirst(Object.values(codes).filter((code) => !isCodeOf(coded, code, own))).map((code) =>
      found("mapping-code-unknown", {}, { label: FIELD[coded].label, code, codes: known.join(", ") }),
    );
  });
  return [...columns, ...ofNone, ...values];
}

function codedField(name: string): CodedField | null {
  const field = fieldNamed(name)?.name;
  return field !== undefined && isCoded(field) ? field : null;
}

/** More than a person maps. Each finding names all that there is instead, so that a request of 1 MB could have an answer of 300. */
const MOST_NAMED = 100;

/** Each once, quoted for a message; beside the last that is named how many there are besides. */
function quotedFirst(names: readonly string[]): string[] {
  const distinct = [...new Set(names)];
  const further = distinct.length - MOST_NAMED;
  return distinct
    .slice(0, MOST_NAMED)
    .map((name, at) => (further > 0 && at === MOST_NAMED - 1 ? `${quoted(name)} (and ${further} more)` : quoted(name)));
}

/**
 * Names the mapped headings that the list does not have, which is usual where a team's mapping file is used again.
 *
 * @example unusedMappings({ ...NO_MAPPINGS, columns: { Gone: "age" } }, new Set()).length // 1
 */
export function unusedMappings(mappings: Mappings, present: ReadonlySet<string>): Found[] {
  return quotedFirst(Object.keys(mappings.columns).filter((heading) => !present.has(heading))).map((heading) =>
    found("mapping-column-unused", {}, { heading }),
  );
}

/** What of the mappings a list needed. */
interface NeededMappings {
  /** Mapped headings that were found, in the mapping's spelling. */
  readonly columns: ReadonlySet<string>;
  /** Mapped values that occurred. */
  readonly values: readonly MappedValue[];
  /** The sheets that were read; none where there was no choice. */
  readonly sheets: readonly string[];
}

/**
 * What of the mappings goes into the receipt: the headings, values and sheets that the list needed, and how its foot was read.
 *
 * @example usedMappings({ ...NO_MAPPINGS, columns: { Ref: "caseId", Gone: "age" } }, { columns: new Set(["Ref"]), values: [], sheets: [] }).columns // { Ref: "caseId" }
 */
export function usedMappings(mappings: Mappings, needed: NeededMappings): Mappings {
  const usedValues = Object.entries(mappings.values).flatMap(([field, codes]) => {
    const seen = new Set(needed.values.filter((value) => value.field === field).map(({ value }) => value));
    const used = Object.entries(codes).filter(([value]) => seen.has(value));
    return used.length === 0 ? [] : [[field, Object.fromEntries(used)] as const];
  });
  return {
    columns: Object.fromEntries(Object.entries(mappings.columns).filter(([heading]) => needed.columns.has(heading))),
    values: Object.fromEntries(usedValues),
    foot: mappings.foot,
    ...(mappings.sheets === undefined || needed.sheets.length === 0 ? {} : { sheets: needed.sheets }),
  };
}
