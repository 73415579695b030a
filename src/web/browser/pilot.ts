import type { Compared } from "../../use-cases/compare/compare-list.ts";
import {
  type CompareOpened,
  type Comparing,
  compareLists,
  type ListsCompared,
} from "../../use-cases/compare/compare-lists.ts";
import type { Comparison } from "../../use-cases/compare/comparison.ts";
import type { Download } from "../components/links.ts";
import { obstacleText } from "../forms/obstacle-error.ts";
import { WHERE, WITHOUT_SCRIPT, whereNote } from "../views/pilot/form.ts";
import { nextSorting, SORTS, type Sorting, TABLE } from "../views/pilot/sorting.ts";
import { WORKING } from "../views/pilot/texts.ts";
import { workingPage } from "../views/pilot/working-page.ts";
import { askEngine, EngineRefusal, loadEngine, stopEngine } from "./ask-engine.ts";
import { contentOf } from "./chosen-file.ts";
import { offerFiles } from "./offered-files.ts";
import { onSubmit } from "./on-submit.ts";
import { show } from "./show.ts";
import { shownPage } from "./shown-page.ts";
import { SAVE } from "./texts.ts";

/** Opens a list for the browser's engine; one that cannot be worked on does not keep the others from it. */
const openForEngine: Comparing<File>["open"] = async (file): Promise<CompareOpened> => {
  const read = await attempted(contentOf(file));
  if (read.problem !== null) return async () => ({ problem: read.problem });
  return async (request) => {
    const compared = await attempted<Compared>(askEngine("compareList", { ...request, list: read.value }));
    return compared.problem === null ? { ...compared.value, problem: null } : { problem: compared.problem };
  };
};

type Attempted<T> = { readonly value: T; readonly problem: null } | { readonly problem: string };

async function attempted<T>(work: Promise<T>): Promise<Attempted<T>> {
  try {
    return { value: await work, problem: null };
  } catch (error) {
    if (!(error instanceof EngineRefusal)) throw error;
    return { problem: error.obstacles.map(obstacleText).join(" ") };
  }
}

/** The files of what was done, in the browser's memory until others are offered. */
async function downloadsOf(done: ListsCompared): Promise<readonly Download[]> {
  const { csv, zip } = await askEngine("pilotFiles", done);
  const name = `pilot-${done.comparison.inspectionDate}`;
  const draws = { text: SAVE.draws, name: `${name}.zip`, type: "application/zip" };
  const comparison = { text: SAVE.comparison, name: `${name}.csv`, type: "text/csv", content: csv };
  return offerFiles([...(zip === null ? [] : [{ ...draws, content: zip }]), comparison]);
}

/** The pilot desk in the browser: what the form asks is done by the engine here, and nothing is sent. @module */

const FILES = ["lists", "mappings"] as const;

let stop = () => {};
/** Sorts the table that is shown, as pressing a column's heading asks. */
let sortTable: ((column: string) => Promise<void>) | undefined;

document.querySelector(`#${WHERE}`)!.outerHTML = String(whereNote(true));
document.querySelector(`#${WITHOUT_SCRIPT}`)?.remove();

// Whoever has chosen lists will have them compared.
document.addEventListener("change", ({ target }) => {
  if ((target as Element).id === "lists") loadEngine();
});

document.addEventListener("click", async ({ target }) => {
  const pressed = target as Element;
  if (pressed.id === "stop") stop();
  const column = pressed.closest(`[${SORTS}]`)?.getAttribute(SORTS);
  if (column != null) await sortTable?.(column);
});

onSubmit({
  id: "pilot",
  answer: (form, submitter) => compare(form, (submitter as HTMLButtonElement | null)?.value === "draws"),
});

async function compare(form: HTMLFormElement, drawing: boolean): Promise<void> {
  const [files, mappingFiles] = FILES.map((id) => fileField(id).files);
  const lists = [...(files ?? [])];
  const { values, options, errors, request } = await askEngine("readPilot", {
    fields: fieldsOf(form),
    lists: lists.length,
  });
  const content = { values, options, errors, inBrowser: true };
  const formAgain = await askEngine("pilotForm", { content });
  if (request === null) return show(formAgain);

  show(await shownPage(workingPage(lists.length)));
  try {
    let stopped = false;
    stop = () => {
      stopped = true;
      stopEngine();
    };
    const done = await compareLists(lists, request, {
      open: openForEngine,
      seed: () => (drawing ? (request.seed ?? crypto.getRandomValues(new Uint8Array(16))) : null),
      after: progress(lists.length * request.rules.length, lists.length),
      isStopped: () => stopped,
    });
    const made = done.comparison.rows.length > 0;
    sortTable = made ? sorter(done.comparison, values.sort) : undefined;
    const { comparison } = done;
    show(
      made
        ? await askEngine("pilotResult", { comparison, content, downloads: await downloadsOf(done) })
        : await askEngine("pilotForm", { content, stopped: true }),
    );
  } catch (error) {
    show(formAgain);
    throw error;
  } finally {
    chooseAgain(files, mappingFiles);
  }
}

/** What was compared is in the page: no list is read again. */
function sorter(comparison: Comparison, asked: Sorting): (column: string) => Promise<void> {
  let sorting = asked;
  return async (column) => {
    sorting = nextSorting(sorting, column);
    const frame = document.querySelector(`#${TABLE}`)!;
    const left = frame.scrollLeft;
    frame.outerHTML = await askEngine("pilotTable", { comparison, sorting });
    const anew = document.querySelector<HTMLElement>(`#${TABLE}`)!;
    anew.scrollLeft = left;
    (anew.querySelector<HTMLElement>(`[${SORTS}="${column}"]`) ?? anew).focus({ preventScroll: true });
  };
}

/** The form was away for a while, and the files that were chosen with it. */
function chooseAgain(lists: FileList | null | undefined, mappingFiles: FileList | null | undefined): void {
  fileField("lists").files = lists ?? null;
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

function progress(all: number, lists: number): (made: number, through: number) => void {
  const bar = document.querySelector<HTMLProgressElement>("#progress")!;
  const words = document.querySelector("#progress-words")!;
  bar.max = all;
  return (made, through) => {
    bar.value = made;
    // Said to those who hear the page each time that it changes: once a list is enough.
    const text = WORKING.done(through, lists);
    if (words.textContent !== text) words.textContent = text;
  };
}
