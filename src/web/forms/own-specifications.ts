import { parsed, saidTwice } from "../../base/json-text.ts";
import { attempt } from "../../base/refusal.ts";
import { SHIPPED_SPECIFICATIONS, specificationFor } from "../../sampling/specification/shipped-specifications.ts";
import type { Specification } from "../../sampling/specification/specification.ts";
import type { PageError } from "../components/error-summary.ts";
import { OWN_FIELDS } from "../views/own-specification.ts";
import { notASpecification } from "./not-a-specification.ts";
import { obstacleError } from "./obstacle-error.ts";
import type { SentFile, SentForm } from "./sent-form.ts";
import { FIELD, OWN_ERRORS } from "./texts.ts";

/** The specifications of one's own in a form, and what is wrong with those that cannot be used. */
export interface OwnSpecifications {
  /** Each id once, in the order in which they came; the file of one that comes with Longlist is not one's own. */
  readonly all: readonly Specification[];
  /** Ids of those whose files were chosen now: whoever chooses a file wants it used. */
  readonly chosen: readonly string[];
  readonly errors: readonly PageError[];
}

/** Bytes: several times what a specification of eight domains has, and no more than a page can carry on to the next. */
const MOST_BYTES = 40_000;

/** As many as a pilot compares at once. */
export const MOST_OWN = 20;

/**
 * Reads specifications of one's own: files that were chosen, and those that the page before carried on. Of one id the
 * file counts. They are counted before any is read, and each is measured before it is parsed.
 *
 * @param most files that may be chosen at once
 */
export async function readOwnSpecifications(form: SentForm, most: number): Promise<OwnSpecifications> {
  const files = await form.files(OWN_FIELDS.file);
  const carried = form.texts(OWN_FIELDS.carried);
  if (files.length > most) return refused(OWN_ERRORS.tooMany(most));
  if (carried.length > MOST_OWN) return refused(OWN_ERRORS.tooMany(MOST_OWN));
  const chosen = new Map<string, Specification>();
  const errors: PageError[] = [];
  for (const read of files.map(readFile)) {
    if ("errors" in read) errors.push(...read.errors);
    else if (chosen.has(read.value.id)) errors.push(wrong(OWN_ERRORS.sameId(read.value.id)));
    else chosen.set(read.value.id, read.value);
  }
  const all = new Map([...chosen].filter(([id]) => !isShipped(id)));
  for (const read of carried.map((text) => readText(text))) {
    if ("errors" in read) errors.push(...read.errors);
    else if (!all.has(read.value.id) && !isShipped(read.value.id)) all.set(read.value.id, read.value);
  }
  const size = [...all.values()].reduce((sum, one) => sum + bytesOf(JSON.stringify(one)), 0);
  if (size > MOST_BYTES) {
    return refused(OWN_ERRORS.tooLargeTogether(MOST_BYTES / 1000), errors);
  }
  return { all: [...all.values()], chosen: [...chosen.keys()], errors };
}

/** Where none of them is used. @param others what else is wrong */
function refused(text: string, others: readonly PageError[] = []): OwnSpecifications {
  return { all: [], chosen: [], errors: [...others, wrong(text)] };
}

function isShipped(id: string): boolean {
  return SHIPPED_SPECIFICATIONS.some((one) => one.id === id);
}

type ReadOne = { readonly value: Specification } | { readonly errors: readonly PageError[] };

function readFile({ name, bytes }: SentFile): ReadOne {
  const another = notASpecification(shown(name), bytes);
  if (another !== null) return { errors: [wrong(another)] };
  if (bytes.length <= MOST_BYTES) return readText(new TextDecoder().decode(bytes), name);
  return { errors: [wrong(OWN_ERRORS.tooLarge(shown(name), MOST_BYTES / 1000))] };
}

function readText(text: string, name: string = FIELD.specification): ReadOne {
  const document = bytesOf(text) > MOST_BYTES ? undefined : parsed(text);
  if (document === undefined) return { errors: [wrong(OWN_ERRORS.notJson(shown(name)))] };
  const twice = saidTwice(text);
  if (twice !== null) return { errors: [wrong(OWN_ERRORS.saidTwice(shown(name), twice))] };
  const read = attempt(() => specificationFor(Object(document)));
  if ("value" in read) return read;
  return { errors: read.obstacles.map((obstacle) => wrong(obstacleError(obstacle, obstacle.place))) };
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** A file's name in a sentence, of a length that leaves room for the rest. */
function shown(name: string): string {
  return name.replace(/\p{C}+/gu, " ").slice(0, 80);
}

function wrong(text: string): PageError {
  return { text, field: OWN_FIELDS.file };
}
