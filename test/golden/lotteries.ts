import { digestOf } from "../../src/base/canonical.ts";
import { byText } from "../../src/base/text.ts";
import { buildLottery, type Lottery } from "../../src/sampling/lottery/allocation-lottery.ts";
import type { CellSize } from "../../src/sampling/lottery/rounding-problem.ts";
import { generator } from "../../src/sampling/ticket.ts";
import type { Method } from "../../src/sampling/vocabulary.ts";

/** Populations are numbered: most are of a few cells, some of more than can be searched, one of more than can be peeled. */
export const LOTTERIES = 60;

/** How many levels each variable has, and the eligible cases. */
interface Shape {
  readonly levels: readonly number[];
  readonly eligible: number;
}

/** By where in the numbers a population stands. */
function shape(key: number): Shape {
  if (key === LOTTERIES - 1) return { levels: [60, 40, 3], eligible: 700 };
  if (key >= LOTTERIES - 4) return { levels: [6, 6, 5], eligible: 150 + key };
  const shapes = [[2], [3, 2], [2, 2, 2], [3, 3], [2, 3, 2, 2], [4, 3, 3]];
  const levels = shapes[key % shapes.length] ?? [2];
  return { levels, eligible: 3 + ((key * 7) % 41) };
}

function goldenCells(name: string, key: number, { levels, eligible }: Shape): CellSize[] {
  const next = generator(name, key);
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
  const cells = goldenCells("golden lottery", key, shape(key));
  const eligible = cells.reduce((sum, cell) => sum + cell.eligible, 0);
  const places = Math.round(generator("golden places", key)() * (eligible + 1)) - (key % 2);
  return toldOf(buildLottery(cells, Math.min(eligible, Math.max(0, places)), "allocation-lottery/1"));
}

/** Populations with more active cells than the first method searches, and no more than the second does. */
export const SECOND_LOTTERIES = 6;

/** The lottery of such a population, told as {@link goldenLottery} tells one. */
export function goldenSecondLottery(key: number, method: Method = "allocation-lottery/2"): string {
  const cells = goldenCells("golden second lottery", key, { levels: [3, 3, 4, 5], eligible: 250 + 30 * key });
  return toldOf(buildLottery(cells, 60 + 7 * key, method));
}

function toldOf(lottery: Lottery): string {
  return `${lottery.stages.join()} ${lottery.allocations.length} ${digestOf(lottery)}`;
}
