import { capitalised } from "../../../base/words/sentences.ts";
import { levelName } from "../../../sampling/level-names.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import { cut } from "../../components/values.ts";

/** What stands before a level that does not say of itself what it is a level of. */
const SHORT_NAMES: Readonly<Record<StratificationVariable, string>> = {
  gender: "gender",
  disposal: "disposal",
  riskOfSeriousHarm: "RoSH",
  safetyAndWellbeing: "S&W",
};

/** What the short names stand for, for whoever meets them first. */
export const SHORT_NAMES_EXPLAINED = "RoSH is the risk of serious harm, S&W safety and wellbeing.";

/**
 * What the cases of a cell have in common, in words.
 *
 * @example cellName(["male", "custody", "high"], ["gender", "disposal", "riskOfSeriousHarm"]) // "Male, custody, RoSH high"
 */
export function cellName(levels: readonly string[], variables: readonly StratificationVariable[]): string {
  if (levels.length === 0) return "All cases";
  const words = levels.map((level, at) => {
    const variable = variables[at]!;
    const name = level.replaceAll("-", " ");
    const speaksForItself = variable === "disposal" || (variable === "gender" && level !== "not-recorded");
    return speaksForItself ? name : `${SHORT_NAMES[variable]} ${name}`;
  });
  return capitalised(words.join(", "));
}

const PLACES: Readonly<Record<string, string>> = {
  caseId: "case reference",
  court: "court disposals",
  domains: "domains",
  drawn: "cases drawn",
  excluded: "cases that were not eligible",
  inspectionDate: "inspection date",
  list: "the list",
  outOfCourt: "out-of-court disposals",
  sample: "the sample",
  reserves: "the reserves",
  sampleSize: "sample size",
};

/**
 * Where in a receipt something stands, in words where there are any.
 *
 * @example placeName("sample[3].caseId") // "The sample, entry 4, case reference"
 */
export function placeName(path: string): string {
  const words = path
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) => {
      if (/^\d+$/.test(part)) return `entry ${Number(part) + 1}`;
      return Object.hasOwn(PLACES, part)
        ? PLACES[part]!
        : part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    });
  return levelName(cut(words.join(", ")));
}
