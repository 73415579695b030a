import { obstacleText } from "../forms/obstacle-error.ts";
import { EngineRefusal } from "./ask-engine.ts";
import { showProblem } from "./show.ts";
import { PAGE_PROBLEM } from "./texts.ts";

/** A form that is answered in the browser. */
export interface AnsweredForm {
  readonly id: string;
  /** What is said while its answer is awaited, in the element of that id. */
  readonly status?: { readonly id: string; readonly text: string };
  /** Works out the answer and shows it. */
  readonly answer: (form: HTMLFormElement, submitter: HTMLElement | null) => Promise<void>;
}

/**
 * Answers a form in the browser each time that it is sent, once at a time; nothing is sent to the server. Whatever goes
 * wrong is said above the page, which otherwise stays as it is.
 */
export function onSubmit({ id, status, answer }: AnsweredForm): void {
  let busy = false;
  const say = (text: string) => {
    const place = status && document.getElementById(status.id);
    if (place) place.textContent = text;
  };
  document.addEventListener("submit", async (event) => {
    const form = event.target as HTMLFormElement;
    if (form.id !== id) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    say(status?.text ?? "");
    try {
      await answer(form, event.submitter);
    } catch (error) {
      say("");
      await showProblem(problemText(error));
      // For whoever looks into it: the browser's console has what it was.
      if (!(error instanceof EngineRefusal)) throw error;
    } finally {
      busy = false;
    }
  });
}

function problemText(error: unknown): string {
  const obstacles = error instanceof EngineRefusal ? error.obstacles : [PAGE_PROBLEM];
  return obstacles.map(obstacleText).join(" ");
}
