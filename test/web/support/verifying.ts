import { readFileSync } from "node:fs";
import { digestOf } from "../../../src/base/canonical.ts";
import type { LogLine } from "../../../src/http/request-log.ts";
import type { Draw } from "../../../src/sampling/draw/draw-document.ts";
import { replaceCase } from "../../../src/sampling/replacement/replacement.ts";
import type { Replacement } from "../../../src/sampling/replacement/replacement-document.ts";
import { ASSET_NAMES, type AssetFiles } from "../../../src/web/assets/assets.ts";
import { createSite } from "../../../src/web/site.ts";
import { keepLine } from "../../support/run-log.ts";

/** What a stranger has in hand: the example's receipt and its list. */
export const LIST = readFileSync(new URL("../../example/long-list.csv", import.meta.url), "utf8");
export const RECEIPT_TEXT = readFileSync(new URL("../../golden/example-draw.json", import.meta.url), "utf8");
export const RECEIPT: Draw = JSON.parse(RECEIPT_TEXT);

/** The list without one of its cases. */
export const SHORTER_LIST = LIST.split("\n")
  .filter((line) => !line.startsWith(RECEIPT.sample[0]!.caseId))
  .join("\n");

/** The receipt, edited and under a digest made anew. */
export function forgedReceipt(edits: Partial<Draw>): string {
  const { digest: _, ...content } = { ...RECEIPT, ...edits };
  return JSON.stringify({ ...content, digest: digestOf(content) });
}

/** Some replacements of the example's cases. */
export function replacementsOf(...cases: readonly string[]): Replacement[] {
  const records: Replacement[] = [];
  for (const caseId of cases) {
    const asked = { caseId, reason: "transferred-out", note: null, by: "A. Coordinator", on: "2026-11-03" };
    records.push(replaceCase(RECEIPT, records, asked));
  }
  return records;
}

export function lines(records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

export const logged: LogLine[] = [];

const files = Object.fromEntries(ASSET_NAMES.map((name) => [name, name])) as AssetFiles;
const site = createSite({
  assets: { files, open: async () => null },
  clock: () => 0,
  log(line) {
    logged.push(line);
    keepLine(line);
  },
  randomBytes: (count) => new Uint8Array(count),
});

/** The files and the text of the form, as a browser without a script sends them; what is left out is not chosen. */
export type Sent = Partial<Record<"receipt" | "list" | "replacements", string | Uint8Array<ArrayBuffer>>> & {
  readonly case?: string;
};

/** Sends the form. */
export async function verifyOnServer(sent: Sent): Promise<{ status: number; title: string; page: string }> {
  const body = new FormData();
  for (const name of ["receipt", "list", "replacements"] as const) {
    const content = sent[name];
    body.append(name, content === undefined ? new File([], "") : new File([content], `${name}.file`));
  }
  body.append("case", sent.case ?? "");
  const headers = { Origin: "http://localhost" };
  const response = await site.request("/verify", { method: "POST", body, headers });
  const page = await response.text();
  return { status: response.status, title: /<title>(.*?)<\/title>/.exec(page)![1]!, page };
}

/** A page's words as they are read, without its markup. */
export function words(page: string): string {
  return page
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ")
    .trim();
}
