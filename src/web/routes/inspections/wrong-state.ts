import type { Context } from "hono";
import { mayDo } from "../../../ledger/access/authorise.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { notNowPage, type Untimely, wrongStatePage } from "../../views/inspections/wrong-state.ts";

/** Answers, or says what can be done instead where the inspection has not come so far or is past it. */
export async function answerOrWrongState(
  c: Context<SiteEnv>,
  what: Untimely,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (!(error instanceof LedgerRefusal) || error.code !== "wrong-state") throw error;
    const { ledger, caller } = c.var;
    const id = c.req.param("inspection") ?? "";
    if (!mayDo(caller, "inspection.read")) return showPage(c, notNowPage(await ledger.inspection(caller, id)), 409);
    return showPage(c, wrongStatePage(await ledger.show(caller, id), what, caller), 409);
  }
}
