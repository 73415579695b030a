import { longDate, longInstant } from "../../../base/words/dates.ts";
import { mayDo } from "../../../ledger/access/authorise.ts";
import { isBound, type Role } from "../../../ledger/access/roles.ts";
import type { Standing, Waiting } from "../../../ledger/inspections/opening/standing.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import { link } from "../../components/links.ts";
import { whatHappensNext } from "../../components/notices.ts";
import type { Page } from "../../layout.ts";
import { type Content, html, type Markup, NOTHING } from "../../markup.ts";
import { inspectionAddress, teamKeyAddress } from "./addresses.ts";
import { teamName } from "./facts.ts";
import { STANDING, WAITING_TEXTS } from "./texts.ts";

/** Where whoever an inspection waits for does it, beneath the inspection's address. */
const PATHS: Readonly<Record<Waiting["act"], string>> = {
  "key.make": "/request",
  "list.submit": "/list",
  "inspection.freeze": "/lock",
  "seed.contribute": "/contribution",
  "sample.draw": "/draws/new",
  "assignment.make": "/assignment/new",
  "judgements.submit": "/judgements",
  "ratings.close": "/ratings",
};

/** Whether whoever looks is whom it waits for. */
function isOwn({ whom, act }: Waiting, role: Role): boolean {
  if (whom === "inspectors") return role === "inspector";
  return (whom === "team" ? role === "team" : !isBound(role)) && mayDo({ role }, act);
}

type Named = Pick<Inspection, "id" | "team">;

/** A team that was asked for its list cannot send it before it has a key. */
function askAndMakeKey(ask: Content, inspection: Named): Content {
  return STANDING.askAndMakeKey(ask, link(STANDING.makeKey, teamKeyAddress(inspection, teamName(inspection))));
}

/** Whoever drew without the team's part of the seed might have asked for it first. */
function keyToContribute(waiting: Waiting, role: Role, inspection: Named): Content {
  const since = longInstant(waiting.since);
  if (!isOwn(waiting, role)) return STANDING.keyToContribute.others(since);
  const make = link(STANDING.makeKey, teamKeyAddress(inspection, teamName(inspection)));
  const draw = link(STANDING.keyToContribute.draw, `${inspectionAddress(inspection)}${PATHS["sample.draw"]}`);
  return STANDING.keyToContribute.forYou(since, make, draw);
}

const OVER: Partial<Record<Standing["state"], string>> = STANDING.over;

/** Who does what next, and since when it is waited for. */
export function whatIsNext({ state, waiting }: Standing, role: Role, inspection: Named): Markup {
  const said = (text: Content) => html`<p class="govuk-body">${text}</p>`;
  if (waiting === null) return said(OVER[state] ?? STANDING.unrated);
  if (state === "frozen" && waiting.act === "key.make") return said(keyToContribute(waiting, role, inspection));
  const { others, own } = WAITING_TEXTS[waiting.act];
  const since = longInstant(waiting.since);
  if (!isOwn(waiting, role)) return said(others(since));
  const step = link(own, `${inspectionAddress(inspection)}${PATHS[waiting.act]}`);
  if (waiting.whom === "inspectors") return said(STANDING.forYouAndOthers(since, step));
  return said(STANDING.forYou(since, waiting.act === "key.make" ? askAndMakeKey(step, inspection) : step));
}

/** When an inspection's case data goes, which is said on each of its pages. */
export function deletionText({ deletionDate }: Standing): Markup {
  if (deletionDate === null) return NOTHING;
  return html`<p class="govuk-body-s longlist-secondary">${STANDING.deletion(longDate(deletionDate))}</p>`;
}

/** The end of every page of an inspection: who does what next, and how long its case data is kept. */
export function endingOf(inspection: Named): NonNullable<Page["inspection"]> {
  return {
    id: inspection.id,
    foot: (standing, role) =>
      whatHappensNext(
        html`${whatIsNext(standing, role, inspection)}${deletionText(standing)}`,
        "longlist-next longlist-standing govuk-!-display-none-print",
      ),
  };
}
