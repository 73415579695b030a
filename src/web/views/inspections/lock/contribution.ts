import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import { isOver, TRANSITIONS } from "../../../../ledger/access/states.ts";
import type { InspectionFile, Round } from "../../../../ledger/records/inspection-records.ts";
import { button } from "../../../components/button.ts";
import { errorOf, type PageError } from "../../../components/error-summary.ts";
import { form, hidden } from "../../../components/form.ts";
import { input } from "../../../components/input.ts";
import { summaryList } from "../../../components/lists.ts";
import { insetText, warningText } from "../../../components/notices.ts";
import type { Page } from "../../../layout.ts";
import { type Content, html, type Markup } from "../../../markup.ts";
import { inspectionAddress } from "../addresses.ts";
import { inspectionPage } from "../inspection-page.ts";
import { doneText, type People } from "../person.ts";
import { CONFIRM_CONTRIBUTION, CONTRIBUTION } from "./texts.ts";

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
    title: mine ? CONTRIBUTION.title : CONTRIBUTION.titleForOthers,
    errors,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${CONTRIBUTION.about.map((one) => html`<p class="govuk-body">${one}</p>`)}
${file.rounds.filter(({ contribution }) => contribution !== null).map((one) => recorded(one, people))}
${standing(file, round, mine)}
${round && mine ? contributionForm(file, typed, errors) : ""}</div></div>`,
  });
}

/** The round that a contribution now would count for; undefined where none can be made. */
export function openRound({ state, rounds }: InspectionFile): Round | undefined {
  const last = rounds.at(-1);
  return state in TRANSITIONS["seed.contribute"] && last?.contribution === null ? last : undefined;
}

function recorded({ round, contribution }: Round, people: People): Markup {
  const given = contribution!;
  return html`${summaryList([
    { key: CONTRIBUTION.toDraw(round), value: html`<span class="longlist-code">${given.text}</span>` },
    { key: CONTRIBUTION.recorded, value: doneText(people, given) },
  ])}<p class="govuk-body">${CONTRIBUTION.final}</p>`;
}

function standing({ state, rounds }: InspectionFile, round: Round | undefined, mine: boolean): Content {
  if (state === "open") return insetText(CONTRIBUTION.onceLocked);
  if (isOver(state)) return insetText(CONTRIBUTION.deleted);
  if (!round) return "";
  if (rounds.length > 1) return insetText(CONTRIBUTION.drawnAlready);
  return mine ? "" : insetText(CONTRIBUTION.notYet);
}

function contributionForm(file: InspectionFile, typed: string, errors: readonly PageError[]): Markup {
  return form(
    { action: `${inspectionAddress(file)}/contribution` },
    html`${input({
      name: "contribution",
      label: CONTRIBUTION.field.label,
      hint: CONTRIBUTION.field.hint,
      value: typed,
      error: errorOf(errors, "contribution"),
    })}${button(CONTRIBUTION.goOn)}`,
  );
}

/** Asks once more: what is recorded cannot be changed. @param commitment that of the round it is for */
export function confirmContributionPage(file: InspectionFile, text: string, commitment: string, request: string): Page {
  const address = `${inspectionAddress(file)}/contribution`;
  return inspectionPage(file, {
    title: CONFIRM_CONTRIBUTION.title,
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
${summaryList([
  { key: CONFIRM_CONTRIBUTION.contribution, value: html`<span class="longlist-code">${text}</span>` },
  { key: CONFIRM_CONTRIBUTION.commitment, value: html`<span class="longlist-code">${commitment}</span>` },
])}
${warningText(CONFIRM_CONTRIBUTION.forGood)}
${form(
  { action: address, request },
  html`${hidden("contribution", text)}${hidden("commitment", commitment)}<div class="govuk-button-group">${button(CONFIRM_CONTRIBUTION.record, { name: "do", value: "record" })}${button(CONFIRM_CONTRIBUTION.change, { kind: "secondary", name: "do", value: "change" })}</div>`,
)}</div></div>`,
  });
}
