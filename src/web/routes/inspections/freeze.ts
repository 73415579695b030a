import type { Context } from "hono";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { RequestedExclusion } from "../../../sampling/plan/eligibility.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response/show-page.ts";
import { TYPED, type TypedExclusion } from "../../views/inspections/exclusions.ts";
import { freezePage } from "../../views/inspections/freeze.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { CONFIRM, NOT_CONFIRMED, samplesNothing } from "../../views/plan/nothing-to-sample.ts";
import { formErrors } from "./form-errors.ts";
import { sentExclusions, typedExclusion } from "./sent-exclusions.ts";
import { wholeNumber } from "./whole-number.ts";
import { answerOrWrongState } from "./wrong-state.ts";

const PATH = "/inspections/:inspection/freeze";
type At = Context<SiteEnv, typeof PATH>;

/** Fixes the list, once what will be fixed has been looked at. */
export function freeze(site: Site): void {
  site.get(PATH, (c) => look(c, []));

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    const exclusions = sentExclusions(sent);
    const pressed = sent.text("do");
    if (pressed === "fix") return answerOrWrongState(c, "freeze", () => fix(c, sent, exclusions));
    if (pressed === "exclude") return exclude(c, sent, exclusions);
    return look(
      c,
      exclusions.filter((_, at) => pressed !== `keep-${at}`),
    );
  });
}

/** Shows what would be fixed now. @throws Refusal for an exclusion that cannot be */
async function look(
  c: At,
  exclusions: readonly RequestedExclusion[],
  wrong: { readonly errors?: readonly PageError[]; readonly typed?: TypedExclusion } = {},
): Promise<Response> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection"));
  if (file.state !== "open" || file.submissions.length === 0) {
    return showPage(c, wrongStatePage(file, "freeze", caller), 409);
  }
  const planned = await ledger.planFreeze(caller, file.id, { exclusions });
  const people = await ledger.people(caller, file.id);
  return showPage(c, freezePage({ file, planned, exclusions, people, request: newRequestName(c), ...wrong }));
}

async function exclude(c: At, sent: SentForm, exclusions: readonly RequestedExclusion[]): Promise<Response> {
  const { typed, exclusion, errors } = typedExclusion(sent);
  if (exclusion === null) return look(c, exclusions, { typed, errors });
  try {
    return await look(c, [...exclusions, exclusion]);
  } catch (error) {
    return look(c, exclusions, { typed, errors: formErrors(error, () => TYPED.caseId) });
  }
}

async function fix(c: At, sent: SentForm, exclusions: readonly RequestedExclusion[]): Promise<Response> {
  const inspection = c.req.param("inspection");
  const submission = wholeNumber(sent.text("submission"), 0);
  try {
    if (sent.text(CONFIRM.name) !== CONFIRM.value && (await wouldSampleNothing(c, exclusions))) {
      return await look(c, exclusions, { errors: [NOT_CONFIRMED] });
    }
    await c.var.ledger.freeze(idempotentCaller(c, sent), inspection, { exclusions, submission });
    return c.redirect(`/inspections/${inspection}/fixed`, 303);
  } catch (error) {
    if (!(error instanceof LedgerRefusal) || error.code !== "out-of-date") throw error;
    return look(c, exclusions, { errors: [{ text: NEWER }] });
  }
}

/** Of what is fixed already nothing is asked again. */
async function wouldSampleNothing({ var: { ledger, caller }, req }: At, exclusions: readonly RequestedExclusion[]) {
  const { id, state } = await ledger.show(caller, req.param("inspection"));
  return state === "open" && samplesNothing((await ledger.planFreeze(caller, id, { exclusions })).plan);
}

const NEWER = "A newer list has come in since. What is below is of that one: look at it, then fix it";
