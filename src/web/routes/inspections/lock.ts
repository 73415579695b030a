import type { Context } from "hono";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { RequestedExclusion } from "../../../sampling/plan/eligibility.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { hasListToLock } from "../../views/inspections/facts.ts";
import { EXCLUDED, TYPED, type TypedExclusion } from "../../views/inspections/lock/exclusions.ts";
import { lockPage } from "../../views/inspections/lock/lock.ts";
import { lockedPage } from "../../views/inspections/lock/locked.ts";
import { EXCLUSIONS, LOCK } from "../../views/inspections/lock/texts.ts";
import { wrongStatePage } from "../../views/inspections/wrong-state.ts";
import { CONFIRM, NOT_CONFIRMED, samplesNothing } from "../../views/plan/nothing-to-sample.ts";
import { formErrors, isOutOfDate } from "./form-errors.ts";
import { wholeNumber } from "./whole-number.ts";
import { answerOrWrongState } from "./wrong-state.ts";

/** The exclusions that a form brings along, in order. */
function sentExclusions(sent: Pick<SentForm, "texts">): RequestedExclusion[] {
  const notes = sent.texts(EXCLUDED.note);
  return sent
    .texts(EXCLUDED.caseId)
    .map((caseId, at) => ({ caseId: tidyText(caseId), note: tidyText(notes[at] ?? "") }));
}

/** One more, as it was typed; null with what is wrong with it. */
function typedExclusion(sent: Pick<SentForm, "text">): {
  readonly typed: TypedExclusion;
  readonly exclusion: RequestedExclusion | null;
  readonly errors: readonly PageError[];
} {
  const typed = { caseId: sent.text(TYPED.caseId), note: sent.text(TYPED.note) };
  const exclusion = { caseId: tidyText(typed.caseId), note: tidyText(typed.note) };
  const long = exclusion.note.length > MOST_CHARACTERS.note;
  const errors = [
    ...(exclusion.caseId === "" ? [{ text: EXCLUSIONS.reference.missing, field: TYPED.caseId }] : []),
    ...(exclusion.note === "" ? [{ text: EXCLUSIONS.reason.missing, field: TYPED.note }] : []),
    ...(long ? [{ text: EXCLUSIONS.reason.tooLong(MOST_CHARACTERS.note), field: TYPED.note }] : []),
  ];
  return { typed, exclusion: errors.length > 0 ? null : exclusion, errors };
}

const PATH = "/inspections/:inspection/lock";
type At = Context<SiteEnv, typeof PATH>;

/** Locks the list, once what will be locked has been looked at. */
export function lock(site: Site): void {
  site.get(PATH, (c) => look(c, []));

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    const exclusions = sentExclusions(sent);
    const pressed = sent.text("do");
    if (pressed === "lock") return answerOrWrongState(c, "lock", () => lockList(c, sent, exclusions));
    if (pressed === "exclude") return exclude(c, sent, exclusions);
    return look(
      c,
      exclusions.filter((_, at) => pressed !== `keep-${at}`),
    );
  });
}

/** Shows what would be locked now. @throws Refusal for an exclusion that cannot be */
async function look(
  c: At,
  exclusions: readonly RequestedExclusion[],
  wrong: { readonly errors?: readonly PageError[]; readonly typed?: TypedExclusion } = {},
): Promise<Response> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection"));
  if (!hasListToLock(file)) return showPage(c, wrongStatePage(file, "lock", caller), 409);
  const planned = await ledger.planFreeze(caller, file.id, { exclusions });
  const people = await ledger.people(caller, file.id);
  return showPage(c, lockPage({ file, planned, exclusions, people, request: newRequestName(c), ...wrong }));
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

async function lockList(c: At, sent: SentForm, exclusions: readonly RequestedExclusion[]): Promise<Response> {
  const inspection = c.req.param("inspection");
  const submission = wholeNumber(sent.text("submission"), 0);
  try {
    if (sent.text(CONFIRM.name) !== CONFIRM.value && (await wouldSampleNothing(c, exclusions))) {
      return await look(c, exclusions, { errors: [NOT_CONFIRMED] });
    }
    await c.var.ledger.freeze(idempotentCaller(c, sent), inspection, { exclusions, submission });
    return c.redirect(`/inspections/${inspection}/locked`, 303);
  } catch (error) {
    if (!isOutOfDate(error)) throw error;
    return look(c, exclusions, { errors: [{ text: LOCK.newer }] });
  }
}

/**
 * Of what is locked already nothing is asked again, nor of what is locked meanwhile, as where the button is pressed twice: whether
 * it was this form that locked it is for the act to say.
 */
async function wouldSampleNothing({ var: { ledger, caller }, req }: At, exclusions: readonly RequestedExclusion[]) {
  try {
    return samplesNothing((await ledger.planFreeze(caller, req.param("inspection"), { exclusions })).plan);
  } catch (error) {
    if (error instanceof LedgerRefusal && error.code === "wrong-state") return false;
    throw error;
  }
}

/** What was locked, with the published digests; also what confirms that it is. */
export function locked(site: Site): void {
  site.get("/inspections/:inspection/locked", async (c) => {
    const { ledger, caller } = c.var;
    const file = await ledger.show(caller, c.req.param("inspection"));
    if (file.freeze === null) return showPage(c, wrongStatePage(file, "locked", caller), 409);
    const people = await ledger.people(caller, file.id);
    return showPage(c, lockedPage(file, file.freeze, people, caller.role));
  });
}
