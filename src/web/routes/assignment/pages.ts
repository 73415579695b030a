import type { Context } from "hono";
import { fileResponse } from "../../../http/response/file-response.ts";
import { isAssigned, wrongState } from "../../../ledger/access/states.ts";
import type { AssignedCases } from "../../../ledger/records/case-documents.ts";
import type { InspectionFile, StoredAssignment } from "../../../ledger/records/inspection-records.ts";
import { casesOf } from "../../../ledger/records/read-draws.ts";
import { assignmentCsv } from "../../../report/files/assignment-csv.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { assignmentPage } from "../../views/assignment/assignment-page.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";

const PATH = "/inspections/:inspection/assignment";

/** The assignment that stands, with its draw. */
interface StandingAssignment {
  readonly file: InspectionFile;
  readonly draw: Draw;
  /** The draw's. */
  readonly number: number;
  readonly stored: StoredAssignment;
  readonly content: AssignedCases;
}

/** @throws LedgerRefusal `wrong-state` before the cases are assigned and after erasure */
export async function standingAssignment(c: Context<SiteEnv>): Promise<StandingAssignment> {
  const { ledger, caller } = c.var;
  const { file, stored: drawn } = await ledger.drawFile(caller, c.req.param("inspection") ?? "");
  if (!isAssigned(file.state)) throw wrongState(file.state, "assignment.change");
  const stored = await ledger.assignment(caller, file.id);
  if (stored.content === null) throw wrongState("erased", "assignment.change");
  return { file, draw: casesOf(drawn), number: drawn.number, stored, content: stored.content };
}

/** Who has which case, as a page and as a file. */
export function assigned(site: Site): void {
  site.get(PATH, (c) =>
    answerOrWrongState(c, "reassign", async () => {
      const { file, draw, stored, content } = await standingAssignment(c);
      const people = await c.var.ledger.people(c.var.caller, file.id);
      return showPage(c, assignmentPage({ file, draw, stored, content, people, role: c.var.caller.role }));
    }),
  );

  site.get(`${PATH}.csv`, (c) =>
    answerOrWrongState(c, "reassign", async () => {
      const { file, draw, content } = await standingAssignment(c);
      const name = ["assignment", file.team, file.inspectionDate];
      return fileResponse(c, "csv", assignmentCsv(content.assignment, draw), name);
    }),
  );
}
