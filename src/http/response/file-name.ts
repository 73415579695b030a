/**
 * A Content-Disposition header that offers the response as a file. Whatever the parts hold, the name is made of a to z,
 * digits, dots and hyphens, so that nothing in it can end the header or leave the folder.
 *
 * @param parts joined by hyphens; null and parts with nothing to keep are left out
 * @param extension with no dot
 * @example attachment(["sample", "Âge & Co", "2026-11-02"], "csv") // 'attachment; filename="sample-age-co-2026-11-02.csv"'
 */
export function attachment(parts: readonly (string | null)[], extension: string): string {
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
