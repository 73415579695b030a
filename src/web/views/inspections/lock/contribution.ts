import { longInstant } from "../../../../base/words/dates.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { InspectionFile, Round } from "../../../../ledger/inspections/records.ts";
import { hasSample, isOver } from "../../../../ledger/states.ts";
import { button } from "../../../components/button.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { form, hidden } from "../../../components/form.ts";
import { input } from "../../../components/input.ts";
import { summaryList } from "../../../components/lists.ts";
import { insetText, warningText } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { type Content, html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../facts.ts";
import { inspectionPage } from "../inspection-page.ts";
import { type People, personText } from "../person.ts";

/** The page about the team's part of the seed, as whoever looks can use it. */
export interface ContributionContent {
  readonly file: InspectionFile;
  readonly role: Role;
  readonly people: People;
  readonly typed?: string;
  readonly errors?: readonly PageError[];
}

export function contributionPage({ file, role, people, typed = "", errors = [] }: ContributionContent): Page {
  const round = openRound(file);
  const mine = mayDo({ role }, "seed.contribute");
  return inspectionPage(file, {
    title: mine ? "Contribute to the seed" : "The team’s contribution to the seed",
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${WHAT_IT_IS}
${file.rounds.filter(({ contribution }) => contribution !== null).map((one) => recorded(one, people))}
${standing(file, round, mine)}
${round && mine ? contributionForm(file, typed, errors) : ""}</div></div>`,
  });
}

/** The round that a contribution now would count for; undefined where none can be made. */
export function openRound({ state, rounds }: InspectionFile): Round | undefined {
  const last = rounds.at(-1);
  return (state === "frozen" || hasSample(state)) && last?.contribution === null ? last : undefined;
}

const WHAT_IT_IS = html`<p class="govuk-body">The seed decides which of the possible samples is drawn. It is worked out from a secret number, to which this service committed when the list was locked, and from what the team contributes.</p>
<p class="govuk-body">The service cannot change its number any more, and the team does not know it. So neither can steer the seed alone, and the receipt lets anyone check it.</p>`;

function recorded({ round, contribution }: Round, people: People): Markup {
  const { text, at, by } = contribution!;
  return html`${summaryList([
    { key: `Contribution to draw ${round}`, value: html`<span class="longlist-code">${text}</span>` },
    { key: "Recorded", value: `${longInstant(at)}, by ${personText(people, by)}` },
  ])}<p class="govuk-body">It is final: nobody can change it.</p>`;
}

function standing({ state, rounds }: InspectionFile, round: Round | undefined, mine: boolean): Content {
  if (state === "open") return insetText("It can be given once the coordinator has locked the list.");
  if (isOver(state)) return insetText("The case data of this inspection has been deleted.");
  if (!round) return "";
  if (rounds.length > 1) {
    return insetText(
      "The sample has been drawn. A contribution now counts only if it is drawn again, for which the coordinator must give a reason.",
    );
  }
  return mine ? "" : insetText("The team has not contributed yet.");
}

function contributionForm(file: InspectionFile, typed: string, errors: readonly PageError[]): Markup {
  return form(
    { action: `${inspectionAddress(file)}/contribution` },
    html`${input({
      name: "contribution",
      label: "Your contribution",
      hint: "Throw some dice and type what they show, such as 4 2 6 1 3 5, or write any sentence. It stays on record for ever and the receipt shows it, so write nothing about a child or a case.",
      value: typed,
      error: errorOf(errors, "contribution"),
    })}${button("Continue")}`,
  );
}

/** Asks once more: what is recorded cannot be changed. @param commitment that of the round it is for */
export function confirmContributionPage(file: InspectionFile, text: string, commitment: string, request: string): Page {
  const address = `${inspectionAddress(file)}/contribution`;
  return inspectionPage(file, {
    title: "Check your contribution",
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${summaryList([
  { key: "Your contribution", value: html`<span class="longlist-code">${text}</span>` },
  { key: "It answers the commitment", value: html`<span class="longlist-code">${commitment}</span>` },
])}
${warningText("Once it is recorded, nobody can change it.")}
${form(
  { action: address, request },
  html`${hidden("contribution", text)}${hidden("commitment", commitment)}<div class="govuk-button-group">${button("Record it", { name: "do", value: "record" })}${button("Change it", { kind: "secondary", name: "do", value: "change" })}</div>`,
)}</div></div>`,
  });
}
