import { seedSection } from "../../../report/sections/seed.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { details } from "../../components/notices.ts";
import { partsOf } from "../../components/section.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { SEED_RECIPE } from "./lottery-texts.ts";

/** The seed, where it came from and what that is worth, and how to make it again. */
export function seedFacts(draw: Draw): Markup {
  const { seed, ledger, list } = draw;
  const told = partsOf(seedSection(draw));
  if (ledger === undefined) return told;
  const { nonce, contribution, specificationDigest } = ledger;
  const parts = ["longlist-seed/1", list.digest, specificationDigest, nonce, contribution ?? ""];
  return html`${told}${details(
    SEED_RECIPE.summary,
    html`<p class="govuk-body">${SEED_RECIPE.commitment}</p><pre class="longlist-command">${SEED_RECIPE.commitmentCommand(nonce)}</pre>${
      seed.origin === "supplied"
        ? NOTHING
        : html`<p class="govuk-body">${SEED_RECIPE.seed}</p><pre class="longlist-command">${JSON.stringify(parts)}</pre>`
    }`,
  )}`;
}
