import { countText } from "../../base/words/numbers.ts";
import { capitalised } from "../../base/words/sentences.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { EXCLUSION_REASONS, type Exclusion, type ExclusionReason } from "../../sampling/plan/exclusion.ts";
import {
  caseReference,
  columns,
  count,
  paragraph,
  type Section,
  stated,
  type Table,
  type Text,
  table,
} from "../section.ts";

/** Why cases are not eligible, one by one, or counted by reason as erasure leaves it. */
export type Excluded = readonly Pick<Exclusion, "reason">[] | Readonly<Record<string, number>>;

/** How many cases of the list are eligible, and why the others are not. */
export function eligibilitySection({
  list,
  sampleSize,
  excluded,
  specification,
}: {
  readonly list: { readonly rows: number; readonly cases: number };
  readonly sampleSize: { readonly eligible: number };
  readonly excluded: Excluded;
  readonly specification: Pick<Draw["specification"], "oneCasePerChild">;
}): Section {
  const onePerChild =
    "Where a child has several such cases in one domain, only one is eligible: that with the most serious disposal, then the latest start, then the first case reference.";
  return {
    title: "Which cases are eligible",
    parts: [
      table({
        caption: "Cases of the list",
        columns: columns([countText(list.rows, "row")], ["Cases"]),
        rows: [
          ["In the list", count(list.cases)],
          ["Eligible", count(sampleSize.eligible)],
          ...countedReasons(excluded).map(({ reason, cases }) => [
            `Not eligible: ${reasonWords(reason)}`,
            count(cases),
          ]),
        ],
      }),
      paragraph(
        `A case is eligible where its disposal belongs to a domain and it started in that domain’s window.${specification.oneCasePerChild ? ` ${onePerChild}` : ""}`,
      ),
    ],
  };
}

/** The reasons that some case has with the number of their cases, in the order in which they are looked for. */
export function countedReasons(excluded: Excluded): { readonly reason: ExclusionReason; readonly cases: number }[] {
  const counts = Array.isArray(excluded) ? countsOf(excluded) : (excluded as Readonly<Record<string, number>>);
  return (Object.keys(EXCLUSION_REASONS) as ExclusionReason[]).flatMap((reason) => {
    const cases = counts[reason] ?? 0;
    return cases === 0 ? [] : [{ reason, cases }];
  });
}

function countsOf(excluded: readonly Pick<Exclusion, "reason">[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of excluded) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}

/** A reason as it is printed. @example reasonWords("before-window") // "starts before the domain’s window" */
export function reasonWords(reason: ExclusionReason): string {
  return EXCLUSION_REASONS[reason].replaceAll("'", "’");
}

/** Why one case is not eligible, with the case that stands in its place or the coordinator's words. */
export function reasonText({
  reason,
  note,
  kept,
}: {
  readonly reason: ExclusionReason;
  readonly note?: string | undefined;
  readonly kept?: string | undefined;
}): Text {
  const words = capitalised(reasonWords(reason));
  if (kept !== undefined) return [`${words}: `, caseReference(kept)];
  return note === undefined ? words : [`${words}: `, stated(note)];
}

/** The cases that were left out of every draw on request. */
export function leftOutTable(cases: readonly { readonly caseId: string; readonly note?: string | undefined }[]): Table {
  return table({
    caption: "Cases left out of every draw",
    columns: columns(["Case reference", "Reason"]),
    rows: cases.map(({ caseId, note }) => [caseReference(caseId), stated(note ?? "")]),
  });
}
