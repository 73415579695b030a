import { longInstant } from "../../base/words/dates.ts";
import type { AuditEntry } from "../../ledger/audit/entry.ts";
import type { Readers } from "../../ledger/oversight/access-log.ts";
import { pageOf } from "../../ledger/page.ts";
import { pagination } from "../components/links.ts";
import { table } from "../components/table.ts";
import { heading, type Page } from "../layout.ts";
import { html } from "../markup.ts";
import type { Site } from "../platform.ts";
import { showPage } from "../response.ts";
import { accessWords, formWords } from "../views/access-words.ts";
import { personText } from "../views/inspections/person.ts";
import { wholeNumber } from "./inspections/whole-number.ts";
import { ACCESS_LOG } from "./texts.ts";

const ON_A_PAGE = 50;

/** Who has read case data and who has come in, from the oldest that is left. */
export function accessLog(site: Site): void {
  site.get("/access-log", async (c) => {
    const { ledger, caller } = c.var;
    const after = wholeNumber(c.req.query("after"), 0);
    const { entries, more } = await pageOf(ON_A_PAGE, (limit) => ledger.accessLog(caller, { after, limit }));
    const next = more ? `/access-log?after=${entries.at(-1)?.sequence}` : undefined;
    return showPage(c, accessLogPage(entries, await ledger.readers(caller), next));
  });
}

function accessLogPage(entries: readonly AuditEntry[], { people, keptDays }: Readers, next: string | undefined): Page {
  const { title, about, caption, when, key, what, inspection, how } = ACCESS_LOG;
  return {
    title,
    body: html`${heading(title)}<p class="govuk-body">${about(keptDays)}</p>
${table({
  caption,
  columns: [when, key, what, inspection, how].map((text) => ({ text })),
  rows: entries.map((entry) => [
    longInstant(entry.at),
    personText(people, entry.who),
    accessWords(entry),
    // Who signs in is what it is about, and no inspection.
    entry.who.endsWith(`:${entry.subject}`) ? "" : (entry.subject ?? ""),
    formWords(entry),
  ]),
})}
${pagination(next === undefined ? {} : { next })}`,
  };
}
