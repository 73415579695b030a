import { Button, createAll, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink } from "govuk-frontend";
import { enableCopyButtons } from "./copying.ts";

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
      status.textContent = `${rows.filter((row) => !row.hidden).length} of ${rows.length} rows shown`;
    });
  }
}

/** What every page's script does: GOV.UK Frontend's own behaviour, for the components that have any, and copying. @module */

document.body.classList.add("js-enabled", "govuk-frontend-supported");
for (const component of [Button, ErrorSummary, NotificationBanner, ServiceNavigation, SkipLink]) createAll(component);
enableCopyButtons(document);
enableTableFilters();
