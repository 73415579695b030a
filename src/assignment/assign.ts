import { digestOf } from "../base/canonical.ts";
import { got, nth } from "../base/lists.ts";
import { byText } from "../base/text.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { levelOf } from "../sampling/plan/levels.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { type CaseToInspect, casesToInspect } from "../sampling/replacement/to-inspect.ts";
import { ticket } from "../sampling/ticket.ts";
import type { Assignment } from "./assignment-document.ts";
import { balanceOf } from "./balance.ts";
import { type Binding, bindingOf } from "./binding.ts";
import { type Dealt, dealCases } from "./deal-cases.ts";
import type { Chance } from "./first-deal.ts";
import { MIX_VARIABLES } from "./mix.ts";
import { type AssignableCase, type Conflict, type Inspector, type Table, tableOf } from "./table.ts";

/** What an assignment is made from. */
export interface Assigning {
  readonly draw: Draw;
  /** Of this draw, in order. */
  readonly replacements: readonly Replacement[];
  /** Each under another name. */
  readonly inspectors: readonly Inspector[];
  readonly conflicts: readonly Conflict[];
  /** The assignment whose cases stay where they can; null: all are dealt anew. */
  readonly previous: Assignment | null;
  /** The child of each case, where the list is at hand and says so. */
  readonly children: ReadonlyMap<string, string>;
}

/** An assignment, or why there is none. */
export type Assigned =
  | { readonly assignment: Assignment; readonly binding: null }
  | { readonly assignment: null; readonly binding: Binding };

/**
 * Shares the cases to inspect now out among inspectors. The same receipt and the same table give the same bytes, whatever the
 * order of rows: chance is a ticket of the draw's seed for each case and inspector, so nobody picks their cases.
 */
export function assignCases(assigning: Assigning): Assigned {
  const { draw, replacements, inspectors, conflicts } = assigning;
  const table = tableOf(
    casesToInspect(draw, replacements).map((one) => assignable(one, assigning)),
    inspectors,
    conflicts,
  );
  const binding = bindingOf(table);
  if (binding !== null) return { assignment: null, binding };
  return { assignment: documentOf(assigning, table, dealCases(table, chanceOf(draw, table))), binding: null };
}

function assignable({ entry, inPlaceOf }: CaseToInspect, { draw, previous, children }: Assigning): AssignableCase {
  const { stratification } = draw.specification;
  const before = new Map(previous?.cases.map((one) => [one.case, one.inspector]));
  // A reserve goes to whoever had the case whose place it took, or the one before that.
  const [kept = null] = [entry.caseId, ...inPlaceOf].flatMap((caseId) => before.get(caseId) ?? []);
  return {
    caseId: entry.caseId,
    domain: entry.domain,
    child: children.get(entry.caseId) ?? null,
    levels: MIX_VARIABLES.map((variable) =>
      variable === "domain" ? entry.domain : levelOf(entry, variable, stratification),
    ),
    kept,
  };
}

/** Chance by tickets, each drawn once. */
function chanceOf(draw: Draw, { cases, inspectors, allowed }: Table): Chance {
  const tickets = cases.map(({ caseId, domain }, place) => {
    const id = (inspector: number) => JSON.stringify([draw.digest, caseId, nth(inspectors, inspector).name]);
    const drawn = nth(allowed, place).map((inspector) => {
      const number = ticket(draw.seed.value, domain, "assignment", id(inspector));
      return [inspector, number] as const;
    });
    return new Map(drawn);
  });
  return (place, inspector) => got(nth(tickets, place), inspector);
}

function documentOf(assigning: Assigning, table: Table, dealt: Dealt): Assignment {
  const { draw, replacements, conflicts, previous } = assigning;
  const { inspectors, cases } = table;
  const content = {
    kind: "longlist/assignment",
    version: 1,
    method: "assignment/1",
    draw: draw.digest,
    replacements: replacements.map(({ digest }) => digest),
    previous: previous?.digest ?? null,
    inspectors: inspectors.map(({ name, most, share, domains }) => ({
      name,
      most,
      share,
      domains: domains && [...new Set(domains)].sort(byText),
    })),
    conflicts: distinct(conflicts),
    cases: cases.map(({ caseId }, place) => ({
      case: caseId,
      inspector: nth(inspectors, nth(dealt.inspectorOf, place)).name,
    })),
    loads: inspectors.map(({ name }, place) => {
      const { part, whole } = nth(dealt.exact, place);
      return { inspector: name, cases: nth(dealt.loads, place), exactShare: part / whole };
    }),
    balance: balanceOf(table, dealt),
  } as const;
  return { ...content, digest: digestOf(content) };
}

/** Conflicts in order, each once. */
function distinct(conflicts: readonly Conflict[]): Conflict[] {
  const each = new Map(conflicts.map((one) => [JSON.stringify([one.case, one.inspector]), one]));
  return [...each.values()]
    .map((one) => ({ case: one.case, inspector: one.inspector }))
    .sort((a, b) => byText(a.case, b.case) || byText(a.inspector, b.inspector));
}
