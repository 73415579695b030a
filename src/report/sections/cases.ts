import { countText, thousands } from "../../base/words/numbers.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { VARIABLE_NAMES } from "../../sampling/specification/level-names.ts";
import { LISTED_VARIABLES, PROFILE_VARIABLES, type StratificationVariable } from "../../sampling/vocabulary.ts";
import {
  type Column,
  caseReference,
  columns,
  count,
  level,
  paragraph,
  type Section,
  stated,
  type Table,
  type Text,
  table,
  ticket,
} from "../section.ts";
import { shownDomains } from "./domains.ts";

/** What every list says of a case, and what its sample is balanced on besides where a case says it. */
const TOLD: readonly StratificationVariable[] = LISTED_VARIABLES;
type Told = Pick<SampledCase, "caseId" | StratificationVariable>;

function toldOf([first]: readonly Told[]): StratificationVariable[] {
  return [...TOLD, ...PROFILE_VARIABLES.filter((variable) => first?.[variable] !== undefined)];
}

/** What is told of eligible cases before there is a seed. */
export function eligibleColumns(cases: readonly Told[]): Column[] {
  return columns(["Case reference", ...toldOf(cases).map((variable) => VARIABLE_NAMES[variable])]);
}

/** What is told of sampled cases and of reserves. */
export function caseColumns(cases: readonly SampledCase[]): Column[] {
  return [...eligibleColumns(cases), ...columns([], ["Ticket", "Order in its cell"])];
}

/** A case under {@link eligibleColumns}. */
export function eligibleCells(one: Told): Text[] {
  return [caseReference(one.caseId), ...toldOf([one]).map((variable) => level(one[variable] ?? "not-recorded"))];
}

/** A case under {@link caseColumns}. */
export function caseCells(one: SampledCase): Text[] {
  return [...eligibleCells(one), ticket(one.ticket), count(one.order)];
}

/** Cases in the order of the receipt, with what has become of each since where something has. */
export function casesTable(
  caption: string,
  cases: readonly SampledCase[],
  since: ReadonlyMap<string, string> = new Map(),
): Table {
  const told = cases.some(({ caseId }) => since.has(caseId));
  return table({
    caption,
    columns: told ? [...caseColumns(cases), { heading: "Since the draw" }] : caseColumns(cases),
    rows: cases.map((one) => [...caseCells(one), ...(told ? [stated(since.get(one.caseId) ?? "")] : [])]),
  });
}

/** The sample, a table for each domain. */
export function sampleSection({
  specification,
  sample,
  reserves,
}: Pick<Draw, "specification" | "sample" | "reserves">): Section {
  return {
    title: `Sample (${thousands(sample.length)}; ${countText(reserves.length, "reserve")})`,
    parts: shownDomains(specification).map(({ id, title }) => {
      const cases = sample.filter(({ domain }) => domain === id);
      return cases.length === 0
        ? paragraph(`${title}: no case is sampled.`)
        : casesTable(`${title}: ${countText(cases.length, "sampled case")}`, cases);
    }),
  };
}

/**
 * What has become of cases since the draw, by case reference: of sampled ones that were replaced or stay as a finding, and
 * of reserves that took a place. A reserve may have been replaced in its turn.
 *
 * @param replacements those of one draw, in order
 * @example sinceTheDraw([record]).get("0012") // "Replaced by 0044"
 */
export function sinceTheDraw(replacements: readonly Replacement[]): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const tell = (caseId: string, text: string) => told.set(caseId, [told.get(caseId), text].filter(Boolean).join(". "));
  for (const { case: caseId, replacement } of replacements) {
    tell(caseId, replacement ? `Replaced by ${replacement.caseId}` : "Stays as a finding");
    if (replacement) tell(replacement.caseId, `Took the place of ${caseId}`);
  }
  return told;
}
