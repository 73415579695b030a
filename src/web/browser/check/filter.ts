import type { Severity } from "../../../long-list/findings/finding-order.ts";
import { FOUND } from "../../views/check/findings-section.ts";
import type { CheckResult } from "../../views/check/outcome.ts";
import { FILTER_FORM, FILTER_STATUS, nothingLikeIt, shownText } from "../../views/findings/filter-form.ts";
import { findingsView } from "../../views/findings/findings.ts";
import { soughtFindings } from "../../views/findings/group-findings.ts";

/** How long to wait for the next letter, in milliseconds. */
const PAUSE = 150;

/** Shows those findings that the filter asks for, as long as its form is on the page. */
export function filterFindings({ check: { findings } }: Pick<CheckResult, "check">): void {
  const form = document.querySelector<HTMLFormElement>(`#${FILTER_FORM}`);
  if (form === null) return;
  let pause: ReturnType<typeof setTimeout> | undefined;
  const filter = async () => {
    const fields = new FormData(form);
    const severity = (fields.get("severity") || null) as Severity | null;
    const shown = soughtFindings(findings, { severity, text: String(fields.get("sought")) });
    const view = shown.length > 0 ? findingsView(shown, { choices: true }) : nothingLikeIt();
    document.getElementById(FOUND)!.innerHTML = String(await view);
    document.getElementById(FILTER_STATUS)!.textContent = shownText(shown.length, findings.length);
  };
  form.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(filter, PAUSE);
  });
  form.addEventListener("submit", (event) => event.preventDefault());
}
