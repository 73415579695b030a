import { WHERE, WITHOUT_SCRIPT, whereNote } from "../views/pilot/form.ts";
import { askingPage, comparisonPage, progressWords, workingPage } from "../views/pilot/pages.ts";
import { askEngine, EngineRefusal, loadEngine } from "./ask-engine.ts";
import { startComparing } from "./pilot/compare.ts";
import { downloadsOf } from "./pilot/downloads.ts";
import { show, showProblem } from "./show.ts";

/** The pilot desk in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

const FILES = ["lists", "mappings"] as const;

let busy = false;
let stop = () => {};

document.querySelector(`#${WHERE}`)!.outerHTML = String(whereNote(true));
document.querySelector(`#${WITHOUT_SCRIPT}`)?.remove();

// Whoever has chosen lists will have them compared.
document.addEventListener("change", ({ target }) => {
  if ((target as Element).id === "lists") loadEngine();
});

document.addEventListener("submit", (event) => {
  const form = event.target as HTMLFormElement;
  if (form.id !== "pilot") return;
  event.preventDefault();
  if (busy) return;
  busy = true;
  const drawing = (event.submitter as HTMLButtonElement | null)?.value === "draws";
  void compare(form, drawing)
    .catch(refused)
    .finally(() => {
      busy = false;
    });
});

document.addEventListener("click", ({ target }) => {
  if ((target as Element).id === "stop") stop();
});

async function compare(form: HTMLFormElement, drawing: boolean): Promise<void> {
  const [files, mappingFiles] = FILES.map((id) => fileField(id).files);
  const lists = [...(files ?? [])];
  const { values, options, errors, asked } = await askEngine("readPilot", {
    fields: fieldsOf(form),
    lists: lists.length,
  });
  const parts = { values, options, errors, inBrowser: true };
  if (asked === null) return show(askingPage(parts));

  await show(workingPage(lists.length));
  const seed = drawing ? () => asked.seed ?? crypto.getRandomValues(new Uint8Array(16)) : null;
  const work = { ...asked, lists, seed };
  const comparing = startComparing(work, progress(lists.length * asked.rules.length, lists.length));
  stop = comparing.stop;
  const done = await comparing.done;
  const made = done.comparison.rows.length > 0;
  await show(made ? comparisonPage(done.comparison, parts, await downloadsOf(done)) : askingPage(parts, true));
  // The form was away for a while, and the files that were chosen with it.
  fileField("lists").files = files ?? null;
  const mappings = fileField("mappings");
  mappings.files = mappingFiles ?? null;
  if (mappingFiles?.length) mappings.closest("details")!.open = true;
}

function fileField(id: (typeof FILES)[number]): HTMLInputElement {
  return document.querySelector<HTMLInputElement>(`#${id}`)!;
}

/** All but the lists: they are read one by one. */
function fieldsOf(form: HTMLFormElement): [string, string | File][] {
  return [...new FormData(form)].filter(([name]) => name !== "lists");
}

/** Without an engine there is nothing to compare with; the page stays as it is, and says so. */
function refused(error: unknown): void {
  if (!(error instanceof EngineRefusal)) throw error;
  void showProblem(error.obstacles.map(({ message, remedy }) => `${sentence(message)} ${remedy}`).join(" "));
}

/** @example sentence("the work was stopped") // "The work was stopped." */
function sentence(message: string): string {
  return `${message.slice(0, 1).toUpperCase()}${message.slice(1)}.`;
}

function progress(all: number, lists: number): (made: number, through: number) => void {
  const bar = document.querySelector<HTMLProgressElement>("#progress")!;
  const words = document.querySelector("#progress-words")!;
  bar.max = all;
  return (made, through) => {
    bar.value = made;
    // Said to those who hear the page each time that it changes: once a list is enough.
    const text = progressWords(through, lists);
    if (words.textContent !== text) words.textContent = text;
  };
}
