import type { Context } from "hono";

/**
 * A Content-Disposition header that offers the response as a file. Whatever the parts hold, the name is made of a to z,
 * digits, dots and hyphens, so that nothing in it can end the header or leave the folder.
 *
 * @param parts joined by hyphens; null and parts with nothing to keep are left out
 * @param extension with no dot
 * @example attachment(["sample", "Âge & Co", "2026-11-02"], "csv") // 'attachment; filename="sample-age-co-2026-11-02.csv"'
 */
function attachment(parts: readonly (string | null)[], extension: string): string {
  const name = parts
    .map((part) => plainName(part ?? ""))
    .filter((part) => part !== "")
    .join("-");
  return `attachment; filename="${name}.${extension}"`;
}

const MOST_CHARACTERS = 60;

function plainName(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, "");
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
