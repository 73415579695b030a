import type { Context } from "hono";
import { mayDo } from "../../../ledger/access/authorise.ts";
import type { InspectionFile } from "../../../ledger/records/inspection-records.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { Page } from "../../layout.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { asTyped, changeInspectionPage, withdrawPage } from "../../views/inspections/desk/change-inspection.ts";
import type { TypedInspection } from "../../views/inspections/desk/inspection-fields.ts";
import { CHANGE_INSPECTION, WITHDRAW_INSPECTION } from "../../views/inspections/desk/texts.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { keysInto } from "../../views/keys/key-words.ts";
import { formErrors, isOutOfDate } from "./form-errors.ts";
import { filesOf, refusedInspection, requestOf, sentInspection } from "./typed-inspection.ts";
import { wholeNumber } from "./whole-number.ts";
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
    const number = wholeNumber(sent.text("number"), undefined);
    if (date === null || errors.length > 0) return ask(c, { typed, errors, number });
    const inspection = c.req.param("inspection");
    return answerOrWrongState(c, "change", async () => {
      try {
        const caller = idempotentCaller(c, sent, await filesOf(sent));
        await c.var.ledger.change(caller, inspection, { ...requestOf(typed, date), number });
        return c.redirect(`/inspections/${inspection}`, 303);
      } catch (error) {
        if (isOutOfDate(error)) return changedSince(c, typed);
        return ask(c, { ...refusedInspection(error, typed), number });
      }
    });
  });
}

/** What was sent of a change, with what is wrong with it. */
interface SentChange {
  readonly typed: TypedInspection;
  readonly errors: readonly PageError[];
  /** Which change it was to be: it stays so until what others changed since has been shown. */
  readonly number: number | undefined;
}

async function ask(c: At, sent?: SentChange): Promise<Response> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection"));
  if (file.state !== "open") return showPage(c, wrongStatePage(file, "change", caller), 409);
  const { typed = asTyped(file), errors = [], number = file.changes.length + 1 } = sent ?? {};
  return showPage(c, await page(c, file, { typed, errors, number }));
}

/** Says what somebody else changed since the page was opened, with all that was typed. */
async function changedSince(c: At, typed: TypedInspection): Promise<Response> {
  const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
  const errors = [{ text: CHANGE_INSPECTION.changedSince(file) }];
  const number = file.changes.length + 1;
  return showPage(c, await page(c, file, { typed, errors, number }), 409);
}

/** The form, with the keys that go on covering the inspection whatever team it is of, for those who may see them. */
async function page(c: At, file: InspectionFile, sent: SentChange & { readonly number: number }): Promise<Page> {
  const { ledger, caller } = c.var;
  const keys = mayDo(caller, "key.read") ? keysInto(file, await ledger.keys(caller), ledger.now()) : [];
  return changeInspectionPage({ file, request: newRequestName(c), keys, ...sent });
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
