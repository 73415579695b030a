import { longDate, longInstant } from "../../../base/words/dates.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import { isBound, type Role } from "../../../ledger/access/roles.ts";
import type { Standing, Waiting } from "../../../ledger/inspections/opening/standing.ts";
import type { Inspection } from "../../../ledger/inspections/records.ts";
import { whatHappensNext } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { inspectionAddress } from "./facts.ts";

/** Whom an inspection waits for, as it is told to others and to them, and where they do it. */
const WORDS: Readonly<
  Record<Waiting["act"], { readonly others: string; readonly own: string; readonly path: string | null }>
> = {
  "list.submit": { others: "the team sends its list", own: "Send the list", path: "/list" },
  "inspection.freeze": { others: "the coordinator locks the list", own: "Look at the list and lock it", path: "/lock" },
  "seed.contribute": {
    others: "the team contributes to the seed, then the coordinator draws the sample",
    own: "Contribute to the seed",
    path: "/contribution",
  },
  "sample.draw": { others: "the coordinator draws the sample", own: "Draw the sample", path: "/draws/new" },
  "assignment.make": {
    others: "the coordinator assigns the cases to inspectors",
    own: "Assign the cases to inspectors",
    path: "/assignment/new",
  },
  "judgements.submit": {
    others: "the inspectors judge the cases, and their filled sheets are sent",
    own: "Judge your cases and send the filled sheet",
    path: "/judgements",
  },
  "ratings.close": {
    others: "the panel decides, and the coordinator closes the ratings",
    own: "The panel decides. Then close the ratings",
    path: "/ratings",
  },
};

const WHOM: Readonly<Record<Waiting["whom"], string>> = {
  team: "the team",
  coordinator: "the coordinator",
  inspectors: "the inspectors",
};

/** Whether whoever looks is whom it waits for. */
function isOwn({ whom, act }: Waiting, role: Role): boolean {
  if (whom === "inspectors") return role === "inspector";
  return (whom === "team" ? role === "team" : !isBound(role)) && mayDo({ role }, act);
}

/** Who does what next, and since when it is waited for. @param id of the inspection */
export function whatIsNext({ state, waiting }: Standing, role: Role, id: string): Markup {
  if (waiting === null) return html`<p class="govuk-body">${OVER[state] ?? OVER.judged}</p>`;
  const { others, own, path } = WORDS[waiting.act];
  const since = `since ${longInstant(waiting.since)}`;
  if (isOwn(waiting, role) && path !== null) {
    return html`<p class="govuk-body">It waits for you, ${since}: <a class="govuk-link" href="${inspectionAddress({ id })}${path}">${own}</a>.</p>`;
  }
  return html`<p class="govuk-body">It waits for ${WHOM[waiting.whom]}, ${since}: next, ${others}.</p>`;
}

const OVER: Partial<Record<Standing["state"], string>> & { readonly judged: string } = {
  judged: "All sampled cases are judged: nothing is waited for here. The ratings are worked out from them.",
  rated: "The ratings are closed: nothing more is to be done here.",
  withdrawn: "The inspection was withdrawn: nothing more is to be done.",
  erased: "The inspection is over: nothing more is to be done.",
};

/** When an inspection's case data goes, which is said on each of its pages. */
export function deletionText({ deletionDate }: Standing): Markup {
  if (deletionDate === null) return NOTHING;
  return html`<p class="govuk-body-s longlist-secondary">The case data of this inspection is deleted on ${longDate(deletionDate)}.</p>`;
}

/** The end of every page of an inspection: who does what next, and how long its case data is kept. */
export function endingOf({ id }: Pick<Inspection, "id">): NonNullable<Page["inspection"]> {
  return {
    id,
    foot: (standing, role) =>
      whatHappensNext(
        html`${whatIsNext(standing, role, id)}${deletionText(standing)}`,
        "longlist-next longlist-standing govuk-!-display-none-print",
      ),
  };
}
