import type { Inspection } from "../../../ledger/inspections/records.ts";
import { FLAG_WORDS } from "../../../rating/flags.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { chancesSentence } from "../../../report/sections/rating-words.ts";
import { questionsTable } from "../../../report/sections/ratings.ts";
import { levelInText } from "../../../sampling/level-names.ts";
import type { Band } from "../../../sampling/specification/standard-fields.ts";
import { details } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { stated } from "../../components/values.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { ratingsAddress } from "./addresses.ts";
import { standardPicture } from "./standard-picture.ts";

/** A standard that rests on cases: its picture, how sure it is, what to know of it, and its figures. */
export function standardSection(
  inspection: Pick<Inspection, "id">,
  standard: RatedStandard,
  bands: readonly Band[],
): Markup {
  const { id, title, rating, flags } = standard;
  const name = `${id} ${title}`;
  const sure = chancesSentence(standard);
  const known = flags.map((flag) => html`<li>${FLAG_WORDS[flag]}</li>`);
  return html`<section class="longlist-standard"><h3 class="govuk-heading-s">${name}: ${rating === null ? "not rated" : levelInText(rating)}</h3>
${standardPicture(standard, bands)}
${moved(standard)}${sure === null ? NOTHING : html`<p class="govuk-body">${sure}</p>`}
${known.length === 0 ? NOTHING : html`<p class="govuk-body">To know before relying on it:</p><ul class="govuk-list govuk-list--bullet">${known}</ul>`}
${details(`Show the figures of ${id}`, tableMarkup(questionsTable(standard), { captionSize: "hidden" }))}
<p class="govuk-body govuk-!-display-none-print"><a class="govuk-link" href="${ratingsAddress(inspection, `standards/${id}`)}">How it came about, step by step<span class="govuk-visually-hidden">: ${name}</span></a></p></section>`;
}

function moved({ moved, rating }: RatedStandard): Markup {
  if (moved === null || rating === null) return NOTHING;
  const from = moved.from === null ? "not rated" : levelInText(moved.from);
  const what =
    moved.from === rating ? "The panel left it as the judgements give it." : `The panel moved it from ${from}.`;
  return html`<p class="govuk-body"><strong>${what}</strong>${moved.reason === null ? NOTHING : html` Its reason: ${stated(moved.reason)}`}</p>`;
}
