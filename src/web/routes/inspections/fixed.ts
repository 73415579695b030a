import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { fixedPage } from "../../views/inspections/fixed.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";

/** What was fixed, with the published digests; also what confirms that it is. */
export function fixed(site: Site): void {
  site.get("/inspections/:inspection/fixed", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    if (file.freeze === null) return showPage(c, wrongStatePage(file, "fixed", caller), 409);
    const people = await ledger.people(caller, file.id);
    return showPage(c, fixedPage(file, file.freeze, people, caller.role));
  });
}
