import { TERM_LINK, wordAddress } from "./links.ts";
import { TERMS } from "./texts.ts";

/** Any of the words, where it is not a part of another. */
const ANY = new RegExp(
  `(?<![\\p{L}\\p{N}“/.-])(?:${TERMS.map(([, form]) => `(${form})`).join("|")})(?![\\p{L}\\p{N}”/-])`,
  "giu",
);

/** Sentences, and the names of facts: not headings, tables, letters, labels, or what is pressed. */
const PROSE =
  /<p class="govuk-body[^"]*">[\s\S]*?<\/p>|<li>[\s\S]*?<\/li>|<dt class="govuk-summary-list__key">[\s\S]*?<\/dt>/g;
/** Within them, what is not the service's own sentence. */
const APART = /(<(?:a|bdi|button|code|textarea|pre)\b[\s\S]*?<\/(?:a|bdi|button|code|textarea|pre)>|<[^>]*>)/;

/**
 * A page in which each word of the field leads to what it means where it first stands in a sentence.
 *
 * @example linkedTerms('<p class="govuk-body">The seed is public.</p>') // '<p class="govuk-body">The <a …>seed</a> is public.</p>'
 */
export function linkedTerms(html: string): string {
  const linked = new Set(TERMS.map(([word]) => word).filter((word) => html.includes(`"${wordAddress(word)}"`)));
  const pictures = picturesIn(html);
  return html.replace(PROSE, (prose, at: number) => {
    if (linked.size === TERMS.length || pictures.some(({ from, to }) => from < at && at < to)) return prose;
    return prose
      .split(APART)
      .map((piece, at) => (at % 2 === 1 ? piece : linkedIn(piece, linked)))
      .join("");
  });
}

/** Where what is for the eye alone stands: a link in it would be come to by the keyboard, and not be told. */
function picturesIn(html: string): { from: number; to: number }[] {
  return [...html.matchAll(/<div\b[^>]*aria-hidden="true"/g)].map(({ index }) => {
    const tags = /<(\/?)div\b/g;
    tags.lastIndex = index;
    let open = 0;
    let to = html.length;
    for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
      open += tag[1] === "" ? 1 : -1;
      if (open > 0) continue;
      to = tag.index;
      break;
    }
    return { from: index, to };
  });
}

/** @param linked the words that have a link already, to which those of this text are added */
function linkedIn(text: string, linked: Set<string>): string {
  return text.replace(ANY, (shown, ...groups) => {
    const word = TERMS[groups.slice(0, TERMS.length).findIndex((group) => group !== undefined)]?.[0];
    if (word === undefined || linked.has(word)) return shown;
    linked.add(word);
    return `<a class="${TERM_LINK}" href="${wordAddress(word)}">${shown}</a>`;
  });
}
