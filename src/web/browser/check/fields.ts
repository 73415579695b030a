import { EngineRefusal } from "../ask-engine.ts";
import type { CheckAsked } from "../tasks/check.ts";

/** Far above what any list needs; a film chosen by mistake is not read into memory. */
const MOST_MEGABYTES = 50;

/**
 * The form's fields and files, the files read.
 *
 * @throws EngineRefusal where a file cannot be read
 */
export async function fieldsOf(form: HTMLFormElement): Promise<CheckAsked> {
  return Promise.all(
    [...new FormData(form)].map(
      async ([name, value]) => [name, typeof value === "string" ? value : await read(value)] as const,
    ),
  );
}

async function read(file: File): Promise<File> {
  if (file.size > MOST_MEGABYTES * 1e6) {
    throw refusal(`the file has more than ${MOST_MEGABYTES} MB`, "Check that it is the right one.");
  }
  try {
    return new File([await file.arrayBuffer()], file.name);
  } catch {
    throw refusal("the file has been changed or moved since you chose it", "Choose it again.");
  }
}

function refusal(message: string, remedy: string): EngineRefusal {
  return new EngineRefusal([{ place: "list", message, remedy }]);
}
