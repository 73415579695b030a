import type { Site } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { hubPage } from "../../views/inspections/hub.ts";

/** An inspection's own page. */
export function hub(site: Site): void {
  site.get("/inspections/:inspection{[0-9a-f]+}", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    return showPage(c, hubPage(file, caller.role));
  });
}
