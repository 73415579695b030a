import type { Context } from "hono";
import { attachment } from "./file-name.ts";

/**
 * Answers with a CSV file.
 *
 * @param name the parts of its name, see {@link attachment}
 */
export function csvResponse(
  c: Context,
  csv: string,
  name: readonly (string | null)[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  return c.body(csv, 200, {
    ...headers,
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": attachment(name, "csv"),
  });
}
