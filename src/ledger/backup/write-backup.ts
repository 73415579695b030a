import { canonicalJson } from "../../base/canonical.ts";
import type { Queries } from "../../store/store.ts";
import { readHead } from "../audit/read-trail.ts";
import { type BackupEnd, type BackupHeader, type BackupRows, lineDigest } from "./format.ts";
import { quoted, readTables, type Table } from "./tables.ts";

/** Characters that a line should not have many more of, unless a single row does. */
const LINE = 1_000_000;
const MOST_ROWS = 1_000;

/**
 * Writes the whole ledger line by line, as it stands in one transaction that sees one moment (repeatable read): no more
 * of it is in memory than a line.
 *
 * @param at instant, in UTC
 * @param take takes a line without its end
 */
export async function writeBackup(
  queries: Queries,
  at: string,
  take: (line: string) => Promise<void> | void,
): Promise<void> {
  const digest = lineDigest();
  const write = async (line: object) => {
    const text = canonicalJson(line);
    digest.take(text);
    await take(text);
  };
  await queries.query("set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local extra_float_digits = 1");
  const migrations = await queries.query<{ name: string; checksum: string }>(
    "select name, checksum from migration order by name",
    [],
  );
  const head = await readHead(queries);
  const header: BackupHeader = { kind: "longlist/backup", version: 1, at, head, migrations: [...migrations] };
  await write(header);
  const counts: Record<string, number> = {};
  for (const table of await readTables(queries)) counts[table.name] = await writeTable(queries, table, write);
  const end: BackupEnd = { rows: counts, digest: digest.end() };
  await take(canonicalJson(end));
}

async function writeTable(queries: Queries, table: Table, write: (line: BackupRows) => Promise<void>): Promise<number> {
  const columns = table.columns.map(({ name }) => name);
  const values = columns.map((name) => `${quoted(name)}::text`).join(", ");
  const order = (table.key.length > 0 ? table.key : columns).map(quoted).join(", ");
  await queries.query(
    `declare backup_rows no scroll cursor for
       select json_build_array(${values})::text as line from ${quoted(table.name)} order by ${order}`,
  );
  let count = 0;
  for (let most = 1; ; ) {
    const found = await queries.query<{ line: string }>(`fetch ${most} from backup_rows`);
    if (found.length === 0) break;
    await write({ table: table.name, columns, rows: found.map(({ line }) => JSON.parse(line)) });
    count += found.length;
    const length = found.reduce((sum, { line }) => sum + line.length, 0) / found.length;
    most = Math.max(1, Math.min(MOST_ROWS, Math.floor(LINE / length)));
  }
  await queries.query("close backup_rows");
  return count;
}
