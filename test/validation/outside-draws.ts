import { assignCases } from "../../src/assignment/assign.ts";
import type { Assignment } from "../../src/assignment/assignment-document.ts";
import { canonicalJson } from "../../src/base/canonical.ts";
import { nth } from "../../src/base/lists.ts";
import { readList } from "../../src/long-list/read-list.ts";
import type { Judgement } from "../../src/rating/judgement.ts";
import { ratingOf, standardsByRule } from "../../src/rating/rate.ts";
import type { Case } from "../../src/sampling/case.ts";
import { drawFromPlan } from "../../src/sampling/draw/draw.ts";
import type { Draw } from "../../src/sampling/draw/draw-document.ts";
import { readSeed } from "../../src/sampling/draw/seed.ts";
import type { Plan } from "../../src/sampling/plan/inspection-plan.ts";
import { planInspection } from "../../src/sampling/plan/plan.ts";
import { replaceCase } from "../../src/sampling/replacement/replacement.ts";
import type { Replacement } from "../../src/sampling/replacement/replacement-document.ts";
import type { Specification } from "../../src/sampling/specification/specification.ts";
import { generator } from "../../src/sampling/ticket.ts";
import { FRAMEWORKS } from "../frameworks/frameworks.ts";
import { INSPECTION_DATE } from "../support/cases.ts";
import { aRequest, type Settings } from "../support/draws.ts";
import { judgedByChance } from "../support/judging.ts";

import { inventedList, SETTINGS, SETTINGS_OF_DOMAINS, SHIPPED } from "./invented-lists.ts";
import { type OutsideFiles, plainCsv } from "./outside-verifier.ts";
import { hexOf, storedDraw } from "./stored-example.ts";
import { wordedCsv } from "./worded-lists.ts";

/** A draw by chance and all that follows it, always the same for a number: lists, rules, seeds and records of every kind. */
export async function generatedDraw(number: number): Promise<OutsideFiles> {
  const random = generator("outside", number);
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(values: readonly T[]): T => nth(values, below(values.length));
  const specification: string | Specification = below(6) === 0 ? one(FRAMEWORKS) : one(SHIPPED);
  const ofDomains =
    typeof specification === "string" && specification !== "youth-2025-outline" ? SETTINGS_OF_DOMAINS : [];
  const settings: Settings =
    typeof specification !== "string" || below(3) === 0
      ? {}
      : {
          ...(specification === "small-yot-pilot" ? { "sampleSize.maximum": 20 } : {}),
          ...one([...SETTINGS, ...ofDomains]),
        };
  const mustSay = specification === "small-yot-pilot" ? { "sampleSize.maximum": 8 + below(20) } : {};
  const inspectionDate =
    below(4) === 0 ? one(["2026-08-31", "2026-10-30", "2028-02-29", "2027-01-01"]) : INSPECTION_DATE;
  const cases = inventedList(random, inspectionDate);
  const exclusions = below(4) === 0 ? [{ caseId: one(cases).caseId, note: "moved, “agreed” with the team" }] : [];
  const request = aRequest(
    { ...mustSay, ...settings },
    { specification, inspectionDate, exclusions, team: one([null, "Łódź & Co"]) },
  );
  // Every other list in the words that lists have.
  const list = number % 2 === 0 ? plainCsv(cases) : wordedCsv(cases, generator("worded", number));
  const read = await readList({ bytes: new TextEncoder().encode(list) }, request);
  if (!read.list) throw new Error(`list ${number} is blocked: ${canonicalJson(read.findings)}`);
  const draw = seededDraw(planInspection(read.list, request), number, below);
  const replacements = replacedBy(draw, below);
  const children = new Map(
    read.list.cases.flatMap(({ caseId, childId }) => (childId === null ? [] : [[caseId, childId]])),
  );
  const byReference = new Map(read.list.cases.map((each) => [each.caseId, each]));
  return {
    receipt: draw,
    ...(below(5) === 0 ? {} : { list }),
    replacements,
    ...assignedBy(draw, replacements, children, below),
    ...(draw.specification.standards.length === 0
      ? {}
      : ratedBy(draw, replacements, below(2) ? byReference : null, below)),
  };
}

/** Typed, generated, or as the ledger keeps it: with the team's contribution and without, first and further draws. */
function seededDraw(plan: Plan, number: number, below: (count: number) => number): Draw {
  const kind = below(4);
  if (kind === 0) return drawFromPlan(plan, readSeed(`seed ${number} 👍`, "supplied"));
  if (kind === 1) return drawFromPlan(plan, readSeed(hexOf("seed", number), "generated"));
  return storedDraw(plan, { number, again: below(2) === 0, contribution: kind === 2 ? "6 1 3, said “Łukasz”" : null });
}

function replacedBy(draw: Draw, below: (count: number) => number): Replacement[] {
  const records: Replacement[] = [];
  const now = new Set(draw.sample.map(({ caseId }) => caseId));
  for (let left = below(5); left > 0; left--) {
    const caseId = [...now].sort()[below(now.size)];
    const reason = nth(draw.specification.replacement.reasons, below(draw.specification.replacement.reasons.length));
    const hasReserve =
      draw.reserves.filter(({ domain }) => domain === domainOf(draw, caseId)).length >
      records.filter(({ replacement }) => replacement?.domain === domainOf(draw, caseId)).length;
    if (caseId === undefined || (reason.outcome === "replaced" && !hasReserve)) continue;
    const record = replaceCase(draw, records, {
      caseId,
      reason: reason.code,
      note: "it was “so”",
      by: null,
      on: "2026-11-04",
    });
    records.push(record);
    now.delete(caseId);
    if (record.replacement) now.add(record.replacement.caseId);
  }
  return records;
}

function domainOf({ sample, reserves }: Draw, caseId: string | undefined): string | undefined {
  return [...sample, ...reserves].find((entry) => entry.caseId === caseId)?.domain;
}

function assignedBy(
  draw: Draw,
  replacements: readonly Replacement[],
  children: ReadonlyMap<string, string>,
  below: (count: number) => number,
): { assignment?: Assignment; previous?: Assignment } {
  const ids = draw.specification.domains.map(({ id }) => id);
  const inspectors = ["Zoë", "Ames", "B. Łuk", "Ørsted"].slice(0, 1 + below(4)).map((name, place) => ({
    name,
    most: place > 0 && below(3) === 0 ? 3 + below(12) : null,
    share: nth([1, 1, 0.5, 1.125], below(4)),
    domains: place > 0 && below(4) === 0 ? [nth(ids, below(ids.length))] : null,
  }));
  const conflicts = draw.sample
    .slice(0, below(6))
    .map(({ caseId }, index) => ({ case: caseId, inspector: nth(inspectors, index % inspectors.length).name }));
  const assign = (records: readonly Replacement[], previous: Assignment | null) =>
    assignCases({ draw, replacements: records, inspectors, conflicts, previous, children }).assignment ?? undefined;
  const previous = below(3) === 0 ? assign([], null) : undefined;
  const assignment = assign(replacements, previous ?? null);
  return { ...(assignment && { assignment }), ...(previous && { previous }) };
}

function ratedBy(
  draw: Draw,
  replacements: readonly Replacement[],
  list: ReadonlyMap<string, Case> | null,
  below: (count: number) => number,
): { rating: unknown; judgements?: readonly Judgement[] } {
  const judgements = judgedByChance(draw, replacements).map((judgement) => {
    const answers = Object.entries(judgement.answers).map(([id, answer]) => [id, below(60) === 0 ? null : answer]);
    // A case without its file is not judged by anybody: its answers follow from the rules.
    const judged = judgement.riskOfSeriousHarm !== null;
    return judged && below(3) === 0 ? { ...judgement, answers: Object.fromEntries(answers) } : judgement;
  });
  const request = { draw, replacements, judgements, list };
  const byRule = standardsByRule(request);
  const panel = byRule
    .filter(({ basis }) => draw.specification.rating.domainsRated || basis === "panel")
    .slice(0, below(byRule.length + 1))
    .map(({ id }) => ({ standard: id, rating: nth(draw.specification.rating.bands, below(4)).id, reason: "agreed" }));
  // Without the judgements a verifier takes the tallies from the document, and makes no chances.
  return { rating: ratingOf(request, byRule, panel), ...(below(3) === 0 ? { judgements } : {}) };
}
