import { columnLetters } from "../../base/table/column-letters.ts";
import { listed } from "../../base/words/listed.ts";
import { FIELDS, type Field } from "../fields.ts";
import { type Found, found, type Place } from "../findings/finding.ts";
import { quoted } from "../findings/wording.ts";
import { type Framework, frameworkOf } from "./framework.ts";
import { isNear } from "./known-headings.ts";
import { type HeadingMeaning, type MappedHeadings, rowHeadings, unmapped } from "./mapped-headings.ts";

/** One column of the list that the draw or its report uses. */
export interface Column {
  /** Its place in the rows as they came. */
  readonly index: number;
  /** As the list has it, trimmed. */
  readonly heading: string;
  readonly field: Field;
  /** What the list says elsewhere of the figures in it. */
  readonly legend?: string;
}

/** A column that is not used: only its name is kept. */
export interface UnusedColumn {
  readonly index: number;
  readonly heading: string;
}

/** A column that a field was read from without a mapping, and others that may be it too. */
export interface Rivals {
  readonly column: Column;
  /** Those whose headings say as much. */
  readonly equals: readonly Column[];
  /** Those that are known for the field, and that the template's own heading beats. */
  readonly beaten: readonly Column[];
  /** All that are known for nothing and that nobody mapped. */
  readonly unknown: readonly UnusedColumn[];
}

/** Which columns of a list hold which fields, and which none. */
export interface MatchedColumns {
  readonly used: readonly Column[];
  /** Of each field that a draw may depend on. */
  readonly rivals: readonly Rivals[];
  readonly unused: readonly UnusedColumn[];
  /** Mapped headings that the list has, in the mapping's spelling. */
  readonly mapped: ReadonlySet<string>;
  readonly findings: readonly Found[];
}

/** What became of the columns that may hold one field. */
interface Claim {
  readonly field: Field;
  /** Whether a list must have it. */
  readonly needed: boolean;
  /** Those that count for it; more than one is a question, if they do not say the same. */
  readonly columns: readonly Column[];
  /** Whether nothing can go on before the question is answered. */
  readonly decisive: boolean;
  /** Those that the template's own heading beats. */
  readonly beaten: readonly Column[];
  readonly isMapped: boolean;
}

/**
 * Tells which column holds which field. Where the user mapped a column to a field, only mapped columns count for it, and the
 * template's own heading beats every other. Of two columns that count as much the first is read where a draw may depend on the
 * field; whether the other says the same is for who has the rows to find out, and two that were mapped are an error. Of any other
 * field neither is used.
 *
 * @param place the header's row
 * @param framework which fields a list must have; those of every list unless told
 * @example matchColumns(["Ref", "Sex"], mappedHeadings(NO_MAPPINGS), { rows: [1] }).used.map(({ field }) => field.name) // ["caseId", "gender"]
 */
export function matchColumns(
  headings: readonly string[],
  meanings: MappedHeadings,
  place: Place,
  framework: Pick<Framework, "isNeeded"> = frameworkOf(undefined),
): MatchedColumns {
  const columns = readHeadings(headings, meanings);
  const claims = FIELDS.map((field): Claim => {
    const all = columns.filter((column): column is typeof column & Column => column.field === field);
    const mapped = all.filter(({ mapping }) => mapping !== null);
    const exact = all.filter((column) => column.exact);
    const counting = mapped.length > 0 ? mapped : exact.length > 0 ? exact : all;
    return {
      field,
      columns: counting,
      needed: framework.isNeeded(field.name),
      decisive: framework.isNeeded(field.name) || field.name === "childId",
      beaten: mapped.length > 0 ? [] : all.filter((column) => !counting.includes(column)),
      isMapped: mapped.length > 0,
    };
  });
  const used = claims
    .flatMap(({ columns: same, decisive }) => (decisive || same.length === 1 ? same.slice(0, 1) : []))
    .sort((a, b) => a.index - b.index);
  const accounted = new Set(
    claims.flatMap(({ columns: same, beaten }) => [...same, ...beaten]).map(({ index }) => index),
  );
  const unused = columns.filter(({ index }) => !accounted.has(index));
  const others = unused.map(({ heading }) => heading).filter((heading) => heading !== "");
  return {
    used: used.map(({ index, heading, field }) => ({ index, heading, field })),
    rivals: claims.flatMap((claim) => rivalsOf(claim, unused)),
    unused: unused.map(({ index, heading }) => ({ index, heading })),
    mapped: new Set(columns.flatMap((column) => column.mapping ?? [])),
    findings: [...claims.flatMap((claim) => questions(claim, place)), ...missing(claims, others, place)],
  };
}

function rivalsOf({ columns, decisive, beaten, isMapped }: Claim, unused: readonly (UnusedColumn & HeadingMeaning)[]) {
  const [column, ...equals] = columns;
  if (column === undefined || !decisive || isMapped) return [];
  return [{ column, equals, beaten, unknown: unused.filter(({ mapping }) => mapping === null) }];
}

/** A mapping that one heading spells exactly is not for another that only resembles it. */
function readHeadings(headings: readonly string[], meanings: MappedHeadings): (UnusedColumn & HeadingMeaning)[] {
  const spelt = new Set(headings.map((text) => text.trim()));
  const meaningAt = rowHeadings(headings, meanings);
  return headings.map((text, index) => {
    const heading = text.trim();
    const meaning = meaningAt(index);
    const another = meaning.mapping !== null && meaning.mapping !== heading && spelt.has(meaning.mapping);
    return { index, heading, ...(another ? unmapped(heading) : meaning) };
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

/**
 * How a message names several columns: by their letters, with the headings that they have.
 *
 * @example lettered([{ index: 2, heading: "Sex" }]) // "C (“Sex”)"
 */
export function lettered(columns: readonly UnusedColumn[]): string {
  return listed(
    columns.map((column) =>
      column.heading === "" ? columnNamed(column) : `${columnLetters(column.index)} (${quoted(column.heading)})`,
    ),
  );
}

function questions({ field, columns, decisive, beaten, isMapped }: Claim, place: Place): Found[] {
  const details = (some: readonly Column[]) => ({ columns: lettered(some), label: field.label, field: field.name });
  const [first] = columns;
  if (first === undefined) return [];
  const at = { ...place, column: first.heading };
  if (columns.length > 1) {
    if (!decisive) return [found("column-undecided", at, details(columns))];
    return isMapped ? [found("column-repeated", at, { ...details(columns), differ: "", rows: "" })] : [];
  }
  return decisive || beaten.length === 0
    ? []
    : [found("column-passed-over", at, { ...details(beaten), heading: quoted(first.heading) })];
}

function missing(claims: readonly Claim[], others: readonly string[], place: Place): Found[] {
  return claims
    .filter(({ needed, columns }) => needed && columns.length === 0)
    .map(({ field }) => {
      const near = others.filter((heading) => isNear(heading, field));
      const candidates = others.length === 0 ? "" : ` Columns not yet used: ${others.map(quoted).join(", ")}.`;
      return found(
        "column-missing",
        { ...place, column: field.label },
        {
          label: field.label,
          field: field.name,
          candidates: near.length === 0 ? candidates : ` Near to it: ${near.map(quoted).join(", ")}.${candidates}`,
        },
      );
    });
}
