import { mayDo } from "../../../ledger/access/authorise.ts";
import { pageOf } from "../../../ledger/page.ts";
import { ID } from "../../../ledger/platform.ts";
import { STATES } from "../../../ledger/states.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { inspectionsPage } from "../../views/inspections/inspections-list.ts";

const ON_A_PAGE = 25;

/** The inspections that the caller may see, all or those in one state. */
export function listInspections(site: Site): void {
  site.get("/inspections", async (c) => {
    const { ledger, caller } = c.var;
    const state = STATES.find((one) => one === c.req.query("state"));
    const given = c.req.query("before") ?? "";
    const before = ID.test(given) ? given : undefined;
    const page = await pageOf(ON_A_PAGE, (limit) => ledger.list(caller, { state, before, limit }));
    const inspections = page.entries;
    const continuesAfter = page.more ? inspections.at(-1)!.id : undefined;
    const mayCreate = mayDo(caller, "inspection.create");
    return showPage(
      c,
      inspectionsPage({ inspections, state, continued: before !== undefined, continuesAfter, mayCreate }),
    );
  });
}
