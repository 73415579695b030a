import type { CaseList } from "../case.ts";
import { lotteryOf } from "../lottery/kept-lotteries.ts";
import { mapDomains, ofDomain } from "../specification/domains.ts";
import { type Cell, cellsOf } from "./cells.ts";
import { eligibilityOf } from "./eligibility.ts";
import type { DomainPlan, InspectionRequest, Plan } from "./inspection-plan.ts";
import { listDigest, profileDigest } from "./list-digest.ts";
import { marginsOf } from "./margins.ts";
import { profileVariablesOf } from "./profile.ts";
import { resettlementOf } from "./resettlement.ts";
import { type DomainSize, sizesOf } from "./sizes.ts";
import { planWarnings } from "./warnings/plan-warnings.ts";
import { custodyYear, windowsOf } from "./windows.ts";

/**
 * Works out who is eligible, how many cases each domain gives and by which lottery: “Before the seed” in
 * specs/method.md.
 *
 * @throws Refusal for a date that does not exist or an exclusion that is not on the list
 */
export function planInspection(list: CaseList, request: InspectionRequest): Plan {
  const { specification } = request;
  const { stratification } = specification;
  const windows = windowsOf(request.inspectionDate, specification);
  const { eligible, excluded } = eligibilityOf(list.cases, { ...request, windows });
  const sizes = sizesOf(
    mapDomains(specification, ({ id }) => ofDomain(eligible, id).length),
    specification,
  );
  const facts = {
    ...request,
    list: {
      digest: listDigest(list.cases, stratification),
      profileDigest: profileDigest(list.cases, stratification),
      rows: list.rows,
      cases: list.cases.length,
    },
    mappings: list.mappings,
    windows,
    excluded,
    sampleSize: sizes.sampleSize,
    domains: mapDomains(specification, ({ id }) =>
      planDomain(cellsOf(ofDomain(eligible, id), stratification), ofDomain(sizes.domains, id), specification),
    ),
    profileVariables: profileVariablesOf(list.cases),
    resettlement: resettlementOf(list.cases, custodyYear(request.inspectionDate), specification),
  };
  return { ...facts, warnings: planWarnings({ ...facts, cases: list.cases }) };
}

function planDomain(
  cells: readonly Cell[],
  size: DomainSize,
  { selection, stratification }: InspectionRequest["specification"],
): DomainPlan {
  return {
    cells,
    ...size,
    lottery: lotteryOf(
      cells.map(({ levels, members }) => ({ levels, eligible: members.length })),
      size.drawn,
      selection.method,
    ),
    margins: marginsOf(cells, size.drawn, [], stratification),
  };
}
