import { longInstant } from "../../../base/words/dates.ts";
import { isBound } from "../../../ledger/access/roles.ts";
import type { AccessKey } from "../../../ledger/keys/read-keys.ts";
import { button, copyButton, linkButton } from "../../components/button.ts";
import { select } from "../../components/choices.ts";
import { form } from "../../components/form.ts";
import { summaryList } from "../../components/lists.ts";
import { banner, insetText, warningText } from "../../components/notices.ts";
import { code } from "../../components/values.ts";
import { heading, type Page } from "../../layout.ts";
import { html, type Markup, NOTHING, when } from "../../markup.ts";
import { coverText, isLive, keyAddress, lastUseText, type NamesOf, roleName, untilText } from "./key-words.ts";

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
    title: `Key of ${key.name}`,
    crumbs: [
      { text: "Inspections", href: "/inspections" },
      { text: "Keys", href: "/keys" },
    ],
    body: html`${heading(`Key of ${key.name}`)}${shownPart(content)}
${summaryList([
  { key: "Role", value: roleName(key.role) },
  { key: "Covers", value: coverText(key, names) },
  { key: "Last used", value: lastUseText(key) },
  { key: "Works until", value: untilText(key, now) },
  { key: "Made", value: longInstant(key.at) },
  { key: "Number in the record", value: code(key.id) },
])}
${when(live && isBound(key.role), () => anotherInspection(content))}
${when(live, () => linkButton("End this key", `${keyAddress(key)}/end`, "secondary"))}
<p class="govuk-body">${shown !== null && shown !== "before" ? "Next, send the invitation, and give the key by another way." : "A key that was lost or seen by somebody else: end it, and make another."} ${whereNext(content)}</p>`,
  };
}

/** Back to what the key was made for, where that is one inspection. */
function whereNext({ key, names, shown }: KeyContent): Markup {
  const [only, ...more] = key.inspections;
  const name = only === undefined || more.length > 0 ? undefined : names.get(only);
  return shown === null || name === undefined
    ? html`<a class="govuk-link" href="/keys">Back to the keys</a>`
    : html`<a class="govuk-link" href="${`/inspections/${only}`}">Back to ${name}</a>`;
}

const TOKEN_ID = "key-token";
const INVITATION_ID = "key-invitation";

function shownPart({ shown }: KeyContent): Markup {
  if (shown === null) return NOTHING;
  if (shown === "before") {
    return insetText(
      "The key was shown when it was made, and is not shown again. If nobody has it, end it here and make another.",
    );
  }
  return html`${banner(
    "Key made",
    html`<p class="govuk-notification-banner__heading">The key is shown this once.</p>
<p class="govuk-body"><span class="longlist-code" id="${TOKEN_ID}">${shown.token}</span></p>${copies(TOKEN_ID, "Copy the key")}
<p class="govuk-body">Give it to whoever is to have it by telephone or another safe way, not in the same message as the invitation.</p>`,
  )}
<h2 class="govuk-heading-m">The invitation to send</h2>
<p class="govuk-body">It says where to sign in, and does not hold the key.</p>
${copies(INVITATION_ID, "Copy the invitation")}
<div class="govuk-body longlist-letter" id="${INVITATION_ID}">${shown.invitation}</div>
<h2 class="govuk-heading-m">The key</h2>`;
}

function copies(id: string, text: string): Markup {
  return html`<div class="govuk-button-group">${copyButton(id, text, "secondary")}</div>`;
}

function anotherInspection({ key, others, request }: KeyContent): Markup {
  if (others.length === 0) return NOTHING;
  const field = select({
    name: "inspection",
    label: "Another inspection for it to cover",
    options: others.map(({ id, name }) => ({ value: id, text: name })),
  });
  return form(
    { action: `${keyAddress(key)}/grants`, request },
    html`${field}${button("Let it cover this inspection", { kind: "secondary" })}`,
  );
}

/** Asks once more before a key is ended. @param own whether it is the one that the user signed in with */
export function endKeyPage(key: AccessKey, own: boolean, request: string): Page {
  return {
    title: `End the key of ${key.name}`,
    crumbs: [
      { text: "Keys", href: "/keys" },
      { text: key.name, href: keyAddress(key) },
    ],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">${heading(`End the key of ${key.name}`)}
<p class="govuk-body">It lets nobody in any more, from this moment on, and whoever is signed in with it is signed out. What was done with it stays on record.</p>
${when(own, () => warningText("It is the key that you have signed in with yourself."))}
${warningText("A key that has ended cannot work again. Another can be made.")}
${form(
  { action: `${keyAddress(key)}/end`, request },
  html`<div class="govuk-button-group">${button("End the key", { kind: "warning" })}<a class="govuk-link" href="${keyAddress(key)}">Leave it as it is</a></div>`,
)}</div></div>`,
  };
}
