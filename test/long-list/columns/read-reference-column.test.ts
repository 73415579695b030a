import { expect, test } from "vitest";
import { HEADINGS, inShort, read } from "../reading.ts";

test("what stands for no reference is a case without one, and a child who is not told", async () => {
  const rows = ["not known,F,Caution,2026-07-01,L,L,C1", "A2,F,Caution,2026-07-02,L,L,not known"];
  const found = inShort(await read([`${HEADINGS},Child reference`, ...rows].join("\n")));
  expect(found).toContain("error · value-missing · row 2 · Case reference");
  expect(found.some((text) => text.includes("child-reference-blank") && text.includes("row 3"))).toBe(true);
});
