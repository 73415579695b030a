import { unescapeFormula } from "../../base/csv/formula.ts";
import { FINDINGS_HEADING } from "../findings/findings-csv.ts";
import type { CellPlace, Sheet } from "./sheet.ts";

/** What of a sheet is said of single cells: all of it moves. */
type PlacesInSheet = {
  [K in keyof Sheet]-?: NonNullable<Sheet[K]> extends readonly CellPlace[] ? K : never;
}[keyof Sheet];

/**
 * Makes a findings CSV that was corrected and sent back into the list it came from: the column of findings goes, and
 * what was escaped against formulas is as it was. Any other list stays as it is.
 *
 * @param header the place of the headings in `sheet.rows`
 * @example withoutFindings({ rows: [["Ref", "Longlist findings"], ["'=1", "…"]], … }, 0).rows // [["Ref"], ["=1"]]
 */
export function withoutFindings(sheet: Sheet, header: number): Sheet {
  const at = sheet.rows[header]?.indexOf(FINDINGS_HEADING) ?? -1;
  if (at === -1) return sheet;
  const { merged = [], uncalculated = [], shown = [], struckOut = [], marked = [], hiddenColumns = [] } = sheet;
  const moved = (column: number) => (column > at ? column - 1 : column);
  const placesMoved = <P extends CellPlace>(places: readonly P[]) =>
    places.filter(({ column }) => column !== at).map((place) => ({ ...place, column: moved(place.column) }));
  // One that covers the column of findings alone covers nothing afterwards: its right end lies before its left.
  return {
    ...sheet,
    rows: sheet.rows.map((cells) => cells.toSpliced(at, 1).map(unescapeFormula)),
    merged: merged.map((range) => ({ ...range, left: moved(range.left), right: moved(range.right + 1) - 1 })),
    ...({
      uncalculated: placesMoved(uncalculated),
      shown: placesMoved(shown),
      struckOut: placesMoved(struckOut),
      marked: placesMoved(marked),
    } satisfies Required<Pick<Sheet, PlacesInSheet>>),
    hiddenColumns: hiddenColumns.filter((column) => column !== at).map(moved),
  };
}
