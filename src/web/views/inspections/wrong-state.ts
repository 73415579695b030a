import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Act } from "../../../ledger/access/who-may-do-what.ts";
import type { Caller } from "../../../ledger/caller.ts";
import { mustBeSentAgain } from "../../../ledger/inspections/opening/change.ts";
import type { InspectionFile } from "../../../ledger/inspections/records.ts";
import { isOver } from "../../../ledger/states.ts";
import { linkButton } from "../../components/button.ts";
import type { Page } from "../../layout.ts";
import { html, type Markup, when } from "../../markup.ts";
import { inspectionAddress } from "./facts.ts";
import { inspectionPage } from "./inspection-page.ts";

/** What can be come to too early or too late. */
export type Untimely = "list" | "lock" | "locked" | "draw" | "replace" | "assign" | "reassign" | "change" | "judge";

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

function instead({ state, freeze, submissions, changes }: InspectionFile, what: Untimely): Instead {
  if (state === "withdrawn") return WITHDRAWN;
  if (isOver(state)) return GONE;
  if (what === "change") return KEPT;
  if (state === "drawn" && what === "reassign") return NOT_ASSIGNED;
  if (state === "drawn" && what === "judge") return NOT_WITH_INSPECTORS;
  if (freeze !== null && (what === "assign" || what === "reassign" || what === "judge")) return NOT_SAMPLED;
  if (freeze !== null) return what === "replace" ? NOT_DRAWN : LOCKED;
  if (mustBeSentAgain(changes, submissions.length) && submissions.length > 0) return OUTDATED;
  return what === "lock" || submissions.length === 0 ? NO_LIST : NOT_LOCKED;
}
