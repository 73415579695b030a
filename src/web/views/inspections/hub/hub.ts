import { dateOf, longDate } from "../../../../base/words/dates.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import { isOver } from "../../../../ledger/access/states.ts";
import type { AccessKey } from "../../../../ledger/credentials/read-keys.ts";
import type { Standing } from "../../../../ledger/inspections/opening/standing.ts";
import type { Erasure, InspectionFile, Withdrawal } from "../../../../ledger/records/inspection-records.ts";
import { DUE } from "../../../../ledger/retention/erase.ts";
import { ownSpecificationSection } from "../../../../report/sections/specification-differences.ts";
import { windowsSection } from "../../../../report/sections/windows.ts";
import { windowsOf } from "../../../../sampling/plan/windows.ts";
import { link } from "../../../components/links.ts";
import { summaryList, taskList } from "../../../components/lists.ts";
import { details, insetText } from "../../../components/notices.ts";
import { partsOf, sectionsMarkup } from "../../../components/section.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { KEYS_CRUMB, keyAddress, keysInto, lastUseText } from "../../keys/key-words.ts";
import { aboutSpecification, ruleRows, sourcesText } from "../../specification-words.ts";
import { inspectionAddress, teamKeyAddress } from "../addresses.ts";
import { CHANGE_INSPECTION, WITHDRAW_INSPECTION } from "../desk/texts.ts";
import { INSPECTIONS, inspectionName, teamName } from "../facts.ts";
import { deletionText, whatIsNext } from "../standing.ts";
import { stateTag } from "../state-tag.ts";
import { coordinatorTasks } from "./coordinator-tasks.ts";
import { taskFacts } from "./tasks.ts";
import { teamTasks } from "./team-tasks.ts";
import { HUB, TEAM_ACCESS } from "./texts.ts";

/** The keys of teams, for those who may see them. */
export interface TeamKeys {
  readonly keys: readonly AccessKey[];
  /** Instant, in UTC. */
  readonly now: string;
}

/** An inspection: where it stands and what there is to do, for whoever looks. */
export function hubPage(file: InspectionFile, role: Role, standing: Standing, team: TeamKeys | null): Page {
  const facts = taskFacts(file, role, standing);
  const title = teamName(file);
  const own = ownSpecificationSection(file.specification, "title");
  return {
    title: inspectionName(file),
    crumbs: [INSPECTIONS],
    body: html`${heading(title, HUB.heading(longDate(file.inspectionDate)))}
<p class="govuk-body">${stateTag(file.state)}</p>
${isOver(file.state) ? "" : insetText(html`${whatIsNext(standing, role, file)}${deletionText(standing)}`)}
${file.withdrawal === null ? "" : withdrawn(file.withdrawal, file.submissions.length)}${file.erasure === null || file.withdrawal !== null ? "" : remains(file.erasure)}
<h2 class="govuk-heading-m">${isOver(file.state) ? HUB.wasDone : HUB.toDo}</h2>
${taskList("task", role === "team" ? teamTasks(facts) : coordinatorTasks(facts))}
${team === null || isOver(file.state) ? "" : teamAccess(file, team)}
${sectionsMarkup([windowsSection({ windows: windowsOf(file.inspectionDate, file.specification), specification: file.specification })])}
${details(HUB.rules, html`${summaryList(ruleRows(file))}<p class="govuk-body">${aboutSpecification(file.specification)} ${sourcesText(file.specification)}</p>`)}
${own === null ? "" : details(own.title, partsOf(own))}
${when(file.state === "open" && mayDo({ role }, "inspection.change"), () => changes(file))}
${when(file.state !== "withdrawn" && mayDo({ role }, "letter.write"), () => html`<p class="govuk-body">${link(HUB.letters, `${inspectionAddress(file)}/letters`)}</p>`)}
${when(!isOver(file.state) && mayDo({ role }, "record.publish"), () => html`<p class="govuk-body">${link(HUB.publicRecord, `${inspectionAddress(file)}/public-record`)}</p>`)}
<p class="govuk-body">${link(HUB.timeline, `${inspectionAddress(file)}/timeline`)}</p>`,
  };
}

function withdrawn({ reason, at }: Withdrawal, lists: number): Markup {
  return insetText(html`<p class="govuk-body">${HUB.withdrawn(longDate(dateOf(at)), lists)}</p>
<p class="govuk-body">${HUB.reasonGiven(html`<bdi>${reason}</bdi>`)}</p>`);
}

/** What may still be another: the ways to it, as long as the list is not locked. */
function changes(file: InspectionFile): Markup {
  const at = inspectionAddress(file);
  return html`<h2 class="govuk-heading-m">${HUB.untilLocked}</h2>
<ul class="govuk-list">
<li>${link(CHANGE_INSPECTION.title, `${at}/change`)}</li>
<li>${link(WITHDRAW_INSPECTION.title, `${at}/withdrawal`)}</li>
</ul>`;
}

function remains({ reason, at }: Erasure): Markup {
  const deleted = reason === DUE ? HUB.deletedWhenDue : HUB.deletedBefore;
  return insetText(html`<p class="govuk-body">${deleted(longDate(dateOf(at)))}</p>
${when(reason !== DUE, () => html`<p class="govuk-body">${HUB.reasonGiven(reason)}</p>`)}
<p class="govuk-body">${HUB.remains}</p>`);
}

/** The keys by which the team sees this inspection, and the way to make one. */
function teamAccess(file: InspectionFile, { keys, now }: TeamKeys): Markup {
  const covering = keysInto(file, keys, now);
  return html`<h2 class="govuk-heading-m">${TEAM_ACCESS.title}</h2>
${
  covering.length === 0
    ? html`<p class="govuk-body">${TEAM_ACCESS.none}</p>`
    : html`<ul class="govuk-list">${covering.map((key) => html`<li><a class="govuk-link" href="${keyAddress(key)}"><bdi>${key.name}</bdi></a> <span class="longlist-secondary">${TEAM_ACCESS.lastUsed(lastUseText(key))}</span></li>`)}</ul>`
}
<p class="govuk-body">${covering.length === 0 ? TEAM_ACCESS.makeFirstKey(teamKeyAddress(file, teamName(file)), KEYS_CRUMB.href) : TEAM_ACCESS.makeKey(teamKeyAddress(file, teamName(file)))}</p>`;
}
