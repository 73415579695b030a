import { longDate, longInstant } from "../../../../base/words/dates.ts";
import { thousands } from "../../../../base/words/numbers.ts";
import type { PublicDraw, PublicRecord } from "../../../../ledger/public-record/record-document.ts";
import { TRUST } from "../../../../sampling/receipt/ledger-statement.ts";
import { titleInText } from "../../../../sampling/specification/domains.ts";
import { summaryList } from "../../../components/lists.ts";
import { insetText } from "../../../components/notices.ts";
import { code, cut } from "../../../components/values.ts";
import { heading, type Page } from "../../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../../markup.ts";
import { inspectionName } from "../facts.ts";

/** What anybody may see of an inspection: nothing of its cases, and enough to hold a receipt to it. */
export function publicRecordPage(record: PublicRecord): Page {
  const title = "Public record of a sample";
  return {
    title: `${title}: ${inspectionName(record)}`,
    body: html`${heading(title, inspectionName(record))}
<p class="govuk-body">What was published of this inspection’s sample, and when. It names no child and no case.</p>
${endedText(record)}
${summaryList([
  { key: "Inspection date", value: longDate(record.inspectionDate) },
  { key: "Rules", value: html`<bdi>${cut(record.specification.title, 200)}</bdi>` },
  { key: "Specification, digest", value: code(record.specification.digest) },
  { key: "Public since", value: longInstant(record.publicSince) },
  { key: "Inspection on record", value: code(record.inspection) },
])}
<h2 class="govuk-heading-m">The list</h2>
${lockedFacts(record)}
${record.draws.map((draw) => drawFacts(draw))}
<h2 class="govuk-heading-m">How to check a receipt against it</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
<li><a class="govuk-link" href="/verify">Verify the receipt</a>: with the list, or without it as far as that goes.</li>
<li>Compare the seed, the commitment and the digest of the specification in it with those here. A receipt also says by what salt the other digests here are made from its own.</li>
<li>Compare the times: the commitment must be older than the draw. Whoever kept this page from before the draw knows that it was.</li>
</ol>
<p class="govuk-body"><a class="govuk-link" href="/record/${record.inspection}.json">This record as a file for programs</a></p>`,
  };
}

function endedText({ ended }: PublicRecord): Content {
  if (ended === null) return NOTHING;
  const what =
    ended.how === "withdrawn"
      ? "The inspection was withdrawn, and no sample is drawn for it."
      : "The case data was deleted. Whoever kept a receipt and its list can still verify them.";
  return insetText(html`<p class="govuk-body">${what} ${longInstant(ended.at)}.</p>`);
}

function lockedFacts({ locked }: PublicRecord): Markup {
  if (locked === null) return html`<p class="govuk-body">The list is not locked yet, and nothing has been drawn.</p>`;
  return summaryList([
    { key: "Locked", value: longInstant(locked.at) },
    { key: "List, salted digest", value: code(locked.list) },
    ...locked.lotteries.map(({ title, digest }) => ({
      key: `Lottery of ${titleInText(title)}, salted digest`,
      value: code(digest),
    })),
  ]);
}

function drawFacts({ number, commitment, committedAt, contributedAt, drawn }: PublicDraw): Markup {
  const isFurther = number > 1 && drawn === null;
  return html`<h2 class="govuk-heading-m">Draw ${number}${drawn === null ? ", not made" : drawn.standing === "superseded" ? ", superseded" : ", which stands"}</h2>
${isFurther ? html`<p class="govuk-body">The service commits to the next seed at once, should the sample have to be drawn again.</p>` : NOTHING}
${summaryList([
  { key: "Commitment to the secret part of the seed", value: code(commitment) },
  { key: "Committed", value: longInstant(committedAt) },
  { key: "The team contributed", value: contributedAt === null ? "No" : longInstant(contributedAt) },
  ...(drawn === null
    ? []
    : [
        { key: "Drawn", value: longInstant(drawn.at) },
        { key: "Seed", value: code(cut(drawn.seed.value, 200)) },
        { key: "What the seed is worth", value: TRUST[drawn.seed.origin] },
        { key: "Receipt, salted digest", value: code(drawn.receipt) },
        { key: "Cases replaced since", value: thousands(drawn.replacements) },
      ]),
])}`;
}
