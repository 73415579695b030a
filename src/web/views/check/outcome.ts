import type { ReadingChoices } from "../../../long-list/mappings/reading-choices.ts";
import type { Mappings } from "../../../sampling/case.ts";
import type { ExpectedBase } from "../../../sampling/plan/expected-judgement-base.ts";
import type { Specification } from "../../../sampling/specification/specification.ts";
import type { CheckDocument } from "../../../use-cases/check/check-document.ts";
import type { TypedDate } from "../../components/date-input.ts";
import type { PageError } from "../../components/error-summary.ts";

/** What the page is asked and what it answers, the same on the server and in the browser. @module */

/** What was typed and chosen, but for files. */
export interface CheckValues {
  readonly inspectionDate: TypedDate;
  /** Id. */
  readonly specification: string;
  readonly team: string;
  /** Specifications of one's own that were read: those that came with the form. */
  readonly own: readonly Specification[];
  /** As typed, a setting to a line. */
  readonly settings: string;
  /** The id of the inspection to which it is to be sent; blank where the link named none. */
  readonly inspection: string;
  /** The fields that say how the list is to be read, with their texts. */
  readonly said: readonly (readonly [name: string, text: string])[];
}

/** A specification that can be chosen. */
export interface SpecificationOption {
  readonly id: string;
  readonly title: string;
}

export interface CheckOutcome {
  readonly values: CheckValues;
  readonly options: readonly SpecificationOption[];
  /** What keeps the list from being checked; what is wrong with the list itself is in the result. */
  readonly errors: readonly PageError[];
  readonly result: CheckResult | null;
}

export interface CheckResult {
  /** Of the file. */
  readonly name: string;
  readonly check: CheckDocument;
  readonly bases: readonly ExpectedBase[];
  /** Null where the file could not be read as a list at all. */
  readonly choices: ReadingChoices | null;
  /** What was said of the reading, whether or not this list needed it. */
  readonly mappings: Mappings;
}
