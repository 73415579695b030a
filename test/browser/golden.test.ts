import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import golden from "../golden/golden.json" with { type: "json" };
import type { GoldenResults } from "../golden/results.ts";
import { bundleForBrowsers } from "../support/browser-bundle.ts";
import { findChromium, notRun } from "../support/not-run.ts";

const file = (name: string) => new URL(name, import.meta.url);
const read = (name: string) => readFileSync(file(name), "utf8");

declare const goldenDraws: { goldenResults(exampleCsv: string): Promise<GoldenResults> };

test("golden draws in Chromium are the committed ones, byte for byte", async (context) => {
  const executablePath =
    findChromium() ?? notRun(context, "golden draws in a browser need Chromium: apt-get install chromium");
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundleForBrowsers(file("../golden/results.ts"), "goldenDraws") });
    const { exampleDraw, ...digests } = await page.evaluate(
      (csv) => goldenDraws.goldenResults(csv),
      read("../example/long-list.csv"),
    );
    expect(exampleDraw).toBe(read("../golden/example-draw.json"));
    expect(digests).toEqual(golden);
  } finally {
    await browser.close();
  }
}, 60_000);
