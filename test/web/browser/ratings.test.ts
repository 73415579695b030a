import { expect, test } from "vitest";
import { csvOf } from "../../../src/base/csv/people-csv.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { drawn, someone } from "../../ledger/support/desk.ts";
import { inventedCases } from "../../support/invented.ts";
import { judgedByChance } from "../../support/judging.ts";
import { filledRows } from "../../use-cases/rate/filled-sheets.ts";
import { fill, pick } from "../support/hands.ts";
import { field, group, within } from "../support/sought.ts";
import { choose, follow, press, shows, signIn, unfold } from "../support/steps.ts";
import { useSite } from "../support/use-site.ts";
import { PLAIN_WAYS, visit } from "../support/visitor.ts";

const site = useSite();
const CASES = [...inventedCases("court", 34), ...inventedCases("outOfCourt", 23)];
const coordinator = someone("coordinator");

test.for(PLAIN_WAYS)("from a drawn sample to a statement of ratings, %o", async (way, context) => {
  const { page, look } = await visit(context, site().url, way);
  const inspection = await drawn(site(), CASES);
  const inspectors = ["A. Ames", "B. Boyd"].map((name) => ({ name, most: null, share: 1, domains: null }));
  await site().ledger.assign(coordinator, inspection, { inspectors });
  const { receipt } = await site().ledger.stored(coordinator, inspection);
  const [head = [], ...rows] = filledRows(receipt as Draw, judgedByChance(receipt as Draw));

  await signIn(page, await site().keyFor("coordinator"), `/inspections/${inspection}`);
  await follow(page, "Take judgements in", "Judgements: Northtown");
  await look("judgements-none");
  await press(page, "Take filled sheets in", "Take filled sheets in: Northtown");
  const [one = [], ...others] = rows;
  await choose(page, "Filled sheets", "ames.csv", csvOf([head, one.with(one.indexOf("yes"), "perhaps"), ...others]));
  await press(page, "Take the sheets in", "Error: Take filled sheets in: Northtown");
  await look("judgements-wrong");
  await choose(page, "Filled sheets", "ames.csv", csvOf([head, ...rows]));
  await press(page, "Take the sheets in", "Judgements 1: Northtown");
  await unfold(page);
  await look("judgements-taken");
  await press(page, "Back to the judgements", "Judgements: Northtown");
  await look("judgements");

  await page.goto(`/inspections/${inspection}`);
  await follow(page, "Rate the standards", "Ratings: Northtown");
  await unfold(page);
  await look("ratings");
  await press(page, "Enter what the panel decided", "What the panel decided: Northtown");
  const { standing } = await site().ledger.ratings(coordinator, inspection);
  const byRule = standing?.rating.standards.find(({ id }) => id === "2.1")?.rating;
  const assessment = group("2.1 Assessment");
  await pick(page, within(assessment, field("Rating")), byRule === "good" ? "outstanding" : "good");
  await press(page, "Put it on record", "Error: What the panel decided: Northtown");
  await look("ratings-panel-wrong");
  await fill(page, within(assessment, field("Reason")), "The lowest rests on few cases.");
  for (const name of ["1.1 Governance and leadership", "1.2 Staff"]) {
    await pick(page, within(group(name), field("Rating")), "good");
  }
  await press(page, "Put it on record", "Ratings: Northtown");
  await shows(page, "The lowest rests on few cases.");
  await look("ratings-decided");
  await follow(page, /^How it came about, step by step.*2\.1 Assessment/);
  await shows(page, /floor\(\(200 x/);
  await look("ratings-explained");
  await page.goto(`/inspections/${inspection}/ratings`);
  await press(page, "Close the ratings", "Close the ratings: Northtown");
  await look("ratings-closure");
  await press(page, "Close the ratings", "Ratings: Northtown");
  await shows(page, "The ratings are closed.");
  await press(page, "Statement for the report", "Ratings: statement: Northtown");
  await shows(page, /had all been inspected/);
  await look("ratings-statement");
  expect((await site().ledger.ratings(coordinator, inspection)).standing?.closed).toBe(true);
});
