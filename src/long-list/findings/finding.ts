import { type Severity, STAGES, type Stage } from "./finding-order.ts";
import { FINDINGS, type FindingCode } from "./findings.ts";

/** One thing that reading a list found, with its place and what to do about it. */
export interface Finding {
  readonly code: FindingCode;
  readonly stage: Stage;
  readonly severity: Severity;
  /** As the spreadsheet numbers it, from 1; for JSON the place in `rows`, from 1; the first one where several are concerned. */
  readonly row: number | null;
  /** The heading as the list has it, or the template's label where the list lacks the column. */
  readonly column: string | null;
  readonly message: string;
  readonly remedy: string;
  /** All rows concerned, ascending, where it is more than one. */
  readonly rows?: readonly number[] | undefined;
}

/** Where in a list something was found. */
export interface Place {
  readonly rows?: readonly number[] | undefined;
  readonly column?: string | null;
}

/**
 * Makes a finding from the table, filling in its message and remedy.
 *
 * @example finding("value-missing", { rows: [7], column: "Disposal" }, { label: "Disposal" }).message // "Disposal is blank."
 */
export function finding(
  code: FindingCode,
  place: Place = {},
  details: Readonly<Record<string, string | number>> = {},
): Finding {
  const { stage, severity, message, remedy } = FINDINGS[code];
  const rows = place.rows ?? [];
  return {
    code,
    stage,
    severity,
    row: rows[0] ?? null,
    column: place.column ?? null,
    message: fill(message, details),
    remedy: fill(remedy, details),
    ...(rows.length > 1 ? { rows } : {}),
  };
}

/**
 * Puts findings in the order file, header, rows, those of rows by their first row; otherwise they stay as they came.
 *
 * @example inOrder([finding("row-long", { rows: [7] }), finding("row-long", { rows: [4] })]).map(({ row }) => row) // [4, 7]
 */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return STAGES.flatMap((stage) => {
    const some = findings.filter((finding) => finding.stage === stage);
    return stage === "rows" ? some.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) : some;
  });
}

/** Thrown inside the reader when a file cannot be read as a list at all; `readList` turns it into the one finding. */
export class ListRefused extends Error {
  readonly finding: Finding;
  constructor(code: FindingCode, details: Readonly<Record<string, string | number>> = {}, place: Place = {}) {
    super(code);
    this.finding = finding(code, place, details);
  }
}

/** Every text of the table, cut at its holes once: a list may give thousands of findings. */
const CUT = new Map(
  Object.values(FINDINGS).flatMap(({ message, remedy }) =>
    [message, remedy].map((text) => [text, text.split(/\{(\w+)\}/)]),
  ),
);

function fill(template: string, details: Readonly<Record<string, string | number>>): string {
  const pieces = CUT.get(template)!;
  return pieces.length === 1 ? template : pieces.map((piece, at) => (at % 2 === 1 ? details[piece] : piece)).join("");
}
