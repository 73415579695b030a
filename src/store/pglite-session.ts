import { type PGlite, protocol } from "@electric-sql/pglite";
import { joinedBytes } from "../base/joined-bytes.ts";
import { NOT_TEXT } from "./column-types.ts";
import { oneByOne } from "./one-by-one.ts";
import type { SqlValue } from "./store.ts";

/**
 * How PGlite is asked: each statement is prepared when it is first asked, and only carried out from then on, all of it in one message.
 * PGlite's own `query` prepares it each time, in six messages, which takes four times as long.
 *
 * @module
 */

export interface PgliteSession {
  /**
   * Asks one statement with values, or a script of several without, once those asked before it are answered: PGlite itself would mix
   * the answers up.
   *
   * @returns the rows, those of the last statement of a script, with values as `Queries.query` gives them
   * @throws whatever PGlite throws, which can quote the values
   */
  readonly ask: (sql: string, values?: readonly SqlValue[]) => Promise<readonly object[]>;
  readonly close: () => Promise<void>;
}

/** So many statements are kept prepared, each some ten kilobytes: more than the ledger has. */
const MOST_PREPARED = 300;

/** A statement that is prepared. */
interface Prepared {
  readonly name: string;
  readonly columns: readonly Column[];
}

type Message = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"][number];

/** Tells what the rows that follow it are made of. */
interface Columns extends Message {
  readonly fields: readonly Column[];
}
interface Column {
  readonly name: string;
  readonly dataTypeID: number;
}

interface Row extends Message {
  readonly fields: readonly (string | null)[];
}

const { serialize } = protocol;

export function pgliteSession(database: Pick<PGlite, "execProtocol" | "close">): PgliteSession {
  const prepared = new Map<string, Prepared>();
  let named = 0;

  const send = async (...parts: readonly Uint8Array[]) => (await database.execProtocol(joinedBytes(parts))).messages;

  async function askPrepared(sql: string, values: readonly SqlValue[]): Promise<readonly object[]> {
    const known = prepared.get(sql);
    const statement = known?.name ?? `kept_${++named}`;
    if (!known && named % MOST_PREPARED === 0) {
      prepared.clear();
      await askScript("deallocate all");
    }
    const preparing = known
      ? []
      : [serialize.parse({ text: sql, name: statement }), serialize.describe({ type: "S", name: statement })];
    // Should it be refused, as what it would give has another shape by now, it is prepared anew when it is asked again.
    prepared.delete(sql);
    const messages = await send(
      ...preparing,
      serialize.bind({ statement, values: values.map(asText) }),
      serialize.execute({}),
      serialize.sync(),
    );
    const columns = known?.columns ?? messages.find(isColumns)?.fields ?? [];
    prepared.set(sql, { name: statement, columns });
    return messages.filter(isRow).map((row) => rowOf(columns, row.fields));
  }

  async function askScript(sql: string): Promise<readonly object[]> {
    let columns: readonly Column[] = [];
    let rows: object[] = [];
    let last = rows;
    // With what ends a statement that was prepared: without it a script that comes after one for which the disk had no room is
    // tried for ever, and no write is refused that would tell of it.
    for (const message of await send(serialize.query(sql), serialize.sync())) {
      if (isColumns(message)) columns = message.fields;
      if (isRow(message)) rows.push(rowOf(columns, message.fields));
      if (message.name === "commandComplete") [last, rows] = [rows, []];
    }
    return last;
  }

  const inOrder = oneByOne();
  return {
    ask: (sql, values) => inOrder(() => (values === undefined ? askScript(sql) : askPrepared(sql, values))),
    close: () => database.close(),
  };
}

const isColumns = (message: Message): message is Columns => message.name === "rowDescription";
const isRow = (message: Message): message is Row => message.name === "dataRow";

/** As PostgreSQL reads it, whatever type it takes the value for. */
function asText(value: SqlValue): string | null {
  return value === null ? null : String(value);
}

function rowOf(columns: readonly Column[], fields: readonly (string | null)[]): object {
  return Object.fromEntries(
    columns.map(({ name, dataTypeID }, at) => {
      const text = fields[at] ?? null;
      const read = NOT_TEXT.get(dataTypeID);
      return [name, text === null || read === undefined ? text : read(text)];
    }),
  );
}
