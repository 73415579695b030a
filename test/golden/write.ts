import { readFileSync, writeFileSync } from "node:fs";
import { DEALS, goldenDeal } from "./deals.ts";
import { DRAWS, goldenDrawBy } from "./draws.ts";
import { goldenForms } from "./forms.ts";
import { goldenLottery, goldenSecondLottery, LOTTERIES, SECOND_LOTTERIES } from "./lotteries.ts";
import { goldenRatings, RATINGS } from "./ratings.ts";
import { goldenResults } from "./results.ts";

// Run by hand (`node test/golden/write.ts`) when a change means to alter the method's bytes: that also needs a new
// method number in the specification's `selection.method`.
const example = readFileSync(new URL("../example/long-list.csv", import.meta.url), "utf8");
const { exampleDraw, ...digests } = await goldenResults(example);
writeFileSync(new URL("example-draw.json", import.meta.url), exampleDraw);
writeFileSync(new URL("golden.json", import.meta.url), `${JSON.stringify(digests, null, 2)}\n`);

/** A line for each number. */
function writeNumbered(name: string, count: number, result: (key: number) => unknown): void {
  const lines = Array.from({ length: count }, (_, key) => `  ${JSON.stringify(result(key))}`);
  writeFileSync(new URL(name, import.meta.url), `[\n${lines.join(",\n")}\n]\n`);
}

writeNumbered("lotteries.json", LOTTERIES, goldenLottery);
writeNumbered("second-lotteries.json", SECOND_LOTTERIES, goldenSecondLottery);
writeNumbered("draws.json", DRAWS, (key) => goldenDrawBy(key).digest);
writeNumbered("deals.json", DEALS, goldenDeal);
writeNumbered("ratings.json", RATINGS, (key) => goldenRatings(key).digest);
writeFileSync(new URL("forms.json", import.meta.url), `${JSON.stringify(goldenForms(), null, 2)}\n`);
