import { expect } from "vitest";
import { FINDINGS } from "../../src/long-list/findings/findings.ts";
import { type ListInput, type ListReading, type ReadOptions, readList } from "../../src/long-list/read-list.ts";
import { READ_LIMITS } from "../../src/long-list/sheet/sheet.ts";
import { type Mappings, NO_MAPPINGS } from "../../src/sampling/case.ts";

export const INSPECTION_DATE = "2026-11-02";

/** The headings of a tidy list, in the template's words. */
export const HEADINGS = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";

/** What a test says about how to read a list; what it does not say is as usual. */
export interface Told extends Omit<Partial<ReadOptions>, "mappings"> {
  readonly mappings?: Partial<Mappings>;
  /** The most data rows that are read. */
  readonly maximumRows?: number;
}

/** Reads a list given as text (UTF-8), as bytes, or as any input. */
export function read(
  list: string | Uint8Array | ListInput,
  { maximumRows = READ_LIMITS.rows, ...told }: Told = {},
): Promise<ListReading> {
  const input =
    typeof list === "string"
      ? { bytes: new TextEncoder().encode(list) }
      : list instanceof Uint8Array
        ? { bytes: list }
        : list;
  const mappings = { ...NO_MAPPINGS, ...told.mappings };
  return readList(
    { ...input, limits: { ...READ_LIMITS, rows: maximumRows } },
    { inspectionDate: INSPECTION_DATE, ...told, mappings },
  );
}

/** Findings in short: severity, code, row and column. */
export function inShort({ findings }: ListReading): string[] {
  return findings.map(({ severity, code, row, column }) =>
    [severity, code, ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [column])].join(" · "),
  );
}

const HOLES = [...new Set(JSON.stringify(FINDINGS).match(/\{\w+\}/g))];

/** Expects that no message or remedy leaves a hole of its template unfilled. */
export function expectFilled({ findings }: ListReading): void {
  for (const { message, remedy } of findings)
    expect(HOLES.filter((hole) => `${message}${remedy}`.includes(hole))).toEqual([]);
}
