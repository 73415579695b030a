import type { Draw } from "../../sampling/draw/draw-document.ts";
import { levelName, VARIABLE_NAMES } from "../../sampling/specification/level-names.ts";
import { columns, count, paragraph, proportion, type Section, stated, type Text, table } from "../section.ts";
import { shownDomains } from "./domains.ts";

/** No page or sheet holds more rows: they are in the receipt. */
const MOST = 1000;

/** The sample beside the eligible cases for everything that the list carries, most of it never used to select. */
export function profileSection({ specification, profile }: Pick<Draw, "specification" | "profile">): Section {
  const tables = shownDomains(specification).flatMap(({ id, name }) => {
    const rows = profile.filter(({ domain }) => domain === id);
    return rows.length === 0
      ? []
      : [
          table({
            caption: `Profile of the ${name}, age and previous sanctions in bands`,
            folded: `the profile of the ${name}`,
            columns: columns(["Variable", "Level"], ["Eligible", "Part of eligible", "Sample", "Part of sample"]),
            rows: rows
              .slice(0, MOST)
              .map((row): Text[] => [
                VARIABLE_NAMES[row.variable],
                stated(levelName(row.level)),
                count(row.eligible),
                proportion(row.eligiblePercent / 100),
                count(row.sampled),
                proportion(row.sampledPercent === null ? null : row.sampledPercent / 100),
              ]),
          }),
        ];
  });
  return {
    title: "Sample beside population",
    parts: tables.length === 0 ? [paragraph("No case is eligible, so there is no profile.")] : tables,
  };
}
