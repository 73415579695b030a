import { counted } from "../../base/words/amounts.ts";
import type { JudgementBase } from "../plan/judgement-base.ts";
import type { Warning } from "../plan/warnings/warning.ts";
import type { DomainRules } from "../specification/domains.ts";
import type { Seed } from "./seed.ts";

/** The warnings that only a draw can give: the rest need no seed, see `plan-warnings.ts`. @module */

/** Warns of a seed that whoever drew could have chosen for what it gives. */
export function seedWarnings({ origin }: Seed): Warning[] {
  const message =
    "The seed was typed by whoever drew, who could have tried several. A generated or a joint seed proves more.";
  return origin === "supplied" ? [{ code: "seed-supplied", message }] : [];
}

/**
 * Warns of key questions that rest on few cases, where the ratings panel must consider professional judgement. A domain
 * without any eligible case has its own warning.
 *
 * @see consultation 3.26 to 3.28
 */
export function judgementWarnings({ title }: DomainRules, base: JudgementBase, fewCases: number): Warning[] {
  const questions: [string, number][] = [
    ["desistance", base.desistance],
    ["the child's safety and wellbeing", base.childSafety],
    ["the safety of other people", base.publicSafety],
  ];
  return questions
    .filter(([, cases]) => cases <= fewCases)
    .map(([question, cases]) => ({
      code: "few-cases-for-question",
      message: `${title}: by the team's own classification ${counted(cases, "sampled case")} can inform the question on ${question}; at ${fewCases} or fewer the ratings panel must consider professional judgement. Inspectors judge by their own classification.`,
    }));
}
