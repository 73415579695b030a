import { capitalised } from "../../../base/words/sentences.ts";
import { titleInText, type WithDomains } from "../../../sampling/specification/domains.ts";
import { levelInText, levelName } from "../../../sampling/specification/level-names.ts";
import type { StratificationVariable } from "../../../sampling/vocabulary.ts";
import { cut } from "../../components/values.ts";
import { CELL_NAMES, PLACE_NAMES } from "./texts.ts";

/**
 * What the cases of a cell have in common, in words.
 *
 * @example cellName(["male", "custody", "high"], ["gender", "disposal", "riskOfSeriousHarm"]) // "Male, custody, RoSH high"
 */
export function cellName(levels: readonly string[], variables: readonly StratificationVariable[]): string {
  if (levels.length === 0) return CELL_NAMES.all;
  const words = levels.map((level, at) => {
    const variable = variables[at]!;
    const name = levelInText(level);
    const speaksForItself = variable === "disposal" || (variable === "gender" && level !== "not-recorded");
    return speaksForItself ? name : CELL_NAMES.level(CELL_NAMES.variable[variable], name);
  });
  return capitalised(words.join(", "));
}

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
      if (/^\d+$/.test(part)) return PLACE_NAMES.entry(Number(part) + 1);
      const domain = specification?.domains.find(({ id }) => id === part);
      if (domain) return titleInText(domain.title);
      return Object.hasOwn(PLACE_NAMES.named, part)
        ? PLACE_NAMES.named[part]!
        : part.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
    });
  return levelName(cut(words.join(", ")));
}
