import { LONGEST_COMPARED } from "../values/reference-looks.ts";

/** Fewer references have no form by which one could be told from what stands beside it. */
const ENOUGH = 4;
/** How much of the references the common form has at least, and the form of one with more beside it has at most. */
const SHARE = { common: 0.5, odd: 0.2 };
const GAP = String.raw`[^\p{L}\p{N}]+`;
/** A stroke or a dash alone may be part of a reference. */
const CLEAR_GAP = String.raw`(?:[-\u2013\u2014/.]?\s+|\s*[,;:&+|()[\]])[^\p{L}\p{N}]*`;
const MARK_GAP = String.raw`\s*[,;:&+|()[\]][^\p{L}\p{N}]*`;
/** A remark has a word. */
const REMARK = String.raw`.*\p{L}{3}.*`;

/**
 * The places of references that have more beside them than a reference: a second one, or a remark. A reference is known by the form that
 * most have, letters and figures in one order.
 *
 * @param asked the places of those that may have more; the others count for the form
 * @example withMoreBeside(["ZZ-1", "ZZ-2", "ZZ-3", "ZZ-4", "ZZ-5 (closed)"], [4]) // [4]
 */
export function withMoreBeside(references: readonly (string | null)[], asked: readonly number[]): readonly number[] {
  if (asked.length === 0) return [];
  const forms = new Map<string, number>();
  let all = 0;
  for (const text of references) {
    if (text === null || text.length > LONGEST_COMPARED) continue;
    const form = formOf(text);
    forms.set(form, (forms.get(form) ?? 0) + 1);
    all++;
  }
  const [common, held] = [...forms].reduce((most, one) => (one[1] > most[1] ? one : most), ["", 0]);
  if (held < ENOUGH || held < SHARE.common * all || !common.includes("9")) return [];
  const hasMore = moreThan(common);
  return asked.filter((at) => {
    const text = references[at] ?? "";
    return (forms.get(formOf(text)) ?? all) <= SHARE.odd * all && hasMore(text);
  });
}

/** @example formOf("ZZ-1001") // "A-9" */
function formOf(reference: string): string {
  return reference.replace(/\p{L}+/gu, "A").replace(/\d+/g, "9");
}

/** Makes the judge of whether a text is a reference of the form with a word or another such reference beside it. */
function moreThan(form: string): (text: string) => boolean {
  const pattern = (mark: string) => `\\u{${Number(mark.codePointAt(0)).toString(16)}}`;
  const one = [...form]
    .map((mark) => (mark === "9" ? String.raw`\d+` : mark === "A" ? String.raw`\p{L}+` : pattern(mark)))
    .join("");
  // Where references are figures alone, a stroke or a dash between two of them may make one, and so may a word in front.
  const [gap, behindWord] = form === "9" ? [CLEAR_GAP, MARK_GAP] : [GAP, CLEAR_GAP];
  const looks = [
    String.raw`^${one}${gap}(?:\p{L}+${GAP})?${one}(?![\p{L}\d])`,
    `^${one}${CLEAR_GAP}${REMARK}$`,
    String.raw`^${one}\s*[?*!]+$`,
    `^${REMARK}${behindWord}${one}$`,
  ].map((look) => new RegExp(look, "su"));
  return (text) => looks.some((look) => look.test(text));
}
