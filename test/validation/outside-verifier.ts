import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { canonicalJson } from "../../src/base/canonical.ts";
import { FIELDS } from "../../src/long-list/fields.ts";
import type { Case } from "../../src/sampling/case.ts";

/** What an outsider is given: the files of one draw, of which only the receipt must be there. */
export interface OutsideFiles {
  readonly receipt: unknown;
  /** As CSV. */
  readonly list?: string;
  readonly replacements?: readonly unknown[];
  readonly assignment?: unknown;
  readonly previous?: unknown;
  readonly rating?: unknown;
  readonly judgements?: unknown;
}

/** What the verifier says of one draw: null where everything holds, else its words. */
export type Verdict = string | null;

const VERIFIER = fileURLToPath(new URL("verify.py", import.meta.url));
const REMEDY =
  "the outside verifier needs python3, 3.10 or later, of which there is none on the path. Install Debian's python3, or run .ci/run, which does.";

/** Has `verify.py` look at many draws, in a process for each core of up to four; with `search` it makes each lottery anew. */
export async function verdictsOn(draws: readonly OutsideFiles[], { search = false } = {}): Promise<Verdict[]> {
  const folder = mkdtempSync(join(tmpdir(), "longlist-outside-"));
  try {
    const folders = draws.map((files, index) => writeFiles(join(folder, String(index)), files));
    const processes = Math.min(4, availableParallelism(), folders.length);
    const shares = Array.from({ length: processes }, (_, at) => folders.filter((_, index) => index % processes === at));
    const said = new Map((await Promise.all(shares.map((share) => briefly(share, search ? ["--search"] : [])))).flat());
    return folders.map((one) => {
      const words = said.get(one);
      if (words === undefined) throw new Error(`the outside verifier gave no verdict on ${one}`);
      return / checks, all hold$/.test(words) ? null : words;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What one process says of each folder. */
async function briefly(
  folders: readonly string[],
  options: readonly string[],
): Promise<[folder: string, words: string][]> {
  const stdout = await new Promise<string>((resolve, reject) =>
    execFile(
      "python3",
      [VERIFIER, "--brief", ...options, ...folders],
      { maxBuffer: 1 << 28 },
      (error, said, complained) => {
        if (error?.code === "ENOENT") reject(new Error(REMEDY, { cause: error }));
        // Exit status 3 is an answer too: something does not hold.
        else if (complained) reject(new Error(complained));
        else resolve(said);
      },
    ),
  );
  return stdout.split("\n").map((line) => [line.split(": ", 1)[0] ?? "", line.slice(line.indexOf(": ") + 2)]);
}

function writeFiles(folder: string, { list, replacements, ...documents }: OutsideFiles): string {
  mkdirSync(folder);
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  for (const [name, document] of Object.entries(documents))
    if (document !== undefined) write(`${name}.json`, canonicalJson(document));
  if (list !== undefined) write("list.csv", list);
  if (replacements?.length)
    write("replacements.jsonl", replacements.map((record) => `${canonicalJson(record)}\n`).join(""));
  return folder;
}

const HEADINGS = FIELDS.map(({ name }) => name);

/** Cases as the plainest list that says the same. */
export function plainCsv(cases: readonly Case[]): string {
  return csvOf([HEADINGS, ...cases.map((one) => HEADINGS.map((field) => one[field] ?? ""))]);
}

export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(cell).join(",")}\n`).join("");
}
