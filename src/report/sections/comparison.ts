import { nth } from "../../base/lists.ts";
import { areSplit, comparedDomains } from "../../use-cases/compare/compared-domains.ts";
import {
  type Comparison,
  type Figures,
  type PilotRow,
  problemOf,
  settingText,
} from "../../use-cases/compare/comparison.ts";
import { columns, count, marginOfError, paragraph, type Section, stated, type Text, table } from "../section.ts";

/** Lists under rules, side by side: a row a list and set of rules. What findings block has its first instead of figures. */
export function comparisonSection(comparison: Comparison): Section {
  const domains = comparedDomains(comparison);
  const split = areSplit(comparison);
  const perDomain = split ? domains : [];
  const headings = [
    "Eligible",
    "Needed",
    "Sample",
    ...perDomain.map(({ title }) => title),
    "Margin of error",
    "Custodial cases",
    "Warnings",
  ];
  return {
    title: "Lists side by side",
    parts: [
      table({
        caption: "Lists side by side",
        columns: [...columns(["List", "Rules"], headings), { heading: "Resettlement" }],
        rows: comparison.rows.map((row): Text[] => {
          const figures = row.outcome?.figures ?? null;
          const ids = perDomain.map(({ id }) => id);
          return [
            stated(nth(comparison.lists, row.list)),
            stated(rulesText(comparison, row)),
            ...(figures === null ? [...headings.map(() => "–"), "blocked"] : cellsOf(figures, ids)),
          ];
        }),
      }),
      ...comparison.rows.flatMap((row) => {
        const problem = problemOf(row);
        if (problem === null) return [];
        const list = stated(nth(comparison.lists, row.list));
        return [paragraph([list, `, ${rulesText(comparison, row)}: `, stated(problem)])];
      }),
    ],
  };
}

function cellsOf({ sampleSize, domains, resettlement, warnings }: Figures, ids: readonly string[]): Text[] {
  const { minimumCases, inScope, custodyCases } = resettlement;
  return [
    count(sampleSize.eligible),
    count(sampleSize.required),
    count(sampleSize.drawn),
    ...ids.map((id): Text => {
      const own = Object.hasOwn(domains, id) ? domains[id] : undefined;
      return own === undefined ? "–" : count(own.drawn);
    }),
    marginOfError(sampleSize.achievedMarginOfError),
    count(custodyCases),
    count(warnings.length),
    minimumCases === null ? "–" : inScope ? "in scope" : "not in scope",
  ];
}

function rulesText({ rules }: Comparison, row: PilotRow): string {
  const { specification, settings } = nth(rules, row.rules);
  return [specification, ...settings.map(settingText)].join(", ");
}
