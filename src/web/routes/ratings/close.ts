import type { Context } from "hono";
import { tidyText } from "../../../base/text.ts";
import { wrongState } from "../../../ledger/access/states.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { ratingsAddress } from "../../views/inspections/addresses.ts";
import { closurePage, reopeningPage } from "../../views/ratings/closure-page.ts";
import { CLOSURE, REOPENING } from "../../views/ratings/texts.ts";
import { formErrors, isOutOfDate } from "../inspections/form-errors.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";
import { standingRatings } from "./pages.ts";

const PATH = "/inspections/:inspection/ratings";

/** Closes the ratings once what that means has been read, and opens them again. */
export function close(site: Site): void {
  site.get(`${PATH}/closure`, (c) => answerOrWrongState(c, "rate", () => confirm(c)));

  site.post(`${PATH}/closure`, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "rate", () => closeThem(c, form));
  });

  site.get(`${PATH}/reopening`, (c) => answerOrWrongState(c, "reopen", () => askWhy(c, "")));

  site.post(`${PATH}/reopening`, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "reopen", () => reopen(c, form));
  });
}

async function confirm(c: Context<SiteEnv>, errors: readonly PageError[] = []): Promise<Response> {
  const { file, standing } = await standingRatings(c);
  if (standing.closed || standing.panel === null) throw wrongState(file.state, "ratings.close");
  const page = closurePage({ file, rating: standing.rating, request: newRequestName(c), errors });
  return showPage(c, page, errors.length > 0 ? 409 : 200);
}

async function closeThem(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const inspection = c.req.param("inspection") ?? "";
  try {
    await c.var.ledger.closeRatings(idempotentCaller(c, form), inspection, form.text("shown"));
    return c.redirect(ratingsAddress({ id: inspection }), 303);
  } catch (error) {
    if (!isOutOfDate(error)) throw error;
    return confirm(c, [{ text: CLOSURE.outOfDate }]);
  }
}

async function askWhy(c: Context<SiteEnv>, reason: string, errors: readonly PageError[] = []): Promise<Response> {
  const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection") ?? "");
  if (file.state !== "rated") throw wrongState(file.state, "ratings.reopen");
  return showPage(c, reopeningPage({ file, reason, request: newRequestName(c), errors }));
}

async function reopen(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const inspection = c.req.param("inspection") ?? "";
  const reason = tidyText(form.text("reason"));
  if (reason === "") return askWhy(c, reason, [{ text: REOPENING.why.missing, field: "reason" }]);
  try {
    await c.var.ledger.reopenRatings(idempotentCaller(c, form), inspection, reason);
    return c.redirect(ratingsAddress({ id: inspection }), 303);
  } catch (error) {
    return askWhy(
      c,
      reason,
      formErrors(error, () => "reason"),
    );
  }
}
