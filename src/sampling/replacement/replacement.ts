import { calendarDate } from "../../base/calendar-date.ts";
import { digestOf } from "../../base/canonical.ts";
import { attempt, Refusal, type RefusalCode } from "../../base/refusal.ts";
import { MOST_CHARACTERS, statedText } from "../../base/stated-text.ts";
import { tidyLine } from "../../base/text.ts";
import type { Draw, SampledCase } from "../draw/draw-document.ts";
import { levelOf } from "../plan/levels.ts";
import { byTicket } from "../ticket.ts";
import type { Replacement } from "./replacement-document.ts";
import { sampleAfter } from "./to-inspect.ts";

/** What a coordinator says of a sampled case that cannot be inspected. */
export interface ReplacementRequest {
  readonly caseId: string;
  /** A code of the specification's `replacement.reasons`. */
  readonly reason: string;
  readonly note: string | null;
  /** Who decided. */
  readonly by: string | null;
  /** ISO date of the decision. */
  readonly on: string | null;
}

/**
 * The next reserve for a sampled case, and the record of it (“Replacements” in specs/method.md): the next in ticket order
 * in the same cell, else the lowest ticket in the domain's nearest cells that have a reserve left, never from another
 * domain.
 *
 * @param before the replacements made so far, in order
 * @throws Refusal when the reason is not the specification's, a note is missing, a text or the date is not of its form,
 *   the case is not in the sample or has been dealt with, the records do not chain to this draw, or the domain has no
 *   reserve left
 */
export function replaceCase(draw: Draw, before: readonly Replacement[], request: ReplacementRequest): Replacement {
  refuseBrokenChain(draw, before);
  return recordOf(draw, before, statedRequest(request));
}

/** The record of a replacement, as it was stated, after records that are known to be good. */
function recordOf(draw: Draw, before: readonly Replacement[], request: ReplacementRequest): Replacement {
  const reason = reasonOf(draw, request);
  const leaving = sampledNow(draw, before, request.caseId);
  const next = reason.outcome === "stays" ? null : nextReserve(draw, before, leaving);
  const content = {
    kind: "longlist/replacement",
    version: 1,
    draw: draw.digest,
    previous: before.at(-1)?.digest ?? null,
    case: request.caseId,
    reason: request.reason,
    note: request.note,
    by: request.by,
    on: request.on,
    replacement: next?.reserve ?? null,
    from: next?.from ?? null,
  } as const;
  return { ...content, digest: digestOf(content) };
}

/** A request with its texts as the record keeps them. */
function statedRequest({ caseId, reason, note, by, on }: ReplacementRequest): ReplacementRequest {
  return {
    caseId,
    reason,
    note: statedText(note, "note", MOST_CHARACTERS.note),
    by: statedText(by, "by", MOST_CHARACTERS.person),
    on: dateOf(on),
  };
}

function dateOf(on: string | null): string | null {
  return on === null ? null : calendarDate(on, "on").toString();
}

/**
 * Checks that records are the unbroken chain of this draw's replacements, by making each one again: digests alone would
 * pass a record that names another reserve than the next and was given a digest anew.
 *
 * @throws Refusal `invalid-replacement` naming the first record that is not
 */
export function refuseBrokenChain(draw: Draw, records: readonly Replacement[]): void {
  records.forEach((record, index) => {
    if (digestOf(record) === digestOf(madeAgain(draw, records.slice(0, index), record))) return;
    throw refusal(
      "invalid-replacement",
      `replacements[${index}]`,
      "the record does not chain to this draw and the record before it, or does not name the next reserve",
      "Give the records of this draw's replacements as Longlist wrote them, in order.",
    );
  });
}

/** A record made again from what was asked; null where that could not have been done. */
function madeAgain(draw: Draw, before: readonly Replacement[], record: Replacement): Replacement | null {
  const { case: caseId, reason, note, by, on } = record;
  const again = attempt(() =>
    recordOf(draw, before, { caseId, reason, note: keptText(note), by: keptText(by), on: dateOf(on) }),
  );
  return "value" in again ? again.value : null;
}

/** A text as records have it. What one may hold is asked of whoever states it: an earlier version asked for less. */
function keptText(text: string | null): string | null {
  return tidyLine(text ?? "") || null;
}

function reasonOf(draw: Draw, { reason: code, note }: ReplacementRequest) {
  const { reasons } = draw.specification.replacement;
  const reason = reasons.find((one) => one.code === code);
  if (!reason) {
    throw refusal(
      "unknown-reason",
      "reason",
      `${JSON.stringify(code.slice(0, 80))} is not a reason of this specification`,
      `Choose one of ${reasons.map((one) => one.code).join(", ")}.`,
    );
  }
  if (reason.noteNeeded && note === null) {
    throw refusal("note-needed", "note", "the reason needs a note", "Say in a note why the case cannot be inspected.");
  }
  return reason;
}

function sampledNow(draw: Draw, before: readonly Replacement[], caseId: string): SampledCase {
  const earlier = before.find((record) => record.case === caseId);
  if (earlier) {
    const what = earlier.replacement
      ? `was already replaced by ${JSON.stringify(earlier.replacement.caseId)}`
      : "already stays in the sample as a finding";
    throw refusal("already-replaced", "case", `the case ${what}`, "Name a case that is in the sample now.");
  }
  const found = sampleAfter(draw, before).find((one) => one.caseId === caseId);
  if (found) return found;
  throw refusal(
    "not-in-sample",
    "case",
    `the case ${JSON.stringify(caseId.slice(0, 80))} is not in the sample`,
    "Only sampled cases can be replaced; see the sample.",
  );
}

function nextReserve(draw: Draw, before: readonly Replacement[], leaving: SampledCase) {
  const used = new Set(before.map((record) => record.replacement?.caseId));
  const distance = (one: SampledCase) => cellDistance(draw, leaving, one);
  const [nearest] = draw.reserves
    .filter((one) => one.domain === leaving.domain && !used.has(one.caseId))
    .sort((a, b) => distance(a) - distance(b) || byTicket(a, b));
  if (nearest) {
    return { reserve: nearest, from: distance(nearest) < 0 ? "same-cell" : "nearest-cell" } as const;
  }
  throw refusal(
    "no-reserve-left",
    "case",
    "every reserve of this domain has been used; reserves never cross domains",
    "Record why the case stays uninspected; the sample is one case smaller.",
  );
}

/** How far apart the cells of two cases are: the weights of the variables on whose levels they differ; -1 in one cell. */
function cellDistance(draw: Draw, a: SampledCase, b: SampledCase): number {
  const { distance } = draw.specification.replacement;
  const differing = differingVariables(draw, a, b);
  return differing.length === 0 ? -1 : differing.reduce((sum, variable) => sum + (distance[variable] ?? 0), 0);
}

/** The variables on whose levels the cells of two cases differ; none where they are in the same cell. */
export function differingVariables(
  draw: Draw,
  a: SampledCase,
  b: SampledCase,
): Draw["specification"]["stratification"]["variables"] {
  const { stratification } = draw.specification;
  return stratification.variables.filter(
    (variable) => levelOf(a, variable, stratification) !== levelOf(b, variable, stratification),
  );
}

function refusal(code: RefusalCode, place: string, message: string, remedy: string): Refusal {
  return new Refusal(code, { place, message, remedy });
}
