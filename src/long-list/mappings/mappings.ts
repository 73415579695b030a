import * as z from "zod";
import { SAY_IT_ONCE, saidTwice } from "../../base/json-text.ts";
import { obstaclesOfWrong } from "../../base/wrong.ts";
import { FOOT_READINGS, type Mappings, NO_MAPPINGS } from "../../sampling/case.ts";
import { ownFileAt } from "../files/own-file.ts";
import { personalContent } from "../sheet/personal-data.ts";

/**
 * A mapping file: how a team's lists are to be read, saved once and used again for its next list.
 *
 * @example { "kind": "longlist/mappings", "version": 1, "columns": { "Order made on": "startDate" }, "values": { "disposal": { "Ref. Ord.": "referral-order" } }, "foot": "skip" }
 */
export const mappingFileSchema = z.strictObject({
  kind: z.literal("longlist/mappings"),
  version: z.literal(1),
  columns: z.record(z.string(), z.string()).default({}).describe("Heading in the list to field name, or to ignore"),
  values: z
    .record(z.string(), z.record(z.string(), z.string()))
    .default({})
    .describe("Field name to value in the list to code"),
  foot: z
    .enum(FOOT_READINGS)
    .default("skip")
    .describe(
      "Whether rows at the foot, and between cases, that look like totals, notes or headings are skipped or kept as cases",
    ),
  sheets: z
    .array(z.string().min(1).max(200))
    .min(1)
    .max(30)
    .optional()
    .describe("The sheets of a workbook that are the list, by name; found out where it is absent"),
});

/** How a list is to be read, as it is saved for the next one. */
export type MappingFile = z.infer<typeof mappingFileSchema>;

/** A mapping that was not written as it must be. The message says how, of a file a line for each place. */
export class MappingError extends Error {
  /** What is wrong, in a sentence for each place. */
  readonly wrong: readonly string[];

  constructor(message: string, places: readonly string[] = []) {
    super([message, ...places].join("\n"));
    this.wrong = places.length === 0 ? [message] : places.map((place) => `${message} ${place}`);
  }
}

/**
 * Reads what `--column` takes: a heading, an equals sign, and a field name, its label, or `ignore`. The heading may hold
 * equals signs itself: the last one counts.
 *
 * @throws MappingError
 * @example parseColumnMapping("Order made on=startDate").columns // { "Order made on": "startDate" }
 */
export function parseColumnMapping(text: string): Mappings {
  const [heading, field] = atLastEquals(text);
  if (heading === "" || field === "") {
    throw new MappingError(
      `A column is mapped as "Heading=field", for example "Order made on=startDate"; not as "${text}".`,
    );
  }
  return { ...NO_MAPPINGS, columns: Object.fromEntries([[heading, field]]) };
}

/**
 * Reads what `--map` takes: a field name or label, a colon, the value as the list has it, an equals sign, and the code.
 *
 * @throws MappingError
 * @example parseValueMapping("Disposal:Local Name=referral-order").values // { Disposal: { "Local Name": "referral-order" } }
 */
export function parseValueMapping(text: string): Mappings {
  const colon = text.indexOf(":");
  const field = text.slice(0, Math.max(0, colon)).trim();
  const [value, code] = atLastEquals(text.slice(colon + 1));
  if (field === "" || value === "" || code === "") {
    throw new MappingError(
      `A value is mapped as "Column:value=code", for example "Disposal:Local Name=referral-order"; not as "${text}".`,
    );
  }
  return { ...NO_MAPPINGS, values: Object.fromEntries([[field, Object.fromEntries([[value, code]])]]) };
}

/**
 * Joins mappings; of two for the same heading or value the later counts, so that what is typed overrules a file, and so of two
 * choices of sheets. The foot is kept where any of them says so.
 *
 * @example joinMappings([fromFile, typed])
 */
export function joinMappings(all: readonly Mappings[]): Mappings {
  const values = new Map<string, Map<string, string>>();
  for (const [field, codes] of all.flatMap((mappings) => Object.entries(mappings.values))) {
    const joined = values.get(field) ?? new Map<string, string>();
    for (const [value, code] of Object.entries(codes)) joined.set(value, code);
    values.set(field, joined);
  }
  return {
    columns: Object.fromEntries(all.flatMap((mappings) => Object.entries(mappings.columns))),
    values: Object.fromEntries([...values].map(([field, codes]) => [field, Object.fromEntries(codes)])),
    foot: all.some(({ foot }) => foot === "keep") ? "keep" : "skip",
    ...withSheets(all.findLast(({ sheets }) => sheets !== undefined)?.sheets),
  };
}

/**
 * Reads a mapping file.
 *
 * @throws MappingError where it is not JSON, says something twice or is not of the schema
 * @example parseMappingFile('{"kind":"longlist/mappings","version":1,"columns":{"Ref":"caseId"}}').columns // { Ref: "caseId" }
 */
export function parseMappingFile(text: string): Mappings {
  const own = ownFileAt("mappings", text);
  if (own !== null) throw new MappingError(`The mapping file is of another kind: ${own.named}. ${own.door}`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new MappingError("The mapping file is not JSON.");
  }
  const twice = saidTwice(text);
  if (twice !== null) throw new MappingError(`The mapping file says ${twice} twice. ${SAY_IT_ONCE}`);
  const parsed = mappingFileSchema.safeParse(json);
  if (!parsed.success) {
    const told = { place: (path: readonly string[]) => path.join(".") || "the file", remedy: "" };
    const wrong = obstaclesOfWrong(parsed.error.issues, told).map(({ place, message }) => `${place}: ${message}`);
    throw new MappingError("The mapping file is not valid:", wrong);
  }
  const { columns, values, foot, sheets } = parsed.data;
  return { columns, values, foot, ...withSheets(sheets) };
}

/**
 * The mapping file that says these mappings, for saving. {@link parseMappingFile} reads it back.
 *
 * @example mappingFile(NO_MAPPINGS).kind // "longlist/mappings"
 */
export function mappingFile(mappings: Mappings): MappingFile {
  const { columns, values, foot, sheets } = mappings;
  return {
    kind: "longlist/mappings",
    version: 1,
    columns: { ...columns },
    values: { ...values },
    foot,
    ...(sheets === undefined ? {} : { sheets: [...sheets] }),
  };
}

/** What was said of a list that holds for the team's next one as well. */
export interface KeptReading extends Pick<Mappings, "columns" | "values"> {}

/** Characters of a heading or a value, and answers in all: what is longer or more was not said by a person at a list. */
const MOST_KEPT = { characters: 200, answers: 500 };

/**
 * What of the mappings is kept for the next list of a team: which heading is which field and what a value stands for. Sheets and the
 * foot are of the one list. Nothing that looks like personal data or that no person would have answered is kept.
 *
 * @returns null where nothing is left
 * @example keptReading({ ...NO_MAPPINGS, columns: { "Order made on": "startDate" }, foot: "keep" }) // { columns: { "Order made on": "startDate" }, values: {} }
 */
export function keptReading({ columns, values }: Mappings): KeptReading | null {
  const isKept = (text: string) => text.length <= MOST_KEPT.characters && personalContent([text]) === null;
  const kept = {
    columns: Object.fromEntries(Object.entries(columns).filter(([heading]) => isKept(heading))),
    values: Object.fromEntries(
      Object.entries(values).flatMap(([field, codes]) => {
        const some = Object.entries(codes).filter(([value]) => isKept(value));
        return some.length === 0 ? [] : [[field, Object.fromEntries(some)] as const];
      }),
    ),
  };
  const answers = [kept.columns, ...Object.values(kept.values)].reduce((all, one) => all + Object.keys(one).length, 0);
  return answers === 0 || answers > MOST_KEPT.answers ? null : kept;
}

function withSheets(sheets: Mappings["sheets"]): Pick<Mappings, "sheets"> {
  return sheets === undefined ? {} : { sheets };
}

function atLastEquals(text: string): [before: string, after: string] {
  const equals = text.lastIndexOf("=");
  return equals === -1 ? [text.trim(), ""] : [text.slice(0, equals).trim(), text.slice(equals + 1).trim()];
}
