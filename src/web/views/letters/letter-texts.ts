import { longDate } from "../../../base/words/dates.ts";
import { countText } from "../../../base/words/numbers.ts";
import { sentence, withoutStop } from "../../../base/words/sentences.ts";
import type { Inspection } from "../../../ledger/records/inspection-records.ts";
import type { FindingCount } from "../../../long-list/findings/finding.ts";
import { SEVERITIES } from "../../../long-list/findings/finding-order.ts";
import { kindName } from "../findings/group-findings.ts";
import { inspectionAddress } from "../inspections/addresses.ts";
import { casesReplaced } from "../inspections/facts.ts";
import { byWhen, type Letter, type LetterFacts, type LetterId, letterOf, section } from "./letter-facts.ts";
import { requestLetter } from "./request-letter.ts";
import { IN_EVERY_LETTER } from "./texts.ts";

/**
 * The letters to a team: the texts of their pages. None holds a case reference or a key; each says where to sign in.
 *
 * @example LETTER_TEXTS.result(facts).subject // "The sampled cases are judged: inspection of 2 November 2026"
 */
export const LETTER_TEXTS: Readonly<Record<LetterId, (facts: LetterFacts) => Letter>> = {
  request: requestLetter,
  findings: (facts) => findingsLetter(facts, facts.file.submissions.at(-1)?.findings ?? []),
  contribution: contributionLetter,
  sample: sampleLetter,
  result: resultLetter,
};

const SEVERITY_TITLES = {
  error: "To be put right before a sample can be drawn",
  warning: "To be looked at",
  notice: "To know",
} as const;

/**
 * Asks for a corrected list, by the kinds of what was found: what it quotes of the list stands in the file alone.
 *
 * @param findings of the list that was sent, how often each was made
 */
export function findingsLetter(facts: LetterFacts<Inspection>, findings: readonly FindingCount[]): Letter {
  const kinds = SEVERITIES.flatMap((severity) => {
    const some = findings.filter((one) => one.severity === severity);
    const lines = some.map(({ code, count }) => `${kindName(code)} (${countText(count, "time")})`);
    return lines.length === 0 ? [] : [section(SEVERITY_TITLES[severity], lines)];
  });
  return letter(facts, "Please correct your list", [
    "Thank you for your list. This was found in it:",
    ...kinds,
    "The rows are named on the page where you check and send the list, and in the file of findings: your own rows with what was found beside each. Correct them there or in your system.",
    ...byWhen(facts, "send the corrected list"),
    whereToSignIn(facts),
  ]);
}

function contributionLetter(facts: LetterFacts): Letter {
  return letter(facts, "Your part of the seed", [
    "Your list is locked: nobody can change it any more. The sample follows from it and from a random seed.",
    "You may add to that seed whatever you like: a few numbers from a die, or some words. Our own part is settled already, and a fingerprint of it is shown to you first. So neither you nor we can choose the sample, and you can check that afterwards.",
    "You need not do it. Without your part the sample is drawn all the same, by our part alone.",
    ...byWhen(facts, "do it"),
    whereToSignIn(facts),
  ]);
}

function sampleLetter(facts: LetterFacts): Letter {
  const { specification, inspectionDate } = facts.file;
  const reasons = specification.replacement.reasons.map((one) =>
    one.outcome === "stays"
      ? `${withoutStop(sentence(one.meaning))}: it stays in the sample then`
      : sentence(one.meaning),
  );
  return letter(facts, "The sampled cases", [
    "The sample has been drawn. Which cases are to be inspected, and why each was chosen, you see after you have signed in; this letter does not name them.",
    whereToSignIn(facts),
    section("Please have ready, for each case", [
      "the whole record of the case, with assessments, plans, reviews and contacts",
      "who has managed it, and when they can be spoken to",
      "what other services hold that belongs to it, or whom to ask for it",
    ]),
    ...byWhen(facts, "have them ready"),
    `The inspection begins on ${longDate(inspectionDate)}.`,
    section(
      "Tell us at once if a case cannot be inspected, for one of these reasons. It is then replaced by the next reserve, unless something else is said",
      reasons,
    ),
  ]);
}

function resultLetter(facts: LetterFacts): Letter {
  const at = `${facts.origin}${inspectionAddress(facts.file)}`;
  const replaced = casesReplaced(facts.file);
  return letter(facts, "The sampled cases are judged and rated", [
    `The inspectors have judged the sampled cases, and the ratings that rest on their judgements are closed. You see both at ${at}; what they mean is said in the report.`,
    replaced === 0
      ? "No sampled case was replaced."
      : `${countText(replaced, "sampled case")} ${replaced === 1 ? "was" : "were"} replaced; each replacement is on the record with its reason.`,
    `How the sample was drawn, in plain words, and the receipt by which anybody with the list can check it, are at ${at}/draws/${facts.file.draws.at(-1)?.number ?? 1}.`,
    whereToSignIn(facts),
  ]);
}

function letter(facts: LetterFacts<Inspection>, what: string, paragraphs: readonly string[]): Letter {
  return letterOf(facts, `${what}: inspection of ${longDate(facts.file.inspectionDate)}`, paragraphs);
}

function whereToSignIn({ origin, file }: LetterFacts<Inspection>): string {
  return IN_EVERY_LETTER.signIn(`${origin}${inspectionAddress(file)}`);
}
