import type { Context } from "hono";
import { fileName } from "../../base/file-name.ts";

/** A Content-Disposition header that offers the response as a file; see {@link fileName} for why nothing in it can end it. */
function attachment(parts: readonly (string | null)[], extension: string): string {
  return `attachment; filename="${fileName(parts, extension)}"`;
}

/** The kinds of file that routes and pages give, by their extension. */
export const FILE_TYPES = {
  ics: "text/calendar; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

/** As a request asks for it, without the charset. @example mediaType("csv") // "text/csv" */
export function mediaType(kind: keyof typeof FILE_TYPES): string {
  return FILE_TYPES[kind].replace(/;.*/, "");
}

/**
 * Answers with a file.
 *
 * @param name the parts of its name, see {@link fileName}
 */
export function fileResponse(
  c: Context,
  kind: keyof typeof FILE_TYPES,
  content: string | Uint8Array,
  name: readonly (string | null)[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.body(typeof content === "string" ? content : new Uint8Array(content), 200, {
    ...headers,
    "Content-Type": FILE_TYPES[kind],
    "Content-Disposition": attachment(name, kind),
  });
}
