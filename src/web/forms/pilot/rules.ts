import { ownValue } from "../../../base/own-value.ts";
import { attempt, type Obstacle } from "../../../base/refusal.ts";
import type { Setting } from "../../../sampling/specification/overrides.ts";
import { shippedSpecification } from "../../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import type { PilotRules } from "../../../use-cases/compare/comparison.ts";
import { pilotRules } from "../../../use-cases/compare/pilot-rules.ts";
import type { PageError } from "../../components/error-summary.ts";
import { aloneFields, type PilotValues } from "../../views/pilot/form.ts";
import { failed, type Read, readField } from "../read-field.ts";
import { ruleError } from "../rule-error.ts";
import { settingLines } from "../setting-lines.ts";
import { PILOT_ERRORS } from "../texts.ts";
import { MAXIMUM, maximumError, typedMaximum } from "../typed-maximum.ts";

const MOST_RULES = 20;
const MOST_CHARACTERS = 10_000;

type Chosen = Pick<PilotValues, "specifications" | "settings" | "asTheyStand" | "alone" | "own">;

/**
 * Reads every specification that was chosen under every variant that was typed for all, and under every one that was typed
 * for it alone. Of a field that both set, what was typed for the one specification counts.
 *
 * @param inspectionDate ISO calendar date
 */
export function readRules(chosen: Chosen, inspectionDate: string): Read<readonly PilotRules[]> {
  const { specifications, settings, asTheyStand } = chosen;
  if (specifications.length === 0) return failed("specifications", PILOT_ERRORS.noSpecification);
  if (settings.length > MOST_CHARACTERS) return failed("settings", PILOT_ERRORS.longSettings(MOST_CHARACTERS));
  const { value: variants, errors: unread } = readField("settings", () => readVariants(settings));
  if (variants === undefined) return { value: [], errors: unread };
  const all = asTheyStand || variants.length === 0 ? [[], ...variants] : variants;
  const read = [...new Set(specifications)].map((id) => readChosen(id, chosen));
  const found = read.flatMap(({ value }) => value);
  const many = found.length * all.length;
  if (many > MOST_RULES) {
    return failed("settings", PILOT_ERRORS.manyRules(many, MOST_RULES));
  }
  const rules = found.flatMap((one) => all.map((variant) => readOne(one, variant, inspectionDate)));
  return {
    value: rules.flatMap(({ value }) => (value === undefined ? [] : [value])),
    errors: [...read, ...rules].flatMap(({ errors }) => errors),
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

/** A specification with one of the variants that were typed for it alone. */
interface ChosenRules {
  readonly base: Specification;
  readonly alone: readonly Setting[];
}

function readChosen(id: string, { alone, own }: Chosen): Read<readonly ChosenRules[]> {
  const mine = own.find((one) => one.id === id);
  const { value: base, errors } = readField("specifications", () => mine ?? shippedSpecification(id));
  if (base === undefined) return { value: [], errors };
  const fields = aloneFields(id);
  const { maximum, settings } = ownValue(alone, id) ?? { maximum: "", settings: "" };
  const stated = typedMaximum(maximum, fields.maximum);
  if (stated.errors.length > 0) return { value: [], errors: stated.errors };
  if (settings.length > MOST_CHARACTERS) {
    return failed(fields.settings, PILOT_ERRORS.longSettings(MOST_CHARACTERS));
  }
  const { value: variants, errors: unread } = readField(fields.settings, () => readVariants(settings), id);
  if (variants === undefined) return { value: [], errors: unread };
  const each = variants.length === 0 ? [[]] : variants;
  return { value: each.map((variant) => ({ base, alone: [...stated.value, ...variant] })), errors: [] };
}

function readOne(
  { base, alone }: ChosenRules,
  variant: readonly Setting[],
  inspectionDate: string,
): Read<PilotRules | undefined> {
  const read = attempt(() => pilotRules(base, [...variant, ...alone], inspectionDate));
  if ("value" in read) return { value: read.value, errors: [] };
  return { value: undefined, errors: read.obstacles.map((obstacle) => errorOf(obstacle, base, alone)) };
}

/** What cannot stand, where it is put right: in the field that set it, or where what is missing belongs. */
function errorOf(obstacle: Obstacle, { id, title, sampleSize }: Specification, alone: readonly Setting[]): PageError {
  const { place } = obstacle;
  const fields = aloneFields(id);
  if (place === MAXIMUM && sampleSize.maximumMustBeStated) {
    return { text: maximumError(obstacle), field: fields.maximum };
  }
  const text = ruleError(obstacle, title);
  return { text, field: alone.some(({ path }) => path === place) ? fields.settings : "settings" };
}
