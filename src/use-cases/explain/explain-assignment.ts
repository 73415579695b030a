import type { Assignment } from "../../assignment/assignment-document.ts";
import { Refusal } from "../../base/refusal.ts";
import { listed } from "../../base/words/listed.ts";
import { countText, decimal } from "../../base/words/numbers.ts";
import type { Draw, SampledCase } from "../../sampling/draw/draw-document.ts";
import { domainInText } from "../../sampling/specification/domains.ts";
import { ticket } from "../../sampling/ticket.ts";

/** Why a case went to its inspector. */
export interface AssignmentExplanation {
  readonly caseId: string;
  readonly inspector: string;
  /** In plain words, in the order in which the rules count. */
  readonly steps: readonly string[];
}

/** What was before an assignment, as far as it is at hand. */
export interface AssignedBefore {
  /** The assignment that was kept; null where none was. */
  readonly previous?: Assignment | null;
  /** Who gave a case to another inspector by this assignment, and why; null where nobody did. */
  readonly change?: Readonly<Record<"case" | "from" | "to" | "reason" | "by", string>> | null;
}

/**
 * Explains to whom one case went, from the receipt and the assignment alone.
 *
 * @throws Refusal `unknown-case` where the assignment has no such case
 */
export function explainAssignment(
  draw: Draw,
  assignment: Assignment,
  caseId: string,
  before: AssignedBefore = {},
): AssignmentExplanation {
  const given = assignment.cases.find((one) => one.case === caseId);
  const entry = [...draw.sample, ...draw.reserves].find((one) => one.caseId === caseId);
  if (given === undefined || entry === undefined) {
    throw new Refusal("unknown-case", {
      place: "case",
      message: `the assignment has no case ${JSON.stringify(caseId.slice(0, 80))}`,
      remedy: "Give the reference of a case that is inspected now.",
    });
  }
  const { inspector } = given;
  const may = allowed(assignment, entry);
  const steps = [
    allowedStep(draw, assignment, entry, may),
    ...keptStep(before, caseId, inspector),
    loadStep(assignment, inspector),
    "Several cases of one child go to one inspector where these rules allow it and the list says whose they are; then every mix is brought as near as can be to that of the cases in the inspector's domains.",
    chanceStep(draw, entry, inspector, may),
  ];
  return { caseId, inspector, steps };
}

/** The inspectors whom neither a conflict nor their domains keep from a case. */
function allowed({ inspectors, conflicts }: Assignment, { caseId, domain }: SampledCase): string[] {
  const barred = conflicts.filter((one) => one.case === caseId).map((one) => one.inspector);
  return inspectors
    .filter(({ name, domains }) => !barred.includes(name) && (domains?.includes(domain) ?? true))
    .map(({ name }) => name);
}

function allowedStep(draw: Draw, { inspectors }: Assignment, { domain }: SampledCase, may: readonly string[]): string {
  const others = inspectors.map(({ name }) => name).filter((name) => !may.includes(name));
  const text = `It is one of the ${domainInText(draw.specification, domain)}. ${countText(may.length, "inspector")} of ${inspectors.length} may take it: ${listed(may)}.`;
  return others.length === 0 ? text : `${text} A conflict or their domains keep it from ${listed(others)}.`;
}

function keptStep({ previous = null, change = null }: AssignedBefore, caseId: string, inspector: string): string[] {
  if (change?.case === caseId) {
    return [`${change.by} gave it from ${change.from} to ${change.to}. The reason on record: ${change.reason}`];
  }
  if (previous === null) return [];
  const before = previous.cases.find((one) => one.case === caseId);
  if (before === undefined)
    return ["It was not assigned before: a reserve goes to whoever had the case whose place it took."];
  return [
    before.inspector === inspector
      ? `${inspector} had it before, and as few cases move as can be.`
      : `${before.inspector} had it before; keeping every case where it was would have broken a limit or a conflict.`,
  ];
}

/** What an inspector has is counted: an assignment that somebody wrote into may say otherwise, or nothing. */
function loadStep({ loads, cases }: Assignment, name: string): string {
  const load = loads.find(({ inspector }) => inspector === name);
  const has = cases.filter(({ inspector }) => inspector === name).length;
  if (load === undefined)
    return `${name} has ${countText(has, "case")}. The assignment does not say how many are due: it is not as it was made.`;
  const due = `By shares and limits ${name} is due ${decimal(load.exactShare, 3)} cases exactly, and has ${has}.`;
  return load.cases === has ? due : `${due} The assignment says ${load.cases}: it is not as it was made.`;
}

function chanceStep(draw: Draw, { caseId, domain }: SampledCase, inspector: string, may: readonly string[]): string {
  const numbers = may
    .map((name) => ({
      name,
      number: ticket(draw.seed.value, domain, "assignment", JSON.stringify([draw.digest, caseId, name])),
    }))
    .sort((a, b) => a.number - b.number);
  const place = numbers.findIndex(({ name }) => name === inspector) + 1;
  return `Between equals the draw's seed decides: of the ${numbers.length} numbers that it gives this case, that with ${inspector} is ${decimal(numbers[place - 1]?.number ?? 0, 6)}, number ${place} from the lowest; the sum of all is kept as low as the other rules allow.`;
}
