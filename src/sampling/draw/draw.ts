import { digestOf } from "../../base/canonical.ts";
import { nth } from "../../base/lists.ts";
import type { CaseList } from "../case.ts";
import { chooseAllocation } from "../lottery/choice.ts";
import { placesUnder } from "../lottery/places.ts";
import type { InspectionRequest, Plan } from "../plan/inspection-plan.ts";
import { judgementBaseOf } from "../plan/judgement-base.ts";
import { furtherVariables } from "../plan/list-digest.ts";
import { marginsOf } from "../plan/margins.ts";
import { planInspection } from "../plan/plan.ts";
import { profileOf } from "../plan/profile.ts";
import { type DomainRules, mapDomains, ofDomain } from "../specification/domains.ts";
import type { DomainResult, Draw } from "./draw-document.ts";
import { judgementWarnings, seedWarnings } from "./draw-warnings.ts";
import { orderInCell } from "./reserve-order.ts";
import type { Seed } from "./seed.ts";

/**
 * Draws the sample of one inspection.
 *
 * @param list the cases as read from the team's long list, in any order
 * @returns the draw, which is also its receipt: the same list, request and seed give the same bytes on every engine
 * @throws Refusal as {@link planInspection} does
 */
export function drawSample(list: CaseList, request: InspectionRequest, seed: Seed): Draw {
  return drawFromPlan(planInspection(list, request), seed);
}

/** Draws from a plan made before: “With the seed” in specs/method.md, and the reports on the result. */
export function drawFromPlan(plan: Plan, seed: Seed): Draw {
  const { specification } = plan;
  const drawn = mapDomains(specification, (domain) => drawDomain(domain, plan, seed.value));
  const ofEach = <T>(part: (result: DomainDraw) => readonly T[]) =>
    specification.domains.flatMap(({ id }) => part(ofDomain(drawn, id)));
  const content = {
    kind: "longlist/draw",
    version: 1,
    method: specification.selection.method,
    team: plan.team,
    inspectionDate: plan.inspectionDate,
    specification,
    overrides: plan.overrides as Draw["overrides"],
    seed,
    list: plan.list,
    windows: plan.windows,
    excluded: plan.excluded,
    mappings: plan.mappings,
    sampleSize: plan.sampleSize,
    domains: mapDomains(specification, ({ id }) => ofDomain(drawn, id).result),
    resettlement: plan.resettlement,
    sample: ofEach((result) => result.sample),
    reserves: ofEach((result) => result.reserves),
    profile: ofEach((result) => result.profile),
    warnings: [...plan.warnings, ...seedWarnings(seed), ...ofEach((result) => result.warnings)],
  } as const;
  return { ...content, digest: digestOf(content) };
}

interface DomainDraw extends Pick<Draw, "sample" | "reserves" | "profile" | "warnings"> {
  readonly result: DomainResult;
}

function drawDomain(rules: DomainRules, plan: Plan, seed: string): DomainDraw {
  const domain = rules.id;
  const { cells, lottery, ...sizes } = ofDomain(plan.domains, domain);
  const { specification } = plan;
  const further = furtherVariables(specification.stratification);
  const activeKeys = lottery.active.map((cell) => nth(cells, cell).key);
  const chosen = chooseAllocation(seed, domain, { activeKeys, ...lottery });
  const places = placesUnder({ ...sizes, lottery }, nth(lottery.allocations, chosen));
  const ranked = cells.map((cell) => orderInCell(cell, { domain, seed, further }));
  const sampled = ranked.flatMap((members, cell) => members.slice(0, places[cell]));
  const left = ranked.flatMap((members, cell) => members.slice(places[cell]));

  const eligible = cells.flatMap((cell) => cell.members);
  const sample = sampled.map(({ one }) => one);
  const judgementBase = judgementBaseOf(sample, specification.judgement);
  return {
    result: {
      ...sizes,
      probabilityAllMargins: lottery.probabilityAllMargins,
      probabilityAllTwoWayMargins: lottery.probabilityAllTwoWayMargins,
      lottery: {
        stages: lottery.stages,
        cells: lottery.cells,
        allocations: lottery.allocations,
        weights: lottery.weights,
        chosen,
      },
      margins: marginsOf(cells, sizes.drawn, sample, specification.stratification),
      judgementBase,
    },
    sample: sampled.map(({ entry }) => entry),
    reserves: left.map(({ entry }) => entry),
    profile: profileOf(domain, eligible, sample, plan.profileVariables),
    warnings: sizes.eligible === 0 ? [] : judgementWarnings(rules, judgementBase, specification.judgement.fewCases),
  };
}
