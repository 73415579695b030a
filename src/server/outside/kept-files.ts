import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import type { AuditHead } from "../../ledger/audit/entry.ts";
import type { KeptErasure } from "../../ledger/backup/restore-backup.ts";
import { makeFolder } from "../../store/embedded/make-folder.ts";

/**
 * What is kept of the ledger outside its database, in the data directory: the head of the audit trail, by which a
 * database that lost its end is found out, and every erasure, so that none is undone by an older copy. Neither holds case
 * data.
 *
 * @module
 */

const OWN_FOLDER = 0o700;
const OWN_FILE = 0o600;

const headSchema = z.object({ sequence: z.int().min(0), hash: z.string() });
const erasureSchema = z.object({ inspection: z.string(), reason: z.string() });

/** The head that was last kept; null where there is none. @throws the system's error where it cannot be read */
export function readKeptHead(directory: string): AuditHead | null {
  const text = readText(join(directory, "trail-head"));
  return text === null ? null : headSchema.parse(JSON.parse(text));
}

/** Keeps a head in the place of the one before, whole or not at all, on the disk when it returns. */
export function keepHead(directory: string, { sequence, hash }: AuditHead): void {
  const path = join(directory, "trail-head");
  const draft = `${path}.${process.pid}`;
  writeSynced(directory, draft, "w", `${JSON.stringify({ sequence, hash })}\n`);
  renameSync(draft, path);
}

/** All erasures that were kept, in order. @throws the system's error where they cannot be read */
export function readKeptErasures(directory: string): KeptErasure[] {
  return readErasuresFrom(join(directory, "erasures"));
}

/** Those of a file that somebody saved elsewhere. A last line that was cut off is none. */
export function readErasuresFrom(path: string): KeptErasure[] {
  const lines = (readText(path) ?? "").split("\n").slice(0, -1);
  return lines.filter((line) => line !== "").map((line) => erasureSchema.parse(JSON.parse(line)));
}

/** Keeps one more, on the disk when it returns. */
export function keepErasure(directory: string, { inspection, reason }: KeptErasure): void {
  writeSynced(directory, join(directory, "erasures"), "a", `${JSON.stringify({ inspection, reason })}\n`);
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

function writeSynced(directory: string, path: string, flags: "w" | "a", text: string): void {
  makeFolder(directory, OWN_FOLDER);
  const file = openSync(path, flags, OWN_FILE);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
