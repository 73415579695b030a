import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { flagWords } from "../../../rating/flags.ts";
import type { RatedStandard } from "../../../rating/rating-document.ts";
import { chancesSentence } from "../../../report/sections/after-the-draw/rating-words.ts";
import { questionsTable } from "../../../report/sections/after-the-draw/ratings.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import { link } from "../../components/links.ts";
import { details } from "../../components/notices.ts";
import { tableMarkup } from "../../components/section.ts";
import { stated } from "../../components/values.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { ratingsAddress } from "../inspections/addresses.ts";
import { standardPicture } from "./standard-picture.ts";
import { STANDARD } from "./texts.ts";

/** A standard that rests on cases: its picture, how sure it is, what to know of it, and its figures. */
export function standardSection(
  inspection: Pick<Inspection, "id">,
  standard: RatedStandard,
  specification: Pick<Specification, "standards" | "rating">,
): Markup {
  const { id, title, rating } = standard;
  const name = `${id} ${title}`;
  const sure = chancesSentence(standard);
  const known = flagWords(standard, specification).map((one) => html`<li>${one}</li>`);
  return html`<section class="longlist-standard"><h3 class="govuk-heading-s">${STANDARD.rated(name, rating)}</h3>
${standardPicture(standard, specification.rating.bands)}
${moved(standard)}${sure === null ? NOTHING : html`<p class="govuk-body">${sure}</p>`}
${known.length === 0 ? NOTHING : html`<p class="govuk-body">${STANDARD.toKnow}</p><ul class="govuk-list govuk-list--bullet">${known}</ul>`}
${details(STANDARD.figures(id), tableMarkup(questionsTable(standard), { captionSize: "hidden" }))}
<p class="govuk-body govuk-!-display-none-print">${link(STANDARD.howItCame(name), ratingsAddress(inspection, `standards/${id}`))}</p></section>`;
}

function moved({ moved, rating }: RatedStandard): Markup {
  if (moved === null || rating === null) return NOTHING;
  const what = moved.from === rating ? STANDARD.leftByPanel : STANDARD.movedByPanel(moved.from);
  return html`<p class="govuk-body"><strong>${what}</strong>${moved.reason === null ? NOTHING : html` ${STANDARD.panelsReason(stated(moved.reason))}`}</p>`;
}
