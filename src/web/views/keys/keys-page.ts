import { isLive } from "../../../ledger/credentials/live-key.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import { linkButton } from "../../components/button.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { INSPECTIONS } from "../inspections/facts.ts";
import { coverText, keyAddress, lastUseText, type NamesOf, untilText } from "./key-words.ts";
import { KEY_FACTS, KEYS, ROLE_TEXTS } from "./texts.ts";

export interface KeysContent {
  readonly keys: readonly AccessKey[];
  readonly names: NamesOf;
  /** Instant, in UTC. */
  readonly now: string;
  /** Whether keys of every role are shown, or teams' alone. */
  readonly all: boolean;
}

/** The keys by which people sign in, those that work first. */
export function keysPage({ keys, names, now, all }: KeysContent): Page {
  const newestFirst = keys.toReversed();
  const live = newestFirst.filter((key) => isLive(key, now));
  const ended = newestFirst.filter((key) => !isLive(key, now));
  return {
    title: KEYS.title,
    crumbs: [INSPECTIONS],
    body: html`${heading(KEYS.title)}<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${all ? KEYS.ofEverybody : KEYS.ofTeams} ${KEYS.shownOnce}</p></div></div>
${linkButton(KEYS.make, "/keys/new")}
${live.length === 0 ? html`<p class="govuk-body">${all ? KEYS.noneWorks : KEYS.noneOfTeamsWorks}</p>` : keysTable(KEYS.working, live, names, now)}
${ended.length === 0 ? NOTHING : details(KEYS.endedMany(ended.length), keysTable(KEYS.ended, ended, names, now))}
<p class="govuk-body">${KEYS.lost}</p>`,
  };
}

/** Keys with what they cover and when they were used. */
function keysTable(caption: string, keys: readonly AccessKey[], names: NamesOf, now: string): Markup {
  return table({
    caption,
    captionSize: "hidden",
    columns: [
      { text: KEY_FACTS.whose },
      { text: KEY_FACTS.role },
      { text: KEY_FACTS.covers },
      { text: KEY_FACTS.lastUsed },
      { text: KEY_FACTS.worksUntil },
    ],
    rows: keys.map((key) => [
      html`<a class="govuk-link" href="${keyAddress(key)}"><bdi>${key.name}</bdi></a>`,
      ROLE_TEXTS[key.role].name,
      coverText(key, names),
      lastUseText(key),
      untilText(key, now),
    ]),
  });
}
