import { whole } from "../base/flat-arrays.ts";
import { generator } from "../sampling/ticket.ts";
import type { Tally } from "./fraction.ts";
import type { Answer } from "./judgement.ts";

/** Bounds of the completions, and the draws that all of them together may take. */
const COMPLETIONS = { least: 200, most: 2000, draws: 4_000_000 };

/** A standard whose judged cases are to be completed to all that were eligible. */
export interface Completing {
  readonly domain: string;
  readonly standard: string;
  /** Digest of the domain's judgements: the same judgements give the same chances. */
  readonly digest: string;
  /** The judged rows, ascending by case, one answer for each question. */
  readonly rows: readonly (readonly Answer[])[];
  /** The tallies of the questions. */
  readonly tallies: readonly Tally[];
  /** Eligible cases. */
  readonly population: number;
  /** What the pseudo-cases weigh together, in cases. */
  readonly pseudoCases: number;
}

/**
 * What a domain could look like had every eligible case been inspected: a Pólya posterior with pseudo-cases. Each
 * completion draws the cases that were not judged one by one from an urn of those that were; what is drawn goes back twice,
 * so that cases alike stay together. An all-yes and an all-no pseudo-case keep a small sample from being taken for all there
 * is; they are drawn from and never counted themselves.
 *
 * @yields the tallies of the standard's questions over all eligible cases, in an array that the next completion writes anew
 * @see Ghosh and Meeden (1997), Bayesian Methods for Finite Population Sampling
 */
export function* completions(completing: Completing): Generator<readonly Tally[]> {
  const { rows, population } = completing;
  const left = population - rows.length;
  const questions = completing.tallies.length;
  // Answers as numbers, the pseudo-cases last: counting is all that a completion does.
  const patterns = [...rows, Array<Answer>(questions).fill("yes"), Array<Answer>(questions).fill("no")];
  const draw = urnOf(completing);
  const drawn = new Int32Array(Math.max(0, left));
  const times = new Int32Array(patterns.length);
  for (let made = completionsFor(left); made > 0; made--) {
    times.fill(1, 0, rows.length).fill(0, rows.length);
    for (let place = 0; place < left; place++) {
      const pattern = draw(drawn, place);
      drawn[place] = pattern;
      times[pattern] = whole(times, pattern) + 1;
    }
    yield totals(patterns, times, questions);
  }
}

/** @example completionsFor(374) // 2000 */
function completionsFor(left: number): number {
  if (left <= 0) return 1;
  return Math.max(COMPLETIONS.least, Math.min(COMPLETIONS.most, Math.floor(COMPLETIONS.draws / left)));
}

/**
 * The urn in whole weights: a row, and any copy of it, 2b + 2; an all-yes pseudo-case w(2y + 1); an all-no one
 * w(2(b - y) + 1), where b and y are bases and yeses over the questions and w the pseudo-cases' weight.
 *
 * @returns draws a pattern: the place of a row, or behind the rows that of the all-yes and the all-no pseudo-case
 */
function urnOf({ domain, standard, digest, rows, tallies, pseudoCases }: Completing) {
  const yes = tallies.reduce((sum, tally) => sum + tally.yes, 0);
  const base = tallies.reduce((sum, tally) => sum + tally.base, 0);
  const row = 2 * base + 2;
  const allYes = pseudoCases * (2 * yes + 1);
  const pseudo = allYes + pseudoCases * (2 * (base - yes) + 1);
  const next = generator("longlist/1/chances", domain, standard, digest);
  return (drawn: Int32Array, copies: number): number => {
    const at = Math.floor(next() * (pseudo + (rows.length + copies) * row));
    if (at < allYes) return rows.length;
    if (at < pseudo) return rows.length + 1;
    const place = Math.floor((at - pseudo) / row);
    return place < rows.length ? place : whole(drawn, place - rows.length);
  };
}

function totals(patterns: readonly (readonly Answer[])[], times: Int32Array, questions: number): Tally[] {
  return Array.from({ length: questions }, (_, question) => {
    let [yes, base] = [0, 0];
    patterns.forEach((answers, pattern) => {
      const count = whole(times, pattern);
      if (answers[question] === "not applicable") return;
      base += count;
      if (answers[question] === "yes") yes += count;
    });
    return { yes, base };
  });
}
