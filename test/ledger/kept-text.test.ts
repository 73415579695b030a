import { expect, test } from "vitest";
import { holdsReference } from "../../src/ledger/kept-text.ts";

const REFERENCES = ["LL-40026", "Ames", "12", "ÉQ 77", "2026", "CH.9"];

test.each([
  ["It had left out LL-40026.", true],
  ["it had left out ll-40026, and more", true],
  ["(LL-40026)", true],
  ["E\u0301q 77 is known", true],
  ["in 2026", true],
  ["CH.9", true],
  ["LL-400261 or XLL-40026", false],
  ["LL-40026-2", false],
  ["the list of 2026-11-02", false],
  ["Ames knows 12 of them: 4 2 6 1", false],
  ["", false],
])("%j holds a reference as a whole: %s", (text, holds) => {
  expect(holdsReference(text, REFERENCES)).toBe(holds);
});
