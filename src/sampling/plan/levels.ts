import { byText } from "../../base/text.ts";
import type { Specification } from "../specification/specification.ts";
import { isNumberVariable, LEVELS, type NumberVariable, type StratificationVariable } from "../vocabulary.ts";

/** Some of the whole numbers of a variable, as one level. */
export interface Group {
  readonly level: string;
  readonly from: number;
  /** Null: no limit. */
  readonly to: number | null;
}

type Stratification = Specification["stratification"];

/** What a case says of the variables that a sample can be balanced on. */
export type Levels = Readonly<Partial<Record<StratificationVariable, string | null | undefined>>>;

const NOT_RECORDED = "not-recorded";
/** The level of a number that no group of the specification holds. */
const OUTSIDE = "outside-the-groups";

/** The level a case has, as recorded. @example recordedLevel({ age: null }, "age") // "not-recorded" */
export function recordedLevel(one: Levels, variable: StratificationVariable): string {
  return one[variable] ?? NOT_RECORDED;
}

/**
 * The level a case counts at when balancing, after combining and grouping.
 *
 * @example levelOf(caseWithVeryHighRosh, "riskOfSeriousHarm", youth2018.stratification) // "high"
 */
export function levelOf(
  one: Levels,
  variable: StratificationVariable,
  { combine, groups }: Pick<Stratification, "combine" | "groups">,
): string {
  const recorded = recordedLevel(one, variable);
  const grouped = isNumberVariable(variable) ? groups?.[variable] : undefined;
  if (grouped) return groupOf(recorded, grouped);
  const combined = combine[variable];
  return combined && Object.hasOwn(combined, recorded) ? (combined[recorded] ?? recorded) : recorded;
}

/**
 * The levels that a case counts at when balancing, one for each stratification variable: those of its cell.
 *
 * @example levelsOf(aCase, youth2018.stratification) // ["male", "referral-order", "high", "medium"]
 */
export function levelsOf(one: Levels, stratification: Stratification): string[] {
  return stratification.variables.map((variable) => levelOf(one, variable, stratification));
}

/** The group of a recorded number. @example groupOf("16", PROFILE_BANDS.age) // "15-to-16" */
export function groupOf(recorded: string, groups: readonly Group[]): string {
  if (recorded === NOT_RECORDED) return recorded;
  const number = Number(recorded);
  return groups.find(({ from, to }) => from <= number && (to === null || number <= to))?.level ?? OUTSIDE;
}

/** Orders levels as they are shown: the vocabulary's order or the groups', and text order for what is in neither. */
export function inShownOrder(
  variable: StratificationVariable,
  groups: Partial<Record<NumberVariable, readonly Group[] | undefined>> | undefined,
): (a: string, b: string) => number {
  const known = isNumberVariable(variable) ? (groups?.[variable] ?? []).map(({ level }) => level) : LEVELS[variable];
  const place = (level: string) => {
    const at = known.indexOf(level);
    // Whatever the variable, what nobody recorded comes last.
    return level === NOT_RECORDED ? known.length + 1 : at < 0 ? known.length : at;
  };
  return (a, b) => place(a) - place(b) || byText(a, b);
}
