import { goldenRating } from "../golden/after-the-draw.ts";
import { AFTER_THE_DRAW, goldenDraw, SIZES } from "../golden/results.ts";
import { generatedDraw } from "../validation/outside-draws.ts";
import { type OutsideFiles, verdictsOn } from "../validation/outside-verifier.ts";

const DRAWS = 500;
const AT_ONCE = 50;

/** Whether the outside verifier, which was written from the method paper alone, agrees on draws of every kind. */
export async function run(): Promise<void> {
  const goldens = SIZES.map((size) => ({ size, receipt: goldenDraw(size).draw }));
  const judged = goldens.filter(({ size }) => AFTER_THE_DRAW.includes(size));
  await tell(
    "goldens with their judgements",
    judged.map(({ receipt }) => ({ receipt, ...goldenRating(receipt) })),
  );
  const receipts = goldens.map(({ receipt }) => ({ receipt }));
  await tell("goldens, their lotteries made anew", receipts, { search: true });
  for (let first = 0; first < DRAWS; first += AT_ONCE) {
    const draws = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => generatedDraw(first + at)));
    // The first ones with their lotteries made anew, which takes longest.
    await tell(`generated draws ${first} to ${first + AT_ONCE - 1}`, draws, { search: first === 0 });
  }
}

async function tell(what: string, draws: readonly OutsideFiles[], options = {}): Promise<void> {
  const verdicts = await verdictsOn(draws, options);
  const wrong = verdicts.flatMap((words, at) => (words === null ? [] : [`  number ${at}: ${words}`]));
  console.log([`${what}: agrees on ${draws.length - wrong.length} of ${draws.length}`, ...wrong].join("\n"));
  if (wrong.length > 0) process.exitCode = 1;
}
