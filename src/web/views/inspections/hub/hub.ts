import { longDate } from "../../../../base/words/dates.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { Standing } from "../../../../ledger/inspections/opening/standing.ts";
import type { Erasure, InspectionFile, Withdrawal } from "../../../../ledger/inspections/records.ts";
import type { AccessKey } from "../../../../ledger/keys/read-keys.ts";
import { DUE } from "../../../../ledger/retention/erase.ts";
import { isOver } from "../../../../ledger/states.ts";
import { ownSpecificationSection } from "../../../../report/sections/specification-differences.ts";
import { windowsSection } from "../../../../report/sections/windows.ts";
import { windowsOf } from "../../../../sampling/plan/windows.ts";
import { summaryList, taskList } from "../../../components/lists.ts";
import { details, insetText } from "../../../components/notices.ts";
import { partsOf, sectionsMarkup } from "../../../components/section.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { keyAddress, keysInto, lastUseText, teamKeyAddress } from "../../keys/key-words.ts";
import { aboutSpecification, ruleRows, sourcesText } from "../../specification-words.ts";
import { inspectionAddress, teamName } from "../facts.ts";
import { deletionText, whatIsNext } from "../standing.ts";
import { stateTag } from "../state-tag.ts";
import { coordinatorTasks } from "./coordinator-tasks.ts";
import { dateOf, taskFacts } from "./tasks.ts";
import { teamTasks } from "./team-tasks.ts";

/** The keys of teams, for those who may see them. */
export interface TeamKeys {
  readonly keys: readonly AccessKey[];
  /** Instant, in UTC. */
  readonly now: string;
}

/** An inspection: where it stands and what there is to do, for whoever looks. */
export function hubPage(file: InspectionFile, role: Role, standing: Standing, team: TeamKeys | null): Page {
  const facts = taskFacts(file, role);
  const title = teamName(file);
  const own = ownSpecificationSection(file.specification, "title");
  return {
    title: `${title}, ${longDate(file.inspectionDate)}`,
    crumbs: [{ text: "Inspections", href: "/inspections" }],
    body: html`${heading(title, `Inspection of ${longDate(file.inspectionDate)}`)}
<p class="govuk-body">${stateTag(file.state)}</p>
${isOver(file.state) ? "" : insetText(html`${whatIsNext(standing, role, file.id)}${deletionText(standing)}`)}
${file.withdrawal === null ? "" : withdrawn(file.withdrawal)}${file.erasure === null || file.withdrawal !== null ? "" : remains(file.erasure)}
<h2 class="govuk-heading-m">${isOver(file.state) ? "What was done" : "What to do"}</h2>
${taskList("task", role === "team" ? teamTasks(facts) : coordinatorTasks(facts))}
${team === null || isOver(file.state) ? "" : teamAccess(file, team)}
${sectionsMarkup([windowsSection({ windows: windowsOf(file.inspectionDate, file.specification), specification: file.specification })])}
${details("The rules", html`${summaryList(ruleRows(file))}<p class="govuk-body">${aboutSpecification(file.specification)} ${sourcesText(file.specification)}</p>`)}
${own === null ? "" : details(own.title, partsOf(own))}
${when(file.state === "open" && mayDo({ role }, "inspection.change"), () => changes(file))}
${when(mayDo({ role }, "letter.write"), () => html`<p class="govuk-body"><a class="govuk-link" href="${inspectionAddress(file)}/letters">Letters to the team</a></p>`)}
${when(!isOver(file.state) && mayDo({ role }, "record.publish"), () => html`<p class="govuk-body"><a class="govuk-link" href="${inspectionAddress(file)}/public-record">Public record</a></p>`)}
<p class="govuk-body"><a class="govuk-link" href="${inspectionAddress(file)}/timeline">Everything that happened</a></p>`,
  };
}

function withdrawn({ reason, at }: Withdrawal): Markup {
  return insetText(html`<p class="govuk-body">It was withdrawn on ${longDate(dateOf(at))}, and what had come in was deleted. Nothing more is to be done.</p>
<p class="govuk-body">The reason that was given: <bdi>${reason}</bdi></p>`);
}

/** What may still be another: the ways to it, as long as the list is not locked. */
function changes(file: InspectionFile): Markup {
  const at = inspectionAddress(file);
  return html`<h2 class="govuk-heading-m">Until the list is locked</h2>
<ul class="govuk-list">
<li><a class="govuk-link" href="${at}/change">Change the team, date or rules</a></li>
<li><a class="govuk-link" href="${at}/withdrawal">Withdraw the inspection</a></li>
</ul>`;
}

function remains({ reason, at }: Erasure): Markup {
  const why = reason === DUE ? "because the time for keeping it was over" : "before the time for keeping it was over";
  return insetText(html`<p class="govuk-body">The case data was deleted on ${longDate(dateOf(at))}, ${why}. No list, sample or case reference is left.</p>
${when(reason !== DUE, () => html`<p class="govuk-body">The reason that was given: ${reason}</p>`)}
<p class="govuk-body">What remains is the record: who did what and when, how many cases there were, the sizes, margins and lottery of each draw without its cases, and digests by which a receipt that someone kept can be recognised.</p>`);
}

/** The keys by which the team sees this inspection, and the way to make one. */
function teamAccess(file: InspectionFile, { keys, now }: TeamKeys): Markup {
  const covering = keysInto(file, keys, now);
  return html`<h2 class="govuk-heading-m">The team’s access</h2>
${
  covering.length === 0
    ? html`<p class="govuk-body">No key covers this inspection yet. With one the team can send its list here itself, see what was found in it, contribute to the seed and see the sample.</p>`
    : html`<ul class="govuk-list">${covering.map((key) => html`<li><a class="govuk-link" href="${keyAddress(key)}"><bdi>${key.name}</bdi></a> <span class="longlist-secondary">last used: ${lastUseText(key)}</span></li>`)}</ul>`
}
<p class="govuk-body"><a class="govuk-link" href="${teamKeyAddress(file)}">Make a key for the team</a>${covering.length === 0 ? html`, or let <a class="govuk-link" href="/keys">a key that it has</a> cover this inspection too` : ""}.</p>`;
}
