import fc from "fast-check";
import { expect, test } from "vitest";
import { sentPanel } from "../../src/api/request/sent-panel.ts";
import { shown } from "../../src/base/printable.ts";
import { tidyText } from "../../src/base/text.ts";
import { standardsByRule } from "../../src/rating/rate.ts";
import { readPanelFile } from "../../src/use-cases/rate/rate-inspection.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

const DRAW = anInspection();
const BY_RULE = standardsByRule({ draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null });

/** The reason as it is put on record, of a panel that was sent as JSON. */
async function recorded(reason: string): Promise<string | null | undefined> {
  const file = sentPanel({ panel: [{ standard: "1.1", rating: "good", reason }] });
  const { ratings, findings } = await readPanelFile(DRAW, BY_RULE, file);
  expect(findings).toEqual([]);
  return ratings[0]?.reason;
}

/** Starts as a formula does, or as the apostrophe that is put before one. */
const beginning = fc.array(fc.constantFrom("-", "=", "+", "@", "'", '"', " ", ";", ",", "＝", "－"), { maxLength: 4 });

test.each(["- few cases", "=good", "+1 by all", "@ the visit", "'=A1", "''", "a;=b", "first\n-second"])(
  "the reason %j is put on record as it was given",
  async (reason) => {
    expect(await recorded(reason)).toBe(tidyText(reason));
  },
);

test("a reason is put on record as it was given, whatever it begins with; what hides in it is named", async () => {
  const reasons = fc
    .tuple(beginning, fc.string({ maxLength: 30, unit: "binary" }))
    .map(([first, rest]) => first.join("") + rest);
  await fc.assert(
    fc.asyncProperty(reasons, async (reason) => {
      expect(await recorded(reason)).toBe(tidyText(shown(reason)) || null);
    }),
    { numRuns: 1000 },
  );
});
