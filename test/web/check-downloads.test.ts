import { afterEach, expect, test } from "vitest";
import { NO_MAPPINGS } from "../../src/sampling/case.ts";
import { downloadsOf } from "../../src/web/browser/check/downloads.ts";
import { offerFiles } from "../../src/web/browser/offered-files.ts";
import type { CheckResult } from "../../src/web/views/check/outcome.ts";

afterEach(() => void offerFiles([]));

const FILES = { findingsCsv: "Longlist findings", mappingFile: null };

function checkedFile(choices: object | null): CheckResult {
  return { check: { inspectionDate: "2026-11-02" }, choices, mappings: NO_MAPPINGS } as unknown as CheckResult;
}

test.each([
  ["a list", {}, "Save the list with the findings beside each row (CSV)"],
  ["a file that is no list", null, "Save the findings (CSV)"],
])("the findings of %s are offered for what they are", (_, choices, text) => {
  expect(downloadsOf(checkedFile(choices), FILES).map((one) => [one.text, one.name])).toEqual([
    [text, "findings-2026-11-02.csv"],
  ]);
});
