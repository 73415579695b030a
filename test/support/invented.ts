import { nth } from "../../src/base/lists.ts";
import type { Case } from "../../src/sampling/case.ts";
import { generator } from "../../src/sampling/ticket.ts";
import type { ConcernLevel, Disposal, Gender } from "../../src/sampling/vocabulary.ts";
import { aCase, anOutOfCourtCase } from "./cases.ts";

/** Levels with how many of a thousand cases have each, in about the published mix. */
export type Mix<T extends string> = readonly (readonly [T, number])[];
export const GENDER: Mix<Gender> = [
  ["male", 829],
  ["female", 168],
  ["not-recorded", 3],
];
export const COURT: Mix<Disposal> = [
  ["referral-order", 617],
  ["youth-rehabilitation-order", 263],
  ["custody", 120],
];
export const OUT_OF_COURT: Mix<Disposal> = [
  ["conditional-caution", 510],
  ["community-resolution", 342],
  ["caution", 148],
];
export const CONCERN: Mix<ConcernLevel> = [
  ["medium", 437],
  ["low", 337],
  ["high", 180],
  ["very-high", 38],
  ["not-recorded", 8],
];
export const CONCERN_OUT_OF_COURT: Mix<ConcernLevel> = [
  ["low", 410],
  ["medium", 300],
  ["high", 95],
  ["very-high", 6],
  ["not-recorded", 189],
];

/** The level that so great a part of a mix comes before. @example levelAt([["male", 3], ["female", 1]], 0.8) // "female" */
export function levelAt<T extends string>(mix: Mix<T>, part: number): T {
  let left = part * mix.reduce((sum, [, many]) => sum + many, 0);
  for (const [level, many] of mix) {
    left -= many;
    if (left < 0) return level;
  }
  return nth(mix, 0)[0];
}

/** Invented cases of one domain in about the published mix, always the same for a size: for benchmarks and properties. */
export function inventedCases(domain: "court" | "outOfCourt", size: number, key = "invented"): Case[] {
  const random = generator(key, domain, size);
  const pick = <T extends string>(mix: Mix<T>): T => levelAt(mix, random());
  const make = domain === "court" ? aCase : anOutOfCourtCase;
  const concern = domain === "court" ? CONCERN : CONCERN_OUT_OF_COURT;
  return Array.from({ length: size }, (_, index) =>
    make(`${domain === "court" ? "C" : "O"}-${String(index + 1).padStart(5, "0")}`, {
      gender: pick(GENDER),
      disposal: pick(domain === "court" ? COURT : OUT_OF_COURT),
      riskOfSeriousHarm: pick(concern),
      safetyAndWellbeing: pick(concern),
    }),
  );
}
