import { nth } from "../../src/base/lists.ts";
import type { Case } from "../../src/sampling/case.ts";
import type { Settings } from "../support/draws.ts";

export const SHIPPED = ["youth-2018", "youth-2020-consultation", "youth-2021", "small-yot-pilot", "youth-2025-outline"];

/** Fields of a specification, set one or two at a time. */
export const SETTINGS: readonly Settings[] = [
  { "sampleSize.basis": "each-domain", "sampleSize.minimum": 4, "sampleSize.maximum": 30 },
  { "sampleSize.confidence": 0.95, "sampleSize.marginOfError": 0.1 },
  { "sampleSize.confidence": 0.9, "sampleSize.proportion": 0.3 },
  { "sampleSize.maximum": 17 },
  { "sampleSize.minimum": 60, "sampleSize.maximum": 80 },
  { "split.method": "caseload" },
  { "split.shortfall": "leave" },
  { oneCasePerChild: false },
  { "stratification.variables": ["gender", "riskOfSeriousHarm"] },
  {
    "stratification.variables": ["age", "gender", "ethnicity"],
    "stratification.groups": {
      age: [
        { level: "younger", from: 10, to: 14 },
        { level: "older", from: 15, to: null },
      ],
    },
    "stratification.combine": { gender: { other: "female" }, ethnicity: { mixed: "black" } },
  },
  {
    "stratification.variables": ["previousSanctions", "lookedAfter", "disability", "disposal"],
    "stratification.groups": { previousSanctions: [{ level: "some", from: 1, to: null }] },
  },
  { "stratification.combine.gender": { other: "male" }, "judgement.concernFrom": "high" },
  { "judgement.fileUnavailable": "leave-out", "rating.percent": "exact" },
  { "resettlement.minimumCases": 2, "replacement.fewReservesShare": 0.4 },
  { "sampleSize.marginOfError": 0.02 },
];

/** The settings of one domain, by the domains that the shipped specifications have. */
export const SETTINGS_OF_DOMAINS: readonly Settings[] = [
  { "domains.court.minimum": 12, "domains.outOfCourt.maximum": 9 },
  { "domains.court.share": 0.25, "domains.outOfCourt.share": 0.75 },
  { "domains.court.maximum": 5, "split.shortfall": "leave" },
  { "domains.court.window.from": 40, "domains.court.window.to": 20, "domains.court.window.unit": "weeks" },
  {
    "domains.outOfCourt.window.from": 100,
    "domains.outOfCourt.window.to": 1,
    "domains.outOfCourt.window.unit": "days",
  },
  { "domains.court.disposals": ["referral-order", "custody"] },
];

/** A list by chance: small and large, plain and of every kind of case, with references that are awkward to order. */
export function inventedList(random: () => number, inspectionDate: string): Case[] {
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(values: readonly T[]): T => nth(values, below(values.length));
  const [year, month] = inspectionDate.split("-").map(Number) as [number, number];
  const size = one([1, 5, 20, 60, 60, 120, 120, 250]);
  const skewed = below(2) === 0;
  const concern = () => one(skewed ? (["low", "low", "medium"] as const) : CONCERNS);
  return Array.from({ length: size }, (_, index): Case => {
    const back = year * 12 + month - 1 - below(10) + (below(25) === 0 ? 3 : 0);
    const startDate = `${Math.floor(back / 12)}-${pad((back % 12) + 1)}-${pad(1 + below(28))}`;
    return {
      caseId: `${one(["C-", "007/", "Ł", "ﬀ", "👍 ", "„x“, "])}${pad(index)}`,
      childId: below(4) === 0 ? null : `K${below(size + 3)}`,
      gender: one(
        skewed ? (["male", "male", "female"] as const) : (["male", "female", "other", "not-recorded"] as const),
      ),
      disposal: one(DISPOSALS),
      startDate,
      riskOfSeriousHarm: concern(),
      safetyAndWellbeing: concern(),
      endDate: null,
      age: one([null, "10", "13", "14", "15", "17", "18"]),
      ethnicity: skewed ? "white" : one([null, "white", "black", "mixed", "asian", "other"]),
      disability: one([null, "yes", "no"]),
      lookedAfter: one([null, "yes", "no"]),
      previousSanctions: skewed ? null : one([null, "0", "1", "3", "4", "27"]),
    };
  });
}

const CONCERNS = ["low", "medium", "high", "very-high", "not-recorded"] as const;
const COURT = ["custody", "youth-rehabilitation-order", "referral-order", "referral-order"];
const OUT_OF_COURT = ["conditional-caution", "caution", "community-resolution"];
const DISPOSALS = [...COURT, ...OUT_OF_COURT, ...COURT, ...OUT_OF_COURT, "fine", "remand", "outcome-22"];

const pad = (number: number) => String(number).padStart(2, "0");
