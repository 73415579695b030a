import { capitalised } from "../../../base/words/sentences.ts";
import type { Inspection, StoredReplacement } from "../../../ledger/records/inspection-records.ts";
import { recordsOf } from "../../../ledger/records/read-replacements.ts";
import { type Section, withColumn } from "../../../report/section.ts";
import { questionsOfDraw } from "../../../report/sections/key-questions.ts";
import { outcomesOfDraw } from "../../../report/sections/outcomes.ts";
import { profileSection } from "../../../report/sections/profile.ts";
import { recordSection } from "../../../report/sections/record.ts";
import { replacementsSection } from "../../../report/sections/replacements.ts";
import { resettlementCases } from "../../../report/sections/resettlement.ts";
import { sizesSection } from "../../../report/sections/sizes.ts";
import { warningsSection } from "../../../report/sections/warnings.ts";
import { windowsSection } from "../../../report/sections/windows.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { disposalInText } from "../../../sampling/specification/level-names.ts";
import { button } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { form, hidden } from "../../components/form.ts";
import { input } from "../../components/input.ts";
import { link } from "../../components/links.ts";
import { partsOf } from "../../components/section.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, type Markup, when } from "../../markup.ts";
import { balanceView } from "../balance.ts";
import { drawAddress } from "../inspections/addresses.ts";
import { doneText, type People, personText } from "../inspections/person.ts";
import type { PagePart } from "../plan/plan.ts";
import { ON_THIS_PAGE } from "../texts.ts";
import { seedFacts } from "../verify/seed.ts";
import { reserves, type SampleFacts, sampledCases } from "./cases.ts";
import { drawPage, sampleTitle } from "./draw-page.ts";
import { explainForm } from "./explain.ts";
import { awaitsAssignment, rowActs, type SampleSeen, sampleActs } from "./sample-acts.ts";
import type { SampleAsked } from "./sample-order.ts";
import { standing } from "./standing.ts";
import { DOWNLOADS, SAMPLE } from "./texts.ts";

const FILES = ["sample.xlsx", "sample.csv", "reserves.csv", "receipt.json", "replacements.json"] as const;

/** The files of a draw, and its statement of method. */
function downloads(inspection: Pick<Inspection, "id">, draw: number): Markup {
  return html`<ul class="govuk-list">
<li>${DOWNLOADS.methodology(drawAddress(inspection, draw, "methodology"))}</li>
${FILES.map((part) => {
  const { name, about } = DOWNLOADS.files[part];
  const file = html`<a class="govuk-link" href="${drawAddress(inspection, draw, part)}" download>${name}</a>`;
  return html`<li>${DOWNLOADS.file(file, about)}</li>`;
})}</ul>`;
}

/** A draw as its page shows it. */
interface SampleContent extends SampleSeen {
  readonly draw: Draw;
  readonly people: People;
  /** What has just been done, if anything. */
  readonly banner: Content;
  readonly asked: SampleAsked;
  /** By case reference, ISO 8601. */
  readonly startDates: ReadonlyMap<string, string>;
}

/** The sample of a draw with everything that a reader needs to rely on it. */
export function samplePage(page: SampleContent): Page {
  const { file, stored, draw, people, banner, asked } = page;
  const { cases, reserves: ofReserves } = SAMPLE;
  const facts = factsOf(page);
  const replacements = file.replacements.filter((one) => one.draw === stored.number);
  const part = (id: string, section: Section): PagePart => ({ id, title: section.title, content: partsOf(section) });
  const parts: PagePart[] = [
    {
      id: "cases",
      title: cases.title,
      content: html`${when(awaitsAssignment(page), () => html`<p class="govuk-body">${cases.notAssigned}</p>`)}${sampleFilter(page)}<div id="${SAMPLE_TABLES}">${sampledCases(facts, asked)}</div><p class="govuk-body">${cases.about()}</p>`,
    },
    {
      id: "reserves",
      title: ofReserves.title,
      content: html`<p class="govuk-body govuk-!-display-none-print">${link(asked.reserves ? ofReserves.fold : ofReserves.unfold, `${facts.address({ ...asked, reserves: !asked.reserves })}#reserves`)}</p>${reserves(facts, asked.reserves)}`,
    },
    { id: "replacements", title: SAMPLE.replacements, content: replacementsSoFar(facts, replacements, people) },
    { id: "downloads", title: DOWNLOADS.title, content: downloads(file, stored.number) },
    part("sizes", sizesSection(draw)),
    part("windows", windowsSection(draw)),
    part("warnings", warningsSection(draw)),
    { id: "balance", title: SAMPLE.balance, content: balanceView(draw) },
    part("outcomes", outcomesOfDraw(draw)),
    part("profile", profileSection(draw)),
    part("questions", questionsOfDraw(draw)),
    part("resettlement", resettlementCases(draw)),
    { id: "seed", title: SAMPLE.seed, content: seedFacts(draw) },
    part("digests", recordSection(draw, { by: personText(people, stored.by), published: stored.publishedDigest })),
  ];
  return drawPage(file, {
    title: sampleTitle(stored.number, file.draws.length),
    banner,
    wide: true,
    body: html`${standing(file, stored, people)}
${sampleActs(page, draw.sample.length > 0)}
<div class="longlist-beside">${contents(parts)}<div class="longlist-beside__parts">
${parts.map(partView)}
<section class="govuk-!-display-none-print"><h2 class="govuk-heading-m" id="explain">${SAMPLE.explain}</h2>${explainForm(file, stored.number)}</section></div></div>`,
  });
}

function factsOf(page: SampleContent): SampleFacts {
  const { file, stored, draw, startDates, inspectors } = page;
  return {
    draw,
    startDates,
    inspectors,
    records: recordsOf(file.replacements, stored.number),
    stands: stored.supersededBy === null,
    address: (asked) => sampleAddress(file, stored.number, asked),
    actions: (row) => rowActs(page, row),
  };
}

/** @example sampleAddress(file, 1, { order: "start", disposal: "", reserves: false }) // "/inspections/…/draws/1?order=start" */
function sampleAddress(file: Pick<Inspection, "id">, draw: number, { order, disposal, reserves }: SampleAsked): string {
  const query = new URLSearchParams({
    ...(order !== "draw" && { order }),
    ...(disposal !== "" && { disposal }),
    ...(reserves && { reserves: "shown" }),
  });
  return query.size === 0 ? drawAddress(file, draw) : `${drawAddress(file, draw)}?${query}`;
}

const SAMPLE_TABLES = "sample-tables";

/** Fewer rows than all: by disposal through the address, by words where a script runs, so that no reference is sent. */
function sampleFilter({ file, stored, draw, asked }: SampleContent): Markup {
  const { filter } = SAMPLE;
  const disposals = [...new Set(draw.sample.map(({ disposal }) => disposal))];
  return html`<div class="longlist-search govuk-!-display-none-print">${form(
    { action: `${drawAddress(file, stored.number)}#cases`, method: "get" },
    html`${when(asked.order !== "draw", () => hidden("order", asked.order))}${select({
      name: "disposal",
      label: filter.disposal,
      options: [
        { value: "", text: filter.all },
        ...disposals.map((code) => ({ value: code, text: capitalised(disposalInText(code, draw.specification)) })),
      ],
      value: asked.disposal,
    })}${button(filter.show, { kind: "secondary" })}`,
  )}<div data-filters="${SAMPLE_TABLES}" hidden>${input({ name: "find-case", label: filter.find, hint: filter.hint, width: 20 })}<p class="govuk-visually-hidden" role="status"></p></div></div>`;
}

function partView({ id, title, content }: PagePart): Markup {
  const print = id === "downloads" ? " govuk-!-display-none-print" : "";
  return html`<section class="longlist-part${print}" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${title}</h2>${content}</section>`;
}

function contents(parts: readonly PagePart[]): Markup {
  const links = [...parts, { id: "explain", title: SAMPLE.explain }];
  return html`<nav class="longlist-contents govuk-!-display-none-print" aria-label="${ON_THIS_PAGE}"><ul class="govuk-list">${links.map(
    ({ id, title }) => html`<li><a class="govuk-link govuk-link--no-visited-state" href="#${id}">${title}</a></li>`,
  )}</ul></nav>`;
}

/** What has been replaced since a draw, in order, with when it was recorded and by whom. */
function replacementsSoFar(
  { draw, records }: Pick<SampleFacts, "draw" | "records">,
  replacements: readonly StoredReplacement[],
  people: People,
): Markup {
  const recorded = replacements.map((one) => doneText(people, one));
  const { title, parts } = replacementsSection(draw, records);
  return partsOf({
    title,
    parts: parts.map((part) =>
      part.kind === "table" ? withColumn(part, { heading: SAMPLE.recorded }, recorded) : part,
    ),
  });
}
