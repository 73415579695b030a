import type { Draw } from "../../sampling/draw/draw-document.ts";
import { type LaidOut, layOut } from "../../sampling/lottery/choice.ts";
import { remainderOf } from "../../sampling/lottery/remainder.ts";
import { domainInText, domainTitle, ofDomain } from "../../sampling/specification/domains.ts";
import { ticket } from "../../sampling/ticket.ts";

/** One cell of a lottery, and the sum that shows its cases' chance. Whole numbers beyond binary64 are text. */
export interface CellAccount {
  readonly levels: readonly string[];
  readonly eligible: number;
  /** Places that are certain. */
  readonly base: number;
  /** What its exact share leaves beyond those, in N-ths of a place. */
  readonly remainder: number;
  /** Sum of the weights of the allocations that give it one more place. */
  readonly weight: string;
  /** N times that weight, and the remainder times all weights: the same, where its cases have their chance. */
  readonly products: readonly [string, string];
  readonly drawn: number;
}

/** One allocation in its place on the line of weights. */
export interface AllocationAccount {
  /** In the receipt, from 0. */
  readonly index: number;
  readonly allocation: string;
  readonly weight: string;
  /** Sum of the tickets of the cells that it rounds up. */
  readonly sum: number;
  /** The weights before it, and those with it. */
  readonly from: string;
  readonly to: string;
  /** The same as parts of all weights, for a picture. */
  readonly part: readonly [number, number];
}

/** A domain's lottery, written out for whoever wants to follow it with a pencil. */
export interface LotteryAccount {
  /** The domain's id. */
  readonly domain: string;
  /** Its name at the start of a line, and inside a sentence. */
  readonly title: string;
  readonly name: string;
  readonly eligible: number;
  readonly drawn: number;
  readonly cells: readonly CellAccount[];
  /** As they are laid out. */
  readonly laidOut: readonly AllocationAccount[];
  readonly weights: string;
  readonly chosen: number;
  /** The seed's number for the lottery, in [0, 1). */
  readonly ticket: number;
}

/**
 * Writes out a domain's lottery.
 *
 * @param draw one whose lotteries have no fault
 * @example lotteryAccount(draw, "court").cells[0].products // ["306", "306"]
 */
export function lotteryAccount({ specification, domains, seed }: Draw, domain: string): LotteryAccount {
  const { lottery, eligible, drawn } = ofDomain(domains, domain);
  const remainders = lottery.cells.map((cell) => remainderOf(cell, { drawn, eligible }));
  const active = lottery.cells.filter((_, at) => remainders[at]! > 0);
  const laidOut = layOut(seed.value, domain, {
    ...lottery,
    activeKeys: active.map(({ levels }) => JSON.stringify(levels)),
  });
  const total = laidOut.reduce((sum, { weight }) => sum + weight, 0n);
  const positions = new Map(active.map((cell, at) => [cell, at]));
  return {
    domain,
    title: domainTitle(specification, domain),
    name: domainInText(specification, domain),
    eligible,
    drawn,
    cells: lottery.cells.map((cell, at) => {
      const position = positions.get(cell);
      const roundsUp = ({ allocation }: Pick<LaidOut, "allocation">) =>
        position !== undefined && allocation[position] === "1";
      const weight = laidOut.reduce((sum, one) => (roundsUp(one) ? sum + one.weight : sum), 0n);
      return {
        ...cell,
        remainder: remainders[at]!,
        weight: String(weight),
        products: [String(BigInt(eligible) * weight), String(BigInt(remainders[at]!) * total)],
        drawn: cell.base + (roundsUp({ allocation: lottery.allocations[lottery.chosen]! }) ? 1 : 0),
      };
    }),
    laidOut: onTheLine(laidOut, total),
    weights: String(total),
    chosen: lottery.chosen,
    ticket: ticket(seed.value, domain, "allocation", ""),
  };
}

function onTheLine(laidOut: readonly LaidOut[], total: bigint): AllocationAccount[] {
  const part = (weight: bigint) => Number((weight * 1_000_000n) / total) / 1e6;
  let before = 0n;
  return laidOut.map(({ index, allocation, sum, weight }) => {
    const from = before;
    before += weight;
    return {
      index,
      allocation,
      weight: String(weight),
      sum,
      from: String(from),
      to: String(before),
      part: [part(from), part(before)],
    };
  });
}
