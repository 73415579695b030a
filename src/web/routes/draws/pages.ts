import type { Context } from "hono";
import type { DrawFile } from "../../../ledger/inspections/inspection-file.ts";
import { methodology } from "../../../report/statement.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { type AssignmentExplanation, explainAssignment } from "../../../use-cases/explain/explain-assignment.ts";
import { type CaseAccount, caseAccount } from "../../../use-cases/verify/case-account.ts";
import { verificationAccount } from "../../../use-cases/verify/verification-account.ts";
import type { PageError } from "../../components/error-summary.ts";
import { readForm } from "../../forms/read-form.ts";
import { type Content, NOTHING } from "../../markup.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { drawnBanner, replacedBanner } from "../../views/draws/done.ts";
import { explanationPage } from "../../views/draws/explain.ts";
import { methodologyPage } from "../../views/draws/methodology-page.ts";
import { redactedPage } from "../../views/draws/redacted-page.ts";
import { SAMPLE_ORDERS, type SampleAsked } from "../../views/draws/sample-order.ts";
import { samplePage } from "../../views/draws/sample-page.ts";
import { EXPLAIN } from "../../views/draws/texts.ts";
import { verificationPage } from "../../views/draws/verification-page.ts";
import { recordAddress } from "../public-record.ts";
import { assignmentOf, storedAssignmentOf } from "./downloads.ts";
import { caseAtPlace, DRAW_PATH, drawAtAddress, type WholeDraw, wholeDraw } from "./draw-at-address.ts";

/** The pages of one draw, which change nothing. @module */

/** The sample of a draw, or what erasure left of it. */
export function sample(site: Site): void {
  site.get(DRAW_PATH, async (c) => {
    const found = await drawAtAddress(c);
    const { ledger, caller } = c.var;
    const { file, stored } = found;
    const people = await ledger.people(caller, file.id);
    const { receipt } = stored;
    if (receipt.kind !== "longlist/draw") return showPage(c, redactedPage(file, stored, receipt, people));
    const banner = bannerOf(found, receipt, c.req.query("done"), c.req.query("replaced"));
    const told = { startDates: await startDatesOf(c, file), inspectors: await inspectorsOf(c, found) };
    const content = { file, stored, draw: receipt, people, role: caller.role, banner, asked: askedSample(c) };
    return showPage(c, samplePage({ ...content, ...told }));
  });
}

function askedSample(c: Context<SiteEnv>): SampleAsked {
  return {
    order: SAMPLE_ORDERS.find((one) => one === c.req.query("order")) ?? "draw",
    disposal: c.req.query("disposal") ?? "",
    reserves: c.req.query("reserves") === "shown",
  };
}

/** When each case of the locked list started: the receipt has no dates. */
async function startDatesOf(c: Context<SiteEnv>, { id, freeze }: DrawFile["file"]): Promise<Map<string, string>> {
  if (freeze === null) return new Map();
  const { cases } = await c.var.ledger.submittedList(c.var.caller, id, freeze.submission);
  return new Map(cases.map(({ caseId, startDate }) => [caseId, startDate]));
}

async function inspectorsOf(c: Context<SiteEnv>, found: DrawFile): Promise<Map<string, string> | null> {
  const assignment = await assignmentOf(c, found);
  return assignment && new Map(assignment.cases.map((one) => [one.case, one.inspector]));
}

/** What the address says has just been done, as far as it is so. */
function bannerOf({ file, stored }: DrawFile, draw: Draw, done?: string, replaced?: string): Content {
  if (done === "drawn") return drawnBanner(stored, draw);
  const replacement = file.replacements.find(({ number }) => String(number) === replaced);
  return replacement?.draw === stored.number ? replacedBanner(replacement) : NOTHING;
}

const PATH = `${DRAW_PATH}/cases` as const;

/** Why one case was or was not chosen, from the receipt. Asked for by a form or by its place, so that no address names a case. */
export function explain(site: Site): void {
  site.get(PATH, async (c) => {
    const found = await wholeDraw(c);
    const entry = caseAtPlace(found.draw, found.records, c.req.query("place"));
    return explained(c, found, entry === undefined ? null : caseAccount(found.draw, entry.caseId, found.records));
  });

  site.post(PATH, async (c) => {
    const found = await wholeDraw(c);
    const account = caseAccount(found.draw, (await readForm(c)).text("case"), found.records);
    return explained(c, found, account, account === null ? [{ text: EXPLAIN.field.missing, field: "case" }] : []);
  });
}

async function explained(
  c: Context<SiteEnv>,
  found: WholeDraw,
  account: CaseAccount | null,
  errors: readonly PageError[] = [],
): Promise<Response> {
  const assigned = account && (await assignedOf(c, found, account.caseId));
  return showPage(c, explanationPage({ file: found.file, draw: found.stored.number, account, assigned, errors }));
}

/** Why a case is with its inspector, for those who may see it; null for others, and where nobody has the case. */
async function assignedOf(
  c: Context<SiteEnv>,
  found: WholeDraw,
  caseId: string,
): Promise<AssignmentExplanation | null> {
  const stored = await storedAssignmentOf(c, found);
  const content = stored?.content ?? null;
  if (stored === null || !content?.assignment.cases.some((one) => one.case === caseId)) return null;
  const { assignment, change } = content;
  const { ledger, caller } = c.var;
  const kept = assignment.previous === null ? null : await ledger.assignment(caller, found.file.id, stored.number - 1);
  return explainAssignment(found.draw, assignment, caseId, { previous: kept?.content?.assignment ?? null, change });
}

/** How the sample was drawn, in plain words. */
export function methodologyStatement(site: Site): void {
  site.get(`${DRAW_PATH}/methodology`, async (c) => {
    const { file, stored, draw, records } = await wholeDraw(c);
    return showPage(c, methodologyPage(file, stored.number, methodology(draw, records), await recordAddress(c, file)));
  });
}

/** Repeats a draw on record from its receipt and the locked list, with the proof that goes with it. */
export function verification(site: Site): void {
  site.get(`${DRAW_PATH}/verification`, async (c) => {
    const { file, stored, draw, records } = await wholeDraw(c);
    const verdict = await c.var.ledger.verify(c.var.caller, file.id, stored.number);
    const account = verificationAccount({ draw, verification: verdict, records });
    return showPage(c, verificationPage(file, stored.number, account));
  });
}
