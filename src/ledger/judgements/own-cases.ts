import type { Assignment } from "../../assignment/assignment-document.ts";
import { seenText } from "../../base/text.ts";
import type { Judgement } from "../../rating/judgement.ts";
import type { Caller } from "../access/caller.ts";
import type { SentJudgements } from "../records/judgement-records.ts";

/** Whose cases a caller may see and judge. */
export interface OwnCases {
  /** As the assignment has the name; the key's where it has none of that name. */
  readonly inspector: string;
  /** References of the cases that the inspector has now. */
  readonly cases: ReadonlySet<string>;
}

/**
 * The cases that a caller may see and judge: an inspector's own, by the name that the key bears, whatever its case.
 *
 * @param assignment the one that stands; null where there is none
 * @returns null for whoever may see all of them
 */
export function ownCases({ role, name }: Caller, assignment: Assignment | null): OwnCases | null {
  if (role !== "inspector") return null;
  const inspector = assignment?.inspectors.find((one) => isNamed(one.name, name))?.name ?? name;
  const own = (assignment?.cases ?? []).filter((one) => one.inspector === inspector);
  return { inspector, cases: new Set(own.map((one) => one.case)) };
}

/** No two inspectors of an assignment have names that look the same but for their case. */
function isNamed(inspector: string, name: string): boolean {
  return seenText(inspector) === seenText(name);
}

/** Those judgements that somebody may see. @param own null: all */
export function ownJudgements(judgements: readonly Judgement[], own: OwnCases | null): readonly Judgement[] {
  return own === null ? judgements : judgements.filter((one) => own.cases.has(one.case));
}

/** What a sending says of the cases that somebody may see. By its salt the others could be guessed at. @param own null: all */
export function ownPart(content: SentJudgements | null, own: OwnCases | null): SentJudgements | null {
  if (content === null || own === null) return content;
  const { salt: _, ...rest } = content;
  const changes = content.changes.filter((one) => own.cases.has(one.case));
  return { ...rest, judgements: ownJudgements(content.judgements, own), changes };
}
