import type { Specification } from "../../sampling/specification/specification.ts";
import { SAMPLED_DISPOSALS } from "../../sampling/vocabulary.ts";
import { FIELD, type FieldName } from "../fields.ts";
import type { OwnDisposal } from "../values/coded-value.ts";

/** What of a specification decides how a list is read. */
export type ReadFor = Pick<Specification, "domains" | "vocabulary" | "stratification">;

/** What reading needs to know of the framework that a list is read for. */
export interface Framework {
  /** Kinds of case of the specification's own. */
  readonly ownDisposals: readonly OwnDisposal[];
  /** Codes of the kinds of case that some domain samples. */
  readonly sampled: readonly string[];
  /** Whether a list must have a field, and its values decide the draw: what is balanced on is needed too. */
  readonly isNeeded: (field: FieldName) => boolean;
}

/**
 * The framework that a list is read for.
 *
 * @param specification undefined where a list is read for nothing in particular
 * @example frameworkOf(youth2018).isNeeded("ethnicity") // false
 */
export function frameworkOf(specification: ReadFor | undefined): Framework {
  const balanced = new Set<string>(specification?.stratification.variables);
  return {
    ownDisposals: specification?.vocabulary?.disposals ?? [],
    sampled: specification?.domains.flatMap(({ disposals }) => disposals) ?? SAMPLED_DISPOSALS,
    isNeeded: (name) => FIELD[name].needed || balanced.has(name),
  };
}
