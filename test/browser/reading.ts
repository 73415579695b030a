import { findingsCsv } from "../../src/long-list/findings/findings-csv.ts";
import { type ListInput, readList } from "../../src/long-list/read-list.ts";
import { READ_LIMITS } from "../../src/long-list/sheet/sheet.ts";
import { templateCsv } from "../../src/long-list/template/template.ts";
import { templateWorkbook } from "../../src/long-list/template/template-workbook.ts";
import { type Mappings, NO_MAPPINGS } from "../../src/sampling/case.ts";
import { templateRules } from "../support/template-rules.ts";

/** A list on its way into a page: bytes in base 64, or rows. */
export interface SentList {
  readonly base64?: string;
  readonly rows?: unknown;
  readonly maximumRows?: number;
  readonly mappings?: Partial<Mappings>;
}

/**
 * Reads lists, and the templates that it makes, wherever this runs. Text goes in and out, so that nothing is lost on the way.
 *
 * @param lists an array of {@link SentList} as JSON
 * @returns what each reading found and gave, as JSON
 */
export async function readingResults(lists: string): Promise<string> {
  const results: unknown[] = [];
  for (const { base64, rows, ...told } of JSON.parse(lists) as SentList[]) {
    const input = base64 === undefined ? { rows } : { bytes: Uint8Array.from(atob(base64), byteOf) };
    results.push(await readingResult(input, told));
  }
  const csv = templateCsv(templateRules());
  results.push(csv, await readingResult({ bytes: new TextEncoder().encode(csv) }));
  results.push(await readingResult({ bytes: await templateWorkbook(templateRules()) }));
  return JSON.stringify(results);
}

async function readingResult(
  input: ListInput,
  { mappings, maximumRows = READ_LIMITS.rows, ...told }: Omit<SentList, "base64" | "rows"> = {},
) {
  const options = { inspectionDate: "2026-11-02", ...told, mappings: { ...NO_MAPPINGS, ...mappings } };
  const limits = { ...READ_LIMITS, rows: maximumRows };
  const { list, findings, table } = await readList({ ...input, limits }, options);
  return { list, findings, csv: findingsCsv(table, findings) };
}

function byteOf(character: string): number {
  return character.charCodeAt(0);
}
