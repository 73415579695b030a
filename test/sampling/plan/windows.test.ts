import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { windowsOf, within } from "../../../src/sampling/plan/windows.ts";
import { type DomainRules, ofDomain } from "../../../src/sampling/specification/domains.ts";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { refused } from "../../support/draws.ts";

const specification = shippedSpecification("youth-2020-consultation");
const courtWindow = (date: string, window: DomainRules["window"]) =>
  windowsOf(date, {
    ...specification,
    domains: specification.domains.map((domain) => (domain.id === "court" ? { ...domain, window } : domain)),
  }).court;
const shift = (date: string, days: number) => Temporal.PlainDate.from(date).add({ days }).toString();

describe("windows count back in calendar months and end on the last day of a shorter one", () => {
  test.each([
    // inspection      court                          out of court                   custody
    ["2026-11-02", "2026-03-02", "2026-05-02", "2026-06-02", "2026-08-02", "2025-11-02", "2026-11-01"],
    ["2026-08-31", "2025-12-31", "2026-02-28", "2026-03-31", "2026-05-31", "2025-08-31", "2026-08-30"],
    ["2026-08-30", "2025-12-30", "2026-02-28", "2026-03-30", "2026-05-30", "2025-08-30", "2026-08-29"],
    ["2026-08-29", "2025-12-29", "2026-02-28", "2026-03-29", "2026-05-29", "2025-08-29", "2026-08-28"],
    ["2024-08-31", "2023-12-31", "2024-02-29", "2024-03-31", "2024-05-31", "2023-08-31", "2024-08-30"],
    ["2026-10-31", "2026-02-28", "2026-04-30", "2026-05-31", "2026-07-31", "2025-10-31", "2026-10-30"],
    ["2024-10-31", "2024-02-29", "2024-04-30", "2024-05-31", "2024-07-31", "2023-10-31", "2024-10-30"],
    ["2026-07-31", "2025-11-30", "2026-01-31", "2026-02-28", "2026-04-30", "2025-07-31", "2026-07-30"],
    ["2024-02-29", "2023-06-29", "2023-08-29", "2023-09-29", "2023-11-29", "2023-02-28", "2024-02-28"],
    ["2024-03-01", "2023-07-01", "2023-09-01", "2023-10-01", "2023-12-01", "2023-03-01", "2024-02-29"],
    ["2026-01-01", "2025-05-01", "2025-07-01", "2025-08-01", "2025-10-01", "2025-01-01", "2025-12-31"],
    ["2000-08-31", "1999-12-31", "2000-02-29", "2000-03-31", "2000-05-31", "1999-08-31", "2000-08-30"],
    ["2100-08-31", "2099-12-31", "2100-02-28", "2100-03-31", "2100-05-31", "2099-08-31", "2100-08-30"],
  ])("%s", (date, courtFrom, courtTo, outFrom, outTo, custodyFrom, custodyTo) => {
    expect(windowsOf(date, specification)).toEqual({
      court: { from: courtFrom, to: courtTo },
      outOfCourt: { from: outFrom, to: outTo },
      custody: { from: custodyFrom, to: custodyTo },
    });
  });

  test("months that another specification asks for are counted the same way", () => {
    expect(courtWindow("2026-08-31", { from: 18, to: 0, unit: "months" })).toEqual({
      from: "2025-02-28",
      to: "2026-08-31",
    });
  });

  test.each([
    ["days", { from: 60, to: 31, unit: "days" }, { from: "2026-07-02", to: "2026-07-31" }],
    ["weeks", { from: 26, to: 13, unit: "weeks" }, { from: "2026-03-02", to: "2026-06-01" }],
  ] as const)("%s are counted as the calendar has them", (_, window, expected) => {
    expect(courtWindow("2026-08-31", window)).toEqual(expected);
  });

  test("without a resettlement standard there is no window of custody", () => {
    expect(Object.keys(windowsOf("2026-08-31", shippedSpecification("youth-2018")))).toEqual(["court", "outOfCourt"]);
  });
});

test.each(["court", "outOfCourt", "custody"] as const)(
  "the %s window holds its first and its last day, and neither day beside them",
  (window) => {
    for (const date of ["2026-11-02", "2026-08-31", "2024-02-29"]) {
      const { from, to } = ofDomain(windowsOf(date, specification), window);
      expect([shift(from, -1), from, to, shift(to, 1)].map((day) => within(day, { from, to }))).toEqual([
        false,
        true,
        true,
        false,
      ]);
    }
  },
);

test("windows never run backwards and never reach the inspection date", () => {
  const dates = fc.date({ min: new Date("1900-01-01"), max: new Date("2199-12-31"), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (when) => {
      const date = when.toISOString().slice(0, 10);
      for (const { from, to } of Object.values(windowsOf(date, specification))) {
        expect(from <= to && to < date).toBe(true);
      }
    }),
  );
});

test.each([
  "",
  "2026-02-29",
  "2100-02-29",
  "2026-13-01",
  "2026-00-10",
  "2026-01-00",
  "2026-04-31",
  "2026-1-1",
  "1899-12-31",
  "2200-01-01",
  "02/11/2026",
  " 2026-11-02",
  "2026-11-02\n",
  "2026-11-02T00:00",
  "２０２６-11-02",
  "yesterday",
])("the inspection date %j is refused", (date) => {
  expect(refused(() => windowsOf(date, specification))).toEqual(["invalid-date", "inspectionDate"]);
});
