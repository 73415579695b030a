import { CHECK_FILES, CHECK_FORM, CHECK_STATUS, CHECK_WHERE, whereText } from "../pages/check/check-form.ts";
import { checkPage } from "../pages/check/check-page.ts";
import { askEngine, EngineRefusal, loadEngine } from "./ask-engine.ts";
import { downloadsOf } from "./check/downloads.ts";
import { fieldsOf } from "./check/fields.ts";
import { filterFindings } from "./check/filter.ts";
import { show, showProblem } from "./show.ts";

/** Checks in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

const UNEXPECTED = {
  place: "page",
  message: "something went wrong here",
  remedy: "Load the page again. Nothing was sent.",
};

let busy = false;

// A form that was sent before this script came is answered by the server, and its page has no such place.
const where = document.getElementById(CHECK_WHERE);
if (where !== null) where.textContent = whereText(true);
for (const id of Object.values(CHECK_FILES)) document.getElementById(id)?.remove();

// Whoever has chosen a list will have it checked.
document.addEventListener("change", ({ target }) => {
  if ((target as Element).id === "list") loadEngine();
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.id !== CHECK_FORM) return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  document.getElementById(CHECK_STATUS)!.textContent = "The list is being checked.";
  void check(form)
    .catch(refused)
    .finally(() => {
      busy = false;
    });
});

async function check(form: HTMLFormElement): Promise<void> {
  const checked = await askEngine("check", await fieldsOf(form));
  const { outcome } = checked;
  await show(checkPage({ ...outcome, inBrowser: true, downloads: downloadsOf(checked) }));
  if (outcome.result !== null) filterFindings(outcome.result);
}

/** Nothing was checked; the page stays as it is, and says why. */
function refused(error: unknown): void {
  document.getElementById(CHECK_STATUS)!.textContent = "";
  const told = error instanceof EngineRefusal ? error.obstacles : [UNEXPECTED];
  void showProblem(told.map(({ message, remedy }) => `${sentence(message)} ${remedy}`).join(" "));
  if (told.includes(UNEXPECTED)) throw error;
}

/** @example sentence("the list could not be worked on") // "The list could not be worked on." */
function sentence(message: string): string {
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`;
}
