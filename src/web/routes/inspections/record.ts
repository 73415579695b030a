import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import type { AuditEntry } from "../../../ledger/audit/entry.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import { pageOf } from "../../../ledger/page.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { readingsPage } from "../../views/inspections/record/readings.ts";
import { type TimelineEntry, timelinePage } from "../../views/inspections/record/timeline.ts";
import { wholeNumber } from "./whole-number.ts";

/** What was done to an inspection, and what was read of it. @module */

const ON_A_PAGE = 25;
const READINGS_ON_A_PAGE = 100;
const AT_A_TIME = 500;

/** What happened to an inspection, the newest first. */
export function timeline(site: Site): void {
  site.get("/inspections/:inspection/timeline", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    const all = (await wholeTrail(ledger, caller, file.id)).reverse();
    const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
    const page = Math.min(pages, wholeNumber(c.req.query("page"), 1));
    const address = (one: number) => (one >= 1 && one <= pages ? `${c.req.path}?page=${one}` : undefined);
    const first = (page - 1) * ON_A_PAGE;
    const entries: TimelineEntry[] = [];
    for (const [at, entry] of all.slice(first, first + ON_A_PAGE).entries()) {
      const cases = await casesOf(ledger, caller, file, entry);
      entries.push({ ...entry, cases, between: between(entry, all[first + at + 1]) });
    }
    return showPage(
      c,
      timelinePage({
        inspection: file,
        role: caller.role,
        entries,
        people: await ledger.people(caller, file.id),
        newer: address(page - 1),
        older: address(page + 1),
      }),
    );
  });
}

/** The numbers of the trail between two entries of an inspection. */
function between({ sequence }: AuditEntry, below: AuditEntry | undefined): TimelineEntry["between"] {
  if (below === undefined || sequence - below.sequence < 2) return null;
  return { from: below.sequence + 1, to: sequence - 1 };
}

/** The references that an act is about, as far as they are on record still and the caller may see them. */
async function casesOf(
  ledger: Ledger,
  caller: Caller,
  { id, replacements }: InspectionFile,
  { what, details }: AuditEntry,
): Promise<string[]> {
  if (what === "case.replace") {
    const record = replacements.find(({ number }) => number === details.replacement)?.record;
    return [record?.case, record?.replacement?.caseId].filter((one) => one !== undefined);
  }
  if (what !== "assignment.change" || !mayDo(caller, "assignment.read")) return [];
  const { content } = await ledger.assignment(caller, id, Number(details.assignment));
  return content?.change ? [content.change.case] : [];
}

/** The trail is read from its beginning; of one inspection it is short. */
async function wholeTrail(ledger: Ledger, caller: Caller, subject: string): Promise<AuditEntry[]> {
  const all: AuditEntry[] = [];
  for (;;) {
    const some = await ledger.trail(caller, { subject, limit: AT_A_TIME, after: all.at(-1)?.sequence ?? 0 });
    all.push(...some);
    if (some.length < AT_A_TIME) return all;
  }
}

/** What was read of an inspection and by whom, the newest first. */
export function readings(site: Site): void {
  site.get("/inspections/:inspection/readings", async (c) => {
    const { ledger, caller } = c.var;
    const inspection = await ledger.inspection(caller, c.req.param("inspection"));
    const before = wholeNumber(c.req.query("before"), 0) || null;
    const { entries, more } = await pageOf(READINGS_ON_A_PAGE, (limit) =>
      ledger.accessLog(caller, { subject: inspection.id, before, limit }),
    );
    const older = more ? `${c.req.path}?before=${entries.at(-1)?.sequence}` : undefined;
    const { people, keptDays } = await ledger.readers(caller, inspection.id);
    return showPage(c, readingsPage({ inspection, role: caller.role, entries, people, keptDays, older }));
  });
}
