import { closeSync, fsyncSync, openSync, unlinkSync, writeSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { makeFolder } from "../store/embedded/make-folder.ts";

/** Where the first administrator's key is told. */
export interface FirstKeyPlace {
  /** Takes a line for whoever starts the service. */
  readonly print: (line: string) => void;
  /** Whether those lines go to a terminal, which somebody sees, and nowhere else: a log would keep the key. */
  readonly isTerminal: boolean;
  readonly dataDirectory: string;
}

/**
 * Tells the first administrator's key: on a terminal as it is, and else in a file `first-key`, for its owner alone, beside
 * the data directory, or in it where that cannot be or another's is there.
 *
 * @throws the system's error where it can be written nowhere
 */
export function tellFirstKey(token: string, { print, isTerminal, dataDirectory }: FirstKeyPlace): void {
  if (isTerminal) {
    print(`The first administrator's key, shown now and never again: ${token}`);
    return;
  }
  const path = writeKey(token, resolve(dataDirectory));
  print(`The first administrator's key is in ${path}, for its owner alone. Keep it elsewhere and delete the file.`);
}

function writeKey(token: string, directory: string): string {
  const beside = join(dirname(directory), "first-key");
  try {
    writeNew(beside, token);
    return beside;
  } catch {
    makeFolder(directory, 0o700);
    const inside = join(directory, "first-key");
    remove(inside);
    writeNew(inside, token);
    return inside;
  }
}

/** Never into a file that is there already: whose it is, and who may read it, is not known. */
function writeNew(path: string, token: string): void {
  const file = openSync(path, "wx", 0o600);
  try {
    writeSync(file, `${token}\n`);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
}
