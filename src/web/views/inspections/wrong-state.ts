import { mayDo } from "../../../ledger/access/authorise.ts";
import type { Caller } from "../../../ledger/access/caller.ts";
import { isOver, type State } from "../../../ledger/access/states.ts";
import type { Act } from "../../../ledger/access/who-may-do-what.ts";
import type { Inspection, InspectionFile } from "../../../ledger/records/inspection-records.ts";
import { linkButton } from "../../components/button.ts";
import { link } from "../../components/links.ts";
import type { Page } from "../../layout.ts";
import { html, when } from "../../markup.ts";
import { inspectionAddress } from "./addresses.ts";
import { INSPECTIONS, isListOutdated } from "./facts.ts";
import { inspectionPage } from "./inspection-page.ts";
import { INSPECTION, UNTIMELY } from "./texts.ts";

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
  /** What leads to what can be done instead. */
  readonly step?: string;
  /** Where that is done, and by those alone whose role includes the act. */
  readonly path?: string;
  readonly act?: Act;
}

const NO_LIST: Instead = { ...UNTIMELY.noList, path: "/list", act: "list.submit" };
const OUTDATED: Instead = { ...UNTIMELY.outdated, path: "/list", act: "list.submit" };
const NOT_LOCKED: Instead = { ...UNTIMELY.notLocked, path: "/lock", act: "inspection.freeze" };
const LOCKED: Instead = { ...UNTIMELY.locked, path: "/locked", act: "inspection.read" };
const KEPT: Instead = { ...UNTIMELY.kept, path: "/locked", act: "inspection.read" };
const NOT_DRAWN: Instead = { ...UNTIMELY.notDrawn, path: "/draws/new", act: "sample.draw" };
const NOT_SAMPLED: Instead = { ...NOT_DRAWN, about: UNTIMELY.notDrawn.aboutAssigning };
const NOT_ASSIGNED: Instead = { ...UNTIMELY.notAssigned, path: "/assignment/new", act: "assignment.make" };
const NOT_WITH_INSPECTORS: Instead = { ...NOT_ASSIGNED, about: UNTIMELY.notAssigned.aboutJudging };
const NOT_JUDGED: Instead = { ...UNTIMELY.notJudged, path: "/judgements", act: "judgements.submit" };
/** Of the ratings: what they keep from being changed can be put right once they are open again. */
const RATED: Instead = { ...UNTIMELY.rated, path: "/ratings", act: "ratings.read" };
const NOT_RATED: Instead = { ...UNTIMELY.notRated, path: "/ratings", act: "ratings.read" };

/** Says why something cannot be done now, and what can be done instead. */
export function wrongStatePage(file: InspectionFile, what: Untimely, caller: Pick<Caller, "role">): Page {
  const { title, about, step = "", path = "", act } = instead(file, what);
  const address = inspectionAddress(file);
  return inspectionPage(file, {
    title,
    body: html`<p class="govuk-body">${about}</p>${when(act !== undefined && mayDo(caller, act), () => linkButton(step, `${address}${path}`))}
<p class="govuk-body">${link(INSPECTION.back, address)}</p>`,
  });
}

/** What is over once the list is locked. */
const BEFORE_DRAW: readonly Untimely[] = ["list", "lock", "locked"];

/** The same for an inspector, who may not see the inspection's own page. */
export function notNowPage(inspection: Inspection): Page {
  return {
    ...inspectionPage(inspection, {
      title: UNTIMELY.nothingToJudge.title,
      body: html`<p class="govuk-body">${UNTIMELY.nothingToJudge.about}</p>
<p class="govuk-body">${link(INSPECTION.backToAll, INSPECTIONS.href)}</p>`,
    }),
    crumbs: [INSPECTIONS],
  };
}

function instead(file: InspectionFile, what: Untimely): Instead {
  const { state, freeze, submissions } = file;
  if (state === "withdrawn") return UNTIMELY.withdrawn;
  if (isOver(state)) return UNTIMELY.gone;
  if (what === "change") return KEPT;
  if (what === "see") return UNTIMELY.notClosed;
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
