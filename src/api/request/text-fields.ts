import * as z from "zod";
import { tidyText } from "../../base/text.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import {
  joinMappings,
  MappingError,
  parseColumnMapping,
  parseValueMapping,
} from "../../long-list/mappings/mappings.ts";
import { type Mappings, NO_MAPPINGS } from "../../sampling/case.ts";
import type { RequestedExclusion } from "../../sampling/plan/eligibility.ts";
import { readSetting } from "../../sampling/specification/overrides.ts";
import { DEFAULT_SPECIFICATION_ID } from "../../sampling/specification/shipped-specifications.ts";
import type { FieldsBesideList } from "./fields-beside-list.ts";
import { strictFields } from "./strict-fields.ts";

/**
 * What may be said beside a list as query parameters and as form fields, where every value is text.
 *
 * @module
 */

const once = z.string("give it once").optional();
const repeatable = z
  .preprocess((value) => (typeof value === "string" ? [value] : value), z.array(z.string()))
  .optional();

export const describing = {
  inspectionDate: once.meta({
    description: "The inspection date, YYYY-MM-DD. Needed, here or in the body.",
    example: "2026-11-02",
  }),
  specification: once.meta({
    description: `Id of a sample specification; ${DEFAULT_SPECIFICATION_ID} unless told.`,
    example: "youth-2018",
  }),
  team: once.meta({ description: "The youth offending team's name, for the record.", example: "Exampleshire" }),
  set: repeatable.meta({
    description: "A field of the specification to set for this run, as path=value; repeatable.",
    example: ["sampleSize.maximum=40"],
  }),
  column: repeatable.meta({
    description: "What a local heading stands for, as heading=field; repeatable.",
    example: ["Order made on=startDate"],
  }),
  map: repeatable.meta({
    description: "What a local value stands for, as column:value=code; repeatable.",
    example: ["Disposal:Local Name=referral-order"],
  }),
  sheet: repeatable.meta({
    description: "A sheet of a workbook that is the list, or a part of it; repeatable.",
    example: ["Court"],
  }),
  keepFoot: z.enum(["true", "false"]).optional().meta({
    description:
      "Whether rows at the foot, and between cases, that look like totals, notes or headings are read as cases.",
  }),
};

const seed = once.meta({ description: "Any text; one is generated where none is given.", example: "demo" });

const exclude = repeatable.meta({
  description: "A case to leave out before the draw, as reference=reason; repeatable.",
  example: ["LL-60063=Live proceedings"],
});

const BODY_ALONE = "A case to leave out is named in the body (exclude): addresses are kept in logs on their way.";

/** As query parameters: all but what names a case. */
export const checkQuery = strictFields(describing, BODY_ALONE);
export const drawQuery = strictFields({ ...describing, seed }, BODY_ALONE);

/** As form fields. */
export const checkTextFields = strictFields({ ...describing, exclude });
export const drawTextFields = strictFields({ ...describing, exclude, seed });

export type TextFields = z.infer<typeof drawTextFields>;

/**
 * What text fields say.
 *
 * @throws HttpProblem `invalid-request`, Refusal `unknown-field` for a pair that is not written as a pair
 */
export function fieldsOfText({ set, exclude, column, map, sheet, keepFoot, ...plain }: TextFields): FieldsBesideList {
  return {
    ...plain,
    settings: set?.map(readSetting),
    exclusions: exclude?.map(readExclusion),
    mappings: column || map || sheet || keepFoot ? readMappings({ column, map, sheet, keepFoot }) : undefined,
  };
}

function readExclusion(text: string): RequestedExclusion {
  const equals = text.indexOf("=");
  const [caseId, note] = [text.slice(0, Math.max(0, equals)), text.slice(equals + 1)].map(tidyText);
  if (caseId && note) return { caseId, note };
  throw notAPair("exclude", "an exclusion is written reference=reason", "For example LL-60063=Live proceedings.");
}

function readMappings({ column = [], map = [], sheet = [], keepFoot }: TextFields): Mappings {
  const said: Mappings = {
    ...NO_MAPPINGS,
    foot: keepFoot === "true" ? "keep" : "skip",
    ...(sheet.length === 0 ? {} : { sheets: sheet }),
  };
  try {
    return joinMappings([said, ...column.map(parseColumnMapping), ...map.map(parseValueMapping)]);
  } catch (error) {
    if (!(error instanceof MappingError)) throw error;
    throw notAPair("column, map", error.message, "Write each as heading=field or column:value=code.");
  }
}

function notAPair(place: string, message: string, remedy: string): HttpProblem {
  return new HttpProblem("invalid-request", [{ place, message, remedy }]);
}
