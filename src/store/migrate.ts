import { digestOf } from "../base/canonical.ts";
import type { Queries, Store } from "./store.ts";
import { StoreFailure } from "./store-failure.ts";

/** One step of the database's history. Once it has been applied anywhere its text never changes. */
export interface Migration {
  /** Migrations are applied in the order of their names. */
  readonly name: string;
  readonly sql: string;
}

/** Any number, as long as it is always this one: whoever migrates waits for whoever else does. */
const LOCK = 5_246_911_377;

/**
 * Brings the database up to date: all migrations that it lacks, in one transaction, so that it is never half set up.
 *
 * @returns the names of those applied now
 * @throws StoreFailure `unprepared` where an applied migration was changed, or where the database knows more migrations
 *   than this version of Longlist
 */
export function migrate(store: Store, migrations: readonly Migration[]): Promise<string[]> {
  return store.transaction((queries) => applyMigrations(queries, migrations));
}

/** As {@link migrate}, in a transaction that is under way. */
export async function applyMigrations(queries: Queries, migrations: readonly Migration[]): Promise<string[]> {
  await queries.query("select pg_advisory_xact_lock($1::int8)", [String(LOCK)]);
  await queries.query(
    "create table if not exists migration (name text primary key, checksum text not null, at timestamptz not null default now());",
  );
  const missing = await missingMigrations(queries, migrations);
  for (const { name, sql } of missing) {
    await queries.query(sql);
    await queries.query("insert into migration (name, checksum) values ($1, $2)", [name, digestOf(sql)]);
  }
  return missing.map(({ name }) => name);
}

async function missingMigrations(queries: Queries, migrations: readonly Migration[]): Promise<Migration[]> {
  const applied = await queries.query<{ name: string; checksum: string }>("select name, checksum from migration", []);
  const known = new Map(migrations.map(({ name, sql }) => [name, digestOf(sql)]));
  for (const { name, checksum } of applied) {
    if (known.get(name) === checksum) continue;
    const what = known.has(name) ? "was changed after it had been applied" : "is not part of this version";
    throw new StoreFailure("unprepared", { remedy: `: migration ${name} ${what}. Use the version that set it up.` });
  }
  const done = new Set(applied.map(({ name }) => name));
  return migrations.filter(({ name }) => !done.has(name));
}
