import type { Context } from "hono";
import { Refusal } from "../../../base/refusal.ts";
import { dateOf } from "../../../base/words/dates.ts";
import { wrongState } from "../../../ledger/access/states.ts";
import type { ReplaceRequest } from "../../../ledger/inspections/replace.ts";
import type { StoredReplacement } from "../../../ledger/records/inspection-records.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { chooseReplacementPage, NOTHING_TYPED } from "../../views/draws/choose-replacement.ts";
import { noReservePage } from "../../views/draws/done.ts";
import { nextCasePage } from "../../views/draws/next-case.ts";
import { NEXT_CASE } from "../../views/draws/replacement-texts.ts";
import { drawAddress, replacementsAddress } from "../../views/inspections/addresses.ts";
import { isOutOfDate } from "../inspections/form-errors.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";
import { replacementErrors, type SentReplacement, sentReplacement, standingSample } from "./sent-replacement.ts";

const PATH = "/inspections/:inspection/replacements";

/** Replaces a case: which and why, which case comes next, and the record of it. */
export function replace(site: Site): void {
  site.get(`${PATH}/new`, (c) => answerOrWrongState(c, "replace", () => choose(c)));

  // The address of what is only shown in answer to a form: typed or kept, it leads to the form.
  site.get(`${PATH}/next`, (c) => c.redirect(replacementsAddress({ id: c.req.param("inspection") }, "new"), 303));

  site.post(`${PATH}/next`, async (c) => {
    const sent = sentReplacement(await readForm(c));
    return answerOrWrongState(c, "replace", () => next(c, sent));
  });

  site.post(PATH, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "replace", () => record(c, form));
  });
}

async function record(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const sent = sentReplacement(form);
  if (form.text("do") !== "record" || sent.errors.length > 0) return choose(c, sent);
  try {
    const request = { ...sent.request, shown: form.text("shown") };
    const made = await c.var.ledger.replace(idempotentCaller(c, form), c.req.param("inspection")!, request);
    return c.redirect(doneAddress(made), 303);
  } catch (error) {
    const late = isOutOfDate(error);
    return late ? next(c, sent, [{ text: NEXT_CASE.recordedSince }]) : answerRefusal(c, sent, error);
  }
}

function doneAddress({ inspection, draw, number }: StoredReplacement): string {
  return `${drawAddress({ id: inspection }, draw)}?replaced=${number}`;
}

async function choose(c: Context<SiteEnv>, sent?: SentReplacement): Promise<Response> {
  const { file, draw, cases, sample } = await standingSample(c);
  if (file.state === "rated") throw wrongState(file.state, "case.replace");
  const { errors } = sent ?? {};
  // A row of the sample leads here with its case chosen already.
  const chosen = sample[Number(/^\d{1,6}$/.exec(c.req.query("place") ?? "")?.[0] ?? 0) - 1];
  const typed = sent?.typed ?? (chosen && { ...NOTHING_TYPED, caseId: chosen.caseId });
  return showPage(
    c,
    chooseReplacementPage({
      file,
      draw,
      cases,
      name: c.var.caller.name,
      ...(typed && { typed }),
      ...(errors && { errors }),
    }),
  );
}

/** Shows what would be recorded. */
async function next(c: Context<SiteEnv>, sent: SentReplacement, late: readonly PageError[] = []): Promise<Response> {
  if (sent.errors.length > 0) return choose(c, sent);
  try {
    const request: ReplaceRequest = sent.request;
    const record = await c.var.ledger.nextReplacement(c.var.caller, c.req.param("inspection")!, request);
    const { file, draw, sample } = await standingSample(c);
    const leaving = sample.find(({ caseId }) => caseId === record.case)!;
    const today = dateOf(c.var.ledger.now());
    return showPage(
      c,
      nextCasePage({ file, draw, record, leaving, today, request: newRequestName(c), errors: late }),
      late.length > 0 ? 409 : 200,
    );
  } catch (error) {
    return answerRefusal(c, sent, error);
  }
}

async function answerRefusal(c: Context<SiteEnv>, sent: SentReplacement, error: unknown): Promise<Response> {
  if (error instanceof Refusal && error.code === "no-reserve-left") {
    const { file } = await standingSample(c);
    return showPage(c, noReservePage(file, error.obstacles[0]!), 409);
  }
  return choose(c, { ...sent, errors: replacementErrors(error) });
}
