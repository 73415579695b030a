import { byText } from "../../../base/text.ts";
import type { SampledCase } from "../../../sampling/draw/draw-document.ts";

/** A row of the sample's table: a case that is inspected, or one that was. */
export interface SampleRow {
  /** Its place in the sample, from 1: a case that comes in has the place of the one that leaves. */
  readonly place: number;
  readonly entry: SampledCase;
  /** ISO 8601; null where the list is not at hand. */
  readonly startDate: string | null;
  /** Null while nobody has the case, and for those who may not see who has. */
  readonly inspector: string | null;
  readonly state: "to-inspect" | "finding" | "replaced";
}

/** What the table can be ordered by. */
export const SAMPLE_ORDERS = ["draw", "reference", "start", "inspector", "disposal"] as const;
export type SampleOrder = (typeof SAMPLE_ORDERS)[number];

/** What is asked of the table, in its page's address: no case reference can be among it. */
export interface SampleAsked {
  readonly order: SampleOrder;
  /** Only this disposal's cases; blank for all. */
  readonly disposal: string;
  /** Whether the reserves are shown unfolded, and so are printed. */
  readonly reserves: boolean;
}

const KEYS: Readonly<Record<Exclude<SampleOrder, "draw">, (row: SampleRow) => string>> = {
  reference: ({ entry }) => entry.caseId,
  start: ({ startDate }) => startDate ?? "",
  inspector: ({ inspector }) => inspector ?? "",
  disposal: ({ entry }) => entry.disposal,
};

/**
 * The rows as they are asked for: those to inspect first, whatever they are ordered by; where they are alike in it, as drawn.
 *
 * @example orderedRows(rows, { order: "start", disposal: "", reserves: false })[0].state // "to-inspect" if there is one
 */
export function orderedRows(rows: readonly SampleRow[], { order, disposal }: SampleAsked): SampleRow[] {
  const some = rows.filter(({ entry }) => disposal === "" || entry.disposal === disposal);
  const gone = (row: SampleRow) => (row.state === "to-inspect" ? 0 : 1);
  const key = order === "draw" ? () => "" : KEYS[order];
  return some.toSorted((a, b) => gone(a) - gone(b) || byText(key(a), key(b)));
}
