/** What was refused, one code for each kind; the boundaries turn codes into exit and HTTP statuses. */
export type RefusalCode =
  | "invalid-date"
  | "invalid-text"
  | "invalid-seed"
  | "unknown-specification"
  | "invalid-specification"
  | "unknown-field"
  | "contradictory-field"
  | "unknown-case"
  | "invalid-eligible"
  | "excluded-twice"
  | "invalid-receipt"
  | "invalid-replacement"
  | "unknown-reason"
  | "note-needed"
  | "not-in-sample"
  | "already-replaced"
  | "no-reserve-left"
  | "impossible-assignment"
  | "table-not-usable"
  | "not-assigned"
  | "unknown-inspector"
  | "invalid-assignment"
  | "invalid-rating"
  | "no-standards";

/** One thing that stands in the way, where it stands, and what to do about it. */
export interface Obstacle {
  /** A field, parameter or path, for example `sampleSize.maximum`. */
  readonly place: string;
  readonly message: string;
  readonly remedy: string;
}

/** A hostile document can be wrong in millions of places; nobody reads beyond the first. */
export const MOST_OBSTACLES = 20;

/** What a room throws when it cannot do what it was asked; each room that refuses has one class of these, with its codes. */
export abstract class CodedRefusal<Code extends string> extends Error {
  readonly code: Code;
  readonly obstacles: readonly Obstacle[];

  constructor(code: Code, ...obstacles: readonly Obstacle[]) {
    super(obstacles.map(({ place, message }) => `${place}: ${message}`).join("; "));
    this.code = code;
    this.obstacles = obstacles;
  }
}

/** The engine's, about what it was given. Never carries case data beyond a reference. */
export class Refusal extends CodedRefusal<RefusalCode> {
  override readonly name = "Refusal";
}

/**
 * Does what the engine may refuse to one of several things, and tells in which of them it is that something stands in the way. A
 * remedy that shows how the place is set shows it as it is told.
 *
 * @param place the place as it is told
 * @param codes of the refusals that are about the thing; all unless told
 * @throws the same refusal, its places told
 * @example within((path) => `ours.json: ${path}`, () => specificationFor(document))
 */
export function within<T>(place: (place: string) => string, work: () => T, codes?: readonly RefusalCode[]): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Refusal) || codes?.includes(error.code) === false) throw error;
    const told = error.obstacles.map((one) => {
      const where = place(one.place);
      return { ...one, place: where, remedy: one.remedy.replace(`${one.place}=`, `${where}=`) };
    });
    throw new Refusal(error.code, ...told);
  }
}

/** What was read, or what stands in the way. */
export type Attempt<T> = { readonly value: T } | { readonly obstacles: readonly Obstacle[]; readonly message: string };

/**
 * Does what the engine may refuse.
 *
 * @throws whatever else it throws
 * @example attempt(() => readSeed("", "supplied")) // { obstacles: [{ place: "seed", message: "the seed is empty", … }] }
 */
export function attempt<T>(work: () => T): Attempt<T> {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof Refusal) return { obstacles: error.obstacles, message: error.message };
    throw error;
  }
}
