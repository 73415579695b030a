import type { AuditEntry } from "../../../ledger/audit/entry.ts";
import type { Caller } from "../../../ledger/caller.ts";
import type { Ledger } from "../../../ledger/ledger.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { timelinePage } from "../../views/inspections/timeline.ts";
import { wholeNumber } from "./whole-number.ts";

const ON_A_PAGE = 25;
const AT_A_TIME = 500;

/** What happened to an inspection, the newest first. */
export function timeline(site: Site): void {
  site.get("/inspections/:inspection/timeline", async (c) => {
    const { ledger, caller } = c.var;
    const inspection = await ledger.inspection(caller, c.req.param("inspection"));
    const all = (await wholeTrail(ledger, caller, inspection.id)).reverse();
    const pages = Math.max(1, Math.ceil(all.length / ON_A_PAGE));
    const page = Math.min(pages, wholeNumber(c.req.query("page"), 1));
    const address = (one: number) => (one >= 1 && one <= pages ? `${c.req.path}?page=${one}` : undefined);
    return showPage(
      c,
      timelinePage({
        inspection,
        entries: all.slice((page - 1) * ON_A_PAGE, page * ON_A_PAGE),
        people: await ledger.people(caller, inspection.id),
        newer: address(page - 1),
        older: address(page + 1),
      }),
    );
  });
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
