import { canonicalJson } from "../../../base/canonical.ts";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import { fileResponse } from "../../../http/response/file-response.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import { STATES } from "../../../ledger/access/states.ts";
import type { Act } from "../../../ledger/access/who-may-do-what.ts";
import { notOnRecord } from "../../../ledger/ledger-refusal.ts";
import { pageOf } from "../../../ledger/page.ts";
import { ID } from "../../../ledger/platform.ts";
import { INSPECTIONS_ORDERS, type InspectionsOrder } from "../../../ledger/records/read-inspections.ts";
import { findingLinesCsv } from "../../../long-list/findings/findings-csv.ts";
import { templateWorkbook } from "../../../long-list/template/template-workbook.ts";
import { listCsv } from "../../../report/files/list-csv.ts";
import { planInspection } from "../../../sampling/plan/plan.ts";
import { windowsOf } from "../../../sampling/plan/windows.ts";
import { withoutOverrides } from "../../../sampling/specification/overrides.ts";
import { checkDocument } from "../../../use-cases/check/check-list.ts";
import type { Link } from "../../components/links.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { inspectionsPage } from "../../views/inspections/desk/inspections-list.ts";
import { emptyListName } from "../../views/inspections/facts.ts";
import { hubPage } from "../../views/inspections/hub/hub.ts";
import { listReceivedPage } from "../../views/inspections/list/list-received.ts";
import { enclosed, whatToSendPage } from "../../views/inspections/list/list-request.ts";
import { submissionPage } from "../../views/inspections/list/submission.ts";
import { KEYS_CRUMB } from "../../views/keys/key-words.ts";
import { letterPage } from "../../views/letters/letter-page.ts";
import { requestLetter } from "../../views/letters/request-letter.ts";
import { PROGRAMME } from "../../views/programme/texts.ts";
import { ACCESS_LOG, RETENTION, SESSIONS } from "../texts.ts";
import { askedLetter } from "./letters.ts";
import { wholeNumber } from "./whole-number.ts";

/** The pages of inspections that change nothing. @module */

const ON_A_PAGE = 25;

const ORDERS = Object.keys(INSPECTIONS_ORDERS) as readonly InspectionsOrder[];

/** The inspections that the caller may see: all, those in one state or of one team, in the order that is asked for. */
export function listInspections(site: Site): void {
  site.get("/inspections", async (c) => {
    const { ledger, caller } = c.var;
    const state = STATES.find((one) => one === c.req.query("state"));
    const given = c.req.query("before") ?? "";
    const before = ID.test(given) ? given : undefined;
    const team = tidyText(c.req.query("team") ?? "").slice(0, MOST_CHARACTERS.team);
    const order = ORDERS.find((one) => one === c.req.query("order")) ?? "newest";
    const asked = { state, before, order, ...(team !== "" && { team }) };
    const page = await pageOf(ON_A_PAGE, (limit) => ledger.list(caller, { ...asked, limit }));
    const inspections = page.entries;
    const continuesAfter = page.more ? inspections.at(-1)?.id : undefined;
    const mayCreate = mayDo(caller, "inspection.create");
    const held = mayDo(caller, "retention.confirm") && (await ledger.retention(caller)).held;
    const part = mayDo(caller, "inspection.read") ? {} : ({ part: "judgements" } as const);
    const shown = { state, team, order, before };
    return showPage(
      c,
      inspectionsPage({ inspections, shown, continuesAfter, mayCreate, service: servicePages(caller), held, ...part }),
    );
  });
}

/** The pages of the service that somebody may see beside those of inspections. */
function servicePages(caller: Caller): Link[] {
  const pages: readonly (Link & { readonly act: Act })[] = [
    { text: PROGRAMME.title, href: "/programme", act: "programme.read" },
    { ...KEYS_CRUMB, act: "key.read" },
    { text: ACCESS_LOG.title, href: "/access-log", act: "access-log.read" },
    { text: RETENTION.title, href: "/retention", act: "retention.read" },
    { text: SESSIONS.title, href: "/sessions", act: "session.read" },
  ];
  return pages.filter(({ act }) => mayDo(caller, act));
}

/** An inspection's own page. */
export function hub(site: Site): void {
  site.get("/inspections/:inspection{[0-9a-f]+}", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    const standing = await ledger.standing(caller, file.id);
    const team = mayDo(caller, "key.read") ? { keys: await ledger.keys(caller), now: ledger.now() } : null;
    return showPage(c, hubPage(file, caller.role, standing, team));
  });
}

/** What the team is asked for: the text, and an empty list with the windows of this inspection's own rules. */
export function listRequest(site: Site): void {
  site.get("/inspections/:inspection/request", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    const { facts, ...asked } = askedLetter(c, file);
    const letter = requestLetter(facts);
    if (caller.role === "team") return showPage(c, whatToSendPage(file, letter));
    return showPage(c, letterPage({ id: "request", facts, letter, ...asked, enclosed: enclosed(file) }));
  });

  // As it stood before this inspection's settings, so that it can be chosen on the page that checks lists.
  site.get("/inspections/:inspection/specification.json", async (c) => {
    const { specification, overrides } = await c.var.ledger.inspection(c.var.caller, c.req.param("inspection"));
    const content = `${canonicalJson(withoutOverrides(specification, overrides))}\n`;
    return fileResponse(c, "json", content, ["specification", specification.id]);
  });

  site.get("/inspections/:inspection/template.xlsx", async (c) => {
    const inspection = await c.var.ledger.inspection(c.var.caller, c.req.param("inspection"));
    const { inspectionDate, specification } = inspection;
    const content = await templateWorkbook({ specification, windows: windowsOf(inspectionDate, specification) });
    return fileResponse(c, "xlsx", content, emptyListName(inspection));
  });
}

/** A list that was taken in before. */
export function submission(site: Site): void {
  site.get("/inspections/:inspection/submissions/:submission", async (c) => {
    const { ledger, caller } = c.var;
    const inspection = c.req.param("inspection");
    const one = await ledger.submission(caller, inspection, wholeNumber(c.req.param("submission"), 0));
    const [file, people] = [await ledger.show(caller, inspection), await ledger.people(caller, inspection)];
    const found = await ledger.submittedFindings(caller, inspection, one.number);
    if (c.req.query("done") === "taken" && found !== null) {
      const request = { ...file, exclusions: [] };
      const check = checkDocument(found.findings, request, planInspection(found.list, request));
      return showPage(c, listReceivedPage(file, caller.role, one, check));
    }
    return showPage(c, submissionPage(file, one, people, found));
  });
}

/** What was found in it, as a file to send back. */
export function submittedFindings(site: Site): void {
  site.get("/inspections/:inspection/submissions/:submission/findings.csv", async (c) => {
    const { ledger, caller } = c.var;
    const [id, number] = [c.req.param("inspection"), wholeNumber(c.req.param("submission"), 0)];
    const found = await ledger.submittedFindings(caller, id, number);
    if (found === null) throw notOnRecord("findings");
    const { team, inspectionDate } = await ledger.inspection(caller, id);
    return fileResponse(c, "csv", findingLinesCsv(found.findings), ["findings", String(number), team, inspectionDate]);
  });
}

/** The same as a file. */
export function submittedList(site: Site): void {
  site.get("/inspections/:inspection/submissions/:submission/list.csv", async (c) => {
    const { ledger, caller } = c.var;
    const [id, number] = [c.req.param("inspection"), wholeNumber(c.req.param("submission"), 0)];
    const list = await ledger.submittedList(caller, id, number);
    const { team, inspectionDate } = await ledger.inspection(caller, id);
    return fileResponse(c, "csv", listCsv(list), ["list", String(number), team, inspectionDate]);
  });
}
