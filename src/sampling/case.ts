import type { ConcernLevel, Gender, ProfileVariable } from "./vocabulary.ts";

/**
 * One disposal of one child, as the long list records it, every value already read into the vocabulary.
 * Text is trimmed and in Unicode normalisation form C; `null` means that the list does not say.
 * Age and previous sanctions are whole numbers as text; ethnicity, disability and looked-after status are codes.
 */
export interface Case extends Record<ProfileVariable, string | null> {
  /** Unique in its list. Tickets hang on it, never on a row number. Leading zeros are kept. */
  readonly caseId: string;
  /** Groups the disposals of one child, of which a domain keeps one: “Eligible cases” in specs/method.md. */
  readonly childId: string | null;
  readonly gender: Gender;
  /** A kind of case that Longlist knows, or one of the specification's own. */
  readonly disposal: string;
  /** ISO calendar date, for example `2026-03-14`. */
  readonly startDate: string;
  readonly riskOfSeriousHarm: ConcernLevel;
  readonly safetyAndWellbeing: ConcernLevel;
  readonly endDate: string | null;
}

/** The cases of one list and how many data rows they came from (rows that repeat another are merged). */
export interface CaseList {
  readonly cases: readonly Case[];
  readonly rows: number;
  /** What the user told the reader, as far as the list needed it; part of the receipt. */
  readonly mappings: Mappings;
}

/** Whether rows at the end of a list that look like totals or notes are left out or read as cases. */
export const FOOT_READINGS = ["skip", "keep"] as const;

/** How a list is to be read, as the user said: everything that reading depends on besides the list itself. */
export interface Mappings {
  /** Heading in the list to field name. */
  readonly columns: Readonly<Record<string, string>>;
  /** Field name to value in the list to code. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly foot: (typeof FOOT_READINGS)[number];
  /** The sheets of a workbook that are the list, by name; absent where that is for the reader to find out. */
  readonly sheets?: readonly string[] | undefined;
}

/** A list that is read as it is. */
export const NO_MAPPINGS: Mappings = { columns: {}, values: {}, foot: "skip" };
