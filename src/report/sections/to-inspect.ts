import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { casesToInspect } from "../../sampling/replacement/to-inspect.ts";
import { domainTitle } from "../../sampling/specification/domains.ts";
import { columns, stated, type Table, type Text, table } from "../section.ts";
import { eligibleCells, eligibleColumns } from "./cases.ts";

/**
 * The cases to inspect now: those that were replaced are off it, the reserves that came in are on it.
 *
 * @param assignment who takes which case; null while nobody does
 * @param inspector only this inspector's cases; null: all
 */
export function toInspectTable(
  draw: Draw,
  replacements: readonly Replacement[],
  assignment: Pick<Assignment, "cases"> | null,
  inspector: string | null = null,
): Table {
  const takes = new Map(assignment?.cases.map((one) => [one.case, one.inspector]));
  const cases = casesToInspect(draw, replacements).filter(
    ({ entry }) => inspector === null || takes.get(entry.caseId) === inspector,
  );
  const [reference, ...levels] = eligibleColumns(cases.map(({ entry }) => entry));
  const whose = assignment === null ? [] : columns(["Inspector"]);
  return table({
    caption: "Cases to inspect now",
    columns: [
      ...(reference ? [reference] : []),
      ...whose,
      ...columns(["Domain"]),
      ...levels,
      ...columns(["Since the draw"]),
    ],
    rows: cases.map(({ entry, inPlaceOf, fileUnavailable }): Text[] => {
      const [caseId = "", ...own] = eligibleCells(entry);
      const since = fileUnavailable
        ? "Its file cannot be produced"
        : inPlaceOf.length > 0
          ? `In place of ${inPlaceOf[0]}`
          : "";
      return [
        caseId,
        ...(assignment === null ? [] : [stated(takes.get(entry.caseId) ?? "")]),
        domainTitle(draw.specification, entry.domain),
        ...own,
        stated(since),
      ];
    }),
  });
}
