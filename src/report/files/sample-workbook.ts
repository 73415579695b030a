import { FIELDS } from "../../long-list/columns/fields.ts";
import { type WriteSheet, writeWorkbook } from "../../long-list/files/workbook-library.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES, levelName } from "../../sampling/level-names.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { sinceTheDraw } from "./since-the-draw.ts";

const label = (field: keyof SampledCase) => FIELDS.find(({ name }) => name === field)!.label;

/** Cells of text stay text, so that 0012 keeps its noughts and =1+1 is not worked out. */
const TEXT = "@";

const CASE_COLUMNS = [
  { heading: label("caseId"), cell: (one: SampledCase) => one.caseId, width: 22 },
  { heading: "Domain", cell: (one: SampledCase) => DOMAIN_NAMES[one.domain], width: 24 },
  { heading: label("gender"), cell: (one: SampledCase) => levelName(one.gender), width: 14 },
  { heading: label("disposal"), cell: (one: SampledCase) => levelName(one.disposal), width: 28 },
  { heading: label("riskOfSeriousHarm"), cell: (one: SampledCase) => levelName(one.riskOfSeriousHarm), width: 22 },
  { heading: label("safetyAndWellbeing"), cell: (one: SampledCase) => levelName(one.safetyAndWellbeing), width: 22 },
] as const;

const ORDER = { heading: "Order in its cell", width: 16 };
const TICKET = { heading: "Ticket", width: 22 };
const SINCE = { heading: "Since the draw", width: 40 };

/**
 * The sample for inspectors, as an Excel workbook: the cases as they were drawn, with what has become of each since, the
 * reserves in order, and what was replaced. References and everything else that somebody wrote are text.
 *
 * @param replacements those of this draw so far, in order
 * @example (await sampleWorkbook(draw, [])).length > 0 // true
 */
export function sampleWorkbook(draw: Draw, replacements: readonly Replacement[]): Promise<Uint8Array> {
  const sheets = [
    casesSheet("Sample", draw.sample, replacements),
    casesSheet("Reserves", draw.reserves, replacements),
    replacementsSheet(draw, replacements),
    aboutSheet(draw),
  ];
  return writeWorkbook(sheets, draw.inspectionDate);
}

function casesSheet(name: string, cases: readonly SampledCase[], replacements: readonly Replacement[]): WriteSheet {
  const columns = [...CASE_COLUMNS, ORDER, TICKET, SINCE];
  const since = sinceTheDraw(replacements);
  return {
    name,
    columns: columns.map((column) => ({
      width: column.width,
      ...(column === ORDER || column === TICKET ? {} : { numFmt: TEXT }),
    })),
    freezePane: { rows: 1 },
    rows: [
      columns.map(({ heading }) => heading),
      ...cases.map((one) => [
        ...CASE_COLUMNS.map(({ cell }) => cell(one)),
        one.order,
        one.ticket,
        since.get(one.caseId) ?? null,
      ]),
    ],
  };
}

function replacementsSheet({ specification }: Draw, replacements: readonly Replacement[]): WriteSheet {
  const meanings = new Map(specification.replacement.reasons.map(({ code, meaning }) => [code, meaning]));
  const headings = ["Number", "Case", "Reason", "Note", "Replaced by", "Decided by", "On"];
  return {
    name: "Replacements",
    columns: headings.map((_, at) =>
      at === 0 ? { width: 10 } : { width: at === 2 || at === 3 ? 44 : 22, numFmt: TEXT },
    ),
    freezePane: { rows: 1 },
    rows: [
      headings,
      ...replacements.map((record, at) => [
        at + 1,
        record.case,
        meanings.get(record.reason) ?? record.reason,
        record.note ?? "",
        record.replacement?.caseId ?? "stays in the sample as a finding",
        record.by ?? "",
        record.on ?? "",
      ]),
    ],
  };
}

function aboutSheet(draw: Draw): WriteSheet {
  return {
    name: "About",
    columns: [
      { width: 24, numFmt: TEXT },
      { width: 80, numFmt: TEXT },
    ],
    rows: [
      ["Team", draw.team ?? ""],
      ["Inspection date", draw.inspectionDate],
      ["Specification", `${draw.specification.title} (${draw.specification.id})`],
      ["Method", draw.method],
      ["Seed", `${draw.seed.value} (${draw.seed.origin})`],
      ["List digest", draw.list.digest],
      ["Receipt digest", draw.digest],
      ...draw.warnings.map(({ message }) => ["Warning", message]),
    ],
  };
}
