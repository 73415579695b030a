import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Act } from "../../../ledger/access/who-may-do-what.ts";
import type { Caller } from "../../../ledger/caller.ts";
import type { Inspection, InspectionFile } from "../../../ledger/inspections/records.ts";
import { isOver, type State } from "../../../ledger/states.ts";
import { linkButton } from "../../components/button.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, when } from "../../markup.ts";
import { inspectionAddress, isListOutdated } from "./facts.ts";
import { inspectionPage } from "./inspection-page.ts";

/** What can be come to too early or too late. */
export type Untimely =
  | "list"
  | "lock"
  | "locked"
  | "draw"
  | "replace"
  | "assign"
  | "reassign"
  | "change"
  | "judge"
  | "rate"
  | "reopen"
  | "see";

interface Instead {
  readonly title: string;
  readonly about: string;
  /** What can be done instead, by those whose role includes the act. */
  readonly step?: { readonly text: string; readonly path: string; readonly act: Act };
}

const NO_LIST: Instead = {
  title: "There is no list yet",
  about: "A list can be locked, and a sample drawn from it, once it has been received.",
  step: { text: "Receive the list", path: "/list", act: "list.submit" },
};

const OUTDATED: Instead = {
  title: "The list has to be sent again",
  about: "The date or the rules of the inspection have changed since the list was read.",
  step: { text: "Receive the list again", path: "/list", act: "list.submit" },
};

const NOT_LOCKED: Instead = {
  title: "The list is not locked yet",
  about: "The coordinator locks it once it is complete. Until then a newer list can be sent.",
  step: { text: "Check what will be locked", path: "/lock", act: "inspection.freeze" },
};

const LOCKED: Instead = {
  title: "The list is locked",
  about:
    "It was locked so that no one could change it knowing the seed, and no other can be taken in. Another list needs another inspection.",
  step: { text: "See what was locked", path: "/locked", act: "inspection.read" },
};

const NOT_DRAWN: Instead = {
  title: "The sample has not been drawn yet",
  about: "A case can be replaced once it has been sampled.",
  step: { text: "Draw the sample", path: "/draws/new", act: "sample.draw" },
};

const NOT_SAMPLED: Instead = {
  ...NOT_DRAWN,
  about: "Cases are assigned to inspectors once they have been sampled.",
};

const NOT_ASSIGNED: Instead = {
  title: "The cases have not been assigned yet",
  about: "A case can go to another inspector once the cases are with inspectors.",
  step: { text: "Assign the cases", path: "/assignment/new", act: "assignment.make" },
};

const NOT_WITH_INSPECTORS: Instead = {
  ...NOT_ASSIGNED,
  about: "Judgements are taken in once the cases are with inspectors.",
};

const KEPT: Instead = {
  title: "The list is locked, and the rules with it",
  about:
    "Team, date and rules were locked with the list so that no one could change them knowing the seed. Another date or other rules need another inspection.",
  step: { text: "See what was locked", path: "/locked", act: "inspection.read" },
};

const WITHDRAWN: Instead = {
  title: "The inspection was withdrawn",
  about:
    "Its case data was deleted, and only the record of what was done remains. Another list needs another inspection.",
};

const NOT_JUDGED: Instead = {
  title: "Nothing has been judged yet",
  about: "Ratings follow from judgements, and are seen once some have come in.",
  step: { text: "Take judgements in", path: "/judgements", act: "judgements.submit" },
};

/** Of the ratings: what they keep from being changed can be put right once they are open again. */
const RATED: Instead = {
  title: "The ratings are closed",
  about: "Nothing is judged, moved, assigned or replaced any more. Where something must be put right, open them again.",
  step: { text: "See the ratings", path: "/ratings", act: "ratings.read" },
};

const NOT_RATED: Instead = {
  title: "The ratings are open",
  about: "The panel can still decide and judgements can still come in.",
  step: { text: "See the ratings", path: "/ratings", act: "ratings.read" },
};

const NOT_CLOSED: Instead = {
  title: "The ratings are not closed yet",
  about: "A team sees what was judged, and the ratings, once they are closed.",
};

const GONE: Instead = {
  title: "The case data has been deleted",
  about: "Only the record of what was done remains. Another list needs another inspection.",
};

/** Says why something cannot be done now, and what can be done instead. */
export function wrongStatePage(file: InspectionFile, what: Untimely, caller: Pick<Caller, "role">): Page {
  const { title, about, step } = instead(file, what);
  const address = inspectionAddress(file);
  return inspectionPage(file, {
    title,
    body: html`<p class="govuk-body">${about}</p>${when(step !== undefined && mayDo(caller, step.act), (): Markup => linkButton(step!.text, `${address}${step!.path}`))}
<p class="govuk-body"><a class="govuk-link" href="${address}">Back to the inspection</a></p>`,
  });
}

/** What is over once the list is locked. */
const BEFORE_DRAW: readonly Untimely[] = ["list", "lock", "locked"];

/** The same for an inspector, who may not see the inspection's own page. */
export function notNowPage(inspection: Inspection): Page {
  return {
    ...inspectionPage(inspection, {
      title: "There is nothing to judge now",
      body: html`<p class="govuk-body">Cases are judged once they are with inspectors, and until the ratings are closed.</p>
<p class="govuk-body"><a class="govuk-link" href="/inspections">Back to the inspections</a></p>`,
    }),
    crumbs: [{ text: "Inspections", href: "/inspections" }],
  };
}

function instead(file: InspectionFile, what: Untimely): Instead {
  const { state, freeze, submissions } = file;
  if (state === "withdrawn") return WITHDRAWN;
  if (isOver(state)) return GONE;
  if (what === "change") return KEPT;
  if (what === "see") return NOT_CLOSED;
  if (freeze !== null) return onceLocked(state, what);
  if (isListOutdated(file)) return OUTDATED;
  return what === "lock" || submissions.length === 0 ? NO_LIST : NOT_LOCKED;
}

/** What is said once the list is locked, whether the sample has been drawn or not. */
function onceLocked(state: State, what: Untimely): Instead {
  if (BEFORE_DRAW.includes(what)) return LOCKED;
  if (state === "rated") return RATED;
  if (state === "judged") return NOT_RATED;
  if (state === "assigned") return NOT_JUDGED;
  if (state === "drawn") return what === "reassign" ? NOT_ASSIGNED : NOT_WITH_INSPECTORS;
  return what === "replace" ? NOT_DRAWN : NOT_SAMPLED;
}
