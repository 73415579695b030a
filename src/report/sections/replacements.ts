import { countText } from "../../base/words/numbers.ts";
import { capitalised } from "../../base/words/sentences.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { reasonMeaning } from "../../sampling/replacement/reason-names.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import {
  caseReference,
  columns,
  count,
  date,
  list,
  moment,
  paragraph,
  type Section,
  stated,
  type Table,
  type Text,
  table,
} from "../section.ts";

type From = Replacement["from"];
type Rules = Pick<Draw, "specification">;

/** Which reserve took a place, or that none did. */
export function outcomeWords(from: From): string {
  if (from === null) return "stays in the sample as a finding";
  return from === "same-cell"
    ? "the next reserve of the same cell"
    : "the lowest ticket of the nearest cells, as its own cell has no reserve left";
}

/** What a reason means, as a sentence begins. @example replacementReason(draw, "other") // "Another reason, given in the note" */
export function replacementReason({ specification }: Rules, reason: string): string {
  return capitalised(reasonMeaning(specification, reason));
}

/** What has been replaced since a draw, in order, case by case. */
export function replacementsSection(draw: Rules, replacements: readonly Replacement[]): Section {
  return {
    title: "Replacements since the draw",
    parts: [
      replacements.length === 0
        ? paragraph("No sampled case has been replaced.")
        : replacementsTable(draw, replacements),
    ],
  };
}

/** @param replacements those of one draw, in order */
export function replacementsTable(draw: Rules, replacements: readonly Replacement[]): Table {
  return table({
    caption: "Replacements so far, in order",
    columns: columns(["Number", "Case", "Replaced by", "Which one", "Reason", "Note", "Decided by", "On"]),
    rows: replacements.map(({ case: caseId, replacement, from, reason, note, by, on }, at): Text[] => [
      count(at + 1),
      caseReference(caseId),
      replacement === null ? "Nobody" : caseReference(replacement.caseId),
      capitalised(outcomeWords(from)),
      stated(replacementReason(draw, reason)),
      stated(note ?? ""),
      stated(by ?? ""),
      on === null ? "" : date(on),
    ]),
  });
}

/** How many replacements there were, how they came about and why, without naming a case. */
export function replacementCounts(draw: Rules, replacements: readonly Replacement[]): Section {
  const title = "Replacements so far";
  if (replacements.length === 0) return { title, parts: [paragraph("No sampled case has been replaced.")] };
  const outcomes = (["same-cell", "nearest-cell", null] as const).map((from): [string, number] => [
    from === null ? outcomeWords(null) : `replaced by ${outcomeWords(from)}`,
    replacements.filter((one) => one.from === from).length,
  ]);
  const reasons = draw.specification.replacement.reasons.map(({ code, meaning }): [string, number] => [
    meaning,
    replacements.filter(({ reason }) => reason === code).length,
  ]);
  return {
    title,
    parts: [
      paragraph(
        `${countText(replacements.length, "sampled case")} could not be inspected. Reserves were used in the order of their tickets, never across domains. What became of them:`,
      ),
      counted(outcomes),
      paragraph("Reasons:"),
      counted(reasons),
    ],
  };
}

function counted(named: readonly (readonly [string, number])[]) {
  return list(named.filter(([, cases]) => cases > 0).map(([name, cases]) => [`${name}: `, count(cases)]));
}

/** What erasure leaves of replacements: number, reason, outcome and when, and no case. */
export function erasedReplacements(
  draw: Rules,
  replacements: readonly {
    readonly number: number;
    readonly reason: string;
    readonly replaced: boolean;
    readonly at: string;
  }[],
): Section {
  return {
    title: "Replacements",
    parts: [
      replacements.length === 0
        ? paragraph("No sampled case was replaced.")
        : table({
            caption: "Replacements, in order",
            columns: columns(["Number", "Reason", "Outcome", "Recorded"]),
            rows: replacements.map(({ number, reason, replaced, at }) => [
              count(number),
              stated(replacementReason(draw, reason)),
              replaced ? "Replaced" : capitalised(outcomeWords(null)),
              moment(at),
            ]),
          }),
    ],
  };
}
