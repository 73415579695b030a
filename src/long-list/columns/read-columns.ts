import { nth } from "../../base/lists.ts";
import type { FieldName } from "../fields.ts";
import type { Found } from "../findings/finding.ts";
import type { UsedCells } from "../sheet/join-sheets.ts";
import { isCoded } from "../values/coded-value.ts";
import type { ColumnCells, ColumnValues, ReadingRules } from "./column-values.ts";
import { readDateColumn } from "./dates/read-date-column.ts";
import type { MappedValue } from "./mapped-values.ts";
import { readCodedColumn } from "./read-coded-column.ts";
import { readReferenceColumn } from "./read-reference-column.ts";
import { unusableCells } from "./unusable-cells.ts";
import { unwrappedCells } from "./unwrapped-cells.ts";

/** The values of a list, column by column. */
export interface ReadColumns {
  /** The values of every field that the list has, one for each row. */
  readonly values: ReadonlyMap<FieldName, readonly (string | null)[]>;
  readonly findings: readonly Found[];
  readonly mapped: readonly MappedValue[];
}

/**
 * Reads every used column, each by its field's kind: a code, a date, or a reference.
 *
 * @example readColumns(data, rules).values.get("startDate") // ["2026-03-14"]
 */
export function readColumns(data: UsedCells, rules: ReadingRules): ReadColumns {
  const read = data.used.map((column, at) => {
    const sent = { column, ...nth(data.columns, at), rows: data.numbers };
    const { cells, findings: unwrapped } = unwrappedCells(sent);
    const { findings, ...values } = readColumn(cells, rules);
    return { name: column.field.name, ...values, findings: [...unwrapped, ...unusableCells(cells), ...findings] };
  });
  return {
    values: new Map(read.map(({ name, values }) => [name, values])),
    findings: read.flatMap(({ findings }) => findings),
    mapped: read.flatMap(({ mapped }) => mapped ?? []),
  };
}

function readColumn(cells: ColumnCells, rules: ReadingRules): ColumnValues {
  const { field } = cells.column;
  if (isCoded(field.name)) return readCodedColumn(field.name, cells, rules);
  if (field.kind === "date") return readDateColumn(cells, rules);
  return readReferenceColumn(cells);
}
