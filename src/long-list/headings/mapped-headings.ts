import { nth } from "../../base/lists.ts";
import { plainKey } from "../../base/plain-key.ts";
import type { Mappings } from "../../sampling/case.ts";
import { type Field, fieldNamed } from "../fields.ts";
import { knownHeading } from "./known-headings.ts";
import { withoutTable } from "./table-names.ts";

/** Maps a heading to this and its column is left aside. */
export const IGNORED = "ignore";

/** What one heading means: a field, a column to leave aside, or nothing that is known. */
export interface HeadingMeaning {
  readonly field: Field | null;
  /** The mapping's own spelling, where the user mapped this heading. */
  readonly mapping: string | null;
  /** Whether it is the template's own heading. */
  readonly exact: boolean;
}

/**
 * What a heading means that nobody mapped.
 *
 * @example unmapped("Sex").field?.name // "gender"
 */
export function unmapped(heading: string): HeadingMeaning {
  const known = knownHeading(heading);
  return { field: known?.field ?? null, mapping: null, exact: known?.exact ?? false };
}

/** Reads headings by what the user mapped and else by what is known. */
export type MappedHeadings = (heading: string) => HeadingMeaning;

/**
 * Makes the reader of headings for one run. A mapped heading counts before a known one, the exact spelling before one
 * that differs in case, spaces or punctuation.
 *
 * @example mappedHeadings({ ...NO_MAPPINGS, columns: { "Order made on": "startDate" } })("order made on").field?.name // "startDate"
 */
export function mappedHeadings(mappings: Mappings): MappedHeadings {
  const entries = Object.entries(mappings.columns).map(
    ([heading, name]) => [heading.trim(), { field: fieldNamed(name), mapping: heading, exact: false }] as const,
  );
  const exact = new Map<string, HeadingMeaning>(entries);
  const plain = new Map<string, HeadingMeaning>(entries.map(([heading, meaning]) => [plainKey(heading), meaning]));
  const met = new Map<string, HeadingMeaning>();
  return (heading) => {
    let meaning = met.get(heading);
    if (meaning === undefined) {
      meaning = exact.get(heading.trim()) ?? plain.get(plainKey(heading)) ?? unmapped(heading);
      met.set(heading, meaning);
    }
    return meaning;
  };
}

/**
 * Reads the headings of one row by their places: a table that all of them name says nothing, whatever it is called.
 *
 * @example rowHeadings(["Anytown[Ref]", "Anytown[Sex]", "Anytown[Order]"], headings)(1).field?.name // "gender"
 */
export function rowHeadings(row: readonly string[], headings: MappedHeadings): (place: number) => HeadingMeaning {
  const columns = withoutTable(row);
  return (place) => {
    const meaning = headings(nth(row, place));
    const isSaid = columns === row || meaning.field !== null || meaning.mapping !== null;
    return isSaid ? meaning : unmapped(nth(columns, place));
  };
}
