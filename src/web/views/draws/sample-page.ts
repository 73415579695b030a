import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Role } from "../../../ledger/access/roles.ts";
import type { InspectionFile, StoredDraw } from "../../../ledger/inspections/records.ts";
import { questionsSection } from "../../../report/statement/sections/questions.ts";
import type { Draw } from "../../../sampling/draw/draw-document.ts";
import { DOMAIN_NAMES } from "../../../sampling/level-names.ts";
import { DOMAINS } from "../../../sampling/vocabulary.ts";
import { linkButton } from "../../components/button.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, joined, type Markup, NOTHING } from "../../markup.ts";
import { balanceOf } from "../balance.ts";
import type { People } from "../inspections/person.ts";
import { resettlementView } from "../plan/resettlement.ts";
import { sizesView } from "../plan/sizes.ts";
import { windowsView } from "../plan/windows.ts";
import { profile } from "../verify/profile.ts";
import { seedFacts } from "../verify/seed.ts";
import { drawAddress, replacementsAddress } from "./addresses.ts";
import { reserves, sampledCases } from "./cases.ts";
import { digests } from "./digests.ts";
import { downloads } from "./downloads.ts";
import { drawPage, sampleTitle } from "./draw-page.ts";
import { explainForm } from "./explain.ts";
import { replacementsSoFar } from "./replacements.ts";
import { standing } from "./standing.ts";
import { statementParts } from "./statement.ts";

/** A draw as its page shows it. */
export interface SampleContent {
  readonly file: InspectionFile;
  readonly stored: StoredDraw;
  readonly draw: Draw;
  readonly people: People;
  readonly role: Role;
  /** What has just been done, if anything. */
  readonly banner: Content;
}

/** The sample of a draw with everything that a reader needs to rely on it. */
export function samplePage({ file, stored, draw, people, role, banner }: SampleContent): Page {
  const replacements = file.replacements.filter((one) => one.draw === stored.number);
  const records = replacements.map(({ record }) => record!);
  return drawPage(file, {
    title: sampleTitle(stored.number, file.draws.length),
    banner,
    body: html`${standing(file, stored, people)}
${actions(file, stored, role, draw.sample.length > 0)}
${contents(sections)}
${section("cases", html`${ABOUT_CASES}${sampledCases(draw, records, stored.supersededBy === null)}${reserves(draw, records)}`)}
${section("replacements", replacementsSoFar(draw, replacements, people))}
${downloads(file, stored.number)}
${section("sizes", sizesView(draw))}
${section("windows", windowsView(draw))}
${section("warnings", warnings(draw))}
${section("balance", balances(draw))}
${section("profile", profile(draw))}
${section("questions", statementParts(questionsSection(draw).parts))}
${section("resettlement", resettlementView(draw, draw))}
${section("seed", seedFacts(draw))}
${section("digests", digests(stored, draw, people))}
<section class="govuk-!-display-none-print"><h2 class="govuk-heading-m" id="explain">Why one case was or was not chosen</h2>${explainForm(file, stored.number)}</section>`,
  });
}

const ABOUT_CASES = html`<p class="govuk-body">Cases that are alike in everything the sample is balanced by form a cell. The order is a case’s place in its cell by ticket, the lowest first. Tickets are shown to six decimals; the files have them in full.</p>`;

const sections = {
  cases: "The cases",
  replacements: "Replacements",
  downloads: "Downloads",
  sizes: "Sizes and precision",
  windows: "Start dates in scope, both dates included",
  warnings: "What to know before relying on it",
  balance: "Balance",
  profile: "Sample beside population",
  questions: "Key questions",
  resettlement: "Resettlement",
  seed: "The seed",
  digests: "Record and digests",
} as const;

function section(id: keyof typeof sections, content: Content): Markup {
  return html`<section class="longlist-part" aria-labelledby="${id}"><h2 class="govuk-heading-m" id="${id}">${sections[id]}</h2>${content}</section>`;
}

function contents(all: Readonly<Record<string, string>>): Markup {
  const links = Object.entries({ ...all, explain: "Why one case was or was not chosen" });
  return html`<nav class="longlist-contents govuk-!-display-none-print" aria-label="On this page"><ul class="govuk-list">${links.map(
    ([id, text]) => html`<li><a class="govuk-link govuk-link--no-visited-state" href="#${id}">${text}</a></li>`,
  )}</ul></nav>`;
}

function actions(file: InspectionFile, { number, supersededBy }: StoredDraw, role: Role, some: boolean): Markup {
  const stands = supersededBy === null && file.state === "drawn";
  const again = stands && mayDo({ role }, "sample.draw");
  return html`<div class="govuk-button-group govuk-!-display-none-print">
${some && stands && mayDo({ role }, "case.replace") ? linkButton("Replace a case", replacementsAddress(file, "new")) : NOTHING}
${some ? linkButton("Download for inspectors (Excel)", drawAddress(file, number, "sample.xlsx"), "secondary") : NOTHING}
${linkButton("Verify this draw", drawAddress(file, number, "verification"), "secondary")}
${again ? html`<a class="govuk-link" href="${drawAddress(file, "new")}">Draw again</a>` : NOTHING}</div>`;
}

function warnings({ warnings }: Draw): Markup {
  if (warnings.length === 0) return html`<p class="govuk-body">There is nothing to warn of.</p>`;
  return html`<ul class="govuk-list govuk-list--bullet govuk-list--spaced">${warnings.map(({ message }) => html`<li>${message}</li>`)}</ul>`;
}

function balances({ domains }: Draw): Markup {
  return joined(
    DOMAINS.map(
      (domain) => html`<h3 class="govuk-heading-s">${DOMAIN_NAMES[domain]}</h3>${balanceOf(domains[domain])}`,
    ),
  );
}
