import { open, readFile, rm } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { canonicalJson } from "../base/canonical.ts";
import type { Draw } from "../sampling/draw/draw-document.ts";
import { refuseBrokenChain } from "../sampling/replacement/replacement.ts";
import type { Replacement } from "../sampling/replacement/replacement-document.ts";
import { readReplacementLines } from "../use-cases/verify/replacement-lines.ts";
import { CommandFailure, EXIT } from "./failure.ts";
import { writeFailure } from "./output-files.ts";

const TRIES = 20;
const PAUSE = 50; // milliseconds

/** The file that keeps a receipt's replacements. @example recordsBeside("a/receipt.json") // "a/receipt.replacements.jsonl" */
export function recordsBeside(receipt: string): string {
  return `${receipt.replace(/\.json$/, "")}.replacements.jsonl`;
}

/**
 * The records kept beside a receipt, in order; none where there is no file, as for a receipt from standard input.
 *
 * @throws CommandFailure where the file cannot be read or holds something else; Refusal `invalid-replacement` where the
 *   records are not the chain of this draw's replacements, `invalid-text` where one holds half a character
 */
export async function recordsOf(receiptPath: string, draw: Draw): Promise<Replacement[]> {
  const path = recordsBeside(receiptPath);
  const records = readRecords(path, await present(path));
  refuseBrokenChain(draw, records);
  return records;
}

/**
 * Adds a record to those that a file holds: one canonical JSON record a line, never changed afterwards.
 * Nobody else can add one meanwhile, so no two records can follow the same one.
 *
 * @param make gives the next record from those before it
 * @returns the new record and its number, from 1
 * @throws CommandFailure where the file is locked, cannot be read or written, or holds something else
 */
export function addRecord(
  path: string,
  make: (before: readonly Replacement[]) => Replacement,
): Promise<{ readonly record: Replacement; readonly number: number }> {
  return locked(path, async () => {
    const text = await present(path);
    const before = readRecords(path, text);
    const record = make(before);
    // A line break lost in editing must not glue two records together.
    const start = text === "" || text.endsWith("\n") ? "" : "\n";
    await append(path, `${start}${canonicalJson(record)}\n`);
    return { record, number: before.length + 1 };
  });
}

function readRecords(path: string, text: string): Replacement[] {
  const place = (line: number) => `${path}:${line}`;
  return readReplacementLines(text, {
    place,
    notOne: (line) =>
      new CommandFailure(
        `${place(line)} is not a replacement record`,
        "Restore the file as Longlist wrote it; a last line cut short can be deleted.",
        { status: EXIT.mismatch },
      ),
  });
}

async function locked<T>(path: string, action: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  await takeLock(lock, path);
  try {
    return await action();
  } finally {
    await rm(lock, { force: true });
  }
}

/** Another command holds the lock for milliseconds, so a short patience spares people the message. */
async function takeLock(lock: string, path: string): Promise<void> {
  for (let tries = TRIES; !(await tookLock(lock, path)); tries--) {
    if (tries === 0) {
      const holder = (await readFile(lock, "utf8").catch(() => "")).trim() || "another process";
      throw new CommandFailure(
        `${path} is being written by ${holder}`,
        `Try again when that has ended. If it no longer runs, delete ${lock} and try again.`,
      );
    }
    await setTimeout(PAUSE);
  }
}

async function tookLock(lock: string, path: string): Promise<boolean> {
  try {
    const file = await open(lock, "wx");
    await file.writeFile(`process ${process.pid}\n`);
    await file.close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw writeFailure(path, error);
  }
}

async function present(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new CommandFailure(`${path} cannot be read (${code ?? "unknown cause"})`, "Check who may read it.");
  }
}

async function append(path: string, text: string): Promise<void> {
  try {
    const file = await open(path, "a");
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    throw writeFailure(path, error);
  }
}
