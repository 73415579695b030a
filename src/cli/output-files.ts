import { open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { printable } from "../base/printable.ts";
import { checkMappings } from "../long-list/mappings/mapping-checks.ts";
import { mappingFile } from "../long-list/mappings/mappings.ts";
import type { OwnDisposal } from "../long-list/values/coded-value.ts";
import { folderNames } from "../report/files/folder-names.ts";
import type { Mappings } from "../sampling/case.ts";
import { makeFolder } from "../store/embedded/make-folder.ts";
import type { Invocation } from "./command.ts";
import { CommandFailure } from "./failure.ts";
import { inputName, STDIN } from "./input.ts";
import type { Io } from "./io.ts";

/**
 * Writes a file so that it is there whole or not at all, making its folder where needed.
 *
 * @throws CommandFailure where it cannot be written
 */
async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    makeFolder(dirname(path));
    const file = await open(temporary, "w");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => {});
    throw writeFailure(path, error);
  }
}

/** A file to write: where, and what. */
export type OutputFile = readonly [path: string, content: string | Uint8Array];

/**
 * Writes files as every command does: none over what is there and is something else, unless told to.
 *
 * @param force write over what is there
 * @throws CommandFailure before any is written where one would be lost, or where one cannot be written
 * @example await writeFiles([["out/rating.csv", text]], given("force"))
 */
export async function writeFiles(files: readonly OutputFile[], force: boolean): Promise<void> {
  await refuseLosing(files, force);
  for (const [path, content] of files) await writeWhole(path, content);
}

/**
 * Refuses to write over a file that holds something else: it may have been filled in since it was written, or be another's.
 *
 * @throws CommandFailure naming the first that would be lost
 */
async function refuseLosing(files: readonly OutputFile[], force: boolean): Promise<void> {
  if (force) return;
  for (const [path, content] of files) {
    if (!(await holdsElse(path, content))) continue;
    throw new CommandFailure(
      `${path} is there already, holds something else and would be overwritten`,
      "Name another place, or overwrite it with --force.",
    );
  }
}

async function holdsElse(path: string, content: string | Uint8Array): Promise<boolean> {
  const there = await stat(path).catch(() => null);
  // A folder cannot be overwritten, and whatever else is no file is not read: it may never end.
  if (there === null || there.isDirectory()) return false;
  const bytes = Buffer.from(content);
  if (!there.isFile() || there.size !== bytes.length) return true;
  return !bytes.equals(await readFile(path).catch((error) => Promise.reject(writeFailure(path, error))));
}

/** What a failed write comes to. */
export function writeFailure(path: string, error: unknown): CommandFailure {
  const { code } = error as NodeJS.ErrnoException;
  return new CommandFailure(
    `${path} cannot be written (${code ?? "unknown cause"})`,
    "Check the folder, who may write there and how much room is left.",
  );
}

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

/**
 * Writes the mappings in use, from files and typed, to the file that `--save-mapping` names, for the team's next list.
 * Mappings that name what does not exist are not saved; the findings say what is wrong with them.
 *
 * @param own the kinds of case of the specification's own, which can be mapped to; none unless told
 * @throws CommandFailure where the file cannot be written
 */
export async function saveMapping(
  invocation: Invocation,
  mappings: Mappings,
  io: Io,
  own?: readonly OwnDisposal[],
): Promise<void> {
  const path = invocation.value("save-mapping");
  if (path === undefined) return;
  const files = mappingToSave(invocation, mappings, own);
  await writeFiles(files, invocation.given("force"));
  const isFaulty = files.length === 0;
  const said = isFaulty ? `${path} not written: a mapping names what does not exist` : `mapping written to ${path}`;
  io.stderr.write(`${printable(said)}\n`);
}

/**
 * Refuses, before anything is done, what {@link saveMapping} would refuse after it.
 *
 * @throws CommandFailure where another mapping file would be lost
 */
export async function refuseLosingMapping(
  invocation: Invocation,
  mappings: Mappings,
  own?: readonly OwnDisposal[],
): Promise<void> {
  await refuseLosing(mappingToSave(invocation, mappings, own), invocation.given("force"));
}

function mappingToSave({ value }: Invocation, mappings: Mappings, own?: readonly OwnDisposal[]): OutputFile[] {
  const path = value("save-mapping");
  if (path === undefined || checkMappings(mappings, own).length > 0) return [];
  return [[path, `${JSON.stringify(mappingFile(mappings), null, 2)}\n`]];
}
