import type { Context } from "hono";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { asTyped, changeInspectionPage, withdrawPage } from "../../views/inspections/desk/change-inspection.ts";
import type { TypedInspection } from "../../views/inspections/desk/inspection-fields.ts";
import { WITHDRAW_INSPECTION } from "../../views/inspections/desk/texts.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { formErrors } from "./form-errors.ts";
import { filesOf, refusedInspection, requestOf, sentInspection } from "./typed-inspection.ts";
import { answerOrWrongState } from "./wrong-state.ts";

const CHANGE = "/inspections/:inspection/change";
const WITHDRAW = "/inspections/:inspection/withdrawal";
type At = Context<SiteEnv, typeof CHANGE>;

/** Changes an inspection's team, date or rules while its list is not locked. */
export function changeInspection(site: Site): void {
  site.get(CHANGE, (c) => ask(c));

  site.post(CHANGE, async (c) => {
    const sent = await readForm(c);
    const { typed, date, errors } = await sentInspection(sent);
    if (date === null || errors.length > 0) return ask(c, typed, errors);
    const inspection = c.req.param("inspection");
    return answerOrWrongState(c, "change", async () => {
      try {
        const caller = idempotentCaller(c, sent, await filesOf(sent));
        await c.var.ledger.change(caller, inspection, requestOf(typed, date));
        return c.redirect(`/inspections/${inspection}`, 303);
      } catch (error) {
        const refused = refusedInspection(error, typed);
        return ask(c, refused.typed, refused.errors);
      }
    });
  });
}

async function ask(c: At, typed?: TypedInspection, errors: readonly PageError[] = []): Promise<Response> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection"));
  if (file.state !== "open") return showPage(c, wrongStatePage(file, "change", caller), 409);
  return showPage(c, changeInspectionPage({ file, request: newRequestName(c), typed: typed ?? asTyped(file), errors }));
}

/** Calls an inspection off. */
export function withdrawInspection(site: Site): void {
  const question = async (c: Context<SiteEnv, typeof WITHDRAW>, typed = "", errors: readonly PageError[] = []) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    if (file.state !== "open") return showPage(c, wrongStatePage(file, "change", caller), 409);
    return showPage(c, withdrawPage({ file, request: newRequestName(c), typed, errors }));
  };
  site.get(WITHDRAW, (c) => question(c));

  site.post(WITHDRAW, async (c) => {
    const sent = await readForm(c);
    const reason = sent.text("reason");
    if (reason.trim() === "") return question(c, "", [{ text: WITHDRAW_INSPECTION.reason.missing, field: "reason" }]);
    const inspection = c.req.param("inspection");
    return answerOrWrongState(c, "change", async () => {
      try {
        await c.var.ledger.withdraw(idempotentCaller(c, sent), inspection, reason);
        return c.redirect(`/inspections/${inspection}`, 303);
      } catch (error) {
        return question(
          c,
          reason,
          formErrors(error, () => "reason"),
        );
      }
    });
  });
}
