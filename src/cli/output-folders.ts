import { basename, extname, join } from "node:path";
import { inputName } from "./input.ts";

const MOST_CHARACTERS = 80;

/** Names that Windows keeps for devices, with or without an extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * The folder of each list's output: the folder itself for one list, one inside it named after each of several.
 *
 * @example outputFolders("out", ["a.csv"]) // ["out"]
 * @example outputFolders("out", ["x/a.csv", "y/A.csv", "-"]) // ["out/a", "out/A-2", "out/stdin"]
 */
export function outputFolders(folder: string, paths: readonly string[]): string[] {
  if (paths.length === 1) return [folder];
  const taken = new Set<string>();
  return paths.map((path) => {
    const stem = folderName(path);
    let name = stem;
    // Not every file system tells upper case from lower.
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}-${number}`;
    taken.add(name.toLowerCase());
    return join(folder, name);
  });
}

/**
 * The CSV file of each list's findings: the one that is named for one list, one in a folder of that name for each of several.
 *
 * @example findingsFiles("todo.csv", ["a.csv"]) // ["todo.csv"]
 * @example findingsFiles("todo", ["a.csv", "b.xlsx"]) // ["todo/a.csv", "todo/b.csv"]
 */
export function findingsFiles(path: string, lists: readonly string[]): string[] {
  return lists.length === 1 ? [path] : outputFolders(path, lists).map((name) => `${name}.csv`);
}

/** A list's file name without its extension, with nothing in it that a file system or a terminal could stumble over. */
function folderName(path: string): string {
  const name = basename(inputName(path));
  const safe = name
    .slice(0, name.length - extname(name).length)
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N} ._()-]/gu, "_")
    .replace(/^[\s.-]+/, "");
  const short = [...safe]
    .slice(0, MOST_CHARACTERS)
    .join("")
    .replace(/[\s.]+$/, "");
  if (short === "") return "list";
  return DEVICES.test(short) ? `_${short}` : short;
}
