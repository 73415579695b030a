import { describe, expect, test } from "vitest";
import { plainKey } from "../../../src/base/plain-key.ts";
import { FIELDS } from "../../../src/long-list/fields.ts";
import { knownField } from "../../../src/long-list/headings/known-headings.ts";
import { codesOf, readCode } from "../../../src/long-list/values/coded-value.ts";
import {
  CONCERN_VALUES,
  DISPOSAL_VALUES,
  GENDER_VALUES,
  QUERIED_DISPOSALS,
} from "../../../src/long-list/values/known-values.ts";
import {
  DISABILITY_VALUES,
  ETHNICITY_VALUES,
  LOOKED_AFTER_VALUES,
} from "../../../src/long-list/values/profile-values.ts";

const TABLES = [
  ["gender", GENDER_VALUES],
  ["disposal", DISPOSAL_VALUES],
  ["riskOfSeriousHarm", CONCERN_VALUES],
  ["safetyAndWellbeing", CONCERN_VALUES],
  ["ethnicity", ETHNICITY_VALUES],
  ["disability", DISABILITY_VALUES],
  ["lookedAfter", LOOKED_AFTER_VALUES],
] as const;

describe.each(TABLES)("the values of %s", (field, values) => {
  const spellings = Object.entries<readonly string[]>(values);

  test("have an entry for every code of the vocabulary", () => {
    expect(Object.keys(values)).toEqual(codesOf(field, []));
  });

  test("are each read as the code they stand under, and none under two", () => {
    for (const [code, known] of spellings) {
      for (const spelling of [code, ...known])
        expect([spelling, readCode(field, spelling)]).toEqual([spelling, { is: "code", code }]);
    }
  });

  test("are known in capitals with underscores, as other systems export them", () => {
    for (const [code, known] of spellings) {
      for (const spelling of known.filter((text) => plainKey(text) !== "")) {
        const exported = spelling
          .toUpperCase()
          .replaceAll("&", "AND")
          .replace(/[^A-Z0-9]+/g, "_");
        expect([exported, readCode(field, exported)]).toEqual([exported, { is: "code", code }]);
      }
    }
  });
});

test("no known disposal is one that has to be queried", () => {
  for (const value of QUERIED_DISPOSALS.flatMap(({ values }) => values))
    expect(readCode("disposal", value).is).toBe("queried");
});

test("every heading is known for one field", () => {
  for (const field of FIELDS) {
    for (const heading of [field.name, field.label, ...field.headings]) {
      expect([heading, knownField(heading)?.name]).toEqual([heading, field.name]);
    }
  }
});

test.each([
  ["Referral Order (12 months)", "referral-order"],
  ["Referral Order - 9 mths", "referral-order"],
  ["Ref. Order 6m", "referral-order"],
  ["Referral Order (RO) x 6 months", "referral-order"],
  ["YRO with ISS", "youth-rehabilitation-order"],
  ["YRO 18 months with ISS, curfew & unpaid work requirement", "youth-rehabilitation-order"],
  ["Youth Rehabilitation Order (Intensive Supervision and Surveillance)", "youth-rehabilitation-order"],
  ["DTO (8 months)", "custody"],
  ["12 month YRO", "youth-rehabilitation-order"],
  ["18m YRO with ISS", "youth-rehabilitation-order"],
  ["6-month Referral Order (for 2 years)", "referral-order"],
  ["4mth DTO", "custody"],
  ["s.250", "custody"],
  ["SECTION_90_91_DETENTION", "custody"],
  ["SECTION_226_B", "custody"],
  ["Section 250 detention 4 years", "custody"],
  ["DTO - licence", "licence"],
  ["Youth Cond. Caution", "conditional-caution"],
  ["Youth Conditional Caution (16 weeks)", "conditional-caution"],
  ["COMMUNITY_RESOLUTION_WITH_YJS_INVOLVEMENT", "community-resolution"],
  ["Youth Caution", "caution"],
  ["outcome 22", "outcome-22"],
  ["Conditional Discharge 12 months", "conditional-discharge"],
])("%s is read as %s", (text, code) => {
  expect(readCode("disposal", text)).toEqual({ is: "code", code });
});

test.each([
  "Caution (pending)",
  "Referral Order and compensation",
  "Referral Order with ISS",
  "YRO revoked",
  "DTO recall",
  "Order",
  "Supervision order",
  "Final warning",
  "Outcome 23",
  "Youth diversion order",
  "12 months",
  "12 months 6 months YRO",
  "12 YRO",
  "2 Referral Orders",
  "3 month",
  "Referal Order",
  // Abbreviations with two readings, ancillary orders, programmes and places: none is a disposal for certain.
  "SRO",
  "SSO",
  "Reparation",
  "Compensation",
  "Parenting contract",
  "Acceptable behaviour contract",
  "PND",
  "Fixed penalty notice",
  "Voluntary",
  "Turnaround",
  "Deferred prosecution",
  "YRO with SSR",
  "Youth Rehabilitation Requirement Order",
])("%s is not guessed at", (text) => {
  expect(readCode("disposal", text)).toEqual({ is: "unknown" });
});

test.each([
  ["RO", /reparation order/],
  ["R.O. (6 months)", /reparation order/],
  ["6 month RO", /reparation order/],
  ["Reprimand", /Outcome 23/],
  ["DTTO", /youth diversion orders/],
  ["Police caution", /conditional caution/],
  ["SIMPLE_CAUTION", /adult caution/],
  ["Community Resolution (Police facilitated)", /another agency/],
  ["Youth restorative disposal", /community resolutions/],
  ["Community Order 12 months", /youth rehabilitation order/],
  ["Extended determinate sentence", /custody/],
  ["YOI", /custody/],
  ["Prison", /custody/],
  ["Referral Order (extended)", /another row/],
])("%s is asked about, for it has two readings", (text, reason) => {
  expect(readCode("disposal", text)).toEqual({ is: "queried", reason: expect.stringMatching(reason) });
});

test.each([
  ["gender", "O"],
  ["gender", "9"],
  ["gender", "Indeterminate"],
  ["gender", "X"],
  ["gender", "T"],
  ["riskOfSeriousHarm", "Moderate"],
  ["riskOfSeriousHarm", "2"],
  ["safetyAndWellbeing", "Significant"],
] as const)("as %s %s is not guessed at", (field, text) => {
  expect(readCode(field, text)).toEqual({ is: "unknown" });
});

test("Latin letters from elsewhere in Unicode count as themselves, look-alikes do not", () => {
  expect(readCode("gender", "Ｍａｌｅ")).toEqual({ is: "code", code: "male" });
  expect(readCode("gender", "Маle")).toEqual({ is: "unknown" });
});
