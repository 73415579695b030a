import { canonicalJson } from "../../base/canonical.ts";
import { parsed } from "../../base/json-text.ts";
import type { Queries } from "../../store/store.ts";
import { endSchema, headerSchema, lineDigest, rowsSchema } from "./format.ts";
import { quoted, readTables, type Table } from "./tables.ts";

/** Reads the lines of a backup, each once and in order: its header, then its rows into their tables. @module */

/** Why a backup is not restored. Nothing of it is in the database then. */
export class RestoreRefusal extends Error {
  override readonly name = "RestoreRefusal";
}

/** Without their ends. */
export type Lines = AsyncIterator<string>;

/** The first line, and a digest that goes on over those that follow. @throws RestoreRefusal where it is no backup's */
export async function readHeader(lines: Lines) {
  const first = await lines.next();
  const digest = lineDigest();
  const header = first.done ? undefined : headerSchema.safeParse(parsed(first.value)).data;
  if (first.done || header === undefined) throw new RestoreRefusal("the file is no backup of Longlist");
  digest.take(first.value);
  return { header, digest };
}

/**
 * Puts all rows into their tables, whose own rules about what may follow what are set aside meanwhile.
 *
 * @returns how many rows each table was given
 * @throws RestoreRefusal where the backup is cut short or damaged
 */
export async function loadRows(queries: Queries, lines: Lines, digest: ReturnType<typeof lineDigest>) {
  const tables = new Map((await readTables(queries)).map((table) => [table.name, table]));
  for (const name of tables.keys()) await queries.query(`alter table ${quoted(name)} disable trigger user`);
  for (const name of [...tables.keys()].reverse()) await queries.query(`delete from ${quoted(name)}`);
  const counts: Record<string, number> = Object.fromEntries([...tables.keys()].map((name) => [name, 0]));
  for (;;) {
    const { value, done } = await lines.next();
    if (done) throw new RestoreRefusal("the backup is cut short");
    const line = parsed(value);
    const end = endSchema.safeParse(line).data;
    if (end !== undefined) {
      const whole = end.digest === digest.end() && canonicalJson(end.rows) === canonicalJson(counts);
      if (!whole) throw new RestoreRefusal("the backup is damaged: its digest is not that of its lines");
      break;
    }
    digest.take(value);
    const rows = rowsSchema.safeParse(line).data;
    const table = rows && tables.get(rows.table);
    if (!rows || !table) throw new RestoreRefusal("the backup is damaged: a line holds no rows of a table");
    await insert(queries, table, rows.columns, rows.rows);
    counts[table.name] = (counts[table.name] ?? 0) + rows.rows.length;
  }
  for (const table of tables.values()) {
    await queries.query(`alter table ${quoted(table.name)} enable trigger user`);
    await moveSequences(queries, table);
  }
  return counts;
}

async function insert(
  queries: Queries,
  table: Table,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Promise<void> {
  const types = new Map(table.columns.map(({ name, type }) => [name, type]));
  const values = columns.map((name, at) => {
    const type = types.get(name);
    if (type === undefined) throw new RestoreRefusal("the backup is damaged: a table has no such column");
    return `(line->>${at})::${type}`;
  });
  await queries.query(
    `insert into ${quoted(table.name)} (${columns.map(quoted).join(", ")}) overriding system value
     select ${values.join(", ")} from json_array_elements($1::json) as line`,
    [JSON.stringify(rows)],
  );
}

/** Has columns that number themselves go on after the rows that were put in. */
async function moveSequences(queries: Queries, table: Table): Promise<void> {
  for (const { name } of table.columns) {
    await queries.query(
      `select setval(sequence, (select max(${quoted(name)}::text::int8) from ${quoted(table.name)}))
       from (select pg_get_serial_sequence($1, $2) as sequence) as its where sequence is not null`,
      [quoted(table.name), name],
    );
  }
}
