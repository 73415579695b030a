import { mayDo } from "../../../ledger/access/authorise.ts";
import { checkDocument } from "../../../use-cases/check/check-list.ts";
import type { Site } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { hasListToLock } from "../../views/inspections/facts.ts";
import { rehearsalPage } from "../../views/inspections/lock/rehearsal.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { keysInto } from "../../views/keys/key-words.ts";

/** What locking and drawing would come to now. Nothing is stored. */
export function rehearsal(site: Site): void {
  site.get("/inspections/:inspection/rehearsal", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    if (!hasListToLock(file)) return showPage(c, wrongStatePage(file, "lock", caller), 409);
    const { plan, submission } = await ledger.planFreeze(caller, file.id);
    const check = checkDocument([], { ...file, exclusions: [] }, plan);
    const teamHasKey = !mayDo(caller, "key.read") || keysInto(file, await ledger.keys(caller), ledger.now()).length > 0;
    return showPage(c, rehearsalPage({ file, check, submission, teamHasKey }));
  });
}
