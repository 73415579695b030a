import { byText } from "../base/text.ts";

/** Somebody who inspects cases. */
export interface Inspector {
  /** As the record has it: personal data of an adult at work. Unique in its table. */
  readonly name: string;
  /** The most cases that they can take; null: no limit. */
  readonly most: number | null;
  /** Their part beside the others', over 0, to thousandths: 0.5 takes half of what 1 takes. */
  readonly share: number;
  /** Ids of the domains whose cases they inspect; null: all of them. */
  readonly domains: readonly string[] | null;
}

/** A case that an inspector must not take. */
export interface Conflict {
  readonly case: string;
  readonly inspector: string;
}

/** What assignment needs of a case. */
export interface AssignableCase {
  readonly caseId: string;
  readonly domain: string;
  /** The child; null where the list does not say or is not at hand. */
  readonly child: string | null;
  /** Its level of each variable of the mix, in the mix's order. */
  readonly levels: readonly string[];
  /** The inspector who has it already, or had the case whose place it took; null: nobody, or nothing is kept. */
  readonly kept: string | null;
}

/** What is to be assigned to whom, by places: cases ascend by reference, inspectors by name, whatever order they came in. */
export interface Table {
  readonly cases: readonly AssignableCase[];
  readonly inspectors: readonly Inspector[];
  /** For each case, the places of the inspectors whom the hard rules allow, but for how many cases they can take. */
  readonly allowed: readonly (readonly number[])[];
  /** For each case, the place of the inspector who has it already; -1 where there is none. */
  readonly kept: readonly number[];
}

/** Puts cases, inspectors and conflicts in order and finds who may take what. */
export function tableOf(
  cases: readonly AssignableCase[],
  inspectors: readonly Inspector[],
  conflicts: readonly Conflict[],
): Table {
  const ordered = [...cases].sort((a, b) => byText(a.caseId, b.caseId));
  const named = [...inspectors].sort((a, b) => byText(a.name, b.name));
  const barred = new Set(conflicts.map((one) => JSON.stringify([one.case, one.inspector])));
  return {
    cases: ordered,
    inspectors: named,
    allowed: ordered.map(({ caseId, domain }) =>
      named.flatMap(({ name, domains }, place) =>
        (domains?.includes(domain) ?? true) && !barred.has(JSON.stringify([caseId, name])) ? place : [],
      ),
    ),
    kept: ordered.map(({ kept }) => named.findIndex(({ name }) => name === kept)),
  };
}

/** How many cases an inspector can take at the most. */
export function roomOf({ most }: Inspector, { cases }: Pick<Table, "cases">): number {
  return Math.min(most ?? cases.length, cases.length);
}
