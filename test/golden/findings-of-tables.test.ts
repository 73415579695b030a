import { expect, test } from "vitest";
import { INSPECTOR_FINDINGS } from "../../src/assignment/read-inspectors.ts";
import type { TableFindingKind } from "../../src/base/table/table-finding.ts";
import { PANEL_FINDINGS } from "../../src/rating/panel-table.ts";
import { SHEET_FINDINGS } from "../../src/rating/sheet/sheet-findings.ts";

/** Codes by what they are about and whether they block, as scripts rely on them. */
const told = (kinds: Readonly<Record<string, TableFindingKind>>) =>
  Object.fromEntries(Map.groupBy(Object.keys(kinds), (code) => `${kinds[code]?.stage} ${kinds[code]?.severity}`));

test("what a table of inspectors can be found to be blocks", () => {
  expect(told(INSPECTOR_FINDINGS)).toEqual({
    "file error": ["no-inspectors", "inspectors-too-many"],
    "rows error": [
      "inspector-blank",
      "inspector-total",
      "inspector-too-long",
      "inspector-repeated",
      "most-not-a-number",
      "share-not-a-number",
      "domain-unknown",
    ],
  });
});

test("what a panel's file can be found to be blocks", () => {
  expect(told(PANEL_FINDINGS)).toEqual({
    "rows error": [
      "standard-unknown",
      "standard-repeated",
      "standard-not-rated",
      "standard-titled-otherwise",
      "rating-missing",
      "rating-unknown",
      "reason-missing",
      "reason-too-long",
    ],
  });
});

test("of what filled sheets can be found to be, what leaves no judgement in doubt does not block", () => {
  expect(told(SHEET_FINDINGS)).toEqual({
    "file warning": ["no-rows", "nothing-filled-in"],
    "header notice": ["questions-missing"],
    "header error": ["question-titled-otherwise"],
    "rows error": [
      "case-blank",
      "case-unknown",
      "case-replaced",
      "reserve-not-in",
      "case-of-another",
      "value-unknown",
      "other-domain",
      "contradiction",
      "classification-missing",
      "answer-below-level",
      "answer-needed",
      "file-unavailable",
    ],
    "rows notice": ["case-not-now"],
    "rows warning": ["row-cleared", "answers-withdrawn", "case-changed", "two-inspectors", "classification-blank"],
  });
});
