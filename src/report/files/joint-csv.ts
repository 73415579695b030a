import { csvOf } from "../../base/csv/people-csv.ts";
import { got, nth } from "../../base/lists.ts";
import { byText } from "../../base/text.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { jointChances } from "../../sampling/lottery/joint-chances.ts";
import { levelsOf } from "../../sampling/plan/levels.ts";
import { eachDomain } from "../../sampling/specification/domains.ts";

const COLUMNS = ["domain", "caseId", "otherCaseId", "jointInclusionProbability"] as const;

/** How many rows {@link jointCsv} has: the pairs of eligible cases inside each domain. @example jointRows(draw) // 34 33 / 2 + 23 22 / 2 = 814 */
export function jointRows({ specification, domains }: Draw): number {
  return eachDomain(specification, domains).reduce((sum, [, { eligible }]) => sum + (eligible * (eligible - 1)) / 2, 0);
}

/**
 * The joint inclusion probabilities of a draw as CSV for people, for an analyst's variance: a row for each pair of eligible
 * cases of a domain, ascending by reference. That of a case with itself is the domain's inclusion probability; cases of two
 * domains are drawn independently of each other.
 *
 * @see {@link jointChances}
 */
export function jointCsv(draw: Draw): string {
  const { specification, domains } = draw;
  const { stratification } = specification;
  const entries = [...draw.sample, ...draw.reserves].sort((a, b) => byText(a.caseId, b.caseId));
  const rows = eachDomain(specification, domains).flatMap(([{ id }, domain]) => {
    const joint = jointChances(domain);
    const cells = new Map(domain.lottery.cells.map(({ levels }, cell) => [JSON.stringify(levels), cell]));
    const cases = entries
      .filter((entry) => entry.domain === id)
      .map((entry) => ({
        caseId: entry.caseId,
        cell: got(cells, JSON.stringify(levelsOf(entry, stratification))),
      }));
    return cases.flatMap(({ caseId, cell }, at) => {
      const chances = nth(joint, cell);
      return cases.slice(at + 1).map((other) => [id, caseId, other.caseId, nth(chances, other.cell)] as const);
    });
  });
  return csvOf([COLUMNS, ...rows]);
}
