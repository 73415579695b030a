import { readFileSync, writeFileSync } from "node:fs";
import { DEALS, goldenDeal } from "./deals.ts";
import { goldenResults } from "./results.ts";

// Run by hand (`node test/golden/write.ts`) when a change means to alter the method's bytes: that also needs a new
// method number in the specification's `selection.method`.
const example = readFileSync(new URL("../example/long-list.csv", import.meta.url), "utf8");
const { exampleDraw, ...digests } = await goldenResults(example);
writeFileSync(new URL("example-draw.json", import.meta.url), exampleDraw);
writeFileSync(new URL("golden.json", import.meta.url), `${JSON.stringify(digests, null, 2)}\n`);
const deals = Array.from({ length: DEALS }, (_, key) => JSON.stringify(goldenDeal(key)));
writeFileSync(new URL("deals.json", import.meta.url), `[\n  ${deals.join(",\n  ")}\n]\n`);
