import { longDate } from "../../../base/words/dates.ts";
import { listed } from "../../../base/words/listed.ts";
import { thousands } from "../../../base/words/numbers.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { domainInText, variableInText } from "../../../sampling/level-names.ts";
import { DOMAINS, type Domain } from "../../../sampling/vocabulary.ts";
import type { MethodologySection } from "./section.ts";

/** @example inspectionName({ team: "Northtown", inspectionDate: "2026-11-02" }) // "Northtown, inspection of 2 November 2026" */
export function inspectionName({ team, inspectionDate }: Pick<Draw, "team" | "inspectionDate">): string {
  const inspection = `nspection of ${longDate(inspectionDate)}`;
  return team === null ? `I${inspection}` : `${team}, i${inspection}`;
}

/** The sample in two sentences, and the rules it was drawn by. */
export function summarySection(draw: Draw): MethodologySection {
  const { specification, overrides, sampleSize } = draw;
  const { variables } = specification.stratification;
  const set = overrides.map(
    ({ path, value, was }) => `${path}: ${JSON.stringify(value)} instead of ${JSON.stringify(was)}`,
  );
  return {
    title: "In short",
    parts: [
      `${thousands(sampleSize.drawn)} of ${thousands(sampleSize.eligible)} eligible cases were sampled: ${listed(DOMAINS.map((domain) => partOf(draw, domain)))}. Inside each domain every eligible case had the same chance of being sampled, and the sample was balanced by ${listed(variables.map(variableInText))}.`,
      `The rules are those of the sample specification “${specification.title}” (${specification.id}).${specification.note === "" ? "" : ` Its own note on them: ${specification.note}`}`,
      ...(set.length === 0 ? [] : ["Of these rules the following were set for this inspection:", { items: set }]),
    ],
  };
}

function partOf({ domains }: Draw, domain: Domain): string {
  const { eligible, drawn } = domains[domain];
  return `${thousands(drawn)} of ${thousands(eligible)} ${domainInText(domain)}`;
}
