import type { Setting } from "../../../sampling/specification/overrides.ts";
import { shippedSpecification } from "../../../sampling/specification/shipped-specifications.ts";
import type { PilotRules } from "../../../use-cases/compare/comparison.ts";
import { pilotRules } from "../../../use-cases/compare/pilot-rules.ts";
import type { PilotValues } from "../../views/pilot/form.ts";
import { settingLines } from "../setting-lines.ts";
import { failed, type Read, readField } from "./read-field.ts";

const MOST_RULES = 20;
const MOST_CHARACTERS = 10_000;

/**
 * Reads every specification that was chosen under every variant that was typed.
 *
 * @param inspectionDate ISO calendar date
 */
export function readRules(
  { specifications, settings, asTheyStand }: Pick<PilotValues, "specifications" | "settings" | "asTheyStand">,
  inspectionDate: string,
): Read<readonly PilotRules[]> {
  if (specifications.length === 0) return failed("specifications", "Choose at least one specification");
  if (settings.length > MOST_CHARACTERS) return failed("settings", "The settings are longer than 10,000 characters");
  const { value: variants, errors: unread } = readField("settings", () => readVariants(settings));
  if (variants === undefined) return { value: [], errors: unread };
  const all = asTheyStand || variants.length === 0 ? [[], ...variants] : variants;
  const ids = [...new Set(specifications)];
  if (ids.length * all.length > MOST_RULES) {
    const text = `${ids.length * all.length} sets of rules are too many: at most ${MOST_RULES} can be compared at once`;
    return failed("settings", text);
  }
  const read = ids.flatMap((id) => all.map((variant) => readOne(id, variant, inspectionDate)));
  return {
    value: read.flatMap(({ value }) => (value === undefined ? [] : [value])),
    errors: read.flatMap(({ errors }) => errors),
  };
}

/**
 * The variants of a text: a setting a line, a blank line between variants.
 *
 * @throws Refusal `unknown-field` for a line that is no setting
 * @example readVariants("sampleSize.maximum=20\n\nsampleSize.maximum=30").length // 2
 */
export function readVariants(text: string): Setting[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map(settingLines)
    .filter((settings) => settings.length > 0);
}

function readOne(
  specification: string,
  settings: readonly Setting[],
  inspectionDate: string,
): Read<PilotRules | undefined> {
  const { value: base, errors } = readField("specifications", () => shippedSpecification(specification));
  if (base === undefined) return { value: undefined, errors };
  return readField("settings", () => pilotRules(base, settings, inspectionDate), specification);
}
