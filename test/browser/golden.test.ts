import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import golden from "../golden/golden.json" with { type: "json" };
import type { GoldenResults } from "../golden/results.ts";
import { bundleForBrowsers } from "../support/browser-bundle.ts";
import { inPage } from "../support/in-page.ts";

const file = (name: string) => new URL(name, import.meta.url);
const read = (name: string) => readFileSync(file(name), "utf8");

declare const goldenDraws: { goldenResults(exampleCsv: string): Promise<GoldenResults> };

test("golden draws in Chromium are the committed ones, byte for byte", async (context) => {
  const { exampleDraw, ...digests } = await inPage(context, "drawing", async (page) => {
    await page.addScriptTag({ content: await bundleForBrowsers(file("../golden/results.ts"), "goldenDraws") });
    return page.evaluate((csv) => goldenDraws.goldenResults(csv), read("../example/long-list.csv"));
  });
  expect(exampleDraw).toBe(read("../golden/example-draw.json"));
  expect(digests).toEqual(golden);
});
