import { hasTwice } from "../../base/has-twice.ts";
import { plainKey } from "../../base/plain-key.ts";
import { plainHeading } from "../../base/table/sent-table.ts";
import type { Specification } from "./specification-fields.ts";

type Contradiction = [path: readonly (string | number)[], message: string];

/**
 * What is told besides of a specification that is sent. Receipts were drawn by rules of which it was not told, and go on being
 * read: {@link contradictions} are what theirs are held to.
 *
 * @example [...sentContradictions(youth2018)] // []
 */
export function* sentContradictions(specification: Specification): Generator<Contradiction> {
  yield* ofTitles(specification);
  yield* ofWords(specification);
  yield* ofKinds(specification);
  yield* ofScores(specification.rating);
  yield* ofQuestions(specification);
}

/** Whether there is anything to read and to compare in a text; half a character is told otherwise. @example isReadable("***") // false */
function isReadable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) || !text.isWellFormed();
}

function* ofTitles({ title, domains, standards }: Specification): Generator<Contradiction> {
  const titles: [path: Contradiction[0], title: string | undefined][] = [
    [["title"], title],
    ...domains.map((one, at): [Contradiction[0], string] => [["domains", at, "title"], one.title]),
    ...standards.flatMap((one, at): [Contradiction[0], string | undefined][] => [
      [["standards", at, "title"], one.title],
      ...(one.basis === "cases" ? one.questions : []).map((question, place): [Contradiction[0], string | undefined] => [
        ["standards", at, "questions", place, "title"],
        question.title,
      ]),
    ]),
  ];
  for (const [path, text] of titles) {
    if (text !== undefined && !isReadable(text)) yield [path, "the title has no letter and no figure"];
  }
  // As the table of inspectors tells domains apart. Ids that stand twice are told already.
  const own = domains.map((one) => plainHeading(one.title)).filter((one) => one !== "");
  const names = domains.flatMap((one) => [...new Set([one.id, one.title].map(plainHeading))]);
  if (hasTwice(domains.map(({ id }) => id))) return;
  if (hasTwice(own)) yield [["domains"], "two domains have one title"];
  else if (hasTwice(names.filter((one) => one !== ""))) {
    yield [["domains"], "a domain is called, by its id or its title, as another is"];
  }
}

function* ofWords({ vocabulary }: Specification): Generator<Contradiction> {
  for (const { title, knownAs } of vocabulary?.disposals ?? []) {
    for (const word of [title, ...knownAs]) {
      if (isReadable(word)) continue;
      yield [
        ["vocabulary", "disposals"],
        `${JSON.stringify(word)} has no letter and no figure, and would stand for whatever has none`,
      ];
    }
  }
}

/** In a list "&" is "and"; words that are one besides are told of already. */
function* ofKinds({ vocabulary }: Specification): Generator<Contradiction> {
  const words = (vocabulary?.disposals ?? []).map(({ code, title, knownAs }) => [code, title, ...knownAs]);
  const keys = words.flatMap((own) => [...new Set(own.map(plainKey))]);
  if (hasTwice(keys) && words.flat().some((word) => word.includes("&"))) {
    yield [["vocabulary", "disposals"], 'one word is said to stand for two kinds of case, as "&" is "and" in a list'];
  }
}

/** A sheet has a place for each question of each case: no framework asks a fifth as much. */
const MOST_QUESTIONS = 200;

function* ofQuestions({ standards }: Specification): Generator<Contradiction> {
  const asked = standards.reduce((sum, one) => sum + (one.basis === "cases" ? one.questions.length : 0), 0);
  if (asked > MOST_QUESTIONS) {
    yield [
      ["standards"],
      `they ask ${asked} questions, and ${MOST_QUESTIONS} are the most that a sheet of judgements takes`,
    ];
  }
}

function* ofScores({ bands, overall }: Specification["rating"]): Generator<Contradiction> {
  for (const [at, { id, score }] of bands.entries()) {
    const before = bands[at - 1];
    if (before === undefined || score >= before.score) continue;
    const less = `"${id}" adds less to the overall score (${score}) than "${before.id}" before it (${before.score})`;
    yield [["rating", "bands", at, "score"], less];
  }
  // A sum of scores is scaled to what the limits are out of, and is never more.
  for (const limit of overall.bands.filter((one) => one > overall.outOf)) {
    yield [
      ["rating", "overall", "bands"],
      `the limit ${limit} can never be reached, as scores are out of ${overall.outOf}`,
    ];
  }
}
