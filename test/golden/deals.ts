import { balanceOf } from "../../src/assignment/balance.ts";
import { type Binding, bindingOf } from "../../src/assignment/binding.ts";
import { dealCases } from "../../src/assignment/deal-cases.ts";
import { type AssignableCase, type Table, tableOf } from "../../src/assignment/table.ts";
import { digestOf } from "../../src/base/canonical.ts";
import { generator } from "../../src/sampling/ticket.ts";

/** Tables are numbered; each number is a table with everything in it that a rule speaks of, some of which cannot be dealt. */
export const DEALS = 80;

const DOMAINS = { court: ["custody", "referral-order"], outOfCourt: ["caution", "community-resolution"] } as const;
const CONCERNS = ["low", "medium", "high", "not-recorded"] as const;
/** Many children of two and three cases, some cases kept by somebody, some of those by somebody who has left. */
const CHILDREN = 0.5;
const KEPT = 0.4;

function goldenTable(key: number): Table {
  const next = generator("golden deal", key);
  const upTo = (most: number) => Math.floor(next() * (most + 1));
  const pick = <T>(some: readonly [T, ...T[]]): T => some[upTo(some.length - 1)] ?? some[0];
  const [count, people] = [1 + upTo(key < 40 ? 12 : 36), 1 + upTo(5)];
  const keeps = key % 2 === 0 && next() < 0.8;
  const cases = Array.from({ length: count }, (_, at): AssignableCase => {
    const domain = pick(["court", "court", "outOfCourt"]);
    return {
      caseId: `C${at}`,
      domain,
      child: next() < CHILDREN ? `${upTo(Math.ceil(count / 3))}` : null,
      levels: [domain, pick(DOMAINS[domain as "court"]), pick(CONCERNS), pick(CONCERNS)],
      kept: keeps && next() < KEPT ? `Inspector ${upTo(people)}` : null,
    };
  });
  const inspectors = Array.from({ length: people }, (_, at) => ({
    name: `Inspector ${at}`,
    most: next() < 0.3 ? upTo(count) : null,
    share: pick([1, 1, 1, 0.5, 0.8, 0.001, 2.5]),
    domains: next() < 0.25 ? [pick(["court", "outOfCourt"])] : null,
  }));
  const conflicts = Array.from({ length: upTo(count) }, () => ({
    case: `C${upTo(count - 1)}`,
    inspector: `Inspector ${upTo(people - 1)}`,
  }));
  return tableOf(cases, inspectors, conflicts);
}

/** What the method makes of a table: who has which case, the exact loads and the balance; or what binds. */
export function goldenDeal(
  key: number,
): { readonly dealt: string; readonly exact: string; readonly balance: string } | Binding {
  const table = goldenTable(key);
  const binding = bindingOf(table);
  if (binding !== null) return binding;
  const numbers = table.cases.map(({ caseId }) => table.inspectors.map(({ name }) => generator(key, caseId, name)()));
  const dealt = dealCases(table, (place, inspector) => numbers[place]?.[inspector] ?? 1);
  return {
    dealt: dealt.inspectorOf.join(""),
    exact: dealt.exact.map(({ part, whole }) => `${part}/${whole}`).join(" "),
    balance: digestOf(balanceOf(table, dealt)),
  };
}
