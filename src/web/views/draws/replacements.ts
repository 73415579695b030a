import { longInstant } from "../../../base/words/dates.ts";
import { capitalised } from "../../../base/words/sentences.ts";
import type { StoredReplacement } from "../../../ledger/inspections/records.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { levelName } from "../../../sampling/level-names.ts";
import { reasonMeaning } from "../../../sampling/replacement/reason-names.ts";
import type { Replacement } from "../../../sampling/replacement/replacement-document.ts";
import { table } from "../../components/table.ts";
import { type Content, html, type Markup } from "../../markup.ts";
import { type People, personText } from "../inspections/person.ts";
import { statedDate } from "../verify/words.ts";
import { caseCode } from "./cases.ts";

export const FROM: Readonly<Record<NonNullable<Replacement["from"]>, string>> = {
  "same-cell": "next of the same cell",
  "nearest-cell": "nearest cell, as its own had no reserve left",
};

/** What a reason means, as a sentence begins. @example reasonText(specification, "other") // "Another reason, given in the note" */
export function reasonText(specification: Draw["specification"], code: string): string {
  return capitalised(reasonMeaning(specification, code));
}

/** What has been replaced since a draw, in order. */
export function replacementsSoFar(draw: Draw, replacements: readonly StoredReplacement[], people: People): Markup {
  if (replacements.length === 0) return html`<p class="govuk-body">No sampled case has been replaced.</p>`;
  return table({
    caption: "Replacements so far, in order",
    columns: ["Case", "Replaced by", "Reason", "Decided", "Recorded"].map((text) => ({ text })),
    rows: replacements.map((one) => [
      caseCode(one.record!.case),
      successor(one.record!),
      because(draw, one.record!),
      decided(one.record!),
      `${longInstant(one.at)}, by ${personText(people, one.by)}`,
    ]),
  });
}

function successor({ replacement, from }: Replacement): Content {
  if (replacement === null || from === null) return "Nobody: it stays in the sample as a finding";
  return html`${caseCode(replacement.caseId)} (${FROM[from]})`;
}

function because({ specification }: Draw, { reason, note }: Replacement): Content {
  const meaning = reasonText(specification, reason);
  return note === null ? meaning : html`${meaning}: <bdi>${note}</bdi>`;
}

function decided({ by, on }: Replacement): Content {
  return html`${on === null ? "" : statedDate(on)}${by === null ? "" : html`, by <bdi>${by}</bdi>`}`;
}

/** What stays of replacements after erasure: how many, for which reasons. */
export function replacementCounts(
  specification: Draw["specification"],
  replacements: readonly StoredReplacement[],
): Markup {
  if (replacements.length === 0) return html`<p class="govuk-body">No sampled case was replaced.</p>`;
  return table({
    caption: "Replacements, in order",
    columns: ["Number", "Reason", "Outcome", "Recorded"].map((text) => ({ text })),
    rows: replacements.map(({ number, reason, replaced, at }) => [
      String(number),
      reasonText(specification, reason),
      levelName(replaced ? "replaced" : "stays-in-the-sample-as-a-finding"),
      longInstant(at),
    ]),
  });
}
