import { listed } from "../../base/words/listed.ts";
import { type Finding, finding, type Place } from "../findings/finding.ts";
import { columnLetters, quoted } from "../findings/wording.ts";
import type { HeadingMeaning, MappedHeadings } from "../mappings/mapped-headings.ts";
import { FIELDS, type Field, type FieldName, knownField } from "./fields.ts";

/** One column of the list that the draw or its report uses. */
export interface Column {
  /** Its place in the rows as they came. */
  readonly index: number;
  /** As the list has it, trimmed. */
  readonly heading: string;
  readonly field: Field;
}

/** A column that is not used: only its name is kept. */
export interface UnusedColumn {
  readonly index: number;
  readonly heading: string;
}

/** Which columns of a list hold which fields, and which none. */
export interface MatchedColumns {
  readonly used: readonly Column[];
  readonly unused: readonly UnusedColumn[];
  /** Mapped headings that the list has, in the mapping's spelling. */
  readonly mapped: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

/**
 * Tells which column holds which field. Where the user mapped a column to a field, only mapped columns count for it;
 * otherwise two columns for one field are an error, and the first is read so that its rows can be checked in the same pass.
 *
 * @param place the header's row
 * @example matchColumns(["Ref", "Sex"], mappedHeadings(NO_MAPPINGS), { rows: [1] }).used.map(({ field }) => field.name) // ["caseId", "gender"]
 */
export function matchColumns(headings: readonly string[], meanings: MappedHeadings, place: Place): MatchedColumns {
  const columns = readHeadings(headings, meanings);
  const chosen = new Map<FieldName, readonly Column[]>();
  for (const field of FIELDS) {
    const all = columns.filter((column): column is typeof column & Column => column.field === field);
    const mapped = all.filter((column) => column.mapping !== null);
    chosen.set(field.name, mapped.length > 0 ? mapped : all);
  }
  const used = [...chosen.values()].flatMap((same) => same.slice(0, 1)).sort((a, b) => a.index - b.index);
  const accounted = new Set([...chosen.values()].flat().map((column) => column.index));
  const unused = columns.filter((column) => !accounted.has(column.index));
  return {
    used: used.map(({ index, heading, field }) => ({ index, heading, field })),
    unused: unused.map(({ index, heading }) => ({ index, heading })),
    mapped: new Set(columns.flatMap((column) => column.mapping ?? [])),
    findings: [
      ...repeated(chosen, place),
      ...missing(
        chosen,
        unused.map((column) => column.heading).filter((heading) => heading !== ""),
        place,
      ),
    ],
  };
}

/** A mapping that one heading spells exactly is not for another that only resembles it. */
function readHeadings(headings: readonly string[], meanings: MappedHeadings): (UnusedColumn & HeadingMeaning)[] {
  const spelt = new Set(headings.map((text) => text.trim()));
  return headings.map((text, index) => {
    const heading = text.trim();
    const meaning = meanings(text);
    const another = meaning.mapping !== null && meaning.mapping !== heading && spelt.has(meaning.mapping);
    return { index, heading, ...(another ? { field: knownField(heading), mapping: null } : meaning) };
  });
}

/**
 * How a message names a column: its heading, or its letter where it has none.
 *
 * @example columnNamed({ index: 2, heading: "" }) // "column C (no heading)"
 */
export function columnNamed(column: UnusedColumn): string {
  return column.heading === "" ? `column ${columnLetters(column.index)} (no heading)` : quoted(column.heading);
}

function repeated(chosen: ReadonlyMap<FieldName, readonly Column[]>, place: Place): Finding[] {
  return [...chosen.values()]
    .filter((same) => same.length > 1)
    .map((same) =>
      finding(
        "column-repeated",
        { ...place, column: same[0]!.heading },
        {
          columns: listed(same.map((column) => `${columnLetters(column.index)} (${quoted(column.heading)})`)),
          label: same[0]!.field.label,
          field: same[0]!.field.name,
        },
      ),
    );
}

function missing(
  chosen: ReadonlyMap<FieldName, readonly Column[]>,
  others: readonly string[],
  place: Place,
): Finding[] {
  const candidates = others.length === 0 ? "" : ` Columns not yet used: ${others.map(quoted).join(", ")}.`;
  return FIELDS.filter((field) => field.needed && chosen.get(field.name)!.length === 0).map((field) =>
    finding("column-missing", { ...place, column: field.label }, { label: field.label, field: field.name, candidates }),
  );
}
