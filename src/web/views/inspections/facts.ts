import { longDate } from "../../../base/words/dates.ts";
import { mustBeSentAgain } from "../../../ledger/inspections/opening/change.ts";
import type { Inspection, InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { SHIPPED_SPECIFICATIONS } from "../../../sampling/specification/shipped-specifications.ts";
import type { Link } from "../../components/links.ts";
import { PLACES } from "../../layout-texts.ts";
import { INSPECTION } from "./texts.ts";

/** The page of all inspections, from those beneath it. */
export const INSPECTIONS: Link = { text: PLACES.inspections, href: "/inspections" };

/** Whether it is inspected by rules that do not come with Longlist. */
export function hasOwnRules({ specification }: Pick<Inspection, "specification">): boolean {
  return SHIPPED_SPECIFICATIONS.every(({ id }) => id !== specification.id);
}

/** Whether the last list that came was read for another date or by other rules than there are now. */
export function isListOutdated({ submissions, changes }: Pick<InspectionFile, "submissions" | "changes">): boolean {
  return submissions.length > 0 && mustBeSentAgain(changes, submissions.length);
}

/** Whether there is a list that can be locked as it is. */
export function hasListToLock(file: Pick<InspectionFile, "state" | "submissions" | "changes">): boolean {
  return file.state === "open" && file.submissions.length > 0 && !isListOutdated(file);
}

/** How many cases of the standing draw were replaced: those of a superseded draw do not count, nor those that stay as findings. */
export function casesReplaced({ draws, replacements }: Pick<InspectionFile, "draws" | "replacements">): number {
  const standing = draws.at(-1)?.number;
  return replacements.filter(({ draw, replaced }) => draw === standing && replaced).length;
}

/**
 * How many reserves that came in are with no inspector. Whoever assigns gives every case to somebody; a replacement whose
 * reserve nobody may take makes no assignment, and so is later than the last.
 */
export function casesWithNobody({
  assignments,
  replacements,
}: Pick<InspectionFile, "assignments" | "replacements">): number {
  const last = assignments.at(-1);
  if (last === undefined) return 0;
  const replaced = replacements.filter((one) => one.draw === last.draw && one.replaced);
  const left = new Set(replaced.map(({ record }) => record?.case));
  return replaced.filter(({ at, record }) => at > last.at && !left.has(record?.replacement?.caseId)).length;
}

/** The parts of the name under which an inspection's empty list is downloaded. */
export function emptyListName({ team, inspectionDate }: Pick<Inspection, "team" | "inspectionDate">) {
  return ["list", team, inspectionDate] as const;
}

/** What pages call the team. @example teamName({ team: null }) // "Team without a name" */
export function teamName({ team }: Pick<Inspection, "team">): string {
  return team ?? INSPECTION.nameless;
}

/** Which inspection it is, in a line. @example inspectionName(inspection) // "Exampleshire, 2 November 2026" */
export function inspectionName(inspection: Pick<Inspection, "team" | "inspectionDate">): string {
  return INSPECTION.name(teamName(inspection), longDate(inspection.inspectionDate));
}
