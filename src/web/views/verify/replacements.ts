import { code, withColumn } from "../../../report/section.ts";
import { replacementsTable } from "../../../report/sections/replacements.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import type { ReplacementsAccount } from "../../../use-cases/verify/verification-account.ts";
import { tableMarkup } from "../../components/section.ts";
import { html, type Markup, when } from "../../markup.ts";

/** The replacements since the draw, each with what it follows from, to the first that does not follow. */
export function replacementList(draw: Draw, { records, broken }: ReplacementsAccount): Markup {
  if (records.length === 0) return html`<p class="govuk-body">The file holds no replacement.</p>`;
  const shown = broken === null ? records : records.slice(0, broken + 1);
  const follows = shown.map(({ previous, draw }) => code(previous ?? draw));
  const digests = shown.map(({ digest }) => code(digest));
  const chain = withColumn(replacementsTable(draw, shown), { heading: "Follows" }, follows);
  return html`<p class="govuk-body">Each record names the digest of the one before it, the first that of the draw: none can be changed, left out or put in between unnoticed. Only the digest of the last, kept elsewhere, shows that none was cut off the end.</p>${when(
    broken !== null,
    () =>
      html`<p class="govuk-body"><strong>Replacement ${(broken ?? 0) + 1} does not follow, so no later one is shown.</strong></p>`,
  )}${tableMarkup(withColumn(chain, { heading: "Digest" }, digests))}`;
}
