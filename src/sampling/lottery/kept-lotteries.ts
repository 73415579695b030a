import type { Method } from "../vocabulary.ts";
import { buildLottery, type Lottery } from "./allocation-lottery.ts";
import type { CellSize } from "./rounding-problem.ts";

/** Lotteries that are kept at once: a service's lists of an afternoon. The largest has about 100 KB. */
const MOST_KEPT = 64;

/** By what they are built from, the one that was asked for longest ago first. */
const kept = new Map<string, Lottery>();

/**
 * The lottery of {@link buildLottery}, which is the same for the same cells, n and method whoever asks and however often: one that
 * was built lately is given again, so that checking, drawing and verifying a list build it once.
 *
 * @example lotteryOf(cells, 26, method) === lotteryOf(cells, 26, method) // true
 */
export function lotteryOf(cells: readonly CellSize[], places: number, method: Method): Lottery {
  const key = JSON.stringify([method, places, cells.map(({ levels, eligible }) => [levels, eligible])]);
  const lottery = kept.get(key) ?? unchangeable(buildLottery(cells, places, method));
  kept.delete(key);
  kept.set(key, lottery);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return lottery;
}

/** What many are given none may change. */
function unchangeable(lottery: Lottery): Lottery {
  for (const part of Object.values(lottery)) Object.freeze(part);
  for (const cell of lottery.cells) Object.freeze(cell);
  return Object.freeze(lottery);
}
