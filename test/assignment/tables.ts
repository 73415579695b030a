import fc from "fast-check";
import type { Chance } from "../../src/assignment/first-deal.ts";
import {
  type AssignableCase,
  type Conflict,
  type Inspector,
  roomOf,
  type Table,
  tableOf,
} from "../../src/assignment/table.ts";
import { generator } from "../../src/sampling/ticket.ts";

/** A table as it is asked for, before anything is in order. */
export interface AskedTable {
  readonly cases: readonly AssignableCase[];
  readonly inspectors: readonly Inspector[];
  readonly conflicts: readonly Conflict[];
}

const DOMAINS = ["court", "outOfCourt"] as const;
const CONCERNS = ["low", "medium", "high", "not-recorded"] as const;
const DISPOSALS = {
  court: ["custody", "referral-order", "youth-rehabilitation-order"],
  outOfCourt: ["caution", "community-resolution", "conditional-caution"],
} as const;

/** Tables with limits, shares, domains, conflicts, children and cases that somebody has already. */
export function asked({
  cases: [least, most] = [1, 40],
  inspectors: [few, many] = [1, 6],
}: {
  cases?: [number, number];
  inspectors?: [number, number];
} = {}): fc.Arbitrary<AskedTable> {
  return fc
    .record({ count: fc.integer({ min: few, max: many }), cases: fc.integer({ min: least, max: most }) })
    .chain(({ count, cases }) => {
      const names = Array.from({ length: count }, (_, at) => `Inspector ${at}`);
      const name = fc.constantFrom(...names);
      const reference = fc.integer({ min: 0, max: cases - 1 }).map((at) => `C${at}`);
      return fc.record({
        cases: fc.tuple(...Array.from({ length: cases }, (_, at) => caseOf(`C${at}`, name, Math.ceil(cases / 2)))),
        inspectors: fc.tuple(...names.map((one) => inspectorOf(one, cases))),
        conflicts: fc.array(fc.record({ case: reference, inspector: name }), { maxLength: cases }),
      });
    });
}

function caseOf(caseId: string, name: fc.Arbitrary<string>, children: number): fc.Arbitrary<AssignableCase> {
  return fc
    .record({
      domain: fc.constantFrom(...DOMAINS),
      disposal: fc.nat(2),
      harm: fc.constantFrom(...CONCERNS),
      wellbeing: fc.constantFrom(...CONCERNS),
      child: fc.option(fc.integer({ min: 0, max: children }).map(String), { freq: 2 }),
      kept: fc.option(name, { freq: 2 }),
    })
    .map(({ domain, disposal, harm, wellbeing, child, kept }) => ({
      caseId,
      domain,
      child,
      levels: [domain, DISPOSALS[domain][disposal] ?? "", harm, wellbeing],
      kept,
    }));
}

function inspectorOf(name: string, cases: number): fc.Arbitrary<Inspector> {
  return fc.record({
    name: fc.constant(name),
    most: fc.option(fc.integer({ min: 0, max: cases }), { freq: 3 }),
    share: fc.integer({ min: 1, max: 3000 }).map((thousandths) => thousandths / 1000),
    domains: fc.option(fc.subarray([...DOMAINS], { minLength: 1 }), { freq: 3 }),
  });
}

/** A table in which nothing is kept. */
export function fresh({ cases, inspectors, conflicts }: AskedTable): Table {
  return tableOf(
    cases.map((one) => ({ ...one, kept: null })),
    inspectors,
    conflicts,
  );
}

/** Chance numbers, the same for a case and an inspector wherever they stand. */
export function chanceFor({ cases, inspectors }: Table): Chance {
  const numbers = cases.map(({ caseId }) => inspectors.map(({ name }) => generator("test", caseId, name)()));
  return (place, inspector) => numbers[place]?.[inspector] ?? 1;
}

/** Every way to give the cases to allowed inspectors within their limits: for tables of a few cases. */
export function everyDeal(table: Table): number[][] {
  const room = table.inspectors.map((inspector) => roomOf(inspector, table));
  let deals: number[][] = [[]];
  for (const allowed of table.allowed) {
    deals = deals.flatMap((deal) =>
      allowed
        .filter((place) => deal.filter((one) => one === place).length < (room[place] ?? 0))
        .map((place) => [...deal, place]),
    );
  }
  return deals;
}

/** A table as inspections have them: 91 cases, 12 inspectors, 40 conflicts, about one case in ten with a sibling. */
export function usual(key: number): Table {
  const next = generator("usual", key);
  const pick = <T>(some: readonly [T, ...T[]]): T => some[Math.floor(next() * some.length)] ?? some[0];
  const cases = Array.from({ length: 91 }, (_, at): AssignableCase => {
    const domain = pick(DOMAINS);
    const levels = [domain, pick(DISPOSALS[domain]), pick(CONCERNS), pick(CONCERNS)];
    const child = next() < 0.2 ? `${Math.floor(next() * 15)}` : null;
    return { caseId: `C${at}`, domain, child, levels, kept: null };
  });
  const inspectors = Array.from({ length: 12 }, (_, at) => ({
    name: `Inspector ${at}`,
    most: at === 1 ? 5 : null,
    share: pick([1, 1, 1, 0.5, 0.8]),
    domains: at === 3 ? ["court"] : null,
  }));
  const conflicts = Array.from({ length: 40 }, () => ({
    case: `C${Math.floor(next() * 91)}`,
    inspector: `Inspector ${Math.floor(next() * 12)}`,
  }));
  return tableOf(cases, inspectors, conflicts);
}
