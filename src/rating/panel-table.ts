import { MOST_CHARACTERS, wrongText } from "../base/stated-text.ts";
import { headedTable, type TableRow } from "../base/table/headed-table.ts";
import { idAndWords, plainAnswer, plainHeading, type SentTable } from "../base/table/sent-table.ts";
import { type TableFinding, type TableFindingKind, tableFinding } from "../base/table/table-finding.ts";
import { listed } from "../base/words/listed.ts";
import type { Band, Standard } from "../sampling/specification/standard-fields.ts";
import type { PanelRating } from "./panel.ts";

/** The headings of a panel file. */
export const PANEL_LABELS = { standard: "Standard", rating: "Rating", reason: "Reason" } as const;
type Column = keyof typeof PANEL_LABELS;

/** What a panel file can be found to be, besides what any table can. */
export const PANEL_FINDINGS = {
  "standard-unknown": {
    stage: "rows",
    severity: "error",
    message: "The row names {named}: {standards}.",
    remedy: "Write the standard's number.",
    description:
      "A standard that the specification does not have or that is not in scope, or a title that several have.",
  },
  "standard-repeated": {
    stage: "rows",
    severity: "error",
    message: "The standard {standard} stands in several rows.",
    remedy: "Keep the one that the panel decided.",
    description: "Two ratings of one standard.",
  },
  "standard-not-rated": {
    stage: "rows",
    severity: "error",
    message: "The standard {standard} rests on cases of a domain that this specification does not rate.",
    remedy: "Remove the row.",
    description: "A rating of a standard whose domain is not rated.",
  },
  "standard-titled-otherwise": {
    stage: "rows",
    severity: "error",
    message: "The row has the number of {standard}, and beside it words that are not its title.",
    remedy: "Write the number alone, or the title as this inspection has it.",
    description: "The number of one standard with the title of another, or with one that it had in other rules.",
  },
  "rating-missing": {
    stage: "rows",
    severity: "error",
    message: "There is a reason and no rating.",
    remedy: "Write the rating, or clear the reason while the panel has not decided.",
    description: "A reason for a rating that is not there.",
  },
  "rating-unknown": {
    stage: "rows",
    severity: "error",
    message: "The rating is not one of {ratings}.",
    remedy: "Write one of them, or leave the cell blank while the panel has not decided.",
    description: "A rating that is no band of the specification.",
  },
  "reason-missing": {
    stage: "rows",
    severity: "error",
    message: "The panel moves the rating of {standard}, which rests on judgements, and gives no reason.",
    remedy: "Write the reason, which stays on the record beside what the rule gave.",
    description: "A move without a reason.",
  },
  "reason-too-long": {
    stage: "rows",
    severity: "error",
    message: "The reason cannot be kept: {wrong}.",
    remedy: "{remedy}",
    description:
      "A reason that the record cannot hold: too long, or with a character that is not seen, that hides or turns others, or that is half of one.",
  },
} as const satisfies Readonly<Record<string, TableFindingKind>>;

/** What a panel file is read against. */
export interface PanelContext {
  /** Those in scope. */
  readonly standards: readonly Standard[];
  readonly bands: readonly Band[];
  /** Whether standards that rest on cases are rated at all. */
  readonly domainsRated: boolean;
  /** What the rule gives for each standard that rests on cases; null where nothing. */
  readonly byRule: ReadonlyMap<string, string | null>;
}

/** The panel's ratings, and what reading them found; where that blocks, the ratings are not to be used. */
export interface ReadPanel {
  readonly ratings: readonly PanelRating[];
  readonly findings: readonly TableFinding[];
}

/** Reads a panel file: `Standard`, `Rating` and `Reason`. A standard without a rating is one that is not decided yet. */
export function readPanel(table: SentTable, context: PanelContext): ReadPanel {
  const { rows, headings, findings } = headedTable<Column>(table, {
    keyOf: (heading) => KEYS.find((key) => plainHeading(PANEL_LABELS[key]) === plainHeading(heading)) ?? null,
    needed: ["standard", "rating"],
    labelOf: (key) => PANEL_LABELS[key],
    least: 2,
    belongsBelow: (value) => standardsNamed(value("standard"), context.standards).length > 0,
  });
  const met = new Set<string>();
  const read = rows.map((row) => readRow(row, headings, context, met));
  return {
    ratings: read.flatMap(({ rating }) => rating ?? []),
    findings: [...findings, ...read.flatMap((one) => one.findings)],
  };
}

const KEYS = Object.keys(PANEL_LABELS) as Column[];

function readRow(
  row: TableRow<Column>,
  headings: ReadonlyMap<Column, string>,
  { standards, bands, domainsRated, byRule }: PanelContext,
  met: Set<string>,
): { readonly rating: PanelRating | null; readonly findings: readonly TableFinding[] } {
  const findings: TableFinding[] = [];
  const find: Find = (code, key, details = {}) => {
    const place = { table: row.table, rows: [row.row], column: headings.get(key) ?? PANEL_LABELS[key] };
    findings.push(tableFinding(PANEL_FINDINGS, code, place, details));
  };
  const standard = standardOf(row.value("standard"), standards, find);
  if (standard === null) return { rating: null, findings };
  const { id } = standard;
  if (met.has(id)) find("standard-repeated", "standard", { standard: id });
  met.add(id);
  const written = row.value("rating");
  const reason = row.value("reason") || null;
  if (written === "") {
    if (reason !== null && headings.has("rating")) find("rating-missing", "rating");
    return { rating: null, findings };
  }
  const rating = bands.find((band) => plainAnswer(band.id) === plainAnswer(written))?.id;
  if (standard.basis === "cases" && !domainsRated) find("standard-not-rated", "standard", { standard: id });
  else if (rating === undefined)
    find("rating-unknown", "rating", { ratings: listed(bands.map((band) => band.id.replaceAll("-", " "))) });
  else if (standard.basis === "cases" && reason === null && rating !== (byRule.get(id) ?? null)) {
    find("reason-missing", "reason", { standard: id });
  }
  const wrong = reason === null ? null : wrongText(reason, MOST_CHARACTERS.note);
  if (wrong !== null) find("reason-too-long", "reason", { wrong: wrong.message, remedy: wrong.remedy });
  return { rating: findings.length > 0 || rating === undefined ? null : { standard: id, rating, reason }, findings };
}

type Find = (code: keyof typeof PANEL_FINDINGS, key: Column, details?: Record<string, string>) => void;

/** The one standard that a cell names; null where it names none, or not one alone. */
function standardOf(text: string, standards: readonly Standard[], find: Find): Standard | null {
  const meant = standardsNamed(text, standards);
  const [standard] = meant;
  if (standard === undefined || meant.length > 1) {
    const [named, told] =
      standard === undefined ? ["no standard of this inspection", standards] : ["more than one standard", meant];
    find("standard-unknown", "standard", { named, standards: listed(told.map(({ id }) => id)) });
    return null;
  }
  const named = `${standard.id} ${standard.title}`;
  if (!isTitled(text, standard)) find("standard-titled-otherwise", "standard", { standard: named });
  return standard;
}

/** The standard whose number a cell begins with; otherwise those whose title it is: court and out-of-court standards share some. */
function standardsNamed(text: string, standards: readonly Standard[]): readonly Standard[] {
  const [number] = idAndWords(text);
  const numbered = standards.filter(({ id }) => id === number);
  return numbered.length > 0 ? numbered : standards.filter(({ title }) => plainHeading(title) === plainHeading(text));
}

/** Whether what stands behind a standard's number is nothing, its title, part of it, or more than it. */
function isTitled(text: string, { id, title }: Standard): boolean {
  const [number, words] = idAndWords(text);
  const own = plainHeading(title);
  return number !== id || own.includes(words) || words.includes(own);
}
