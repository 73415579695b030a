import { digestOf } from "../../base/canonical.ts";
import { applyMigrations, type Migration } from "../../store/migrate.ts";
import type { Queries, Store } from "../../store/store.ts";
import { system } from "../access/caller.ts";
import { perform } from "../acts/perform.ts";
import type { AuditHead } from "../audit/entry.ts";
import { readHead } from "../audit/read-trail.ts";
import { verifyTrail } from "../audit/verify-trail.ts";
import type { LedgerPlatform } from "../platform.ts";
import { eraseInspection } from "../retention/erase.ts";
import type { BackupHeader } from "./format.ts";
import { loadRows, RestoreRefusal, readHeader } from "./load-rows.ts";
import { readTables } from "./tables.ts";

/** An erasure as it is kept outside the database. */
export interface KeptErasure {
  readonly inspection: string;
  readonly reason: string;
}

export interface RestoreRequest {
  /** Without their ends. */
  readonly lines: AsyncIterable<string>;
  /** Of this version. */
  readonly migrations: readonly Migration[];
  /** What was erased since the backup was made: it is erased again before anybody can see it. */
  readonly erasures: readonly KeptErasure[];
  /** The head of the ledger in whose place the restored one comes; null where it is not known. */
  readonly replaces: AuditHead | null;
}

export interface Restored {
  readonly header: BackupHeader;
  /** How many rows each table was given. */
  readonly rows: Readonly<Record<string, number>>;
  /** The inspections that were erased again. */
  readonly erasedAgain: readonly string[];
  /** After the entry that tells of the restore. */
  readonly head: AuditHead;
}

/**
 * Restores a backup into a database without a ledger, in one transaction: all of it holds, with the trail verified and
 * what was erased meanwhile erased again, or nothing does.
 *
 * @throws RestoreRefusal where the database is not empty, or the backup is none, is damaged or of a later version
 */
export function restoreBackup(platform: LedgerPlatform, request: RestoreRequest): Promise<Restored> {
  return platform.store.transaction(async (queries) => {
    const lines = request.lines[Symbol.asyncIterator]();
    const { header, digest } = await readHeader(lines);
    await prepare(queries, header, request.migrations);
    const rows = await loadRows(queries, lines, digest);
    await expectWhole(queries, header);
    await applyMigrations(queries, request.migrations);
    const inside = { ...platform, store: withinTransaction(queries) };
    const correlationId = crypto.randomUUID();
    const erasedAgain = await eraseAgain(inside, request.erasures, correlationId);
    await perform(inside, system(correlationId), {
      act: "ledger.restore",
      work: async () => ({
        made: {},
        subject: null,
        details: {
          madeAt: header.at,
          sequence: header.head.sequence,
          hash: header.head.hash,
          replacedSequence: request.replaces?.sequence ?? null,
          replacedHash: request.replaces?.hash ?? null,
          erasedAgain: erasedAgain.length,
        },
      }),
      answer: async () => {},
    });
    return { header, rows, erasedAgain, head: await readHead(queries) };
  });
}

/** A store whose transactions are parts of one that is under way. */
function withinTransaction(queries: Queries): Store {
  return { query: queries.query, transaction: (work) => work(queries), close: async () => {} };
}

/** Sets the database up as the one that the backup was made of. */
async function prepare(queries: Queries, header: BackupHeader, migrations: readonly Migration[]): Promise<void> {
  const known = new Map(migrations.map((one) => [one.name, digestOf(one.sql)]));
  if (header.migrations.some(({ name, checksum }) => known.get(name) !== checksum)) {
    throw new RestoreRefusal("the backup was made by a version of Longlist that this one does not know");
  }
  const named = new Set(header.migrations.map(({ name }) => name));
  const [there] = await queries.query(
    "select from pg_tables where schemaname = current_schema() and tablename = 'migration'",
    [],
  );
  if (there) await expectEmpty(queries, named);
  await applyMigrations(
    queries,
    migrations.filter(({ name }) => named.has(name)),
  );
}

async function expectEmpty(queries: Queries, named: ReadonlySet<string>): Promise<void> {
  const applied = await queries.query<{ name: string }>("select name from migration", []);
  if (applied.some(({ name }) => !named.has(name))) {
    throw new RestoreRefusal(
      "the database was set up by a later version than the backup's: take one that is not set up",
    );
  }
  const tables = new Set((await readTables(queries)).map(({ name }) => name));
  for (const table of ["inspection", "access_key", "audit_entry"].filter((one) => tables.has(one))) {
    const [row] = await queries.query(`select from ${table} limit 1`, []);
    if (row) throw new RestoreRefusal("the database holds a ledger already: restore into an empty one");
  }
}

async function expectWhole(queries: Queries, { head }: BackupHeader): Promise<void> {
  const verification = await verifyTrail(queries, [head]);
  if (verification.holds && verification.head.hash === head.hash) return;
  throw new RestoreRefusal("the backup's audit trail does not hold");
}

/** What is on record as erased outside, and is there again. */
async function eraseAgain(
  platform: LedgerPlatform,
  erasures: readonly KeptErasure[],
  correlationId: string,
): Promise<string[]> {
  const again: string[] = [];
  for (const { inspection, reason } of erasures) {
    const [back] = await platform.store.query(
      "select from inspection where id = $1 and not exists (select from erasure where inspection = $1)",
      [inspection],
    );
    if (!back) continue;
    await eraseInspection(platform, system(correlationId), inspection, reason);
    again.push(inspection);
  }
  return again;
}
