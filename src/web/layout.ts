import type { Role } from "../ledger/access/roles.ts";
import type { Standing } from "../ledger/inspections/opening/standing.ts";
import { IDLE_MINUTES } from "../ledger/platform.ts";
import { type AssetName, type Assets, assetAddress } from "./assets/assets.ts";
import { errorSummary, type PageError } from "./components/error-summary.ts";
import { backLink, breadcrumbs, type Link } from "./components/links.ts";
import { FRAME, PLACES, SERVICE, SESSION_OVER, TAB } from "./layout-texts.ts";
import { type Content, html, type Markup, NOTHING } from "./markup.ts";

/** A page, apart from what all pages have. */
export interface Page {
  /** What the page is, as its tab and its first heading say. */
  readonly title: string;
  /** Beneath the errors; it begins with the first heading (`heading`), unless a panel is one. */
  readonly body: Content;
  readonly errors?: readonly PageError[];
  readonly back?: Link;
  readonly crumbs?: readonly Link[];
  /** Whether it takes more of a wide screen than others: it has wide tables. */
  readonly wide?: boolean;
  /** The inspection that it belongs to, and what it ends with: who does what next, as it stands when it is shown. */
  readonly inspection?: { readonly id: string; readonly foot: (standing: Standing, role: Role) => Content };
  /** What the page's own script is, where it has one. */
  readonly script?: Extract<AssetName, "check.js" | "send.js" | "verify.js" | "pilot.js">;
}

/** What a page is shown in. */
export interface Surroundings {
  readonly assets: Pick<Assets, "files">;
  readonly path: string;
  readonly signedIn: boolean;
  /** What stands beneath the page. */
  readonly foot?: Content;
}

type PlaceName = keyof typeof PLACES;

const MENU: readonly { readonly place: PlaceName; readonly href: string; readonly signedIn?: boolean }[] = [
  { place: "check", href: "/check" },
  { place: "sizes", href: "/sizes" },
  { place: "verify", href: "/verify" },
  { place: "pilot", href: "/pilot" },
  { place: "help", href: "/help" },
  { place: "inspections", href: "/inspections", signedIn: true },
  { place: "signIn", href: "/sign-in", signedIn: false },
  { place: "signOut", href: "/sign-out", signedIn: true },
];

const FOOT: readonly { readonly place: PlaceName; readonly href: string }[] = [
  { place: "help", href: "/help" },
  { place: "words", href: "/help/words" },
  { place: "contact", href: "/contact" },
  { place: "accessibility", href: "/accessibility" },
  { place: "privacy", href: "/privacy" },
  { place: "cookies", href: "/cookies" },
];

/** The first heading of a page, with what it belongs to above it. */
export function heading(title: string, caption?: string): Markup {
  return html`${caption === undefined ? NOTHING : html`<span class="govuk-caption-l">${caption}</span>`}<h1 class="govuk-heading-l">${title}</h1>`;
}

/** A whole page. */
export function layout(page: Page, { assets, path, signedIn, foot = NOTHING }: Surroundings): Markup {
  const { title, body, errors = [], back, crumbs, script, wide = false } = page;
  const address = (name: AssetName) => assetAddress(assets, name);
  const scriptTag = (name: AssetName) => html`<script type="module" src="${address(name)}"></script>`;
  return html`<!DOCTYPE html>
<html lang="en" class="govuk-template">
<head>
<meta charset="utf-8">
<title>${errors.length > 0 ? TAB.withError(TAB.of(title)) : TAB.of(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex">
<link rel="icon" href="${address("icon.svg")}" type="image/svg+xml">
<link rel="stylesheet" href="${address("site.css")}">
${scriptTag("site.js")}${script === undefined ? NOTHING : html`<meta name="longlist-engine" content="${address("engine.js")}">${scriptTag(script)}`}
</head>
<body class="govuk-template__body${wide ? " longlist-wide" : ""}">
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">${FRAME.skip}</a>
<header class="govuk-template__header">
<div class="govuk-generic-header longlist-header"><div class="govuk-generic-header__container govuk-width-container"><div class="govuk-generic-header__logo"><a href="/" class="govuk-generic-header__homepage-link">${SERVICE}</a></div></div></div>
${navigation(path, signedIn)}
<div class="govuk-width-container"><div class="govuk-phase-banner"><p class="govuk-phase-banner__content"><strong class="govuk-tag govuk-phase-banner__content__tag">${FRAME.beta}</strong><span class="govuk-phase-banner__text">${FRAME.isNew()}</span></p></div></div>
</header>
<div class="govuk-width-container">
${signedIn ? sessionEnded() : NOTHING}${back ? backLink(back) : NOTHING}${crumbs ? breadcrumbs(crumbs) : NOTHING}
<main class="govuk-main-wrapper" id="main-content">
${errorSummary(errors)}${body}${foot}
</main>
</div>
<footer class="govuk-template__footer"><div class="govuk-footer"><div class="govuk-width-container">
<h2 class="govuk-visually-hidden">${FRAME.about}</h2>
<ul class="govuk-footer__inline-list">${FOOT.map(({ place, href }) => html`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${href}">${PLACES[place]}</a></li>`)}</ul>
<p class="govuk-body-s longlist-footer">${FRAME.does}</p>
</div></div></footer>
</body>
</html>`;
}

export const SESSION_ENDED = "session-ended";

/** Shown by the script when a form is about to be sent and nothing was asked of the service for so long that its session has ended. */
function sessionEnded(): Markup {
  return html`<div class="govuk-notification-banner longlist-session-ended" id="${SESSION_ENDED}" data-minutes="${IDLE_MINUTES}" tabindex="-1" role="region" aria-labelledby="${SESSION_ENDED}-title" hidden><div class="govuk-notification-banner__header"><h2 class="govuk-notification-banner__title" id="${SESSION_ENDED}-title">${SESSION_OVER.title}</h2></div><div class="govuk-notification-banner__content" role="status"><p class="govuk-body">${SESSION_OVER.before(IDLE_MINUTES, signInElsewhere())}</p><p class="govuk-body" hidden>${SESSION_OVER.after}</p></div></div>`;
}

/** Leads to signing in without leaving the page that somebody is on. */
export function signInElsewhere(): Markup {
  return html`<a class="govuk-link" href="/sign-in" target="_blank" rel="noopener">${SESSION_OVER.signIn}</a>`;
}

function navigation(path: string, signedIn: boolean): Markup {
  const links = MENU.filter((one) => one.signedIn === undefined || one.signedIn === signedIn);
  return html`<div class="govuk-service-navigation" data-module="govuk-service-navigation"><div class="govuk-width-container"><div class="govuk-service-navigation__container">
<nav aria-label="${FRAME.menu}" class="govuk-service-navigation__wrapper"><button type="button" class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle" aria-controls="navigation" hidden aria-hidden="true">${FRAME.menu}</button>
<ul class="govuk-service-navigation__list" id="navigation">${links.map(({ place, href }) => {
    const text = PLACES[place];
    const here = path === href || path.startsWith(`${href}/`);
    const current = here ? html` aria-current="${path === href ? "page" : "true"}"` : NOTHING;
    return html`<li class="govuk-service-navigation__item${here ? " govuk-service-navigation__item--active" : ""}"><a class="govuk-service-navigation__link" href="${href}"${current}>${here ? html`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text}</a></li>`;
  })}</ul></nav></div></div></div>`;
}
