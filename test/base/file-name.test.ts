import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "../../src/base/file-name.ts";

test("a file is called by its parts, without accents and capitals, and parts that leave nothing are left out", () => {
  expect(fileName(["sample", "Âge & Co", null, "…", "2026-11-02"], "csv")).toBe("sample-age-co-2026-11-02.csv");
});

test("whatever the parts hold, nothing in a name can end a header or leave a folder", () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.string({ unit: "binary", size: "medium" }))), (parts) => {
      expect(fileName(["a", ...parts], "csv")).toMatch(/^a(-[a-z0-9]+)*\.csv$/);
    }),
  );
});
