import { expect, test } from "vitest";
import type { BalanceLevel } from "../../../src/report/sections/balance.ts";
import { balance, balanceOf } from "../../../src/web/views/balance.ts";

const LEVELS: readonly BalanceLevel[] = [
  { level: "female", eligible: 2, exactShare: 1.5, least: 1, most: 2 },
  { level: "not-recorded", eligible: 6, exactShare: 4.5, least: 4, most: 6 },
];
const CERTAIN = { probabilityAllMargins: 1, probabilityAllTwoWayMargins: 1 };
const BY_GENDER = LEVELS.map((one) => ({ ...one, variable: "gender" as const }));

test("each level's figures stand in a row, by name, before the bars that repeat them", async () => {
  const text = String(await balance({ caption: "Gender", levels: LEVELS, eligible: 8, sampled: 6 }));
  expect(words(text)).toContain("Female 2 1.500 1 2 25.0% of eligible 16.7 to 33.3% of sample");
  expect(words(text)).toContain("Not recorded 6 4.500 4 6 75.0% of eligible 66.7 to 100.0% of sample");
});

test("what was drawn has a column that says so", async () => {
  const levels = [{ level: "low", eligible: 1200, exactShare: 900, drawn: 900 }];
  const text = String(await balance({ caption: "Risk", levels, eligible: 1200, sampled: 900 }));
  expect(words(text)).toContain("Level Eligible Exact share Sample Low 1,200 900.000 900");
  expect(text).not.toContain("stroke-dasharray");
});

test("the bars of the population and of the exact share are as long as each other, and the sample's as its part", async () => {
  const text = String(await balance({ caption: "Gender", levels: LEVELS, eligible: 8, sampled: 6 }));
  const [female] = text.match(/<svg.*?<\/svg>/gs)!;
  const lengths = [...female!.matchAll(/(?:width|x1)="([\d.]+)%"/g)].map(([, length]) => length);
  expect(lengths).toEqual(["100", "16.67", "11.11", "11.11", "16.67"]);
});

test("a legend says what is what, and of ranges only where there are some", async () => {
  const range = words(String(await balanceOf({ ...CERTAIN, eligible: 8, drawn: 6, margins: BY_GENDER })));
  expect(range).toContain("Eligible cases Sample, in every draw Sample, in some draws Exact share");
  const certain = BY_GENDER.map((one) => ({ ...one, least: 2, most: 2 }));
  expect(words(String(await balanceOf({ ...CERTAIN, eligible: 8, drawn: 4, margins: certain })))).toContain(
    "Eligible cases Sample Exact share",
  );
});

test("a domain without eligible cases, or without a sample, says so", async () => {
  expect(String(await balanceOf({ ...CERTAIN, eligible: 0, drawn: 0, margins: [] }))).toContain(
    "there is nothing to balance",
  );
  const none = BY_GENDER.map((one) => ({ ...one, exactShare: 0, least: 0, most: 0 }));
  const text = String(await balanceOf({ ...CERTAIN, eligible: 8, drawn: 0, margins: none }));
  expect(text).toContain("No case is sampled.");
  expect(text).not.toContain("NaN");
});

function words(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
