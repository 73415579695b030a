import { assignCases } from "../../assignment/assign.ts";
import { saltedDigest } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import { questionsOf } from "../../rating/inspected.ts";
import { judgementsDigest } from "../../rating/judgement.ts";
import { poolRatings } from "../../rating/pool.ts";
import { ratingOf, standardsByRule } from "../../rating/rate.ts";
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
    content: assignment && { assignment, change: null, salt },
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
    StoredJudgements: { ...fact, content: { judgements: [judged], changes, findings: [], salt } },
    Judgements: {
      sendings: [{ ...fact, content: null }],
      progress: { ...progress, inspectors: [{ inspector: "A. Ames", ...progress }], standards: [] },
    },
  };
}

/** Ratings of one case, by the names of the schemas. */
export function ratingExamples(draw: Draw, { inspection, salt, signed }: Invented) {
  const { caseId, domain } = nth(draw.sample, 0);
  const answers = Object.fromEntries(questionsOf(draw, domain).map((id) => [id, "yes" as const]));
  const judgements = [{ case: caseId, riskOfSeriousHarm: "medium", safetyAndWellbeing: "high", answers }] as const;
  const request = { draw, replacements: [], judgements, list: null };
  const panel = [{ standard: "1.1", rating: "good", reason: null }];
  const rating = ratingOf(request, standardsByRule(request), panel);
  const record = {
    inspection,
    number: 1,
    draw: 1,
    cause: "closed",
    judgement: 1,
    standards: rating.standards.length,
    rated: rating.standards.filter((one) => one.rating !== null).length,
    reason: null,
    publishedDigest: saltedDigest(salt, rating.digest),
    ...signed,
  };
  const { overall } = rating;
  const { team, inspectionDate } = draw;
  const rated = { inspection, team, inspectionDate, closedAt: signed.at, overall, erased: false };
  return {
    StoredRating: { ...record, content: { rating, panel, salt } },
    Ratings: { records: [record], standing: { rating, panel, salt, closed: true } },
    Programme: { inspections: [rated], pool: poolRatings([rating], { smallGroups: false }), notes: [] },
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
    PanelRequest: {
      panel: [
        { standard: "1.1", rating: "good" },
        { standard: "2.1", rating: "good", reason: "What rests on two cases weighs less than the rest." },
      ],
    },
    ClosureRequest: { shown: draw.digest },
    ReopeningRequest: { reason: "An answer had been copied wrongly." },
    ReassignmentRequest: { case: nth(draw.sample, 0).caseId, reason: "The inspector knows the family." },
  };
}
