import { contentOf } from "../chosen-file.ts";
import type { CheckAsked } from "../tasks/check.ts";

/**
 * The form's fields and files, the files read.
 *
 * @throws EngineRefusal where a file cannot be read
 */
export async function fieldsOf(form: HTMLFormElement): Promise<CheckAsked> {
  return Promise.all(
    [...new FormData(form)].map(
      async ([name, value]) =>
        [name, typeof value === "string" ? value : new File([await contentOf(value)], value.name)] as const,
    ),
  );
}
