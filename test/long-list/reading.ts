import { expect } from "vitest";
import { type ListInput, type ListReading, type ReadOptions, readList } from "../../src/long-list/read-list.ts";

export const INSPECTION_DATE = "2026-11-02";

/** The headings of a tidy list, in the template's words. */
export const HEADINGS = "Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing";

/** Reads a list given as text (UTF-8), as bytes, or as any input. */
export function read(list: string | Uint8Array | ListInput, options: Partial<ReadOptions> = {}): Promise<ListReading> {
  const input =
    typeof list === "string"
      ? { bytes: new TextEncoder().encode(list) }
      : list instanceof Uint8Array
        ? { bytes: list }
        : list;
  return readList(input, { inspectionDate: INSPECTION_DATE, ...options });
}

/** Findings in short: severity, code, row and column. */
export function inShort({ findings }: ListReading): string[] {
  return findings.map(({ severity, code, row, column }) =>
    [severity, code, ...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [column])].join(" · "),
  );
}

/** Expects that no finding, message or remedy leaves a hole of its template unfilled. */
export function expectFilled({ findings }: ListReading): void {
  for (const { message, remedy } of findings) expect(message + remedy).not.toMatch(/\{\w+\}/);
}
