import type { Finding } from "../findings/finding.ts";
import type { MappedValue } from "../mappings/mapped-values.ts";
import type { DataRows } from "../sheet/data-rows.ts";
import { isCoded } from "../values/coded-value.ts";
import type { ColumnCells, ColumnValues, ReadingRules } from "./column-values.ts";
import type { Column } from "./columns.ts";
import type { FieldName } from "./fields.ts";
import { readCodedColumn } from "./read-coded-column.ts";
import { readDateColumn } from "./read-date-column.ts";
import { readTextColumn } from "./read-text-column.ts";
import { unusableCells } from "./unusable-cells.ts";

/** The values of a list, column by column. */
export interface ReadColumns {
  /** The values of every field that the list has, one for each row. */
  readonly values: ReadonlyMap<FieldName, readonly (string | null)[]>;
  readonly findings: readonly Finding[];
  readonly mapped: readonly MappedValue[];
}

/**
 * Reads every used column, each by its field's kind: a code, a date, or text.
 *
 * @example readColumns(data, columns, rules).values.get("startDate") // ["2026-03-14"]
 */
export function readColumns(data: DataRows, columns: readonly Column[], rules: ReadingRules): ReadColumns {
  const read = columns.map((column, at) => {
    const cells = { column, ...data.columns[at]!, rows: data.numbers };
    return { name: column.field.name, unusable: unusableCells(cells), ...readColumn(cells, rules) };
  });
  return {
    values: new Map(read.map(({ name, values }) => [name, values])),
    findings: read.flatMap(({ unusable, findings }) => [...unusable, ...findings]),
    mapped: read.flatMap(({ mapped }) => mapped ?? []),
  };
}

function readColumn(cells: ColumnCells, rules: ReadingRules): ColumnValues {
  const { field } = cells.column;
  if (isCoded(field.name)) return readCodedColumn(field.name, cells, rules.mappings);
  return field.kind === "date" ? readDateColumn(cells, rules.dateSystem) : readTextColumn(cells);
}
