import type { AccessKey } from "../../../ledger/keys/read-keys.ts";
import { linkButton } from "../../components/button.ts";
import { details } from "../../components/notices.ts";
import { table } from "../../components/table.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING } from "../../markup.ts";
import { coverText, isLive, keyAddress, lastUseText, type NamesOf, roleName, untilText } from "./key-words.ts";

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
    title: "Keys",
    crumbs: [{ text: "Inspections", href: "/inspections" }],
    body: html`${heading("Keys")}<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<p class="govuk-body">${all ? "Everybody signs in with a key of their own." : "Each team signs in with a key of its own, which covers its inspections alone."} A key is shown once, when it is made. It works for a year unless it is ended before.</p></div></div>
${linkButton("Make a key", "/keys/new")}
${live.length === 0 ? html`<p class="govuk-body">There is no key ${all ? "" : "of a team "}that works.</p>` : keysTable("Keys that work, the newest first", live, names, now)}
${ended.length === 0 ? NOTHING : details(`Keys that have ended (${ended.length})`, keysTable("Keys that have ended", ended, names, now))}
<p class="govuk-body">A key that was lost or seen by somebody else: end it, and make another.</p>`,
  };
}

/** Keys with what they cover and when they were used. */
export function keysTable(caption: string, keys: readonly AccessKey[], names: NamesOf, now: string): Markup {
  return table({
    caption,
    captionSize: "hidden",
    columns: [{ text: "Whose" }, { text: "Role" }, { text: "Covers" }, { text: "Last used" }, { text: "Works until" }],
    rows: keys.map((key) => [
      html`<a class="govuk-link" href="${keyAddress(key)}"><bdi>${key.name}</bdi></a>`,
      roleName(key.role),
      coverText(key, names),
      lastUseText(key),
      untilText(key, now),
    ]),
  });
}
