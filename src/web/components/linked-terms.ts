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
  const [pictures, findings] = [picturesIn(html), findingsIn(html)];
  const isIn = (at: number, parts: readonly Part[]) => parts.some(({ from, to }) => from < at && at < to);
  return html.replace(PROSE, (prose, at: number) => {
    if (linked.size === TERMS.length || isIn(at, pictures)) return prose;
    const others = isIn(at, findings) ? OF_FILES : NONE;
    return prose
      .split(APART)
      .map((piece, at) => (at % 2 === 1 ? piece : linkedIn(piece, linked, others)))
      .join("");
  });
}

/** A part of a page, from one place in its markup to another. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** Words that stand for something else where a file's findings are told: a spreadsheet has cells as well. */
const OF_FILES: ReadonlySet<string> = new Set(["cell"]);
const NONE: ReadonlySet<string> = new Set();

function findingsIn(html: string): Part[] {
  const sections = html.matchAll(/<section class="longlist-finding">[\s\S]*?<\/section>/g);
  return [...sections].map(({ 0: section, index }) => ({ from: index, to: index + section.length }));
}

/** Where what is for the eye alone stands: a link in it would be come to by the keyboard, and not be told. */
function picturesIn(html: string): Part[] {
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

/**
 * @param linked the words that have a link already, to which those of this text are added
 * @param others those that stand for something else here
 */
function linkedIn(text: string, linked: Set<string>, others: ReadonlySet<string>): string {
  return text.replace(ANY, (shown, ...groups) => {
    const word = TERMS[groups.slice(0, TERMS.length).findIndex((group) => group !== undefined)]?.[0];
    if (word === undefined || linked.has(word) || others.has(word)) return shown;
    linked.add(word);
    return `<a class="${TERM_LINK}" href="${wordAddress(word)}">${shown}</a>`;
  });
}
