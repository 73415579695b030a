import { bindingOf } from "../../src/assignment/binding.ts";
import { dealCases } from "../../src/assignment/deal-cases.ts";
import { firstDeal } from "../../src/assignment/first-deal.ts";
import { limitsOf } from "../../src/assignment/limits.ts";
import { chanceFor, usual } from "../assignment/tables.ts";
import { meanMs, rounded } from "./measure.ts";

/** How long 91 cases among 12 inspectors with 40 conflicts take, from the table to the last exchange. */
export function run(): void {
  const tables = Array.from({ length: 30 }, (_, key) => usual(key)).filter((table) => bindingOf(table) === null);
  const at = (index: number) => {
    const table = tables[index % tables.length];
    if (table === undefined) throw new Error("no table can be assigned");
    return table;
  };
  const whole = meanMs((index) => dealCases(at(index), chanceFor(at(index))), { least: 30 });
  const limits = tables.map((table) => dealCases(table, chanceFor(table)).exact.map(limitsOf));
  const first = meanMs((index) => firstDeal(at(index), limits[index % tables.length] ?? [], chanceFor(at(index))), {
    least: 30,
  });
  console.log(
    `91 cases, 12 inspectors, 40 conflicts: ${rounded(whole)} ms (bar: under 200), ${rounded(whole / first)} times its first deal`,
  );
}
