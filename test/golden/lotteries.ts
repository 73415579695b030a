import { digestOf } from "../../src/base/canonical.ts";
import { byText } from "../../src/base/text.ts";
import { buildLottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import type { CellSize } from "../../src/sampling/lottery/rounding-problem.ts";
import { generator } from "../../src/sampling/ticket.ts";

/** Populations are numbered: most are of a few cells, some of more than can be searched, one of more than can be peeled. */
export const LOTTERIES = 60;

/** Levels of each variable and eligible cases, by where in the numbers a population stands. */
function shape(key: number): { readonly levels: readonly number[]; readonly eligible: number } {
  if (key === LOTTERIES - 1) return { levels: [60, 40, 3], eligible: 700 };
  if (key >= LOTTERIES - 4) return { levels: [6, 6, 5], eligible: 150 + key };
  const shapes = [[2], [3, 2], [2, 2, 2], [3, 3], [2, 3, 2, 2], [4, 3, 3]];
  const levels = shapes[key % shapes.length] ?? [2];
  return { levels, eligible: 3 + ((key * 7) % 41) };
}

function goldenCells(key: number): CellSize[] {
  const next = generator("golden lottery", key);
  const { levels, eligible } = shape(key);
  const cells = new Map<string, { levels: string[]; eligible: number }>();
  for (let at = 0; at < eligible; at++) {
    // The first levels are the commonest, as they are in real lists.
    const own = levels.map((count, variable) => `${variable}-${Math.floor(next() * next() * count)}`);
    const cell = cells.get(JSON.stringify(own)) ?? { levels: own, eligible: 0 };
    cell.eligible += 1;
    cells.set(JSON.stringify(own), cell);
  }
  return [...cells].sort(([a], [b]) => byText(a, b)).map(([, cell]) => cell);
}

/** The lottery of a population: how it was made, how many allocations it has, and the digest of all of it. */
export function goldenLottery(key: number): string {
  const cells = goldenCells(key);
  const eligible = cells.reduce((sum, cell) => sum + cell.eligible, 0);
  const places = Math.round(generator("golden places", key)() * (eligible + 1)) - (key % 2);
  const lottery = buildLottery(cells, Math.min(eligible, Math.max(0, places)));
  return `${lottery.stages.join()} ${lottery.allocations.length} ${digestOf(lottery)}`;
}
