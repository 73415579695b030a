import { headingText } from "./heading-text.ts";

/** A heading with the table that its column came from: `Cases[Gender]`, `[dbo].[Cases].[Gender]`, `Cases.Gender`. */
export interface TableAndColumn {
  /** Its names, the widest first. */
  readonly tables: readonly string[];
  readonly column: string;
}

const IN_BRACKETS = /^'?([^'[\]]*)(?:'\s*)?\[([^[\]]+)\]$/;
const ALL_IN_BRACKETS = /^((?:\[[^\]]+\]\.)+)\[([^\]]+)\]$/;
const WITH_DOTS = /^((?:\w+\.)+)(\w[\w &/-]*)$/;

/**
 * The table and the column that a heading names, or null. R writes every space as a dot, so what stands before a dot may be no table.
 *
 * @example tableAndColumn("Cases[Gender]") // { tables: ["Cases"], column: "Gender" }
 */
export function tableAndColumn(heading: string): TableAndColumn | null {
  const [, table, column] = IN_BRACKETS.exec(heading) ?? [];
  if (table !== undefined && column !== undefined) return { tables: [table], column: column.trim() };
  const [, path, last] = ALL_IN_BRACKETS.exec(heading) ?? WITH_DOTS.exec(heading) ?? [];
  if (path === undefined || last === undefined) return null;
  const tables = path.split(".").map((name) => name.replace(/^\[|\]$/g, ""));
  return { tables: tables.slice(0, -1), column: last.trim() };
}

/** What a table holds: the cases of the list, its children, or their assessments. */
export type TableOf = "cases" | "children" | "assessments";

/** What a name of a table is made of besides what it is of. */
const BESIDES = wordsOf(
  "tbl vw v qry dim fact rpt stg yj yjs yot yos youth justice the of for all open closed live long",
);
const ROWS = wordsOf(
  "dbo public query table sheet list data dataset extract extracts export report record records row rows result results view " +
    "cohort caseload spreadsheet workbook download",
);
const WORDS_OF: readonly (readonly [TableOf, ReadonlySet<string>])[] = [
  ["assessments", wordsOf("assessment assessments asset assetplus plus risk risks classification classifications")],
  [
    "cases",
    wordsOf(
      "case cases order orders disposal disposals outcome outcomes sentence sentences intervention interventions programme programmes",
    ),
  ],
  [
    "children",
    wordsOf(
      "child children young person persons people yp yps client clients individual individuals service user users",
    ),
  ],
];

/**
 * What a table is of by its name, or null where that may be another thing: a licence's start is not the order's.
 *
 * @example tableOf("tblChildren") // "children"
 */
export function tableOf(table: string): TableOf | null {
  const words = wordsOfName(table);
  // A number, or the letter that a query calls a table by.
  if (words.length === 0 || (words.length === 1 && words[0]?.length === 1)) return "cases";
  const nouns = words.filter((word) => !BESIDES.has(word));
  const known = (word: string) => ROWS.has(word) || WORDS_OF.some(([, some]) => some.has(word));
  if (nouns.length === 0 || !nouns.every(known)) return null;
  return WORDS_OF.find(([, some]) => nouns.some((noun) => some.has(noun)))?.[0] ?? "cases";
}

/** The words of a name, as programs run them together: tblOldCases, OLD_CASES. */
function wordsOfName(name: string): readonly string[] {
  const apart = name.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2");
  return apart.toLowerCase().match(/\p{L}+/gu) ?? [];
}

/**
 * Whose gender or dates these would be is another person's, or they are of another time. What follows may be run together with it
 * (victimgender); before it stands nothing but what a table's name begins with: a household is not old.
 */
const OF_OTHERS =
  /(?:^| )(?:tbl|vw|qry)?(?:victim|parent|carer|worker|staff|officer|manager|sibling|witness|co ?defendant|previous|prior(?!it)|archive|old(?!er))/;

/**
 * Whether a name says that what stands under it is another person's, or of another time.
 *
 * @example saysOthers("Victim sex") // true
 */
export function saysOthers(name: string): boolean {
  return OF_OTHERS.test(wordsOfName(name).join(" "));
}

/** Fewer may have a word in common by chance. */
const ENOUGH_HEADINGS = 3;

/**
 * A row of headings without the table that every one of them names: whatever it is called, the list is of it.
 *
 * @returns the row itself where there is no such table
 * @example withoutTable(["Anytown[Ref]", "Anytown[Sex]", "Anytown[Order]"]) // ["Ref", "Sex", "Order"]
 */
export function withoutTable(row: readonly string[]): readonly string[] {
  const first = row.find((cell) => cell.trim() !== "") ?? "";
  const table = pathOf(tableAndColumn(headingText(first)));
  if (table === "" || saysOthers(table)) return row;
  const columns: string[] = [];
  for (const cell of row) {
    const named = cell.trim() === "" ? null : tableAndColumn(headingText(cell));
    if (cell.trim() !== "" && pathOf(named) !== table) return row;
    columns.push(named?.column ?? "");
  }
  return columns.filter((column) => column !== "").length < ENOUGH_HEADINGS ? row : columns;
}

function pathOf(named: TableAndColumn | null): string {
  return named?.tables.join(".") ?? "";
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}
