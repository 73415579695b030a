import { longInstant } from "../../../base/words/dates.ts";
import { isBound } from "../../../ledger/access/roles.ts";
import { isLive } from "../../../ledger/credentials/live-key.ts";
import type { AccessKey } from "../../../ledger/credentials/read-keys.ts";
import { button, copyButton, linkButton } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { form } from "../../components/form.ts";
import { link } from "../../components/links.ts";
import { summaryList } from "../../components/lists.ts";
import { banner, insetText, warningText } from "../../components/notices.ts";
import { code } from "../../components/values.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { INSPECTIONS } from "../inspections/facts.ts";
import { coverText, KEYS_CRUMB, keyAddress, lastUseText, type NamesOf, untilText } from "./key-words.ts";
import { END_KEY, KEY, KEY_FACTS, ROLE_TEXTS } from "./texts.ts";

/** What is told of a key when it has just been made: its token the first time the page is shown, and never again. */
export type Shown = { readonly token: string; readonly invitation: string } | "before" | null;

export interface KeyContent {
  readonly key: AccessKey;
  readonly names: NamesOf;
  readonly now: string;
  readonly shown: Shown;
  /** The inspections that it could cover besides. */
  readonly others: readonly { readonly id: string; readonly name: string }[];
  /** Names the request that gives another inspection. */
  readonly request: string;
}

/** One key: what it is for, when it was used, and what can be done about it. */
export function keyPage(content: KeyContent): Page {
  const { key, names, now, shown } = content;
  const live = isLive(key, now);
  return {
    title: KEY.title(key.name),
    crumbs: [INSPECTIONS, KEYS_CRUMB],
    body: html`${heading(KEY.title(key.name))}${shownPart(content)}
${summaryList([
  { key: KEY_FACTS.role, value: ROLE_TEXTS[key.role].name },
  { key: KEY_FACTS.covers, value: coverText(key, names) },
  { key: KEY_FACTS.lastUsed, value: lastUseText(key) },
  { key: KEY_FACTS.worksUntil, value: untilText(key, now) },
  { key: KEY_FACTS.made, value: longInstant(key.at) },
  { key: KEY_FACTS.number, value: code(key.id) },
])}
${when(live && isBound(key.role), () => anotherInspection(content))}
${when(live, () => linkButton(KEY.end, `${keyAddress(key)}/end`, "secondary"))}
<p class="govuk-body">${shown !== null && shown !== "before" ? KEY.next : KEY.lost} ${whereNext(content)}</p>`,
  };
}

/** Back to what the key was made for, where that is one inspection. */
function whereNext({ key, names, shown }: KeyContent): Markup {
  const [only, ...more] = key.inspections;
  const name = only === undefined || more.length > 0 ? undefined : names.get(only);
  return shown === null || name === undefined
    ? link(KEY.backToKeys, KEYS_CRUMB.href)
    : link(KEY.backTo(name), `/inspections/${only}`);
}

const TOKEN_ID = "key-token";
const INVITATION_ID = "key-invitation";

function shownPart({ shown }: KeyContent): Markup {
  if (shown === null) return NOTHING;
  if (shown === "before") {
    return insetText(KEY.shownBefore);
  }
  return html`${banner(
    KEY.made,
    html`<p class="govuk-notification-banner__heading">${KEY.shownThisOnce}</p>
<p class="govuk-body"><span class="longlist-code" id="${TOKEN_ID}">${shown.token}</span></p>${copies(TOKEN_ID, KEY.copyKey)}
<p class="govuk-body">${KEY.giveSafely}</p>`,
  )}
<h2 class="govuk-heading-m">${KEY.invitation}</h2>
<p class="govuk-body">${KEY.aboutInvitation}</p>
${copies(INVITATION_ID, KEY.copyInvitation)}
<div class="govuk-body longlist-letter" id="${INVITATION_ID}">${shown.invitation}</div>
<h2 class="govuk-heading-m">${KEY.heading}</h2>`;
}

function copies(id: string, text: string): Markup {
  return html`<div class="govuk-button-group">${copyButton(id, text, "secondary")}</div>`;
}

function anotherInspection({ key, others, request }: KeyContent): Markup {
  if (others.length === 0) return NOTHING;
  const field = select({
    name: "inspection",
    label: KEY.another.label,
    options: others.map(({ id, name }) => ({ value: id, text: name })),
  });
  return form(
    { action: `${keyAddress(key)}/grants`, request },
    html`${field}${button(KEY.another.button, { kind: "secondary" })}`,
  );
}

/** Asks once more before a key is ended. @param own whether it is the one that the user signed in with */
export function endKeyPage(key: AccessKey, own: boolean, request: string): Page {
  return {
    title: END_KEY.title(key.name),
    crumbs: [KEYS_CRUMB, { text: key.name, href: keyAddress(key) }],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(END_KEY.title(key.name))}
<p class="govuk-body">${END_KEY.about}</p>
${when(own, () => warningText(END_KEY.own))}
${warningText(END_KEY.forGood)}
${form(
  { action: `${keyAddress(key)}/end`, request },
  html`<div class="govuk-button-group">${button(END_KEY.end, { kind: "warning" })}${link(END_KEY.leave, keyAddress(key))}</div>`,
)}</div></div>`,
  };
}
