import { type Found, found, type Place } from "../findings/finding.ts";
import { type Column, columnNamed, type MatchedColumns, type UnusedColumn } from "../headings/columns.ts";
import { knownField } from "../headings/known-headings.ts";
import { personalContent, personalHeading, personalReference } from "./personal-data.ts";
import { cellAt, rowPlace, type Sheet } from "./sheet.ts";

const ROWS_TO_JUDGE_BY = 200;

/** The columns that go on, and what is said of those left behind. */
export interface MinimisedColumns {
  readonly used: readonly Column[];
  readonly findings: readonly Found[];
}

/**
 * Leaves behind what the draw does not need, before anything else reads it: columns that look like personal data, by heading
 * or by content, and all other columns that are not used. Only headings are named, never a value. A reference cannot be
 * left behind, so one that identifies the child gives a warning. A column with neither heading nor values is nothing.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example minimise(sheet, 0, columns).findings.map(({ code }) => code) // ["personal-data-dropped"] where a column is called "Surname"
 */
export function minimise(sheet: Sheet, header: number, columns: MatchedColumns): MinimisedColumns {
  const place = rowPlace(sheet, header);
  const content = (column: UnusedColumn, dateless = false) =>
    personalContent(cellsBelow(sheet, header, column), dateless);
  const kindOf = (column: UnusedColumn) => personalHeading(column.heading) ?? content(column);
  const needless = columns.used.filter(
    (column) => !column.field.needed && column.field.kind === "coded" && content(column, true) !== null,
  );
  const filled = columns.unused.filter((column) => column.heading !== "" || hasValues(sheet, header, column));
  const personal = [
    ...filled.flatMap((column) => withKind(column, kindOf(column))),
    ...needless.flatMap((column) => withKind(column, content(column, true))),
  ];
  const other = filled.filter((column) => !personal.some((found) => found.column === column));
  return {
    used: columns.used.filter((column) => !needless.includes(column)),
    findings: [
      ...named(
        "personal-data-dropped",
        place,
        personal.map(({ column, kind }) => `${columnNamed(column)} (${kind})`),
      ),
      ...named("columns-unknown", place, other.map(columnNamed)),
      ...columns.used
        .filter(({ field }) => field.kind === "reference")
        .flatMap((column) => {
          const isKnown = knownField(column.heading) === column.field;
          const heading = isKnown ? null : personalHeading(column.heading);
          return withKind(column, heading ?? personalReference(cellsBelow(sheet, header, column)));
        })
        .map(({ column, kind }) => found("personal-data-used", { ...place, column: column.heading }, { kind })),
    ],
  };
}

function withKind<C extends UnusedColumn>(column: C, kind: string | null): { column: C; kind: string }[] {
  return kind === null ? [] : [{ column, kind }];
}

function named(code: "personal-data-dropped" | "columns-unknown", place: Place, columns: readonly string[]): Found[] {
  return columns.length === 0 ? [] : [found(code, place, { columns: columns.join(", ") })];
}

function cellsBelow({ rows }: Sheet, header: number, { index }: UnusedColumn): string[] {
  return rows.slice(header + 1, header + 1 + ROWS_TO_JUDGE_BY).map((cells) => cellAt(cells, index));
}

function hasValues({ rows }: Sheet, header: number, { index }: UnusedColumn): boolean {
  return rows.some((cells, at) => at > header && cellAt(cells, index).trim() !== "");
}
