import { assignCases } from "../../assignment/assign.ts";
import { saltedDigest } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import { questionsOf } from "../../rating/inspected.ts";
import { judgementsDigest } from "../../rating/judgement.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";

/** Examples of what comes after the draw. @module */

/** What the examples of one inspection share. */
interface Invented {
  readonly inspection: string;
  readonly salt: string;
  readonly signed: { readonly at: string; readonly by: string };
}

/** Two inspectors and a conflict. */
export function assignmentExample(draw: Draw, { inspection, salt, signed }: Invented) {
  const { assignment } = assignCases({
    draw,
    replacements: [],
    inspectors: [
      { name: "A. Ames", most: null, share: 1, domains: null },
      { name: "B. Boyd", most: 20, share: 0.5, domains: null },
    ],
    conflicts: [{ case: nth(draw.sample, 0).caseId, inspector: "B. Boyd" }],
    previous: null,
    children: new Map(),
  });
  const publishedDigest = saltedDigest(salt, assignment?.digest ?? "");
  return {
    inspection,
    number: 1,
    draw: 1,
    cause: "made",
    inspectors: 2,
    cases: draw.sample.length,
    publishedDigest,
    content: assignment && { assignment, change: null },
    ...signed,
  };
}

/** One case judged, by the names of the schemas. */
export function judgementExamples(draw: Draw, { inspection, salt, signed }: Invented) {
  const { caseId, domain } = nth(draw.sample, 0);
  const answers = Object.fromEntries(questionsOf(draw, domain).map((id) => [id, "yes" as const]));
  const judged = { case: caseId, riskOfSeriousHarm: "medium" as const, safetyAndWellbeing: "high" as const, answers };
  const changes = [{ case: caseId, field: "riskOfSeriousHarm", from: null, to: "medium" }];
  const fact = {
    inspection,
    number: 1,
    draw: 1,
    sheets: 1,
    toInspect: 1,
    judged: 1,
    changed: 1,
    publishedDigest: saltedDigest(salt, judgementsDigest([judged])),
    ...signed,
  };
  const progress = { toInspect: 1, judged: 1 };
  return {
    JudgementSheet: { judgements: [{ ...judged, inspector: "A. Ames" }] },
    StoredJudgements: { ...fact, content: { judgements: [judged], changes } },
    Judgements: {
      sendings: [{ ...fact, content: null }],
      progress: { ...progress, inspectors: [{ inspector: "A. Ames", ...progress }], standards: [] },
    },
  };
}

/** What is asked for, by the names of the schemas. */
export function deskRequests(draw: Draw) {
  return {
    AssignmentRequest: {
      inspectors: [{ name: "A. Ames" }, { name: "B. Boyd", most: 20, share: 0.5 }],
      conflicts: [{ case: nth(draw.sample, 0).caseId, inspector: "B. Boyd" }],
    },
    JudgementsRequest: {
      sheets: [{ name: "ames.csv", content: "Case reference,2.1.1\nEX-01,yes\n" }],
    },
    ReassignmentRequest: { case: nth(draw.sample, 0).caseId, reason: "The inspector knows the family." },
  };
}
