import { ownValue } from "../../base/own-value.ts";
import { byText } from "../../base/text.ts";
import { type Judgement, saysSomething } from "../../rating/judgement.ts";
import { type InspectedCases, inspectedCases } from "../../rating/sheet/inspected-cases.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import type { ChangedJudgement, SentJudgements } from "../records/judgement-records.ts";

/**
 * What is judged once sheets have come in: of a case that they judge what they say, whole, with what stood in columns
 * that they do not have, so that answers and classifications belong together; of any other what stood before.
 *
 * @param cases those to judge now: what stood of a case that was replaced since goes
 */
export function mergeJudgements(
  cases: InspectedCases,
  before: readonly Judgement[],
  sent: readonly Judgement[],
): Omit<SentJudgements, "findings"> {
  const standing = new Map(before.map((one) => [one.case, one]));
  const said = new Map(sent.filter(saysSomething).map((one) => [one.case, one]));
  const merged = [...cases.byReference.values()]
    .sort((a, b) => byText(a.caseId, b.caseId))
    .map((one) => {
      const was = standing.get(one.caseId) ?? one.unjudged;
      const now = one.fileUnavailable ? one.unjudged : (said.get(one.caseId) ?? was);
      return { was, now };
    });
  return {
    judgements: merged.map(({ now }) => now),
    changes: merged.flatMap(({ was, now }) => changesOf(was, now)),
  };
}

/** What is judged of the cases to judge now: some may have been replaced since, and files have turned out not to be there. */
export function judgedNow(
  draw: Draw,
  replacements: readonly Replacement[],
  judgements: readonly Judgement[],
): readonly Judgement[] {
  return mergeJudgements(inspectedCases(draw, replacements), judgements, []).judgements;
}

function changesOf(was: Judgement, now: Judgement): ChangedJudgement[] {
  const before = valuesOf(was);
  return Object.entries(valuesOf(now)).flatMap(([field, to]) => {
    const from = ownValue(before, field) ?? null;
    return from === to ? [] : [{ case: now.case, field, from, to }];
  });
}

function valuesOf({ riskOfSeriousHarm, safetyAndWellbeing, answers }: Judgement): Record<string, string | null> {
  return { riskOfSeriousHarm, safetyAndWellbeing, ...answers };
}
