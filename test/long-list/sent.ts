import { readFile } from "node:fs/promises";

/** A file as a program or a person made it, and what reading it finds. */
export interface SentFile {
  readonly file: string;
  /** Why it is awkward. */
  readonly because: string;
  /** Severity, code, rows and column of each finding. */
  readonly findings: readonly string[];
  /** How many cases it gives; null where a finding blocks it. All are of one list of twenty. */
  readonly cases: number | null;
}

/** The bytes of a file in one of the folders beside this. */
export async function bytesOf(folder: "sent" | "written", file: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`${folder}/${file}`, import.meta.url)));
}
