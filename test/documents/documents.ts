import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** The documents for people, by their path in the checkout: the README and what stands in specs. */
export const DOCUMENTS: readonly string[] = [
  "README.md",
  ...readdirSync(join(ROOT, "specs"))
    .filter((name) => name.endsWith(".md"))
    .sort()
    .map((name) => `specs/${name}`),
];

export function readDocument(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

export function writeDocument(path: string, text: string): void {
  writeFileSync(join(ROOT, path), text);
}
