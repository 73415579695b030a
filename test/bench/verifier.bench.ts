import { generatedDraw, verdictsOn } from "../validation/outside-draws.ts";

const DRAWS = 500;
const AT_ONCE = 50;

/** Whether the outside verifier, which was written from the method paper alone, agrees on draws of every kind. */
export async function run(): Promise<void> {
  const disagreed: string[] = [];
  for (let first = 0; first < DRAWS; first += AT_ONCE) {
    const draws = await Promise.all(Array.from({ length: AT_ONCE }, (_, at) => generatedDraw(first + at)));
    (await verdictsOn(draws)).forEach((words, at) => {
      if (words !== null) disagreed.push(`draw ${first + at}: ${words}`);
    });
  }
  console.log(`The outside verifier agrees on ${DRAWS - disagreed.length} of ${DRAWS} generated draws.`);
  for (const words of disagreed) console.log(words);
  if (disagreed.length > 0) process.exitCode = 1;
}
