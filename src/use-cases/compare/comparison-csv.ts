import { type CsvValue, csvOf } from "../../base/csv/people-csv.ts";
import type { Comparison, Figures, PilotRow } from "./comparison.ts";
import { settingText } from "./comparison.ts";

/** What is said of a row beside its figures. */
interface RowOf extends PilotRow {
  readonly comparison: Comparison;
  readonly folder: string;
}

const ABOUT: readonly (readonly [string, (row: RowOf) => CsvValue])[] = [
  ["list", ({ comparison, list }) => comparison.lists[list]],
  ["specification", ({ comparison, rules }) => comparison.rules[rules]!.specification],
  ["settings", ({ comparison, rules }) => comparison.rules[rules]!.settings.map(settingText).join("; ")],
  ["inspectionDate", ({ comparison }) => comparison.inspectionDate],
  ["courtFrom", ({ comparison, rules }) => comparison.rules[rules]!.windows.court.from],
  ["courtTo", ({ comparison, rules }) => comparison.rules[rules]!.windows.court.to],
  ["outOfCourtFrom", ({ comparison, rules }) => comparison.rules[rules]!.windows.outOfCourt.from],
  ["outOfCourtTo", ({ comparison, rules }) => comparison.rules[rules]!.windows.outOfCourt.to],
  ["blocked", ({ outcome }) => outcome?.figures == null],
  ["firstProblem", ({ outcome, problem }) => problem ?? (outcome?.figures ? null : outcome?.findings[0]?.message)],
  ["errors", ({ outcome }) => outcome?.counts.error],
  ["warnings", ({ outcome }) => outcome?.counts.warning],
  ["notices", ({ outcome }) => outcome?.counts.notice],
];

const FIGURES: readonly (readonly [string, (figures: Figures) => CsvValue])[] = [
  ["rows", ({ list }) => list.rows],
  ["cases", ({ list }) => list.cases],
  ["excluded", ({ excluded }) => excluded],
  ["eligible", ({ sampleSize }) => sampleSize.eligible],
  ["courtEligible", ({ domains }) => domains.court.eligible],
  ["outOfCourtEligible", ({ domains }) => domains.outOfCourt.eligible],
  ["required", ({ sampleSize }) => sampleSize.required],
  ["drawn", ({ sampleSize }) => sampleSize.drawn],
  ["courtDrawn", ({ domains }) => domains.court.drawn],
  ["outOfCourtDrawn", ({ domains }) => domains.outOfCourt.drawn],
  ["courtInclusionProbability", ({ domains }) => domains.court.inclusionProbability],
  ["outOfCourtInclusionProbability", ({ domains }) => domains.outOfCourt.inclusionProbability],
  ["confidence", ({ sampleSize }) => sampleSize.confidence],
  ["achievedMarginOfError", ({ sampleSize }) => sampleSize.achievedMarginOfError],
  ["weightedMarginOfError", ({ sampleSize }) => sampleSize.weightedMarginOfError],
  ["courtMarginOfError", ({ domains }) => domains.court.marginOfError],
  ["outOfCourtMarginOfError", ({ domains }) => domains.outOfCourt.marginOfError],
  ["courtProbabilityAllMargins", ({ domains }) => domains.court.probabilityAllMargins],
  ["outOfCourtProbabilityAllMargins", ({ domains }) => domains.outOfCourt.probabilityAllMargins],
  ["courtProbabilityAllTwoWayMargins", ({ domains }) => domains.court.probabilityAllTwoWayMargins],
  ["outOfCourtProbabilityAllTwoWayMargins", ({ domains }) => domains.outOfCourt.probabilityAllTwoWayMargins],
  ["resettlementInScope", ({ resettlement }) => resettlement.inScope],
  ["custodyCases", ({ resettlement }) => resettlement.custodyCases],
  ["custodyChildren", ({ resettlement }) => resettlement.custodyChildren],
  ["minimumCases", ({ resettlement }) => resettlement.minimumCases],
  ["standards", ({ resettlement }) => resettlement.standards],
  ["drawWarnings", ({ warnings }) => warnings.map(({ code }) => code).join(" ")],
  ["listDigest", ({ list }) => list.digest],
];

const DRAW: readonly (readonly [string, (row: RowOf) => CsvValue])[] = [
  ["seed", ({ outcome }) => outcome?.drawn?.seed.value],
  ["drawDigest", ({ outcome }) => outcome?.drawn?.digest],
  ["folder", ({ folder }) => folder],
];

/**
 * A comparison as CSV for people and programs: a row a list and set of rules, proportions as such and not in per cent, CRLF,
 * UTF-8 with a byte order mark, formulas made harmless. Figures of what is blocked are left empty.
 *
 * @param folder where the files of a row's draw are, by the row's place
 */
export function comparisonCsv(comparison: Comparison, folder: (row: number) => string): string {
  const headings = [...ABOUT, ...FIGURES, ...DRAW].map(([heading]) => heading);
  const lines = comparison.rows.map((row, at) => {
    const of: RowOf = { ...row, comparison, folder: folder(at) };
    const figures = row.outcome?.figures ?? null;
    return [
      ...ABOUT.map(([, value]) => value(of)),
      ...FIGURES.map(([, value]) => (figures === null ? null : value(figures))),
      ...DRAW.map(([, value]) => value(of)),
    ];
  });
  return csvOf([headings, ...lines], { mark: true });
}
