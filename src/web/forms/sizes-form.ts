import { ownValue } from "../../base/own-value.ts";
import { attempt, type Obstacle } from "../../base/refusal.ts";
import { titleInText } from "../../sampling/specification/domains.ts";
import { effectiveSpecification } from "../../sampling/specification/overrides.ts";
import {
  DEFAULT_SPECIFICATION_ID,
  SHIPPED_SPECIFICATIONS,
  shippedSpecification,
} from "../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import { planSizes } from "../../use-cases/sizes/plan-sizes.ts";
import type { PageError } from "../components/error-summary.ts";
import { eligibleField, type SizesPageContent, type SizesValues } from "../views/sizes/sizes-form.ts";
import { obstacleError } from "./obstacle-error.ts";
import { ruleError } from "./rule-error.ts";
import { settingLines } from "./setting-lines.ts";
import { SIZES_ERRORS } from "./texts.ts";
import { MAXIMUM, maximumError, typedCount, typedMaximum } from "./typed-maximum.ts";

/** Reads the address of the page: nothing of a specification's domains in it is no error, but a form to fill in. */
export function readSizesForm(query: URLSearchParams): SizesPageContent {
  const text = (name: string) => query.get(name)?.trim() ?? "";
  const chosen = text("specification") || DEFAULT_SPECIFICATION_ID;
  const named = attempt(() => shippedSpecification(chosen));
  const specification = "value" in named ? named.value : shippedSpecification(DEFAULT_SPECIFICATION_ID);
  const { domains } = specification;
  const values: SizesValues = {
    specification: specification.id,
    eligible: Object.fromEntries(domains.map(({ id }) => [id, text(eligibleField(id))])),
    maximum: text("maximum"),
    settings: text("settings"),
  };
  const content = { values, specification, options: SHIPPED_SPECIFICATIONS, sizes: null };
  if ("obstacles" in named) return { ...content, errors: named.obstacles.map(errorOf) };
  if (domains.every(({ id }) => !query.has(eligibleField(id)))) return { ...content, errors: [] };
  const counts = domains.map((domain) => [domain.id, typedCount(ownValue(values.eligible, domain.id) ?? "")] as const);
  const maximum = typedMaximum(values.maximum, "maximum");
  const errors = [...missing(specification, counts), ...maximum.errors];
  if (errors.length > 0) return { ...content, errors };
  const planned = attempt(() => {
    const settings = [...settingLines(values.settings), ...maximum.value];
    return planSizes(effectiveSpecification(specification, settings), Object.fromEntries(counts));
  });
  return "value" in planned
    ? { ...content, sizes: planned.value, errors: [] }
    : { ...content, errors: planned.obstacles.map(errorOf) };
}

function missing({ domains }: Specification, counts: readonly (readonly [string, number | null])[]): PageError[] {
  return counts
    .filter(([, count]) => count === null)
    .map(([id]) => {
      const title = titleInText(domains.find((domain) => domain.id === id)?.title ?? id);
      return { text: SIZES_ERRORS.eligible(title), field: eligibleField(id) };
    });
}

/** What cannot stand, where it is put right. */
function errorOf(obstacle: Obstacle): PageError {
  const { place } = obstacle;
  if (place === "specification") return { text: obstacleError(obstacle), field: place };
  if (place === MAXIMUM) return { text: maximumError(obstacle), field: "maximum" };
  const [, domain] = /^eligible\.(.+)$/.exec(place) ?? [];
  if (domain !== undefined) return { text: obstacleError(obstacle), field: eligibleField(domain) };
  return { text: ruleError(obstacle), field: "settings" };
}
