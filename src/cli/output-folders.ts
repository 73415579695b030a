import { basename, join } from "node:path";
import { folderNames } from "../report/files/folder-names.ts";
import { inputName } from "./input.ts";

/**
 * The folder of each list's output: the folder itself for one list, one inside it named after each of several.
 *
 * @example outputFolders("out", ["a.csv"]) // ["out"]
 * @example outputFolders("out", ["x/a.csv", "y/A.csv", "-"]) // ["out/a", "out/A-2", "out/stdin"]
 */
export function outputFolders(folder: string, paths: readonly string[]): string[] {
  if (paths.length === 1) return [folder];
  return folderNames(paths.map((path) => basename(inputName(path)))).map((name) => join(folder, name));
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
