import type { Context } from "hono";
import { givenText } from "../../../ledger/given-text.ts";
import { LedgerRefusal } from "../../../ledger/ledger-refusal.ts";
import type { PageError } from "../../components/error-summary.ts";
import { idempotentCaller, newRequestName } from "../../forms/idempotency.ts";
import { readForm } from "../../forms/read-form.ts";
import type { Site, SiteEnv } from "../../platform.ts";
import { showPage } from "../../response.ts";
import { confirmContributionPage, contributionPage, openRound } from "../../views/inspections/lock/contribution.ts";
import { CONTRIBUTION } from "../../views/inspections/lock/texts.ts";
import { formErrors } from "./form-errors.ts";

const PATH = "/inspections/:inspection/contribution";
type At = Context<SiteEnv, typeof PATH>;

/** The team's part of the seed: asked for, looked at once more, recorded; for all others whether it came. */
export function contribution(site: Site): void {
  site.get(PATH, (c) => standing(c));

  site.post(PATH, async (c) => {
    const sent = await readForm(c);
    const typed = sent.text("contribution");
    if (sent.text("do") === "change") return standing(c, { typed });
    try {
      const text = contributionText(typed);
      if (sent.text("do") !== "record") return await confirm(c, text);
      const commitment = sent.text("commitment");
      await c.var.ledger.contribute(idempotentCaller(c, sent), c.req.param("inspection"), {
        contribution: text,
        commitment,
      });
      return c.redirect(c.req.path, 303);
    } catch (error) {
      return standing(c, { typed, errors: formErrors(error, () => "contribution") });
    }
  });
}

async function standing(
  c: At,
  sent: { readonly typed?: string; readonly errors?: readonly PageError[] } = {},
): Promise<Response> {
  const { ledger, caller } = c.var;
  const file = await ledger.show(caller, c.req.param("inspection"));
  const people = await ledger.people(caller, file.id);
  return showPage(c, contributionPage({ file, role: caller.role, people, ...sent }));
}

async function confirm(c: At, text: string): Promise<Response> {
  const file = await c.var.ledger.show(c.var.caller, c.req.param("inspection"));
  const round = openRound(file);
  if (!round) return standing(c);
  return showPage(c, confirmContributionPage(file, text, round.commitment, newRequestName(c)));
}

/** @throws LedgerRefusal `unusable-text` */
function contributionText(typed: string): string {
  if (typed.trim() !== "") return givenText("contribution", typed);
  throw new LedgerRefusal("unusable-text", {
    place: "contribution",
    message: CONTRIBUTION.field.missing,
    remedy: CONTRIBUTION.field.remedy,
  });
}
