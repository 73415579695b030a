import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { minutesOf, type Spent, type Step } from "./reader.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
/** The README's sentence by which an analyst knows the command. */
const NAMED = "`npx longlist compare`";

/** What is given to the command, each a thing that is filled in. */
const GIVEN = [
  ["test/example/long-list.csv"],
  ["--inspection-date", "2026-11-02"],
  ["--specification", "youth-2018"],
  ["--specification", "small-yot-pilot"],
  ["--set", "small-yot-pilot:sampleSize.maximum=20"],
] as const;

/**
 * From the README to a table of pilots on the command line. The README is read down to the sentence that names the command, then
 * all of the help, then all of the command's own; what stands between fences is looked at as a table is.
 */
export async function analyst(): Promise<Spent & { readonly steps: readonly Step[] }> {
  const steps: Step[] = [];
  let [words, actions, tables] = [0, 0, 0];
  const minutes = () => minutesOf(words, actions, tables);
  const done = (what: string, times = 1) => {
    actions += times;
    steps.push({ minutes: minutes(), what });
  };
  const reads = (text: string) => {
    words += text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
  };

  const readme = readFileSync(new URL("README.md", `file://${ROOT}`), "utf8");
  const end = readme.indexOf("\n\n", readme.indexOf(NAMED));
  if (end === -1) throw new Error(`the README does not name ${NAMED}`);
  const above = readme.slice(0, end);
  tables += above.match(/^```[\s\S]*?^```/gm)?.length ?? 0;
  reads(above.replace(/^```[\s\S]*?^```/gm, "").replace(/!\[[^\]]*\]\([^)]*\)/g, ""));
  done("has read the README so far, and types npm ci");
  for (const argv of [["--help"], ["compare", "--help"]]) {
    done(`types longlist ${argv.join(" ")}`);
    reads((await longlist(argv)).stdout);
  }
  const { stdout } = await longlist(["compare", ...GIVEN.flat()]);
  if (!stdout.includes("small-yot-pilot")) throw new Error("no table of pilots came");
  done("types longlist compare, with a list, a date, two specifications and a setting", 1 + GIVEN.length);
  tables++;
  steps.push({ minutes: minutes(), what: "has looked at the table" });
  return { words, actions, minutes: minutes(), steps };
}

function longlist(argv: readonly string[]): Promise<{ stdout: string }> {
  return promisify(execFile)(process.execPath, ["src/cli.ts", ...argv], { cwd: ROOT });
}
