import type { Assignment } from "../../../assignment/assignment-document.ts";
import { beyondOneCase } from "../../../assignment/balance.ts";
import type { Binding } from "../../../assignment/binding.ts";
import { beyondOne, MIX_VARIABLES } from "../../../assignment/mix.ts";
import { listed } from "../../../base/words/listed.ts";
import { countText, decimal } from "../../../base/words/numbers.ts";
import { inShownOrder } from "../../../sampling/plan/levels.ts";
import { domainTitle } from "../../../sampling/specification/domains.ts";
import { levelName, VARIABLE_NAMES } from "../../../sampling/specification/level-names.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import {
  caseReference,
  columns,
  count,
  level,
  list,
  paragraph,
  type Section,
  share,
  stated,
  type Table,
  table,
} from "../../section.ts";

const MIX_NAMES = { ...VARIABLE_NAMES, domain: "Domain" } as const;

/** How many cases each inspector has, beside the exact load. */
export function loadsSection({ loads, cases }: Pick<Assignment, "loads" | "cases">): Section {
  return {
    title: "Loads",
    parts: [
      table({
        caption: `${countText(cases.length, "case")} among ${countText(loads.length, "inspector")}`,
        columns: columns(["Inspector"], ["Cases", "Exact load"]),
        rows: loads.map((one) => [stated(one.inspector), count(one.cases), share(one.exactShare)]),
      }),
    ],
  };
}

/** Who has which case. */
export function assignedSection({ cases }: Pick<Assignment, "cases">): Section {
  return {
    title: "Cases",
    parts: [
      ...(cases.length === 0 ? [paragraph("There is no case to inspect, so nobody is given one.")] : []),
      table({
        caption: "Who has which case",
        columns: columns(["Case reference", "Inspector"]),
        rows: cases.map((one) => [caseReference(one.case), stated(one.inspector)]),
      }),
    ],
  };
}

/** Each inspector's cases at each level, beside what they should be. */
export function mixTable(
  { balance }: Pick<Assignment, "balance">,
  specification: Pick<Specification, "domains">,
): Table {
  return table({
    caption: "Each inspector's mix",
    columns: columns(["Inspector", "Variable", "Level"], ["Cases", "Exact share", "Beyond one case"]),
    rows: asShown(balance, specification).map((row) => [
      stated(row.inspector),
      MIX_NAMES[row.variable],
      row.variable === "domain" ? domainTitle(specification, row.level) : level(row.level),
      count(row.cases),
      share(row.exactShare),
      share(beyondOne(row.cases, row.exactShare)),
    ]),
  });
}

type BalanceRow = Assignment["balance"][number];

/** A document's rows ascend by code unit; people read an inspector's levels in the order in which they are shown elsewhere. */
function asShown(balance: readonly BalanceRow[], { domains }: Pick<Specification, "domains">): BalanceRow[] {
  const inspectors = [...new Set(balance.map(({ inspector }) => inspector))];
  const domain = (level: string) => domains.findIndex(({ id }) => id === level);
  const byLevel = (a: BalanceRow, b: BalanceRow) =>
    a.variable === "domain" ? domain(a.level) - domain(b.level) : inShownOrder(a.variable, {})(a.level, b.level);
  return [...balance].sort(
    (a, b) =>
      inspectors.indexOf(a.inspector) - inspectors.indexOf(b.inspector) ||
      MIX_VARIABLES.indexOf(a.variable) - MIX_VARIABLES.indexOf(b.variable) ||
      byLevel(a, b),
  );
}

/** How far each inspector's cases at a level lie from what they should be. */
export interface LevelMix {
  readonly variable: string;
  readonly level: string;
  /** Of each inspector: cases less the exact share. */
  readonly offsets: readonly number[];
}

/** The mix variable by variable and level by level, in the order in which levels are shown. */
export function mixByLevel(
  { balance }: Pick<Assignment, "balance">,
  specification: Pick<Specification, "domains">,
): LevelMix[] {
  const rows = asShown(
    balance.map((row) => ({ ...row, inspector: "" })),
    specification,
  );
  const levels = Map.groupBy(rows, ({ variable, level }) => JSON.stringify([variable, level]));
  return [...levels.values()].flatMap((rows) =>
    rows.slice(0, 1).map((first) => ({
      variable: MIX_NAMES[first.variable],
      level: first.variable === "domain" ? domainTitle(specification, first.level) : levelName(first.level),
      offsets: rows.map(({ cases, exactShare }) => cases - exactShare),
    })),
  );
}

/** How even the mixes are: what lies beyond one case of its exact share, and how much that is together. */
export function mixSection(
  assignment: Pick<Assignment, "balance">,
  specification: Pick<Specification, "domains">,
): Section {
  const beyond = assignment.balance.filter((row) => beyondOne(row.cases, row.exactShare) > 0);
  const sum = decimal(beyondOneCase(assignment), 3);
  const said = `Beyond one case of the exact shares, all inspectors and levels added up: ${sum}.`;
  return {
    title: "Mix by domain, disposal, risk of serious harm and safety and wellbeing",
    parts: [paragraph(said), ...(beyond.length === 0 ? [] : [mixTable({ balance: beyond }, specification)])],
  };
}

/**
 * Why no assignment is possible, in a sentence that names no case.
 *
 * @example bindingSentence({ cases: ["A1", "A2"], inspectors: ["Ames"], room: 1 }) // "2 cases can go only to Ames, who has room for 1."
 */
export function bindingSentence({ cases, inspectors, room }: Binding): string {
  const many = countText(cases.length, "case");
  if (inspectors.length === 0) return `${many} can go to nobody.`;
  return `${many} can go only to ${listed(inspectors)}, ${inspectors.length === 1 ? "who has" : "who together have"} room for ${room}.`;
}

/** Why no assignment is possible: who binds, and what can be done. */
export function bindingSection(binding: Binding): Section {
  return {
    title: "These limits and conflicts cannot all be kept",
    parts: [
      paragraph([stated(bindingSentence(binding))]),
      list(binding.cases.map((one) => caseReference(one))),
      paragraph("Take a conflict back, raise a limit, add a domain to an inspector, or add an inspector."),
    ],
  };
}
