import { questionsOf } from "../../src/rating/inspected.ts";
import type { Answer, Judgement } from "../../src/rating/judgement.ts";
import { inspectedCases } from "../../src/rating/sheet/inspected-cases.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import type { Replacement } from "../../src/sampling/replacement/replacement-document.ts";
import { CLASSIFICATIONS } from "../../src/sampling/specification/standard-fields.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { drawOf } from "./draws.ts";
import { inventedCases } from "./invented.ts";

/** A draw of 43 from 57 invented cases, by the default specification. */
export function anInspection(seed = "demo", settings = {}): Draw {
  return drawOf([...inventedCases("court", 34), ...inventedCases("outOfCourt", 23)], { seed, settings });
}

/** Judgements of every case to judge, by chance and as the rules allow them; the same for a key. */
export function judgedByChance(draw: Draw, replacements: readonly Replacement[] = [], key = "judged"): Judgement[] {
  const next = generator(key, draw.digest);
  const level = () => CLASSIFICATIONS[Math.floor(4 * next())] ?? "low";
  return [...inspectedCases(draw, replacements).byReference.values()]
    .map((one): Judgement => {
      if (one.fileUnavailable) return one.unjudged;
      const classified = { riskOfSeriousHarm: level(), safetyAndWellbeing: level() };
      const answers = one.questions.map(({ id, about, judgedFrom }): [string, Answer] => {
        const own = about === "publicSafety" ? classified.riskOfSeriousHarm : classified.safetyAndWellbeing;
        const judged = judgedFrom === null || CLASSIFICATIONS.indexOf(own) >= CLASSIFICATIONS.indexOf(judgedFrom);
        return [id, judged ? (next() < 0.7 ? "yes" : "no") : "not applicable"];
      });
      return { case: one.caseId, ...classified, answers: Object.fromEntries(answers) };
    })
    .sort((a, b) => (a.case < b.case ? -1 : 1));
}

/** Ids of all key questions of a draw, in the order of the sheet. */
export function allQuestions(draw: Draw): string[] {
  return draw.specification.domains.flatMap(({ id }) => questionsOf(draw, id));
}
