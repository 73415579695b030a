import fc from "fast-check";
import { expect, test } from "vitest";
import { sentPanel } from "../../src/api/request/sent-panel.ts";
import { MOST_CHARACTERS, wrongText } from "../../src/base/stated-text.ts";
import { tidyText } from "../../src/base/text.ts";
import { standardsByRule } from "../../src/rating/rate.ts";
import { openPanelFile, readPanelTable } from "../../src/use-cases/rate/rate-inspection.ts";
import { anInspection, judgedByChance } from "../support/judging.ts";

const DRAW = anInspection();
const BY_RULE = standardsByRule({ draw: DRAW, replacements: [], judgements: judgedByChance(DRAW), list: null });

/** The reason as it is put on record, of a panel that was sent as JSON, or what keeps it from being. */
async function recorded(reason: string): Promise<string | null | undefined> {
  const file = sentPanel({ panel: [{ standard: "1.1", rating: "good", reason }] });
  const { ratings, findings } = readPanelTable(DRAW, BY_RULE, await openPanelFile(file));
  const [finding] = findings;
  return finding === undefined ? ratings[0]?.reason : `${finding.code}: ${finding.message}`;
}

/** Starts as a formula does, or as the apostrophe that is put before one. */
const beginning = fc.array(fc.constantFrom("-", "=", "+", "@", "'", '"', " ", ";", ",", "＝", "－"), { maxLength: 4 });

test.each(["- few cases", "=good", "+1 by all", "@ the visit", "'=A1", "''", "a;=b", "first\n-second"])(
  "the reason %j is put on record as it was given",
  async (reason) => {
    expect(await recorded(reason)).toBe(tidyText(reason));
  },
);

test("a reason is put on record as it was given, whatever it begins with; one that hides something is refused", async () => {
  const reasons = fc
    .tuple(beginning, fc.string({ maxLength: 30, unit: "binary" }))
    .map(([first, rest]) => first.join("") + rest);
  await fc.assert(
    fc.asyncProperty(reasons, async (reason) => {
      const wrong = wrongText(tidyText(reason), MOST_CHARACTERS.note);
      const kept = wrong ? `reason-too-long: The reason cannot be kept: ${wrong.message}.` : tidyText(reason) || null;
      // What is no text at all is refused before it is read as a table.
      if (!reason.includes("\0")) expect(await recorded(reason)).toBe(kept);
      else expect(await recorded(reason)).toMatch(/^(file-not-text|reason-too-long)/);
    }),
    { numRuns: 1000 },
  );
});
