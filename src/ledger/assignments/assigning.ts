import type { Assigned, Assigning } from "../../assignment/assign.ts";
import type { Assignment } from "../../assignment/assignment-document.ts";
import type { Binding } from "../../assignment/binding.ts";
import { MOST_OBSTACLES, Refusal } from "../../base/refusal.ts";
import { listed } from "../../base/words/listed.ts";
import { countText } from "../../base/words/numbers.ts";
import type { Case } from "../../sampling/case.ts";
import type { Queries } from "../../store/store.ts";
import { assignAmong } from "../../use-cases/assign/assign-inspection.ts";
import { childrenOf } from "../../use-cases/receipt-list.ts";
import type { AuditDetails } from "../audit/entry.ts";
import { publishedOnItsOwn } from "../own-salt.ts";
import type { LedgerPlatform } from "../platform.ts";
import { type AssignedCases, readDocument, writeDocument } from "../records/case-documents.ts";
import type { AssignmentRecord } from "../records/inspection-records.ts";
import { readAssignments, standingAssignment } from "../records/read-assignments.ts";
import { casesOf, readDraw } from "../records/read-draws.ts";
import { readFreeze } from "../records/read-freeze.ts";
import { readReplacements, recordsOf } from "../records/read-replacements.ts";

/** What is on record of the draw that stands, for its cases to be shared out. */
export interface OnRecord extends Pick<Assigning, "draw" | "replacements" | "children"> {
  readonly inspection: string;
  /** The number of the draw. */
  readonly drawNumber: number;
  /** The cases of the locked list by reference; null where it is not at hand. */
  readonly list: ReadonlyMap<string, Case> | null;
  /** The assignment that stands; null before there is one. */
  readonly standing: Assignment | null;
}

/** Reads what assigning needs of the draw that stands; the list says which cases are one child's. */
export async function readToAssign(queries: Queries, inspection: string): Promise<OnRecord> {
  const stored = await readDraw(queries, inspection);
  const all = await readReplacements(queries, inspection);
  const { submission } = await readFreeze(queries, inspection);
  const document = await readDocument(queries, inspection, "list", submission);
  const list = document && new Map(document.cases.map((one) => [one.caseId, one]));
  const standing = await standingAssignment(queries, inspection);
  return {
    inspection,
    drawNumber: stored.number,
    draw: casesOf(stored),
    replacements: recordsOf(all, stored.number),
    list,
    children: childrenOf(list),
    standing: standing?.content?.assignment ?? null,
  };
}

/** Shares the cases out. @throws Refusal `unknown-case`, `unknown-inspector`, `impossible-assignment` */
export function assigned(
  { draw, replacements, children }: OnRecord,
  among: Pick<Assigning, "inspectors" | "conflicts" | "previous">,
): Assignment {
  const { assignment, binding }: Assigned = assignAmong({ draw, replacements, children, ...among });
  if (binding !== null) throw impossible(binding);
  return assignment;
}

function impossible({ cases, inspectors, room }: Binding): Refusal {
  const told = cases.slice(0, MOST_OBSTACLES).map((one) => JSON.stringify(one.slice(0, 80)));
  const more = cases.length > told.length ? [`${cases.length - told.length} more`] : [];
  const whom =
    inspectors.length === 0
      ? "nobody"
      : `${listed(inspectors)}, ${inspectors.length === 1 ? "who has" : "who together have"} room for ${room}`;
  return new Refusal("impossible-assignment", {
    place: "inspectors",
    message: `${countText(cases.length, "case")} (${[...told, ...more].join(", ")}) can go only to ${whom}`.replace(
      "can go only to nobody",
      "can go to nobody",
    ),
    remedy: "Take a conflict back, raise a limit, add a domain to an inspector, or add an inspector.",
  });
}

/** Puts an assignment on record. @returns its number, and what the trail says of it: no name and no case */
export async function writeAssignment(
  platform: LedgerPlatform,
  queries: Queries,
  { inspection, drawNumber }: Pick<OnRecord, "inspection" | "drawNumber">,
  cause: AssignmentRecord["cause"],
  content: AssignedCases,
  { at, who }: { readonly at: string; readonly who: string },
): Promise<{ readonly number: number; readonly details: AuditDetails }> {
  const number = (await readAssignments(queries, inspection)).length + 1;
  const { salt, publishedDigest } = publishedOnItsOwn(platform, content.assignment.digest);
  const [inspectors, cases] = [content.assignment.inspectors.length, content.assignment.cases.length];
  await queries.query(
    `insert into assignment (inspection, number, draw, cause, inspectors, cases, published_digest, at, by_whom)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [inspection, number, drawNumber, cause, inspectors, cases, publishedDigest, at, who],
  );
  await writeDocument(queries, inspection, "assignment", number, { ...content, salt });
  return { number, details: { draw: drawNumber, assignment: number, inspectors, cases, publishedDigest } };
}

/** The inspection's last assignment, whatever draw it was of; null where there is none. */
export async function lastAssignment(queries: Queries, inspection: string): Promise<Assignment | null> {
  const last = (await readAssignments(queries, inspection)).at(-1);
  if (last === undefined) return null;
  return (await readDocument(queries, inspection, "assignment", last.number))?.assignment ?? null;
}
