import { parsed } from "../../base/json-text.ts";
import { nth } from "../../base/lists.ts";
import { ownValue } from "../../base/own-value.ts";
import type { FieldName } from "../fields.ts";
import { ListRefused } from "../findings/finding.ts";
import { FINDINGS_HEADING } from "../findings/findings-csv.ts";
import { knownField } from "../headings/known-headings.ts";

/** The template's first line, by which the file is known again. */
export const TEMPLATE_TITLE = "Longlist: list of cases. One row for each disposal of each child. Delete the examples.";

/** One of the files that Longlist gives or takes, and where it belongs. */
export interface OwnFile {
  readonly is: OwnFileKind;
  /** As in "The file is … ". */
  readonly named: string;
  /** Where it belongs, as a whole sentence, by what is done there: a page and a command have other names. */
  readonly door: string;
}

/** Where files are given: what is taken at each as what it is. */
export type Door =
  | "list"
  | "judgements"
  | "inspectors"
  | "panel"
  | "receipt"
  | "replacements"
  | "mappings"
  | "specification";

const VERIFY = "It belongs where a sample is verified.";

/** Every kind of file that Longlist gives, and the lists that it takes, what it is called, where it belongs and at which doors it is taken. */
const OWN_FILES = {
  receipt: { named: "a receipt of a draw", door: VERIFY, at: ["receipt"] },
  redacted: { named: "what is left of a receipt after its cases were deleted", door: VERIFY, at: ["receipt"] },
  replacements: {
    named: "the record of replacements",
    door: "It belongs beside its receipt, where a sample is verified.",
    at: ["replacements"],
  },
  sample: {
    named: "a list of sampled cases or of reserves",
    door: "It is for the inspectors to read; nothing takes it in.",
    at: [],
  },
  assignment: {
    named: "an assignment of cases to inspectors",
    door: "It is for the inspectors to read; cases are assigned from a list of inspectors.",
    at: [],
  },
  judgements: {
    named: "a sheet of judgements",
    door: "It belongs to its inspection, where judgements are taken in.",
    at: ["judgements"],
  },
  findings: {
    named: "a list with what was found in it",
    door: "It belongs where a list is checked, once it is corrected.",
    at: ["list"],
  },
  list: {
    named: "a list of cases",
    door: "It belongs where a list is checked, or to its inspection, where the list is sent.",
    at: ["list"],
  },
  template: { named: "an empty list", door: "It belongs where a list is checked, once it is filled in.", at: ["list"] },
  mappings: {
    named: "how the lists of a team are read",
    door: "It belongs where a list is checked, beside the list.",
    at: ["mappings"],
  },
  specification: {
    named: "a sample specification",
    door: "It belongs where a specification of one's own is chosen.",
    at: ["specification"],
  },
  backup: {
    named: "a backup of the whole service",
    door: "Only whoever runs the service restores it. It holds case data: keep it safe.",
    at: [],
  },
  answer: { named: "an answer of this service, to be read", door: "Nothing takes it in.", at: [] },
} as const satisfies Readonly<
  Record<string, { readonly named: string; readonly door: string; readonly at: readonly Door[] }>
>;

export type OwnFileKind = keyof typeof OWN_FILES;

/** By `kind`, as every document says it; of those without a row here it is an answer. */
const KINDS: Readonly<Record<string, OwnFileKind>> = {
  draw: "receipt",
  "redacted-receipt": "redacted",
  replacement: "replacements",
  assignment: "assignment",
  mappings: "mappings",
  backup: "backup",
};

/** By the headings that stand beside each other in the file's first lines, or the sheets that a workbook has. */
const HEADINGS: readonly (readonly [OwnFileKind, readonly string[]])[] = [
  ["sample", ["caseId", "domain", "gender", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"]],
  ["assignment", ["case", "inspector", "domain"]],
  ["sample", ["Since the draw"]],
  ["judgements", ["Case reference", "Domain", "Disposal", "Inspector"]],
  ["findings", [FINDINGS_HEADING]],
  ["template", [TEMPLATE_TITLE]],
];

/** What is looked at of a text: headings stand near its top. */
const MOST_LINES = 60;
/** Bytes of it. */
const LONGEST_TOP = 64_000;
/** Bytes; a receipt of the longest list has fewer. */
const LONGEST_DOCUMENT = 20_000_000;

/**
 * Tells whether a file is one of those that Longlist gives and is not taken at this door: whatever its name, by its headings
 * or by what it says itself to be.
 *
 * @example ownFileAt("list", new TextEncoder().encode('{"kind":"longlist/draw"}'))?.named // "a receipt of a draw"
 */
export function ownFileAt(door: Door, content: Uint8Array | string): OwnFile | null {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const decode = (most: number) => new TextDecoder().decode(bytes.subarray(0, most)).trimStart();
  const top = decode(LONGEST_TOP);
  return strangerAt(door, /^[[{]/.test(top) ? kindOfDocument(decode(LONGEST_DOCUMENT)) : kindOfText(top));
}

/**
 * The same of the rows of a workbook's sheet or of a text that was taken apart already.
 *
 * @param isTaken whether a row has headings that nothing but what is taken here has, whatever stands beside them
 */
export function ownTableAt(
  door: Door,
  rows: readonly (readonly string[])[],
  isTaken: (cells: readonly string[]) => boolean = () => false,
): OwnFile | null {
  const top = rows.slice(0, MOST_LINES);
  return strangerAt(door, kindOfRows(top) ?? (top.some(isOfCases) && !top.some(isTaken) ? "list" : null));
}

/** What lists of cases and sheets of judgements both have. */
const OF_BOTH: readonly FieldName[] = ["caseId", "disposal", "riskOfSeriousHarm", "safetyAndWellbeing"];

/** Whether cells are a list's headings. In the place of a sheet of judgements it would have the team's levels taken for the inspector's. */
function isOfCases(cells: readonly string[]): boolean {
  const fields = new Set(cells.flatMap((cell) => knownField(cell)?.name ?? []));
  return fields.has("startDate") && [...fields].filter((name) => !OF_BOTH.includes(name)).length > 1;
}

/** @throws ListRefused `file-own` where there is one */
export function refuseOwnFile(own: OwnFile | null | undefined): void {
  if (own) throw new ListRefused("file-own", { named: own.named, where: own.door });
}

function strangerAt(door: Door, kind: OwnFileKind | null): OwnFile | null {
  if (kind === null) return null;
  const { named, door: where, at } = OWN_FILES[kind];
  return (at as readonly Door[]).includes(door) ? null : { is: kind, named, door: where };
}

function kindOfText(text: string): OwnFileKind | null {
  // Nearly every text has none of these words, which is seen without taking it apart.
  if (!HEADINGS.some(([, headings]) => headings.every((heading) => text.includes(heading)))) return null;
  const lines = text.split(/\r\n|[\r\n]/, MOST_LINES);
  return kindOfRows(
    lines.map((line) => line.split(/[,;\t]/).map(unquoted)).concat(lines.map((line) => [unquoted(line)])),
  );
}

/** Of one document, or of one to a line, as backups and records of replacements are. */
function kindOfDocument(content: string): OwnFileKind | null {
  const document = parsed(content) ?? parsed(nth(content.split("\n", 1), 0));
  const { kind, domains, sampleSize, replacements } = Object(Array.isArray(document) ? document[0] : document);
  if (typeof kind === "string" && kind.startsWith("longlist/"))
    return ownValue(KINDS, kind.slice("longlist/".length)) ?? "answer";
  if (Array.isArray(replacements)) return "replacements";
  return Array.isArray(domains) && sampleSize !== undefined ? "specification" : null;
}

function kindOfRows(rows: readonly (readonly string[])[]): OwnFileKind | null {
  const found = HEADINGS.find(([, headings]) =>
    rows.some((cells) =>
      cells.some((_, from) => headings.every((heading, at) => cells[from + at]?.trim() === heading)),
    ),
  );
  return found?.[0] ?? null;
}

function unquoted(cell: string): string {
  return cell.replace(/^"|"$/g, "").trim();
}
