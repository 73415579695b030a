import { describe, expect, test } from "vitest";
import { redactDomain } from "../../src/ledger/redaction/redact-domain.ts";
import { remainderOf } from "../../src/sampling/lottery/remainder.ts";
import { ofDomain } from "../../src/sampling/specification/domains.ts";
import { drawOf } from "../support/draws.ts";
import { inventedCases } from "../support/invented.ts";

/** Some cells of five drawn cases and more, and many of fewer. */
const draw = drawOf([...inventedCases("court", 400), ...inventedCases("outOfCourt", 180)]);

describe.each([
  ["court", "some"],
  ["outOfCourt", "none"],
])("what stays of the %s lottery", (name, told) => {
  const domain = ofDomain(draw.domains, name);
  const { lottery, margins, marginsLeftOut } = redactDomain(domain, draw.specification.stratification.variables);

  test("has large cells alone, and fewer than there were", () => {
    expect(lottery.cells.length > 0 ? "some" : "none").toBe(told);
    expect(lottery.cells.length + lottery.cellsLeftOut).toBe(domain.lottery.cells.length);
    expect(lottery.cellsLeftOut).toBeGreaterThan(1);
    const active = lottery.cells.filter((cell) => remainderOf(cell, domain) > 0);
    const taken = lottery.allocations[lottery.chosen] ?? "";
    for (const cell of lottery.cells) {
      expect(cell.base + Number(taken[active.indexOf(cell)] ?? 0)).toBeGreaterThanOrEqual(5);
    }
  });

  test("gives no size of a cell that was left out: each place of an allocation belongs to one that stays", () => {
    const active = lottery.cells.filter((cell) => remainderOf(cell, domain) > 0);
    const sum = lottery.weights.reduce((all, weight) => all + BigInt(weight), 0n);
    expect(lottery.allocations.map(({ length }) => length)).toEqual(lottery.allocations.map(() => active.length));
    const found = active.map((_, at) => {
      const taken = lottery.allocations.reduce(
        (all, one, row) => (one[at] === "1" ? all + BigInt(lottery.weights[row]!) : all),
        0n,
      );
      return Number((taken * BigInt(domain.eligible)) / sum);
    });
    // What stays still proves the chances of those that stay.
    expect(found).toEqual(active.map((cell) => remainderOf(cell, domain)));
  });

  test("has no small level, and no variable of which one level alone is missing", () => {
    expect(margins.length + marginsLeftOut).toBe(domain.margins.length);
    for (const { drawn } of margins) expect(drawn).toBeGreaterThanOrEqual(5);
    for (const variable of new Set(domain.margins.map((one) => one.variable))) {
      const levels = (of: typeof margins) => of.filter((one) => one.variable === variable).length;
      expect(levels(domain.margins) - levels(margins)).not.toBe(1);
    }
  });
});
