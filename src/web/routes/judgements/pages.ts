import type { Context } from "hono";
import { mayDo } from "../../../ledger/access/authorise.ts";
import { isAssigned, isOver, wrongState } from "../../../ledger/access/states.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { recordsOf } from "../../../ledger/records/read-replacements.ts";
import { type Judging, judgingProgress } from "../../../rating/progress.ts";
import { domainSheets } from "../../../rating/sheet/sheet-rows.ts";
import { sheetRequest } from "../../../use-cases/rate/judgement-files.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { casesPage } from "../../views/judgements/cases-page.ts";
import { judgementsPage, sentPage } from "../../views/judgements/judgements-page.ts";
import { sendingPage } from "../../views/judgements/sending-page.ts";
import { standingAssignment } from "../assignment/pages.ts";
import { wholeNumber } from "../inspections/whole-number.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";
import { peopleFor } from "./people.ts";

const PATH = "/inspections/:inspection/judgements";

/** How much is judged, and what each sending changed. */
export function judged(site: Site): void {
  site.get(PATH, (c) =>
    answerOrWrongState(c, "judge", async () => {
      const inspection = await c.var.ledger.inspection(c.var.caller, c.req.param("inspection"));
      if (mayDo(c.var.caller, "assignment.read")) return everybody(c);
      return mayDo(c.var.caller, "judgements.fill") ? ownCases(c, inspection) : asJudged(c, inspection);
    }),
  );

  site.get(`${PATH}/:judgement{[0-9]+}`, (c) =>
    answerOrWrongState(c, "judge", async () => {
      const { ledger, caller } = c.var;
      const inspection = await ledger.inspection(caller, c.req.param("inspection"));
      const { state } = await ledger.standing(caller, inspection.id);
      const none = (await ledger.sendings(caller, inspection.id)).length === 0;
      if (none && !isAssigned(state) && !isOver(state)) throw wrongState(state, "judgements.submit");
      const sending = await ledger.sending(caller, inspection.id, wholeNumber(c.req.param("judgement"), 0));
      const people = await peopleFor(c, inspection.id);
      return showPage(c, sendingPage({ inspection, sending, people, caller, taken: false }));
    }),
  );
}

/** For those who run the inspection, and for auditors. */
async function everybody(c: Context<SiteEnv>): Promise<Response> {
  const { ledger, caller } = c.var;
  const before = await sentBefore(c);
  if (before !== null) return before;
  const { file, draw, stored, content } = await standingAssignment(c);
  const judging = (await ledger.judged(caller, file.id)) ?? {
    draw,
    replacements: recordsOf(file.replacements, stored.draw),
    inspectors: new Map(content.assignment.cases.map((one) => [one.case, one.inspector])),
    judgements: [],
  };
  const [sendings, people] = [await ledger.sendings(caller, file.id), await ledger.people(caller, file.id)];
  const page = { file, progress: judgingProgress(judging), draw: stored.draw, role: caller.role };
  return showPage(c, judgementsPage({ ...page, sendings, people }));
}

/** What came in of a draw before, or before the case data was deleted, where there is nothing to judge now; null where there is. */
async function sentBefore(c: Context<SiteEnv>): Promise<Response | null> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection") ?? "");
  const sendings = isAssigned(file.state) ? [] : await ledger.sendings(caller, file.id);
  if (sendings.length === 0) return null;
  const people = await ledger.people(caller, file.id);
  return showPage(c, sentPage({ file, sendings, draw: file.draws.at(-1)?.number ?? 0, people }));
}

/** For an inspector. */
async function ownCases(c: Context<SiteEnv>, inspection: Inspection): Promise<Response> {
  const { ledger, caller } = c.var;
  const judging = await ledger.toJudge(caller, inspection.id);
  if (!isAssigned(judging.state)) throw wrongState(judging.state, "judgements.submit");
  const sent = (await ledger.sendings(caller, inspection.id)).filter(({ by }) => by === caller.who);
  const own = { inspector: judging.only ?? caller.name, sendings: sent, closed: judging.state === "rated" };
  return showPage(c, casesPage({ inspection, caller, ...toBeSeen(judging), own }));
}

/** For the team, once the ratings are closed. */
function asJudged(c: Context<SiteEnv>, inspection: Inspection): Promise<Response> {
  return answerOrWrongState(c, "see", async () => {
    const { ledger, caller } = c.var;
    const { state } = await ledger.standing(caller, inspection.id);
    const judging = state === "rated" ? await ledger.judged(caller, inspection.id) : null;
    if (judging === null) throw wrongState(state, "ratings.reopen");
    return showPage(c, casesPage({ inspection, caller, ...toBeSeen(judging), own: null }));
  });
}

function toBeSeen(judging: Judging) {
  return { progress: judgingProgress(judging), sheets: domainSheets(sheetRequest(judging, null)) };
}
