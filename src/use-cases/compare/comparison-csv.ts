import { type CsvValue, csvOf } from "../../base/csv/people-csv.ts";
import { nth } from "../../base/lists.ts";
import { ofDomain } from "../../sampling/specification/domains.ts";
import { comparedDomains } from "./compared-domains.ts";
import {
  type Comparison,
  type DomainFigures,
  type Figures,
  type PilotRow,
  problemOf,
  settingText,
} from "./comparison.ts";

/** What is said of a row beside its figures. */
interface RowOf extends PilotRow {
  readonly comparison: Comparison;
  readonly folder: string;
}

type Columns<From> = readonly (readonly [string, (from: From) => CsvValue])[];

const ABOUT: Columns<RowOf> = [
  ["list", ({ comparison, list }) => nth(comparison.lists, list)],
  ["specification", (row) => rulesOf(row).specification],
  ["settings", (row) => rulesOf(row).settings.map(settingText).join("; ")],
  ["inspectionDate", ({ comparison }) => comparison.inspectionDate],
];

const FOUND: Columns<RowOf> = [
  ["blocked", ({ outcome }) => outcome?.figures == null],
  ["firstProblem", problemOf],
  ["errors", ({ outcome }) => outcome?.counts.error],
  ["warnings", ({ outcome }) => outcome?.counts.warning],
  ["notices", ({ outcome }) => outcome?.counts.notice],
];

const rulesOf = ({ comparison, rules }: RowOf) => nth(comparison.rules, rules);

/** Headings of the whole sample that a domain called `achieved` or `weighted` would have as well. */
const OF_THE_WHOLE: readonly string[] = ["achievedMarginOfError", "weightedMarginOfError"];

/** A domain's heading, each another: no id has a dot. @example domainHeading("court", "Drawn") // "courtDrawn" */
function domainHeading(id: string, name: string): string {
  const heading = `${id}${name}`;
  return OF_THE_WHOLE.includes(heading) ? `${id}.${name}` : heading;
}

/** A column for each domain that any of the rules have, left empty under those that have another. */
const each = (ids: readonly string[], name: string, value: (figures: DomainFigures) => CsvValue): Columns<Figures> =>
  ids.map((id) => [
    domainHeading(id, name),
    ({ domains }) => (Object.hasOwn(domains, id) ? value(ofDomain(domains, id)) : null),
  ]);

const windows = (ids: readonly string[]): Columns<RowOf> =>
  ids.flatMap((id): Columns<RowOf> => {
    const windowOf = (row: RowOf) => {
      const all = rulesOf(row).windows;
      return Object.hasOwn(all, id) ? ofDomain(all, id) : null;
    };
    return [
      [`${id}From`, (row) => windowOf(row)?.from],
      [`${id}To`, (row) => windowOf(row)?.to],
    ];
  });

const figures = (ids: readonly string[]): Columns<Figures> => [
  ["rows", ({ list }) => list.rows],
  ["cases", ({ list }) => list.cases],
  ["excluded", ({ excluded }) => excluded],
  ["eligible", ({ sampleSize }) => sampleSize.eligible],
  ...each(ids, "Eligible", ({ eligible }) => eligible),
  ["required", ({ sampleSize }) => sampleSize.required],
  ["drawn", ({ sampleSize }) => sampleSize.drawn],
  ...each(ids, "Drawn", ({ drawn }) => drawn),
  ...each(ids, "InclusionProbability", ({ inclusionProbability }) => inclusionProbability),
  ["confidence", ({ sampleSize }) => sampleSize.confidence],
  ["achievedMarginOfError", ({ sampleSize }) => sampleSize.achievedMarginOfError],
  ["weightedMarginOfError", ({ sampleSize }) => sampleSize.weightedMarginOfError],
  ...each(ids, "MarginOfError", ({ marginOfError }) => marginOfError),
  ...each(ids, "ProbabilityAllMargins", ({ probabilityAllMargins }) => probabilityAllMargins),
  ...each(ids, "ProbabilityAllTwoWayMargins", ({ probabilityAllTwoWayMargins }) => probabilityAllTwoWayMargins),
  ["resettlementInScope", ({ resettlement }) => resettlement.inScope],
  ["custodyCases", ({ resettlement }) => resettlement.custodyCases],
  ["custodyChildren", ({ resettlement }) => resettlement.custodyChildren],
  ["minimumCases", ({ resettlement }) => resettlement.minimumCases],
  ["standards", ({ resettlement }) => resettlement.standards],
  ["drawWarnings", ({ warnings }) => warnings.map(({ code }) => code).join(" ")],
  ["listDigest", ({ list }) => list.digest],
];

const DRAW: Columns<RowOf> = [
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
  const ids = comparedDomains(comparison).map(({ id }) => id);
  const [before, own] = [[...ABOUT, ...windows(ids), ...FOUND], figures(ids)];
  const headings = [...before, ...own, ...DRAW].map(([heading]) => heading);
  const lines = comparison.rows.map((row, at) => {
    const of: RowOf = { ...row, comparison, folder: folder(at) };
    const found = row.outcome?.figures ?? null;
    return [
      ...before.map(([, value]) => value(of)),
      ...own.map(([, value]) => (found === null ? null : value(found))),
      ...DRAW.map(([, value]) => value(of)),
    ];
  });
  return csvOf([headings, ...lines], { mark: true });
}
