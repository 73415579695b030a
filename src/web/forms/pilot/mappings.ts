import { withoutStop } from "../../../base/words/sentences.ts";
import { checkMappings } from "../../../long-list/mappings/mapping-checks.ts";
import { joinMappings, MappingError, parseMappingFile } from "../../../long-list/mappings/mappings.ts";
import type { Mappings } from "../../../sampling/case.ts";
import type { SentFile } from "../sent-form.ts";
import type { Read } from "./read-field.ts";

/** Reads the mapping files that were chosen; of two for the same heading or value the later counts. */
export function readMappings(files: readonly SentFile[]): Read<Mappings> {
  const read = files.map(({ bytes }) => parsed(new TextDecoder().decode(bytes)));
  const value = joinMappings(read.filter((one) => typeof one !== "string"));
  const wrong = [
    ...read.filter((one) => typeof one === "string"),
    ...checkMappings(value).map(({ message, remedy }) => `${message} ${remedy}`),
  ];
  return { value, errors: wrong.map((text) => ({ text: withoutStop(text), field: "mappings" })) };
}

/** Mappings, or what is wrong with the file. */
function parsed(text: string): Mappings | string {
  try {
    return parseMappingFile(text);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    return error.message.replace(/\s+/g, " ").replace(/:\s.*/, "");
  }
}
