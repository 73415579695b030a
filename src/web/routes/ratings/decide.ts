import type { Context } from "hono";
import { csvOf } from "../../../base/csv/people-csv.ts";
import type { Obstacle } from "../../../base/refusal.ts";
import { tidyText } from "../../../base/text.ts";
import { wrongState } from "../../../ledger/access/states.ts";
import { PANEL_LABELS } from "../../../rating/panel-table.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { ratingsAddress } from "../../views/inspections/addresses.ts";
import { panelFields, panelPage, type TypedDecision } from "../../views/ratings/panel-page.ts";
import { PANEL } from "../../views/ratings/texts.ts";
import { formErrors, isOutOfDate } from "../inspections/form-errors.ts";
import { wholeNumber } from "../inspections/whole-number.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";
import { standingRatings } from "./pages.ts";

const PATH = "/inspections/:inspection/ratings";

/** Puts on record what the panel decided. */
export function decide(site: Site): void {
  site.get(`${PATH}/new`, (c) => answerOrWrongState(c, "rate", () => ask(c)));

  site.post(PATH, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "rate", () => record(c, form));
  });
}

/** What was sent of the panel's decisions. */
interface SentDecisions {
  readonly typed: readonly TypedDecision[];
  readonly errors: readonly PageError[];
  /** Whether something was put on record that the page did not show. */
  readonly late: boolean;
}

async function ask(c: Context<SiteEnv>, sent?: SentDecisions): Promise<Response> {
  const { file, standing, records } = await standingRatings(c);
  if (standing.closed) throw wrongState(file.state, "ratings.decide");
  const { standards } = standing.rating;
  const before = standards.map(({ id }): TypedDecision => {
    const said = standing.panel?.find((one) => one.standard === id);
    return { rating: said?.rating ?? "", reason: said?.reason ?? "" };
  });
  const { typed = before, errors = [], late = false } = sent ?? {};
  const told = late ? [{ text: PANEL.decidedSince }, ...undone(standards, before, typed)] : errors;
  const page = { file, standards, typed, errors: told, number: records.length + 1 };
  return showPage(c, panelPage({ ...page, request: newRequestName(c) }), late ? 409 : 200);
}

/** Where what was typed would take back what is on record. */
function undone(
  standards: readonly RatedStandard[],
  before: readonly TypedDecision[],
  typed: readonly TypedDecision[],
): PageError[] {
  return standards.flatMap(({ id }, place) => {
    const [was, is] = [before[place], typed[place]];
    if (was === undefined || (was.rating === is?.rating && was.reason === is.reason)) return [];
    // Where nothing was decided there is nothing to take back.
    if (was.rating === "") return [];
    return [{ text: PANEL.onRecord(id, was.rating, was.reason), field: panelFields(place).rating }];
  });
}

async function record(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const { ledger } = c.var;
  const { file, standing } = await standingRatings(c);
  const { standards } = standing.rating;
  const typed = standards.map((_, place): TypedDecision => {
    const { rating, reason } = panelFields(place);
    return { rating: form.text(rating), reason: tidyText(form.text(reason)) };
  });
  const number = wholeNumber(form.text("number"), undefined);
  try {
    await ledger.decide(idempotentCaller(c, form), file.id, panelFile(standards, typed), number);
    return c.redirect(ratingsAddress(file), 303);
  } catch (error) {
    const late = isOutOfDate(error);
    return ask(c, { typed, errors: late ? [] : formErrors(error, (one) => fieldOf(one, standards)), late });
  }
}

/** What was typed as the table that panels send: a row for each standard, beneath the headings. */
function panelFile(standards: readonly RatedStandard[], typed: readonly TypedDecision[]) {
  const rows = standards.map(({ id }, place) => [id, typed[place]?.rating ?? "", typed[place]?.reason ?? ""]);
  return { name: "panel", bytes: new TextEncoder().encode(csvOf([Object.values(PANEL_LABELS), ...rows])) };
}

/** The field of a finding, by its row or standard. @example fieldOf({ place: "panel, row 3, Reason", … }, standards) // "reason-2" */
function fieldOf({ place }: Obstacle, standards: readonly RatedStandard[]): string | undefined {
  const [, given] = /^panel, standard (.+), Reason$/.exec(place) ?? [];
  const named = standards.findIndex(({ id }) => id === given);
  if (named >= 0) return panelFields(named).reason;
  const [, row, column] = /, row (\d+), (Rating|Reason)$/.exec(place) ?? [];
  if (row === undefined) return undefined;
  const fields = panelFields(Number(row) - 2);
  return column === PANEL_LABELS.reason ? fields.reason : fields.rating;
}
