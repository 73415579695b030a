import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { preparedSnapshot } from "./pglite-snapshot.ts";

/**
 * A data directory with an empty database that is set up, as a service leaves it that was stopped before it had made its
 * first key: in a tenth of the time. It goes when the test has finished.
 *
 * @param above the folder to make it in; one of its own unless told
 */
export async function preparedDirectory(above = aFolder()): Promise<string> {
  const home = join(above, "data", "postgres");
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const input = Buffer.from(await (await preparedSnapshot()).arrayBuffer());
  execFileSync("tar", ["--extract", "--file=-", `--directory=${home}`], { input, stdio: ["pipe", "ignore", "inherit"] });
  return join(above, "data");
}

/** A folder for one test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "longlist-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
