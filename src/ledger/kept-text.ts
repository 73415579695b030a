import { inForm } from "../base/text.ts";
import type { CaseList } from "../sampling/case.ts";
import type { Queries } from "../store/store.ts";
import { givenText } from "./given-text.ts";
import { LedgerRefusal } from "./ledger-refusal.ts";

/**
 * Text that stays on record once the case data has been deleted, as {@link givenText} keeps it: a reference of the list that came
 * in last would outlive the case.
 *
 * @throws LedgerRefusal `unusable-text` as {@link givenText} does, and for a reference
 * @example await keptText(queries, inspection, "reason", "The list had left out LL-40026.") // throws where the list has it
 */
export async function keptText(queries: Queries, inspection: string, place: string, text: string): Promise<string> {
  const given = givenText(place, text);
  await refuseReferences(queries, inspection, [{ place, text: given }]);
  return given;
}

/** Something said that stays on record, with its place. */
interface Said {
  readonly place: string;
  readonly text: string;
}

/** Refuses what holds a reference of a case or a child. @throws LedgerRefusal `unusable-text` with every place that does */
export async function refuseReferences(queries: Queries, inspection: string, said: readonly Said[]): Promise<void> {
  if (said.length === 0) return;
  const [last] = await queries.query<{ content: string }>(
    "select content from case_document where inspection = $1 and kind = 'list' order by number desc limit 1",
    [inspection],
  );
  if (last === undefined) return;
  const { cases } = JSON.parse(last.content) as CaseList;
  const references = cases.flatMap(({ caseId, childId }) => (childId === null ? [caseId] : [caseId, childId]));
  const naming = said.filter(({ text }) => holdsReference(text, references));
  if (naming.length === 0) return;
  // Which reference it is, is said nowhere: an error holds no case data.
  const message = "the text holds a reference of a case or a child of the list, and it stays on record for ever";
  const remedy = "Say it without the reference.";
  const [first, ...more] = naming.map(({ place }) => ({ place, message, remedy }));
  if (first) throw new LedgerRefusal("unusable-text", first, ...more);
}

/** Fewer characters, and words, stand in texts that name nobody. */
const LEAST_CHARACTERS = 4;

/**
 * Whether a text holds one of these references as a whole, in any capitals; those that are short or have no figure are passed over.
 *
 * @example holdsReference("It had left out ll-40026.", ["LL-40026"]) // true
 */
export function holdsReference(text: string, references: readonly string[]): boolean {
  const said = inForm(text, "NFC").toLowerCase();
  return references.some((reference) => {
    const sought = reference.toLowerCase();
    return sought.length >= LEAST_CHARACTERS && /\p{N}/u.test(sought) && standsWhole(said, sought);
  });
}

/** Part of a longer reference, number or date: a letter or figure, or a sign with one behind it. */
const GOES_ON = /^[-/._]?[\p{L}\p{N}]/u;
const CAME_BEFORE = /[\p{L}\p{N}][-/._]?$/u;

function standsWhole(text: string, sought: string): boolean {
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 4), at), text.slice(at + sought.length).slice(0, 4)];
    if (!CAME_BEFORE.test(before) && !GOES_ON.test(behind)) return true;
  }
  return false;
}
