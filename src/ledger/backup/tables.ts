import type { Queries } from "../../store/store.ts";

/** What a backup leaves out, and why. Every other table there is, whoever added it, is in it. */
export const NOT_KEPT: Readonly<Record<string, string>> = {
  migration: "whoever restores sets the database up",
  session: "nobody who was signed in before is signed in after a restore",
};

export interface Table {
  readonly name: string;
  /** In the table's order; those that PostgreSQL works out itself are left out. */
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** The columns of its primary key. */
  readonly key: readonly string[];
}

/**
 * The tables of the database as its schema has them, each after those that it refers to, but those that are
 * {@link NOT_KEPT}.
 */
export async function readTables(queries: Queries): Promise<Table[]> {
  const found = await queries.query<{ name: string; columns: string; key: string; after: string }>(
    `select c.relname::text as name,
       (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod))
           order by a.attnum), '[]') from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       (select coalesce(json_agg(a.attname order by a.attnum), '[]') from pg_index i
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = c.oid and i.indisprimary) as key,
       (select coalesce(json_agg(distinct r.relname), '[]') from pg_constraint f join pg_class r on r.oid = f.confrelid
         where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as after
     from pg_class c where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace order by c.relname`,
    [],
  );
  const kept = found.filter(({ name }) => !Object.hasOwn(NOT_KEPT, name));
  const waiting = new Map(kept.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (waiting.size > 0) {
    const next = [...waiting.values()].find(({ after }) =>
      (JSON.parse(after) as string[]).every((one) => !waiting.has(one)),
    );
    if (!next) throw new Error("tables refer to each other in a circle");
    waiting.delete(next.name);
    ordered.push({ name: next.name, columns: JSON.parse(next.columns), key: JSON.parse(next.key) });
  }
  return ordered;
}

/** A table's or column's name in a statement. @example quoted("case_document") // "\"case_document\"" */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
