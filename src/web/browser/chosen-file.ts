import { EngineRefusal } from "./ask-engine.ts";
import type { SentCheckForm } from "./engine-jobs.ts";

/** Far above any list or receipt; a film chosen by mistake is not read into memory. */
const MOST_MEGABYTES = 50;

/**
 * The content of a file that was chosen.
 *
 * @throws EngineRefusal where it is far too large, or cannot be read
 */
export async function contentOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_MEGABYTES * 1e6) {
    throw refusal(`the file has more than ${MOST_MEGABYTES} MB`, "Check that it is the right one.");
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    const remedy = "It may have been moved or changed since it was chosen: choose it again.";
    throw refusal("the browser could not read the file", remedy);
  }
}

/**
 * The form's fields and files, the files read.
 *
 * @throws EngineRefusal where a file cannot be read
 */
export async function fieldsOf(form: HTMLFormElement): Promise<SentCheckForm> {
  return Promise.all(
    [...new FormData(form)].map(
      async ([name, value]) =>
        [name, typeof value === "string" ? value : new File([await contentOf(value)], value.name)] as const,
    ),
  );
}

function refusal(message: string, remedy: string): EngineRefusal {
  return new EngineRefusal([{ place: "file", message, remedy }]);
}
