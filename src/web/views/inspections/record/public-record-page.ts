import { longDate, longInstant } from "../../../../base/words/dates.ts";
import { thousands } from "../../../../base/words/numbers.ts";
import type { PublicDraw, PublicRecord } from "../../../../ledger/public-record/record-document.ts";
import { TRUST } from "../../../../sampling/draw/ledger-statement.ts";
import { titleInText } from "../../../../sampling/specification/domains.ts";
import { link } from "../../../components/links.ts";
import { summaryList } from "../../../components/lists.ts";
import { insetText } from "../../../components/notices.ts";
import { code, cut } from "../../../components/values.ts";
import { heading, type Page } from "../../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../../markup.ts";
import { inspectionName } from "../facts.ts";
import { INSPECTION } from "../texts.ts";
import { PUBLIC_RECORD } from "./texts.ts";

/** What anybody may see of an inspection: nothing of its cases, and enough to hold a receipt to it. */
export function publicRecordPage(record: PublicRecord): Page {
  const { title, check } = PUBLIC_RECORD;
  return {
    title: INSPECTION.page(title, inspectionName(record)),
    body: html`${heading(title, inspectionName(record))}
<p class="govuk-body">${PUBLIC_RECORD.about}</p>
${endedText(record)}
${summaryList([
  { key: PUBLIC_RECORD.date, value: longDate(record.inspectionDate) },
  { key: PUBLIC_RECORD.rules, value: html`<bdi>${cut(record.specification.title, 200)}</bdi>` },
  { key: PUBLIC_RECORD.specification, value: code(record.specification.digest) },
  { key: PUBLIC_RECORD.since, value: longInstant(record.publicSince) },
  { key: PUBLIC_RECORD.inspection, value: code(record.inspection) },
])}
<h2 class="govuk-heading-m">${PUBLIC_RECORD.list.title}</h2>
${lockedFacts(record)}
${record.draws.map((draw) => drawFacts(draw))}
<h2 class="govuk-heading-m">${check.title}</h2>
<ol class="govuk-list govuk-list--number govuk-list--spaced">
<li>${check.verify("/verify")}</li>
<li>${check.compare}</li>
<li>${check.times}</li>
</ol>
<p class="govuk-body">${link(PUBLIC_RECORD.file, `/record/${record.inspection}.json`)}</p>`,
  };
}

function endedText({ ended }: PublicRecord): Content {
  if (ended === null) return NOTHING;
  const { withdrawn, deleted } = PUBLIC_RECORD;
  const said = ended.how === "withdrawn" ? withdrawn : deleted;
  return insetText(html`<p class="govuk-body">${said(longInstant(ended.at))}</p>`);
}

function lockedFacts({ locked }: PublicRecord): Markup {
  const { list } = PUBLIC_RECORD;
  if (locked === null) return html`<p class="govuk-body">${list.notLocked}</p>`;
  return summaryList([
    { key: list.locked, value: longInstant(locked.at) },
    { key: list.digest, value: code(locked.list) },
    ...locked.lotteries.map(({ title, digest }) => ({
      key: list.lottery(titleInText(title)),
      value: code(digest),
    })),
  ]);
}

function drawFacts({ number, commitment, committedAt, contributedAt, drawn }: PublicDraw): Markup {
  const { draw } = PUBLIC_RECORD;
  const isFurther = number > 1 && drawn === null;
  const told = drawn === null ? draw.notMade : drawn.standing === "superseded" ? draw.superseded : draw.stands;
  return html`<h2 class="govuk-heading-m">${told(number)}</h2>
${isFurther ? html`<p class="govuk-body">${draw.further}</p>` : NOTHING}
${summaryList([
  { key: draw.commitment, value: code(commitment) },
  { key: draw.committed, value: longInstant(committedAt) },
  { key: draw.contributed, value: contributedAt === null ? draw.notContributed : longInstant(contributedAt) },
  ...(drawn === null
    ? []
    : [
        { key: draw.drawn, value: longInstant(drawn.at) },
        { key: draw.seed, value: code(cut(drawn.seed.value, 200)) },
        { key: draw.trust, value: TRUST[drawn.seed.origin] },
        { key: draw.receipt, value: code(drawn.receipt) },
        { key: draw.replaced, value: thousands(drawn.replacements) },
      ]),
])}`;
}
