import { type Found, found, ListRefused } from "../findings/finding.ts";
import type { OpenedList, ReadLimits } from "../sheet/sheet.ts";
import { refuseManyCells } from "./within-limits.ts";

/**
 * Turns the `rows` of a JSON body into a sheet: headings are the objects' keys in order of first appearance, and a row's
 * number is its place in the array, from 1. Values are text, numbers, true or false, or null for blank.
 *
 * @throws ListRefused `json-shape`, `no-cases`, `too-many-rows`, `too-many-columns`, `list-too-large`
 * @example jsonSheet([{ caseId: "A1", age: 15 }], READ_LIMITS).sheets[0].rows // [["caseId", "age"], ["A1", "15"]]
 */
export function jsonSheet(rows: unknown, limits: ReadLimits): OpenedList {
  if (!Array.isArray(rows)) throw new ListRefused("json-shape");
  if (rows.length > limits.rows) throw new ListRefused("too-many-rows", { limit: limits.rows });
  if (rows.length === 0) throw new ListRefused("no-cases");
  if (!rows.some(isRow)) throw new ListRefused("json-shape");
  const headings = headingsOf(rows);
  if (headings.length > limits.columns) {
    throw new ListRefused("too-many-columns", { count: headings.length, limit: limits.columns });
  }
  refuseManyCells(rows.length * headings.length, limits);
  const findings: Found[] = [];
  const cells = rows.map((row: unknown, index) => {
    if (isRow(row)) return headings.map((heading) => cellText(row, heading, index + 1, findings));
    findings.push(found("row-shape", { rows: [index + 1] }, { what: shapeOf(row) }));
    return [];
  });
  return {
    sheets: [{ rows: [headings, ...cells], firstRow: 0, ragged: false, header: 0, dateSystem: "1900" }],
    findings,
  };
}

function headingsOf(rows: readonly unknown[]): string[] {
  return [...new Set(rows.flatMap((row) => (isRow(row) ? Object.keys(row) : [])))];
}

function cellText(row: Readonly<Record<string, unknown>>, heading: string, number: number, findings: Found[]): string {
  const value = Object.hasOwn(row, heading) ? row[heading] : null;
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return numberText(value);
  findings.push(found("value-shape", { rows: [number], column: heading }, { what: shapeOf(value) }));
  return "";
}

/** Of greater numbers the last figures are lost before anybody reads them: what is left must not look whole. */
function numberText(value: number): string {
  return Math.abs(value) > Number.MAX_SAFE_INTEGER ? value.toExponential() : String(value);
}

function isRow(row: unknown): row is Readonly<Record<string, unknown>> {
  return typeof row === "object" && row !== null && !Array.isArray(row);
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return "an array";
  if (value === null) return "null";
  return typeof value === "object" ? "an object" : typeof value === "number" ? "no finite number" : `a ${typeof value}`;
}
