import type { Domain, StratificationVariable } from "../../sampling/vocabulary.ts";

/** What reports call things. @module */

export const DOMAIN_NAMES: Record<Domain, string> = {
  court: "Court disposals",
  outOfCourt: "Out-of-court disposals",
};

export const VARIABLE_NAMES: Record<StratificationVariable, string> = {
  gender: "Gender",
  disposal: "Disposal",
  riskOfSeriousHarm: "Risk of serious harm",
  safetyAndWellbeing: "Safety and wellbeing",
};

/** A margin of error in percentage points. @example points(0.048123) // "4.81 points" */
export function points(margin: number | null): string {
  return margin === null ? "–" : `${(100 * margin).toFixed(2)} points`;
}

/** A chance that every case of a domain has. @example chance(26, 33) // "26 in 33" */
export function chance(drawn: number, eligible: number): string {
  return eligible === 0 ? "–" : `${drawn} in ${eligible}`;
}

export function titled(title: string, text: string): string {
  return `\n${title}\n${text.replace(/^(?=.)/gm, "  ")}`;
}
