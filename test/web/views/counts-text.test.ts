import { expect, test } from "vitest";
import { countsText } from "../../../src/web/views/pilot/list-details.ts";

test("findings are counted by what they block", () => {
  expect(countsText({ error: 1, warning: 1200, notice: 0 })).toBe("1 error, 1,200 warnings");
  expect(countsText({ error: 0, warning: 0, notice: 0 })).toBe("No findings");
});
