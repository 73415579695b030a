import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import * as z from "zod";
import { digest } from "../../base/digest.ts";
import { instant } from "../field-schemas.ts";

/**
 * A backup: the whole ledger as lines of JSON. The first says what it is, each one after it holds rows of one table as
 * PostgreSQL prints their values, and the last counts them and has the digest of all the lines before it, so that one cut
 * short is no backup. It holds rows and no files, so that it goes from either kind of database to either.
 *
 * @module
 */

const name = z.string().min(1);
const head = z.strictObject({ sequence: z.int().min(0), hash: digest });

export const headerSchema = z.strictObject({
  kind: z.literal("longlist/backup"),
  version: z.literal(1),
  /** When, by the clock of whoever made it. */
  at: instant,
  /** Of the audit trail. */
  head,
  /** The migrations that the database had, in order, each with its checksum. */
  migrations: z.array(z.strictObject({ name, checksum: digest })),
});
export type BackupHeader = z.infer<typeof headerSchema>;

export const rowsSchema = z.strictObject({
  table: name,
  columns: z.array(name),
  rows: z.array(z.array(z.string().nullable())),
});
export type BackupRows = z.infer<typeof rowsSchema>;

export const endSchema = z.strictObject({ rows: z.record(name, z.int().min(0)), digest });
export type BackupEnd = z.infer<typeof endSchema>;

/** Works out the digest of lines as they come. @example lineDigest().end() // "sha256:e3b0…" */
export function lineDigest() {
  const hash = sha256.create();
  return {
    take: (line: string) => void hash.update(utf8ToBytes(`${line}\n`)),
    end: () => `sha256:${bytesToHex(hash.digest())}`,
  };
}
