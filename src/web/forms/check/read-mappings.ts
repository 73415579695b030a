import { FIELDS } from "../../../long-list/fields.ts";
import { IGNORED } from "../../../long-list/headings/mapped-headings.ts";
import { joinMappings, parseColumnMapping, parseValueMapping } from "../../../long-list/mappings/mappings.ts";
import { type Mappings, NO_MAPPINGS } from "../../../sampling/case.ts";
import type { PageError } from "../../components/error-summary.ts";
import { CHOICE_NAMES as NAMES } from "../../views/mappings/choice-names.ts";
import { mappingsOfFile, readSaid } from "../said-mappings.ts";
import type { SentForm } from "../sent-form.ts";

export interface ReadMappings {
  readonly mappings: Mappings;
  readonly errors: readonly PageError[];
}

/**
 * What the form says of how the list is to be read: a file of an earlier check, what is carried on from the last one, and
 * what was chosen, which overrules both.
 */
export async function readMappings(form: SentForm): Promise<ReadMappings> {
  const { read, errors } = readSaid(
    [
      ...(await form.files(NAMES.file)).map((file) => () => mappingsOfFile(file)),
      ...form.texts(NAMES.carriedColumn).map((text) => () => parseColumnMapping(text)),
      ...form.texts(NAMES.carriedValue).map((text) => () => parseValueMapping(text)),
    ],
    NAMES.file,
  );
  const mappings = joinMappings([
    ...read,
    chosenColumns(form),
    chosenValues(form),
    { ...NO_MAPPINGS, foot: form.text(NAMES.foot) === "keep" ? "keep" : "skip", ...chosenSheets(form) },
  ]);
  return { mappings, errors };
}

/** What reading does by itself is not said again: mappings hold what a person said. */
function chosenColumns(form: SentForm): Mappings {
  const chosen = FIELDS.map(({ name }): [heading: string, field: string] | null => {
    const [heading, unaided] = [form.text(NAMES.column(name)), form.text(NAMES.unaided(name))];
    if (heading === unaided) return null;
    return heading === "" ? [unaided, IGNORED] : [heading, name];
  }).filter((one) => one !== null);
  // A column that one field gives up and another takes is not to be left aside.
  const ignored = chosen.filter(([, field]) => field === IGNORED);
  const taken = chosen.filter(([, field]) => field !== IGNORED);
  return { ...NO_MAPPINGS, columns: Object.fromEntries([...ignored, ...taken]) };
}

function chosenSheets(form: SentForm): Pick<Mappings, "sheets"> {
  const sheets = form.texts(NAMES.sheet).filter((name) => name !== "");
  return sheets.length === 0 ? {} : { sheets };
}

function chosenValues(form: SentForm): Mappings {
  const chosen: Mappings[] = [];
  for (let at = 0; form.names.has(NAMES.value(at)); at++) {
    const [field, value, code] = [NAMES.valueField(at), NAMES.value(at), NAMES.code(at)].map(form.text);
    const values = Object.fromEntries([[field, Object.fromEntries([[value, code]])]]);
    if (code !== "") chosen.push({ ...NO_MAPPINGS, values });
  }
  return joinMappings(chosen);
}
