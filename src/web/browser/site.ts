import { Button, createAll, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink } from "govuk-frontend";
import { SESSION_ENDED } from "../layout.ts";
import { enableCopyButtons } from "./copying.ts";
import { ROWS_FILTER } from "./texts.ts";

/**
 * Makes the fields work that find rows of tables; without a script they are not shown. What is typed stays on the page, for it
 * may be a case reference.
 */
function enableTableFilters(): void {
  for (const filter of document.querySelectorAll<HTMLElement>("[data-filters]")) {
    const tables = document.getElementById(filter.dataset.filters ?? "");
    const [field, status] = [filter.querySelector("input"), filter.querySelector("[role=status]")];
    if (!tables || !field || !status) continue;
    filter.hidden = false;
    field.addEventListener("input", () => {
      const sought = field.value.trim().toLowerCase();
      const rows = [...tables.querySelectorAll<HTMLElement>("tbody tr")];
      for (const row of rows) row.hidden = !(row.textContent ?? "").toLowerCase().includes(sought);
      status.textContent = ROWS_FILTER.shown(rows.filter((row) => !row.hidden).length, rows.length);
    });
  }
}

/** By which the pages of one browser tell each other that the service was asked something. */
const ASKED = "longlist-asked";

/**
 * Keeps a form from being sent once its session has ended for nothing having been asked: the page stays as it is, with what was
 * typed, while somebody signs in again in another tab. Nothing is stored, and the service is not asked: pages may not.
 */
function keepWhatWasTyped(): void {
  const notice = document.getElementById(SESSION_ENDED);
  if (notice === null) return;
  // A session's last use is written down to the minute.
  const idle = (Number(notice.dataset.minutes) - 1) * 60_000;
  const [before, after] = notice.querySelectorAll("p");
  let asked = Date.now();
  const pages = new BroadcastChannel(ASKED);
  pages.postMessage(null);
  pages.addEventListener("message", () => {
    asked = Date.now();
    if (before) before.hidden = true;
    if (after) after.hidden = false;
  });
  const stop = (event: SubmitEvent) => {
    const { method, action } = event.target as HTMLFormElement;
    const isOver = method === "post" && !action.endsWith("/sign-out") && Date.now() - asked >= idle;
    notice.hidden = !isOver;
    if (!isOver) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (before) before.hidden = false;
    if (after) after.hidden = true;
    notice.focus();
  };
  document.addEventListener("submit", stop, { capture: true });
}

/** What every page's script does: GOV.UK Frontend's own behaviour, for the components that have any, and copying. @module */

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink]) createAll(component);
enableCopyButtons(document);
enableTableFilters();
keepWhatWasTyped();
