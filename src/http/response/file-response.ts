import type { Context } from "hono";
import { attachment } from "./file-name.ts";

/** The kinds of file that routes and pages give, by their extension. */
export const FILE_TYPES = {
  csv: "text/csv; charset=utf-8",
  json: "application/json",
  txt: "text/plain; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
} as const;

/**
 * Answers with a file.
 *
 * @param name the parts of its name, see {@link attachment}
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
