import { MOST_CHARACTERS, wrongText } from "../base/stated-text.ts";
import { headedTable, type TableRow } from "../base/table/headed-table.ts";
import { plainHeading, type SentTable } from "../base/table/sent-table.ts";
import { type TableFinding, type TableFindingKind, tableFinding } from "../base/table/table-finding.ts";
import { seenText, tidyLine } from "../base/text.ts";
import { thousands } from "../base/words/numbers.ts";
import type { Inspector } from "./table.ts";

/** The headings of a table of inspectors, in the order in which they are written. */
export const INSPECTOR_LABELS = {
  inspector: "Inspector",
  most: "Most cases",
  share: "Share",
  domains: "Domains",
} as const;
type Column = keyof typeof INSPECTOR_LABELS;

/** The greatest share; one that is a hundred times another's is a slip. */
const GREATEST_SHARE = 100;

/** Many times what any inspection has; whatever is done with inspectors is done for each, and often for each of their cases. */
export const MOST_INSPECTORS = 1_000;

/** What a table of inspectors can be found to be, besides what any table can. */
export const INSPECTOR_FINDINGS = {
  "no-inspectors": {
    stage: "file",
    severity: "error",
    message: "There are headings but no inspectors below them.",
    remedy: "Add one row for each inspector.",
    description: "A table of inspectors without rows.",
  },
  "inspectors-too-many": {
    stage: "file",
    severity: "error",
    message: "There are {rows} rows below the headings; {most} inspectors at the most are read.",
    remedy: "Keep the rows of those who inspect these cases.",
    description: "A table of more inspectors than any inspection has.",
  },
  "inspector-blank": {
    stage: "rows",
    severity: "error",
    message: "The row has no inspector.",
    remedy: "Write the name, or remove the row.",
    description: "A row with figures and no name.",
  },
  "inspector-total": {
    stage: "rows",
    severity: "error",
    message: "The row looks like a total and not like an inspector.",
    remedy: "Remove the row.",
    description: "A row that adds the others up.",
  },
  "inspector-too-long": {
    stage: "rows",
    severity: "error",
    message: "The name cannot be kept: {wrong}.",
    remedy: "{remedy}",
    description:
      "A name that the record cannot hold: too long, or with a character that is not seen, that hides or turns others, or that is half of one.",
  },
  "inspector-repeated": {
    stage: "rows",
    severity: "error",
    message: "The inspector stands in several rows.",
    remedy: "Keep one row for each inspector; where two have one name, add what tells them apart.",
    description: "The same name in two rows, whatever its case and whatever in it is not seen.",
  },
  "most-not-a-number": {
    stage: "rows",
    severity: "error",
    message: "The most cases are not a whole number of 0 or more.",
    remedy: "Write a whole number, or leave the cell blank for no limit.",
    description: "A limit that is no whole number.",
  },
  "share-not-a-number": {
    stage: "rows",
    severity: "error",
    message: "The share is not a number over 0 and up to {most} with three decimals at the most.",
    remedy: "Write for example 1 or 0.5, or leave the cell blank for 1.",
    description: "A share that is no such number.",
  },
  "domain-unknown": {
    stage: "rows",
    severity: "error",
    message: "The domains name one that the draw does not have.",
    remedy: "Use {domains}, several with semicolons between them, or leave the cell blank for all.",
    description: "A domain by a name that is neither an id nor a title of the specification.",
  },
} as const satisfies Readonly<Record<string, TableFindingKind>>;

/** What stands in the place of a name beside a sum. */
const TOTALS: readonly string[] = [
  "total",
  "totals",
  "sum",
  "grand total",
  "sub total",
  "subtotal",
  "total cases",
  "all",
];

/** Inspectors, and what reading them found; where that blocks, the inspectors are not to be used. */
export interface ReadInspectors {
  readonly inspectors: readonly Inspector[];
  readonly findings: readonly TableFinding[];
}

/**
 * Reads a table of inspectors: `Inspector`, and if wanted `Most cases`, `Share` and `Domains`.
 *
 * @param domains of the specification
 */
export function readInspectors(
  table: SentTable,
  domains: readonly { readonly id: string; readonly title: string }[],
): ReadInspectors {
  const { rows, headings, findings } = headedTable<Column>(table, {
    keyOf: inspectorColumn,
    needed: ["inspector"],
    labelOf: (key) => INSPECTOR_LABELS[key],
    least: 1,
    // A name alone may be a title.
    belongsBelow: (value) =>
      value("inspector") !== "" && [value("most"), value("share")].some((figure) => /^[\d.,]+$/.test(figure)),
  });
  if (rows.length > MOST_INSPECTORS) {
    const told = { rows: thousands(rows.length), most: thousands(MOST_INSPECTORS) };
    return { inspectors: [], findings: [tableFinding(INSPECTOR_FINDINGS, "inspectors-too-many", { table }, told)] };
  }
  const read = rows.map((row) => readRow(row, domains, headings));
  const inspectors = read.flatMap(({ inspector }) => inspector ?? []);
  const empty =
    findings.length === 0 && rows.length === 0 ? [tableFinding(INSPECTOR_FINDINGS, "no-inspectors", { table })] : [];
  return { inspectors, findings: [...findings, ...empty, ...read.flatMap((one) => one.findings), ...repeated(rows)] };
}

/** What a heading of the table names. @example inspectorColumn("most cases") // "most" */
export function inspectorColumn(heading: string): Column | null {
  const plain = plainHeading(heading);
  const keys = Object.keys(INSPECTOR_LABELS) as Column[];
  return keys.find((key) => plainHeading(INSPECTOR_LABELS[key]) === plain) ?? null;
}

function readRow(
  row: TableRow<Column>,
  domains: readonly { readonly id: string; readonly title: string }[],
  headings: ReadonlyMap<Column, string>,
): { readonly inspector: Inspector | null; readonly findings: readonly TableFinding[] } {
  const findings: TableFinding[] = [];
  const find = (code: keyof typeof INSPECTOR_FINDINGS, key: Column, details = {}) => {
    const place = { table: row.table, rows: [row.row], column: headings.get(key) ?? INSPECTOR_LABELS[key] };
    findings.push(tableFinding(INSPECTOR_FINDINGS, code, place, details));
  };
  const name = tidyLine(row.value("inspector"));
  if (name === "") find("inspector-blank", "inspector");
  if (TOTALS.includes(plainHeading(name))) find("inspector-total", "inspector");
  const wrong = wrongText(name, MOST_CHARACTERS.person);
  if (wrong !== null) find("inspector-too-long", "inspector", { wrong: wrong.message, remedy: wrong.remedy });
  const most = row.value("most");
  if (!/^\d{0,6}$/.test(most)) find("most-not-a-number", "most");
  const share = row.value("share") === "" ? 1 : shareOf(row.value("share"));
  if (share === null) find("share-not-a-number", "share", { most: GREATEST_SHARE });
  const named = domainsOf(row.value("domains"), domains);
  if (named === undefined) find("domain-unknown", "domains", { domains: domains.map(({ id }) => id).join(", ") });
  if (findings.length > 0 || share === null || named === undefined) return { inspector: null, findings };
  return { inspector: { name, most: most === "" ? null : Number(most), share, domains: named }, findings };
}

function shareOf(text: string): number | null {
  const share = /^\d{1,3}([.,]\d{1,3}0*)?$/.test(text) ? Number(text.replace(",", ".")) : 0;
  return share > 0 && share <= GREATEST_SHARE ? share : null;
}

/** Ids of the domains that a cell names; null for all, undefined where one is not known. */
function domainsOf(
  text: string,
  domains: readonly { readonly id: string; readonly title: string }[],
): string[] | null | undefined {
  if (text === "") return null;
  const parts = text
    .split(/[;,|\n]/)
    .map(plainHeading)
    .filter((part) => part !== "");
  const named = parts.map(
    (part) => domains.find(({ id, title }) => [id, title].some((one) => plainHeading(one) === part))?.id,
  );
  const ids = named.filter((id) => id !== undefined);
  return ids.length === 0 || ids.length < named.length ? undefined : [...new Set(ids)];
}

function repeated(rows: readonly TableRow<Column>[]): TableFinding[] {
  return [...Map.groupBy(rows, (row) => seenText(row.value("inspector")))].flatMap(([name, same]) => {
    const [first] = same;
    if (name === "" || first === undefined || same.length < 2) return [];
    const place = { table: first.table, rows: same.map(({ row }) => row), column: INSPECTOR_LABELS.inspector };
    return [tableFinding(INSPECTOR_FINDINGS, "inspector-repeated", place)];
  });
}
