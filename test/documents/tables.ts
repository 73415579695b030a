import { INSPECTOR_FINDINGS } from "../../src/assignment/read-inspectors.ts";
import { TABLE_FINDINGS } from "../../src/base/table/table-finding.ts";
import { FINDINGS } from "../../src/long-list/findings/findings.ts";
import { PANEL_FINDINGS } from "../../src/rating/panel-table.ts";
import { SHEET_FINDINGS } from "../../src/rating/sheet/sheet-findings.ts";
import { SHIPPED_SPECIFICATIONS } from "../../src/sampling/specification/shipped-specifications.ts";
import { SETTINGS } from "../../src/server/settings.ts";
import { ACCESS_HEAD, accessRows } from "./access.ts";
import { assumptions } from "./assumptions.ts";
import { headingRows, placeholderRows, queriedRows, valueRows } from "./list-words.ts";
import { table } from "./marked.ts";
import { workedExample } from "./worked-example.ts";

/**
 * The tables of documents that the code holds, each between the marks `<!-- NAME -->` and `<!-- /NAME -->`.
 *
 * @module
 */

const MARKED = /(<!-- ([a-z-]+) -->\n)[\s\S]*?(<!-- \/\2 -->)/g;

const TABLES: Readonly<Record<string, () => string>> = {
  findings: () =>
    table(
      ["code", "severity", "given when"],
      Object.entries(FINDINGS).map(([code, { severity, description }]) => [`\`${code}\``, severity, description]),
    ),
  "table-findings": () =>
    table(
      ["code", "severity", "given when"],
      Object.entries({ ...TABLE_FINDINGS, ...INSPECTOR_FINDINGS, ...SHEET_FINDINGS, ...PANEL_FINDINGS }).map(
        ([code, { severity, description }]) => [`\`${code}\``, severity, description],
      ),
    ),
  settings: () =>
    table(
      ["setting", "means"],
      Object.entries(SETTINGS).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
  specifications: () =>
    table(
      ["id", "status", "title"],
      SHIPPED_SPECIFICATIONS.map(({ id, status, title }) => [`\`${id}\``, status, title]),
    ),
  access: () => table(ACCESS_HEAD, accessRows()),
  assumptions: () => table(["field", "what it decides", "assumed"], assumptions()),
  headings: () => table(["field", "the template's heading", "also known as"], headingRows()),
  placeholders: () => table(["it says that there is none", "written"], placeholderRows()),
  "known-values": () => table(["column", "code", "also written"], valueRows()),
  "queried-values": () => table(["column", "written", "why it is asked about"], queriedRows()),
  "worked-example": workedExample,
};

/** A document with its tables as the code has them. @throws Error for a mark that no table has */
export function withTables(document: string): string {
  return document.replace(MARKED, (_, start: string, name: string, end: string) => {
    const made = TABLES[name];
    if (!made) throw new Error(`no table is called ${name}; there are ${Object.keys(TABLES).join(", ")}`);
    return `${start}${made()}\n${end}`;
  });
}

/** The names of the tables that a document holds. */
export function tablesIn(document: string): string[] {
  return [...document.matchAll(MARKED)].map(([, , name = ""]) => name);
}
