import { realpath } from "node:fs/promises";
import { CommandFailure } from "./failure.ts";
import { STDIN } from "./input.ts";

/**
 * Refuses to write over a list that the command reads: the team's own file would be gone.
 *
 * @param targets files to be written
 * @throws CommandFailure
 */
export async function refuseOverwriting(targets: readonly string[], lists: readonly string[]): Promise<void> {
  const read = new Set(await Promise.all(lists.filter((path) => path !== STDIN).map(realPath)));
  for (const target of targets) {
    if (!read.has(await realPath(target))) continue;
    throw new CommandFailure(`${target} is the list itself and would be overwritten`, "Name another file.");
  }
}

function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path); // Not there yet, so nothing is overwritten.
}
