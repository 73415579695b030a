import type { Assignment } from "../../../assignment/assignment-document.ts";
import type { Case } from "../../../sampling/case.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../../sampling/replacement/to-inspect.ts";
import { domainTitle } from "../../../sampling/specification/domains.ts";
import { columns, date, stated, type Table, type Text, table } from "../../section.ts";
import { eligibleCells, eligibleColumns } from "../cases.ts";

/** What is known of the cases to inspect beside the draw. */
export interface BesideDraw {
  /** Who takes which case; null while nobody does. */
  readonly assignment: Assignment | null;
  /** The cases of the list by reference, for the days they started on; null where it is not at hand. */
  readonly list: ReadonlyMap<string, Pick<Case, "startDate">> | null;
}

/**
 * The cases to inspect now: those that were replaced are off it, the reserves that came in are on it.
 *
 * @param inspector only this inspector's cases; null: all
 */
export function toInspectTable(
  draw: Draw,
  replacements: readonly Replacement[],
  { assignment, list }: BesideDraw,
  inspector: string | null = null,
): Table {
  const takes = new Map(assignment?.cases.map((one) => [one.case, one.inspector]));
  const cases = casesToInspect(draw, replacements).filter(
    ({ entry }) => inspector === null || takes.get(entry.caseId) === inspector,
  );
  const told = eligibleColumns(cases.map(({ entry }) => entry));
  const whose = assignment === null ? [] : columns(["Inspector"]);
  const started = list === null ? [] : columns(["Started"]);
  return table({
    caption: "Cases to inspect now",
    columns: [
      ...told.slice(0, 1),
      ...whose,
      ...columns(["Domain"]),
      ...started,
      ...told.slice(1),
      ...columns(["Since the draw"]),
    ],
    rows: cases.map(({ entry, inPlaceOf, fileUnavailable }): Text[] => {
      const cells = eligibleCells(entry);
      const since = fileUnavailable
        ? "Its file cannot be produced"
        : inPlaceOf.length > 0
          ? `In place of ${inPlaceOf[0]}`
          : "";
      return [
        ...cells.slice(0, 1),
        ...(assignment === null ? [] : [stated(takes.get(entry.caseId) ?? "")]),
        domainTitle(draw.specification, entry.domain),
        ...(list === null ? [] : [startOf(list.get(entry.caseId))]),
        ...cells.slice(1),
        stated(since),
      ];
    }),
  });
}

function startOf(one: Pick<Case, "startDate"> | undefined): Text {
  return one === undefined ? "" : date(one.startDate);
}
