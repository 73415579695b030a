import type { Obstacle } from "../../base/refusal.ts";
import { EngineRefusal } from "./ask-engine.ts";
import type { SentCheckForm } from "./engine-jobs.ts";
import { FILE_PROBLEMS } from "./texts.ts";

/** Far above any list or receipt; a film chosen by mistake is not read into memory. */
const MOST_MEGABYTES = 50;

/**
 * The content of a file that was chosen.
 *
 * @throws EngineRefusal where it is far too large, or cannot be read
 */
export async function contentOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
  if (file.size > MOST_MEGABYTES * 1e6) {
    throw refusal(FILE_PROBLEMS.tooLarge(MOST_MEGABYTES));
  }
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw refusal(FILE_PROBLEMS.unreadable);
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

function refusal(told: Pick<Obstacle, "message" | "remedy">): EngineRefusal {
  return new EngineRefusal([{ place: "file", ...told }]);
}
