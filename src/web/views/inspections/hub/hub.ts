import { longDate } from "../../../../base/words/dates.ts";
import { mayDo } from "../../../../ledger/access/authorise.ts";
import type { Role } from "../../../../ledger/access/roles.ts";
import type { Erasure, InspectionFile } from "../../../../ledger/inspections/records.ts";
import { DUE } from "../../../../ledger/retention/erase.ts";
import { specificationSection } from "../../../../report/sections/rules.ts";
import { ownSpecificationSection } from "../../../../report/sections/specification-differences.ts";
import { windowsSection } from "../../../../report/sections/windows.ts";
import { windowsOf } from "../../../../sampling/plan/windows.ts";
import { taskList } from "../../../components/lists.ts";
import { details, insetText } from "../../../components/notices.ts";
import { partsOf, sectionsMarkup } from "../../../components/section.ts";
import { heading, type Page } from "../../../layout.ts";
import { html, type Markup, when } from "../../../markup.ts";
import { inspectionAddress, teamName } from "../facts.ts";
import { stateTag } from "../state-tag.ts";
import { coordinatorTasks } from "./coordinator-tasks.ts";
import { dateOf, taskFacts } from "./tasks.ts";
import { teamTasks } from "./team-tasks.ts";

/** An inspection: where it stands and what there is to do, for whoever looks. */
export function hubPage(file: InspectionFile, role: Role): Page {
  const facts = taskFacts(file, role);
  const title = teamName(file);
  const own = ownSpecificationSection(file.specification);
  return {
    title: `${title}, ${longDate(file.inspectionDate)}`,
    crumbs: [{ text: "Inspections", href: "/inspections" }],
    body: html`${heading(title, `Inspection of ${longDate(file.inspectionDate)}`)}
<p class="govuk-body">${stateTag(file.state)}</p>
${file.erasure === null ? "" : remains(file.erasure)}
<h2 class="govuk-heading-m">${file.state === "erased" ? "What was done" : "What to do"}</h2>
${taskList("task", role === "team" ? teamTasks(facts) : coordinatorTasks(facts))}
${when(mayGiveAccess(file, role), () => teamAccess(file, role))}
${sectionsMarkup([windowsSection({ windows: windowsOf(file.inspectionDate, file.specification), specification: file.specification })])}
${details("The rules", partsOf(specificationSection(file)))}
${own === null ? "" : details(own.title, partsOf(own))}
<p class="govuk-body"><a class="govuk-link" href="${inspectionAddress(file)}/timeline">Everything that happened</a></p>`,
  };
}

function remains({ reason, at }: Erasure): Markup {
  const why = reason === DUE ? "because the time for keeping it was over" : "before the time for keeping it was over";
  return insetText(html`<p class="govuk-body">The case data was deleted on ${longDate(dateOf(at))}, ${why}. No list, sample or case reference is left.</p>
${when(reason !== DUE, () => html`<p class="govuk-body">The reason that was given: ${reason}</p>`)}
<p class="govuk-body">What remains is the record: who did what and when, how many cases there were, the sizes, margins and lottery of each draw without its cases, and digests by which a receipt that someone kept can be recognised.</p>`);
}

function mayGiveAccess({ state }: InspectionFile, role: Role): boolean {
  return (state === "open" || state === "frozen") && mayDo({ role }, "inspection.freeze");
}

/** Keys are made by administrators, at the command line. */
function teamAccess(file: InspectionFile, role: Role): Markup {
  const mine = mayDo({ role }, "key.make");
  const name = `'${teamName(file).replaceAll("'", "'\\''")}'`;
  return details(
    "Give the team access",
    html`<p class="govuk-body">With a key of its own the team can send its list here, see what was found in it, contribute to the seed and see the sample, of this inspection alone.</p>
<p class="govuk-body">${mine ? "Make the key, which is shown once, and give it to the team:" : "Ask an administrator of this service for it, and hand on this line:"}</p>
<p><code class="longlist-command">longlist key create ${name} --role team --inspection ${file.id}</code></p>
<p class="govuk-body">A key that the team has already can cover this inspection too, by this line:</p>
<p><code class="longlist-command">longlist key grant KEY ${file.id}</code></p>`,
  );
}
