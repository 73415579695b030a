import { fieldNamed } from "../../long-list/fields.ts";
import { IGNORED } from "../../long-list/headings/mapped-headings.ts";
import type { Mappings } from "../../sampling/case.ts";
import { disposalInText, levelInText } from "../../sampling/specification/level-names.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import { list, paragraph, type Section, stated, type Text } from "../section.ts";

/** A list that was read, and for what. */
export interface ListRead {
  readonly mappings: Mappings;
  readonly specification: Pick<Specification, "vocabulary">;
}

/** What somebody said of a list, so that it could be read: cases are eligible or not by it. */
export function readingSection(read: ListRead): Section {
  const said = saidOfReading(read.mappings, read.specification);
  return {
    title: "How the list was read",
    parts:
      said.length === 0
        ? [paragraph("As it stands: nobody said what its columns are or what its words stand for.")]
        : [paragraph("It was said of the list, and the cases were read by it:"), list(said)],
  };
}

/**
 * What was said of a reading, one after the other; none of a list that is read as it stands.
 *
 * @example saidOfReading({ ...NO_MAPPINGS, columns: { Nr: "caseId" } }, youth2018) // [["The column “", stated("Nr"), "” is “Case reference”"]]
 */
export function saidOfReading(
  { columns, values, foot, sheets = [] }: Mappings,
  specification: ListRead["specification"],
): Text[] {
  return [
    ...sheets.map((name): Text => ["The sheet “", stated(name), "” is the list, or a part of it"]),
    ...Object.entries(columns).map(
      ([heading, field]): Text =>
        field === IGNORED
          ? ["The column “", stated(heading), "” is left aside"]
          : ["The column “", stated(heading), `” is “${labelOf(field)}”`],
    ),
    ...Object.entries(values).flatMap(([field, codes]) =>
      Object.entries(codes).map(
        ([value, code]): Text => [
          `${labelOf(field)} “`,
          stated(value),
          "” stands for ",
          { kind: "setting", typed: code, words: codeInText(field, code, specification) },
        ],
      ),
    ),
    ...(foot === "keep" ? ["The rows at its foot that look like totals are cases"] : []),
  ];
}

/** @example labelOf("startDate") // "Start date" */
function labelOf(name: string): string {
  return fieldNamed(name)?.label ?? name;
}

function codeInText(field: string, code: string, specification: ListRead["specification"]): string {
  return fieldNamed(field)?.name === "disposal" ? disposalInText(code, specification) : levelInText(code);
}
