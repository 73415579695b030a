import { capitalised } from "../../../base/words/sentences.ts";
import { levelInText, levelName } from "../../../sampling/level-names.ts";
import { titleInText, type WithDomains } from "../../../sampling/specification/domains.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import { cut } from "../../components/values.ts";

/** What stands before a level that does not say of itself what it is a level of. */
const SHORT_NAMES: Readonly<Record<StratificationVariable, string>> = {
  gender: "gender",
  disposal: "disposal",
  riskOfSeriousHarm: "RoSH",
  safetyAndWellbeing: "S&W",
  age: "age",
  ethnicity: "ethnicity",
  disability: "disability",
  lookedAfter: "looked after",
  previousSanctions: "previous sanctions",
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
    const name = levelInText(level);
    const speaksForItself = variable === "disposal" || (variable === "gender" && level !== "not-recorded");
    return speaksForItself ? name : `${SHORT_NAMES[variable]} ${name}`;
  });
  return capitalised(words.join(", "));
}

const PLACES: Readonly<Record<string, string>> = {
  caseId: "case reference",
  domains: "domains",
  drawn: "cases drawn",
  excluded: "cases that were not eligible",
  inspectionDate: "inspection date",
  list: "the list",
  sample: "the sample",
  reserves: "the reserves",
  sampleSize: "sample size",
};

/**
 * Where in a receipt something stands, in words where there are any.
 *
 * @param specification whose domains have titles; without it their ids are told
 * @example placeName("sample[3].caseId") // "The sample, entry 4, case reference"
 */
export function placeName(path: string, specification?: WithDomains): string {
  const words = path
    .split(/[.[\]]+/)
    .filter((part) => part !== "")
    .map((part) => {
      if (/^\d+$/.test(part)) return `entry ${Number(part) + 1}`;
      const domain = specification?.domains.find(({ id }) => id === part);
      if (domain) return titleInText(domain.title);
      return Object.hasOwn(PLACES, part)
        ? PLACES[part]!
        : part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    });
  return levelName(cut(words.join(", ")));
}
