import { nth } from "../../base/lists.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { Severity } from "../../long-list/findings/finding-order.ts";
import type { Mappings } from "../../sampling/case.ts";
import type { DomainResult, Draw } from "../../sampling/draw/draw-document.ts";
import type { Windows } from "../../sampling/plan/windows.ts";
import type { DomainRules, PerDomain } from "../../sampling/specification/domains.ts";
import type { Setting } from "../../sampling/specification/overrides.ts";
import type { Specification } from "../../sampling/specification/specification.ts";

/** What a comparison is asked and what it answers, the same on the server and in the browser. @module */

/** One specification under one variant. */
export interface PilotRules {
  /** Id. */
  readonly specification: string;
  /** The specification itself where it is the user's own. */
  readonly document?: Specification;
  readonly settings: readonly Setting[];
  /** The start dates that they look at, whatever the list. */
  readonly windows: Windows;
  /** In the order in which they are shown. */
  readonly domains: readonly Pick<DomainRules, "id" | "title">[];
}

/** What is to be compared, but for the lists. */
export interface PilotRequest {
  /** How every list is to be read. */
  readonly mappings: Mappings;
  /** ISO calendar date. */
  readonly inspectionDate: string;
  readonly rules: readonly PilotRules[];
  /** Null where one is to be made for each draw. */
  readonly seed: string | null;
}

/** What a list gives under one set of rules. Its findings are the same under all. */
export interface Outcome {
  /** How many findings there are of each severity. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** The first of them, errors before others. */
  readonly findings: readonly Finding[];
  /** Null where a finding blocks the draw. */
  readonly figures: Figures | null;
  /** Null where nothing was drawn. */
  readonly drawn: Pick<Draw, "seed" | "digest"> | null;
}

/** What is compared. No case is named in it. */
export interface Figures {
  readonly list: Draw["list"];
  /** Cases that are not eligible. */
  readonly excluded: number;
  readonly sampleSize: Draw["sampleSize"];
  readonly domains: PerDomain<DomainFigures>;
  readonly resettlement: Omit<Draw["resettlement"], "cases">;
  readonly warnings: Draw["warnings"];
}

export type DomainFigures = Pick<
  DomainResult,
  | "eligible"
  | "drawn"
  | "inclusionProbability"
  | "marginOfError"
  | "probabilityAllMargins"
  | "probabilityAllTwoWayMargins"
>;

/** One list under one set of rules. */
export interface PilotRow {
  /** Its place among the comparison's lists. */
  readonly list: number;
  /** Its place among the comparison's rules. */
  readonly rules: number;
  /** Null where the list could not be worked on at all, for the reason in `problem`. */
  readonly outcome: Outcome | null;
  readonly problem: string | null;
}

/** Many lists under many sets of rules. */
export interface Comparison {
  /** ISO calendar date. */
  readonly inspectionDate: string;
  /** The names of the lists, each another. */
  readonly lists: readonly string[];
  readonly rules: readonly PilotRules[];
  /** List by list, as far as it was done. */
  readonly rows: readonly PilotRow[];
}

/** The files of a draw, as the command line writes them. */
export interface DrawFiles {
  readonly sample: string;
  readonly reserves: string;
  readonly receipt: string;
}

/**
 * How many comparisons, lists times sets of rules, are made at once: in a browser as many as its memory certainly holds,
 * here as few as leave others their turn.
 */
export const MOST_COMPARED = { inBrowser: 1000, here: 20 } as const;

/** Why a row has no figures: that the list could not be worked on, or its first finding; null where it has some. */
export function problemOf({ outcome, problem }: PilotRow): string | null {
  if (outcome === null) return problem;
  return outcome.figures === null ? nth(outcome.findings, 0).message : null;
}

/**
 * A setting as it is typed.
 *
 * @example settingText({ path: "sampleSize.maximum", value: 20 }) // "sampleSize.maximum=20"
 */
export function settingText({ path, value }: Setting): string {
  return `${path}=${typeof value === "string" ? value : JSON.stringify(value)}`;
}
