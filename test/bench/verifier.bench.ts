import { goldenRating } from "../golden/after-the-draw.ts";
import { AFTER_THE_DRAW, goldenDraw } from "../golden/results.ts";
import { generatedDraw, verdictsOn } from "../validation/outside-draws.ts";

const DRAWS = 500;
const AT_ONCE = 50;

async function onGoldens(): Promise<string[]> {
  const verdicts = await verdictsOn(
    AFTER_THE_DRAW.map((size) => ({ receipt: goldenDraw(size).draw, ...goldenRating(goldenDraw(size).draw) })),
  );
  return verdicts.flatMap((words, at) => (words === null ? [] : [`golden of ${AFTER_THE_DRAW[at]} cases: ${words}`]));
}

/** Whether the outside verifier, which was written from the method paper alone, agrees on draws of every kind. */
export async function run(): Promise<void> {
  const disagreed = await onGoldens();
  for (let first = 0; first < DRAWS; first += AT_ONCE) {
    const draws = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => generatedDraw(first + at)));
    (await verdictsOn(draws)).forEach((words, at) => {
      if (words !== null) disagreed.push(`draw ${first + at}: ${words}`);
    });
  }
  console.log(
    `The outside verifier agrees on all of ${DRAWS} generated draws and ${AFTER_THE_DRAW.length} goldens but ${disagreed.length}.`,
  );
  for (const words of disagreed) console.log(words);
  if (disagreed.length > 0) process.exitCode = 1;
}
