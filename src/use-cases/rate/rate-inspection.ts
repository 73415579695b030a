import { plainHeading } from "../../base/table/sent-table.ts";
import { isBlocking, type TableFinding } from "../../base/table/table-finding.ts";
import { openTable, type SentFile } from "../../long-list/files/open-tables.ts";
import type { RatingRequest } from "../../rating/inspected.ts";
import { standardsOf } from "../../rating/inspected.ts";
import type { PanelRating } from "../../rating/panel.ts";
import { PANEL_LABELS, readPanel } from "../../rating/panel-table.ts";
import { ratingOf, standardsByRule } from "../../rating/rate.ts";
import type { RatedStandard, Rating } from "../../rating/rating-document.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { readJudgementFiles } from "./judgement-files.ts";

/** What ratings are asked for with: judgements in files, and what the panel decided. */
export interface SheetRatingRequest extends Omit<RatingRequest, "judgements"> {
  readonly sheets: readonly SentFile[];
  readonly panel: SentFile | null;
}

/** Ratings, or the findings that stand in their way. */
export interface RatingResult {
  readonly findings: readonly TableFinding[];
  /** Null where a finding blocks. */
  readonly rating: Rating | null;
}

/**
 * Rates an inspection from filled sheets and a panel file. Every doubt in any of them is told at once.
 *
 * @throws Refusal `no-standards` where the draw's specification has none
 */
export async function rateInspection({ sheets, panel, ...inspected }: SheetRatingRequest): Promise<RatingResult> {
  const { draw, replacements } = inspected;
  const { judgements, findings } = await readJudgementFiles(draw, replacements, sheets);
  const request = { ...inspected, judgements };
  const byRule = standardsByRule(request);
  const decided = panel === null ? NOTHING_DECIDED : readPanelTable(draw, byRule, await openPanelFile(panel));
  const all = [...findings, ...decided.findings];
  return { findings: all, rating: isBlocking(all) ? null : ratingOf(request, byRule, decided.ratings) };
}

/** What the panel decided, and what was found in its file. */
interface Decided {
  readonly ratings: readonly PanelRating[];
  readonly findings: readonly TableFinding[];
}

const NOTHING_DECIDED: Decided = { ratings: [], findings: [] };

/** Opens a panel file: what takes long of reading it, and needs nothing of the draw. */
export function openPanelFile(file: SentFile): ReturnType<typeof openTable> {
  const labels = Object.values(PANEL_LABELS).map(plainHeading);
  const known = (cells: readonly string[]) => cells.filter((cell) => labels.includes(plainHeading(cell))).length;
  return openTable("panel", file, known, 2);
}

/**
 * Reads a panel's table against what the rules give.
 *
 * @param byRule from `standardsByRule`
 * @param opened from {@link openPanelFile}
 */
export function readPanelTable(
  draw: Draw,
  byRule: readonly RatedStandard[],
  { table, findings }: Awaited<ReturnType<typeof openPanelFile>>,
): Decided {
  if (table === null) return { ratings: [], findings };
  const { bands, domainsRated } = draw.specification.rating;
  const read = readPanel(table, {
    standards: standardsOf(draw),
    bands,
    domainsRated,
    byRule: new Map(byRule.map(({ id, rating }) => [id, rating])),
  });
  return { ratings: read.ratings, findings: [...findings, ...read.findings] };
}
