import type { Context } from "hono";
import type { Assignment } from "../../../assignment/assignment-document.ts";
import { canonicalJson } from "../../../base/canonical.ts";
import { fileResponse } from "../../../http/response/file-response.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import { isAssigned } from "../../../ledger/access/states.ts";
import type { DrawFile } from "../../../ledger/inspections/inspection-file.ts";
import type { StoredAssignment } from "../../../ledger/records/inspection-records.ts";
import { sampleCsv } from "../../../report/files/sample-csv.ts";
import { publicRecordSection } from "../../../report/sections/record.ts";
import { methodology, methodologyText } from "../../../report/statement.ts";
import { sampleWorkbook } from "../../../report/workbook.ts";
import type { Case } from "../../../sampling/case.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { DOWNLOADS } from "../../views/draws/texts.ts";
import { recordAddress } from "../public-record.ts";
import { DRAW_PATH, drawAtAddress, wholeDraw } from "./draw-at-address.ts";

/** The files of a draw: for inspectors, for the report, and for whoever checks it. */
export function downloads(site: Site): void {
  site.get(`${DRAW_PATH}/sample.csv`, async (c) => {
    const found = await wholeDraw(c);
    return fileResponse(c, "csv", sampleCsv(found.draw.sample), nameOf("sample", found));
  });

  site.get(`${DRAW_PATH}/reserves.csv`, async (c) => {
    const found = await wholeDraw(c);
    return fileResponse(c, "csv", sampleCsv(found.draw.reserves), nameOf("reserves", found));
  });

  site.get(`${DRAW_PATH}/sample.xlsx`, async (c) => {
    const found = await wholeDraw(c);
    const assignment = await assignmentOf(c, found);
    const list = await listOf(c, found);
    const workbook = await sampleWorkbook(found.draw, found.records, { assignment, list });
    return fileResponse(c, "xlsx", workbook, nameOf("sample", found));
  });

  site.get(`${DRAW_PATH}/receipt.json`, async (c) => {
    const found = await drawAtAddress(c);
    const { receipt } = found.stored;
    const name = receipt.kind === "longlist/draw" ? "receipt" : "redacted-record";
    return fileResponse(c, "json", `${canonicalJson(receipt)}\n`, nameOf(name, found));
  });

  site.get(`${DRAW_PATH}/replacements.json`, async (c) => {
    const found = await wholeDraw(c);
    return fileResponse(c, "json", `${canonicalJson(found.records)}\n`, nameOf("replacements", found));
  });

  site.get(`${DRAW_PATH}/methodology.txt`, async (c) => {
    const found = await wholeDraw(c);
    const statement = methodology(found.draw, found.records);
    const record = await recordAddress(c, found.file);
    const sections = record === null ? [] : [publicRecordSection(record)];
    const text = methodologyText({ ...statement, sections: [...statement.sections, ...sections] });
    return fileResponse(c, "txt", text, nameOf("methodology", found));
  });
}

/** Who has which case, for those who may see it; null for others, for a draw that does not stand and before there is one. */
export async function assignmentOf(c: Context<SiteEnv>, found: DrawFile): Promise<Assignment | null> {
  return (await storedAssignmentOf(c, found))?.content?.assignment ?? null;
}

/** The same as it stands on record. */
export async function storedAssignmentOf(
  c: Context<SiteEnv>,
  { file, stored }: DrawFile,
): Promise<StoredAssignment | null> {
  const { ledger, caller } = c.var;
  const stands = stored.supersededBy === null && isAssigned(file.state);
  return stands && mayDo(caller, "assignment.read") ? ledger.assignment(caller, file.id) : null;
}

/** The cases of the list that the draw was made from, by reference. */
async function listOf(c: Context<SiteEnv>, { file }: DrawFile): Promise<ReadonlyMap<string, Case> | null> {
  if (file.freeze === null) return null;
  const { cases } = await c.var.ledger.submittedList(c.var.caller, file.id, file.freeze.submission);
  return new Map(cases.map((one) => [one.caseId, one]));
}

/** The parts of a file's name: two draws of one inspection must not be mistaken for each other. */
function nameOf(what: string, { file, stored }: DrawFile): (string | null)[] {
  const draw = stored.number === 1 ? null : DOWNLOADS.draw(stored.number);
  return [what, file.team, file.inspectionDate, draw];
}
