import type { Context } from "hono";
import { MOST_CHARACTERS } from "../../../base/stated-text.ts";
import { tidyText } from "../../../base/text.ts";
import { wrongState } from "../../../ledger/access/states.ts";
import { recordsOf } from "../../../ledger/records/read-replacements.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { lengthErrors } from "../../forms/length-errors.ts";
import { readForm } from "../../forms/read-form.ts";
import type { SentForm } from "../../forms/sent-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { changePage, NOTHING_TYPED, type TypedChange } from "../../views/assignment/change-page.ts";
import { CHANGE_ASSIGNMENT } from "../../views/assignment/texts.ts";
import { assignmentAddress } from "../../views/inspections/addresses.ts";
import { DECIDED_BY } from "../../views/texts.ts";
import { caseAtPlace } from "../draws/draw-at-address.ts";
import { formErrors } from "../inspections/form-errors.ts";
import { answerOrWrongState } from "../inspections/wrong-state.ts";
import { standingAssignment } from "./pages.ts";

const PATH = "/inspections/:inspection/assignment/change";

/** Gives one case to another inspector, with why. */
export function change(site: Site): void {
  site.get(PATH, (c) => answerOrWrongState(c, "reassign", () => ask(c, null)));

  site.post(PATH, async (c) => {
    const form = await readForm(c);
    return answerOrWrongState(c, "reassign", () => give(c, form));
  });
}

/** @param sent null before anything was: a row of the sample leads here with its case chosen already */
async function ask(
  c: Context<SiteEnv>,
  sent: TypedChange | null,
  errors: readonly PageError[] = [],
): Promise<Response> {
  const { file, content, draw, number } = await standingAssignment(c);
  if (file.state === "rated") throw wrongState(file.state, "assignment.change");
  const chosen = caseAtPlace(draw, recordsOf(file.replacements, number), c.req.query("place"));
  const typed = sent ?? { ...NOTHING_TYPED, caseId: chosen?.caseId ?? "" };
  const name = c.var.caller.name;
  return showPage(c, changePage({ file, content, typed, errors, name, request: newRequestName(c) }));
}

async function give(c: Context<SiteEnv>, form: SentForm): Promise<Response> {
  const said = (name: string) => tidyText(form.text(name));
  const typed: TypedChange = {
    caseId: said("case"),
    inspector: said("inspector"),
    reason: said("reason"),
    by: said("by"),
  };
  const errors = errorsOf(typed);
  if (errors.length > 0) return ask(c, typed, errors);
  const inspection = c.req.param("inspection") ?? "";
  try {
    const { caseId, reason } = typed;
    const request = { caseId, reason, inspector: typed.inspector || undefined, by: typed.by || undefined };
    await c.var.ledger.reassign(idempotentCaller(c, form), inspection, request);
    return c.redirect(assignmentAddress({ id: inspection }), 303);
  } catch (error) {
    return ask(
      c,
      typed,
      formErrors(error, ({ place }) => (place === "inspectors" ? "inspector" : place)),
    );
  }
}

function errorsOf({ caseId, reason, by }: TypedChange): PageError[] {
  const { which, why } = CHANGE_ASSIGNMENT;
  return [
    ...(caseId === "" ? [{ text: which.missing, field: "case" }] : []),
    ...(reason === "" ? [{ text: why.missing, field: "reason" }] : []),
    ...lengthErrors(why.name, "reason", reason, MOST_CHARACTERS.note),
    ...lengthErrors(DECIDED_BY.name, "by", by, MOST_CHARACTERS.person),
  ];
}
