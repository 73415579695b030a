import type { Context } from "hono";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { confirmDrawPage } from "../../views/draws/confirm-draw.ts";
import { drawnSincePage } from "../../views/draws/done.ts";
import { CONFIRM_DRAW } from "../../views/draws/texts.ts";
import { drawAddress } from "../../views/inspections/addresses.ts";
import { CONFIRM, NOT_CONFIRMED, samplesNothing } from "../../views/plan/nothing-to-sample.ts";
import { formErrors, isOutOfDate } from "../inspections/form-errors.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";

const PATH = "/inspections/:inspection/draws";
type At = Context<SiteEnv, typeof PATH>;

interface Typed {
  readonly reason: string;
  readonly seed: string;
}

/** Draws the sample, or draws again, once what that means has been read. */
export function draw(site: Site): void {
  site.get(`${PATH}/new`, (c) => answerOrWrongState(c, "draw", () => confirm(c)));

  // The address of what answers the form: reloaded or typed, it leads to the form.
  site.get(PATH, (c) => c.redirect(drawAddress({ id: c.req.param("inspection") }, "new"), 303));

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    return answerOrWrongState(c, "draw", () => answer(c, sent));
  });
}

async function answer(c: At, sent: SentForm): Promise<Response> {
  const typed = { reason: sent.text("reason"), seed: sent.text("seed") };
  const number = Number(/^\d{1,9}$/.exec(sent.text("number"))?.[0] ?? 0);
  const missing = number > 1 && typed.reason.trim() === "";
  if (missing) return confirm(c, { typed, errors: [{ text: CONFIRM_DRAW.reason.missing, field: "reason" }] });
  try {
    if (sent.text(CONFIRM.name) !== CONFIRM.value && (await wouldSampleNothing(c))) {
      return await confirm(c, { typed, errors: [NOT_CONFIRMED] });
    }
    return await done(c, sent, typed, number);
  } catch (error) {
    if (isOutOfDate(error)) return drawnSince(c);
    return confirm(c, { typed, errors: drawErrors(error) });
  }
}

async function drawnSince(c: At): Promise<Response> {
  const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
  return showPage(c, drawnSincePage(file), 409);
}

async function done(c: At, sent: SentForm, { reason, seed }: Typed, number: number): Promise<Response> {
  const made = await c.var.ledger.draw(idempotentCaller(c, sent), c.req.param("inspection"), {
    number,
    reason: number > 1 ? reason : undefined,
    seed: seed.trim() === "" ? undefined : seed,
  });
  return c.redirect(`${drawAddress({ id: made.inspection }, made.number)}?done=drawn`, 303);
}

/** @throws LedgerRefusal `wrong-state` where there is nothing to draw from */
async function confirm(
  c: Context<SiteEnv>,
  sent: { readonly typed?: Typed; readonly errors?: readonly PageError[] } = {},
): Promise<Response> {
  const { ledger, caller } = c.var;
  const inspection = c.req.param("inspection")!;
  const plan = await ledger.nextDraw(caller, inspection);
  const file = await ledger.show(caller, inspection);
  const people = await ledger.people(caller, inspection);
  return showPage(c, confirmDrawPage({ file, plan, people, request: newRequestName(c), ...sent }));
}

async function wouldSampleNothing({ var: { ledger, caller }, req }: At): Promise<boolean> {
  return samplesNothing(await ledger.nextDraw(caller, req.param("inspection")));
}

function drawErrors(error: unknown): PageError[] {
  return formErrors(error, ({ place }) => (place === "reason" || place === "seed" ? place : undefined));
}
