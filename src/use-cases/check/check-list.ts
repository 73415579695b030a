import { byText } from "../../base/text.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { ListTable } from "../../long-list/findings/list-table.ts";
import type { ReadingChoices } from "../../long-list/mappings/reading-choices.ts";
import { type ConfirmedReading, type ListInput, readList } from "../../long-list/read-list.ts";
import { type CaseList, type Mappings, NO_MAPPINGS } from "../../sampling/case.ts";
import { outcomesOf } from "../../sampling/lottery/outcomes.ts";
import { expectedMargins } from "../../sampling/plan/expectation.ts";
import type { InspectionRequest, Plan } from "../../sampling/plan/inspection-plan.ts";
import { entryLevels, furtherVariables } from "../../sampling/plan/list-digest.ts";
import { planInspection } from "../../sampling/plan/plan.ts";
import { windowsOf } from "../../sampling/plan/windows.ts";
import { eachDomain, mapDomains, ofDomain } from "../../sampling/specification/domains.ts";
import type { CheckDocument, ExpectedDomain } from "./check-document.ts";

/** A list after its check: the document, and what files and forms are made from. */
export interface CheckedList {
  readonly check: CheckDocument;
  /** As it was read; null where a finding blocks the draw. */
  readonly list: CaseList | null;
  /** For the findings CSV; null where the file could not be read as a list at all. */
  readonly table: ListTable | null;
  /** For whoever can say how the list is to be read; null as the table is. */
  readonly choices: ReadingChoices | null;
}

/**
 * Checks a long list for an inspection: findings, eligible cases and what would be sampled. Draws nothing.
 *
 * @param confirmed where the mappings are those of an earlier list
 * @throws Refusal for an exclusion that is not on the list
 */
export async function checkList(
  input: ListInput,
  request: InspectionRequest,
  mappings: Mappings = NO_MAPPINGS,
  confirmed?: ConfirmedReading,
): Promise<CheckedList> {
  const { inspectionDate, specification } = request;
  const options = { inspectionDate, mappings, specification, confirmed };
  const { list, findings, table, choices } = await readList(input, options);
  return { check: checkDocument(findings, request, list && planInspection(list, request)), list, table, choices };
}

/**
 * What a check says of a list that has been read.
 *
 * @param plan what follows from it; null where a finding blocks the draw
 */
export function checkDocument(
  findings: readonly Finding[],
  request: InspectionRequest,
  plan: Plan | null,
): CheckDocument {
  const { team, inspectionDate, specification, overrides } = request;
  return {
    kind: "longlist/check",
    version: 1,
    team,
    inspectionDate,
    specification,
    overrides: overrides as CheckDocument["overrides"],
    windows: windowsOf(inspectionDate, specification),
    findings,
    blocked: plan === null,
    plan: plan && {
      list: plan.list,
      excluded: plan.excluded,
      mappings: plan.mappings,
      sampleSize: plan.sampleSize,
      resettlement: plan.resettlement,
      eligible: eligibleCases(plan),
      domains: mapDomains(specification, ({ id }) => expectedDomain(plan, id)),
      warnings: plan.warnings,
    },
  };
}

type Expected = NonNullable<CheckDocument["plan"]>;

function eligibleCases(plan: Plan): Expected["eligible"] {
  const further = furtherVariables(plan.specification.stratification);
  return eachDomain(plan.specification, plan.domains).flatMap(([{ id }, { cells }]) =>
    cells
      .flatMap((cell) => cell.members)
      .sort((a, b) => byText(a.caseId, b.caseId))
      .map((one) => entryLevels(id, one, further) as Expected["eligible"][number]),
  );
}

function expectedDomain(plan: Plan, id: string): ExpectedDomain {
  const domain = ofDomain(plan.domains, id);
  const { cells: _, lottery, margins: __, ...sizes } = domain;
  return {
    ...sizes,
    probabilityAllMargins: lottery.probabilityAllMargins,
    probabilityAllTwoWayMargins: lottery.probabilityAllTwoWayMargins,
    outcomes: outcomesOf(domain),
    margins: expectedMargins(domain, plan.specification.stratification.variables),
  };
}
