import { withoutStop } from "../../base/words/sentences.ts";
import { MappingError, parseMappingFile } from "../../long-list/mappings/mappings.ts";
import type { Mappings } from "../../sampling/case.ts";
import type { PageError } from "../components/error-summary.ts";
import type { SentFile } from "./sent-form.ts";

/** A saved mapping file, as a form has it. */
export function mappingsOfFile({ bytes }: SentFile): Mappings {
  return parseMappingFile(new TextDecoder().decode(bytes));
}

/**
 * Mappings as a form has them, one after the other, and what is wrong with those that cannot be read: of a file every place.
 *
 * @param said reads one of them, or throws a {@link MappingError}
 * @param field of the form, for what is wrong
 * @example readSaid([() => parseMappingFile("{")], "mappings").errors // [{ text: "The mapping file is not JSON", field: "mappings" }]
 */
export function readSaid(
  said: readonly (() => Mappings)[],
  field: string,
): { readonly read: readonly Mappings[]; readonly errors: readonly PageError[] } {
  const errors: PageError[] = [];
  const read = said.flatMap((one) => {
    try {
      return [one()];
    } catch (error) {
      if (!(error instanceof MappingError)) throw error;
      errors.push(...error.wrong.map((text) => ({ text: withoutStop(text), field })));
      return [];
    }
  });
  return { read, errors };
}
