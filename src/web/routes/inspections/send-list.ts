import type { Context } from "hono";
import type { ReadBefore } from "../../../ledger/inspections/team-reading.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { readSentList } from "../../forms/check/read-sent-list.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import { originOf, type Site, type SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { NOTHING_SENT, type SendListFacts, sendListPage } from "../../views/inspections/list/send-list.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { CHOICE_NAMES } from "../../views/mappings/choice-names.ts";
import { fileOfCheck } from "../check.ts";

const PATH = "/inspections/:inspection/list";
type At = Context<SiteEnv, typeof PATH>;

/**
 * Takes a list in: whoever sends it sees what was found, and nothing of a list that blocks the draw is kept. With a script
 * the same is found out in the browser first, and only a list that can be taken in comes here.
 */
export function sendList(site: Site): void {
  site.get(PATH, async (c) => {
    const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
    if (file.state !== "open") return tooLate(c, file);
    return showPage(c, sendListPage({ ...(await factsOf(c, file)), ...NOTHING_SENT, inBrowser: false }));
  });

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    return take(c, await c.var.ledger.show(c.var.caller, c.req.param("inspection")), sent);
  });
}

async function take(c: At, file: InspectionFile, sent: SentForm): Promise<Response> {
  const { ledger } = c.var;
  const facts = await factsOf(c, file, keptList(sent));
  const { outcome, checked } = await readSentList(sent, facts);
  const asked = checked && fileOfCheck(c, sent, checked.files, [file.team, file.inspectionDate]);
  if (asked) return asked;
  if (!checked?.list) {
    if (file.state !== "open") return tooLate(c, file);
    return showPage(c, sendListPage({ ...facts, ...outcome, inBrowser: false }), 400);
  }
  const files = [...(await sent.files("list")), ...(await sent.files(CHOICE_NAMES.file))].map(({ bytes }) => bytes);
  try {
    const taken = { list: checked.list, findings: checked.result.check.findings };
    const submission = await ledger.submit(idempotentCaller(c, sent, files), file.id, taken);
    return c.redirect(`/inspections/${file.id}/submissions/${submission.number}?done=taken`, 303);
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "wrong-state") return tooLate(c, file);
    throw error;
  }
}

/**
 * The list of the team that this one is said to be read like: it stays that one where a form is sent again.
 *
 * @returns undefined where nothing was said, null for what names none
 */
function keptList(sent: SentForm): ReadBefore | null | undefined {
  const named = sent.text(CHOICE_NAMES.kept) || sent.text(CHOICE_NAMES.keptBefore);
  if (named === "") return undefined;
  const [, inspection, number] = /^([0-9a-f]{16})\/(\d{1,6})$/.exec(named) ?? [];
  return inspection === undefined ? null : { inspection, submission: Number(number) };
}

async function factsOf(c: At, file: InspectionFile, kept?: ReadBefore | null): Promise<SendListFacts> {
  const { ledger, caller, platform } = c.var;
  const { id, team, inspectionDate, specification, overrides, at, by, submissions } = file;
  return {
    file: { id, team, inspectionDate, specification, overrides, at, by, submissions },
    team: caller.role === "team",
    request: newRequestName(c),
    by: caller.name,
    kept: kept === null ? null : await ledger.teamReading(caller, id, kept),
    origin: originOf(c),
    contact: platform.about?.contact ?? "",
  };
}

async function tooLate(c: At, { id }: InspectionFile): Promise<Response> {
  const now = await c.var.ledger.show(c.var.caller, id);
  return showPage(c, wrongStatePage(now, "list", c.var.caller), 409);
}
