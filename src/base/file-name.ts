import { inForm } from "./text.ts";

const MOST_CHARACTERS = 60;

/**
 * The name under which a file is downloaded, for headers and for the pages that speak of it. Whatever the parts hold, it is
 * made of a to z, digits, dots and hyphens, so that nothing in it can end a header or leave a folder.
 *
 * @param parts joined by hyphens; null and parts with nothing to keep are left out
 * @param extension with no dot
 * @example fileName(["sample", "Âge & Co", "2026-11-02"], "csv") // "sample-age-co-2026-11-02.csv"
 */
export function fileName(parts: readonly (string | null)[], extension: string): string {
  const name = parts
    .map((part) => plainName(part ?? ""))
    .filter((part) => part !== "")
    .join("-");
  return `${name}.${extension}`;
}

function plainName(text: string): string {
  return inForm(text, "NFKD")
    .toLowerCase()
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, MOST_CHARACTERS)
    .replace(/^-+|-+$/g, "");
}
