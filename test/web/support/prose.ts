import { parseAst } from "vitest/node";

/** Words of a page that stand in code. */
export interface Prose {
  readonly line: number;
  /** What is left once markup, classes and addresses are taken off. */
  readonly text: string;
}

/** What a syntax tree is made of, with the parts that are looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly operator?: string;
  readonly value?: unknown;
  readonly name?: string;
  readonly property?: Node;
  readonly callee?: Node;
  readonly arguments?: readonly Node[];
  readonly quasis?: readonly { readonly value: { readonly cooked: string } }[];
  readonly expressions?: readonly Node[];
}

/** Where a piece of text stands: on its own, between tags, or inside of one. */
type Place = "text" | "markup" | "tag";

/** In place of what a template puts in. */
const HOLE = "\u{fffc}";

/** What holds code, although the parser counts it among types. */
const TYPED = /^TS(As|Satisfies|NonNull)Expression$/;
const COMPARISON = /^[!=]==?$/;

/** Parts of a node that hold names, values that are compared, or where a module lies. */
const WORDLESS: Readonly<Record<string, readonly string[]>> = {
  ImportDeclaration: ["source", "attributes"],
  ExportNamedDeclaration: ["source"],
  ExportAllDeclaration: ["source"],
  SwitchCase: ["test"],
  Property: ["key"],
  MemberExpression: ["property"],
};

/** What is passed to these is words, however few: it becomes part of a sentence. */
const OF_WORDS = ["counted", "countText"];
/** What is passed to these is for a browser or a program. */
const UNSPOKEN = ["header", "querySelector", "querySelectorAll", "closest", "matches"];
const SPOKEN = /\b(?:aria-label|alt|title|placeholder)="([^"]*)"/g;
const IN_SPOKEN = /\b(?:aria-label|alt|title|placeholder)="[^"]*$/;
const WORD = /^\p{P}*\p{L}[\p{L}’'-]*\p{L}\p{P}*$/u;
/** A label of one word: it begins like a sentence, which values of fields, classes, ids and headers of HTTP do not. */
const LABEL = /^\p{Lu}\p{Ll}+(-\p{Ll}+)*[.?!…:]?$/u;
/** A token of a class list, a selector, an address, a media type or an attribute. */
const NO_WORD = /[=/_#[\]{}<>"]|^\.|--|^(?:govuk|longlist)\b|^[\w-]+:[\w-]/;

/**
 * The words of a page that stand in a file's code: text between tags, what is read out of a tag's attributes, any text in which a
 * word stands beside a space, and a label of one word. What a program compares with, names of fields and errors for programmers are
 * no words of a page; neither are comments.
 *
 * @example proseIn('html`<p class="govuk-body">None yet.</p>`') // [{ line: 1, text: "None yet." }]
 */
export function proseIn(code: string): Prose[] {
  const tree = parseAst(code, { lang: "ts" }) as unknown as Node;
  return [...textsOf(tree, "text")]
    .filter(({ text }) => text !== "")
    .map(({ start, text }) => ({ line: code.slice(0, start).split("\n").length, text }));
}

interface Text {
  readonly start: number;
  readonly text: string;
}

function* textsOf(node: Node, place: Place): Generator<Text> {
  const { type, start, value, expressions } = node;
  if (type === "Literal" && typeof value === "string") yield { start, text: proseOf(value, place) };
  if (type === "TemplateLiteral") yield { start, text: proseOf(chunksOf(node).join(HOLE), place) };
  if (type === "TemplateLiteral" && expressions) yield* textsPutIn(expressions, chunksOf(node), place);
  else if (type === "CallExpression") yield* textsOfCall(node, place);
  else for (const part of partsOf(node)) yield* textsOf(part, placeIn(node, place));
}

/** A template is read as a whole, so that tags are known that end after something was put in. */
function* textsPutIn(expressions: readonly Node[], chunks: readonly string[], place: Place): Generator<Text> {
  for (const [at, one] of expressions.entries()) {
    const before = chunks.slice(0, at + 1).join(HOLE);
    const inTag = place === "tag" || (place === "markup" && before.lastIndexOf("<") > before.lastIndexOf(">"));
    yield* textsOf(one, inTag && !IN_SPOKEN.test(before) ? "tag" : "text");
  }
}

function* textsOfCall({ callee, arguments: given = [] }: Node, place: Place): Generator<Text> {
  const name = nameOf(callee);
  if (callee) yield* textsOf(callee, place);
  if (UNSPOKEN.includes(name)) return;
  for (const one of given) {
    if (OF_WORDS.includes(name) && typeof one.value === "string") yield { start: one.start, text: one.value };
    else yield* textsOf(one, place);
  }
}

/** Within markup that is put into a tag there is more of the tag. */
function placeIn({ type }: Node, place: Place): Place {
  if (type === "TaggedTemplateExpression") return place === "tag" ? "tag" : "markup";
  return place === "tag" ? "tag" : "text";
}

/** The parts of a node in which words of a page can stand. */
function partsOf(node: Node): Node[] {
  const { type, operator = "" } = node;
  if (type.startsWith("TS") && !TYPED.test(type)) return [];
  if (type === "NewExpression" && /Error$/.test(nameOf(node.callee))) return [];
  const left = Object.entries(node).filter(([name]) => !WORDLESS[type]?.includes(name));
  const parts = left.flatMap(([, part]) => part as unknown).filter(isNode);
  return COMPARISON.test(operator) ? parts.filter((one) => one.type !== "Literal") : parts;
}

function chunksOf({ quasis = [] }: Node): string[] {
  return quasis.map(({ value }) => value.cooked);
}

function proseOf(text: string, place: Place): string {
  const spoken = [...text.matchAll(SPOKEN)].map(([, value = ""]) => value).filter(hasWord);
  if (place === "tag") return spoken.join(" ");
  const bare = text
    .replace(/<!--[\s\S]*?-->|<[^>]*>/g, " ")
    .replace(/&[#\w]+;|[\w-]+="[^"]*"/g, " ")
    .replaceAll(HOLE, " … ");
  const left = bare
    .split(/\s+/)
    .filter((token) => !NO_WORD.test(token))
    .join(" ")
    .trim();
  const isProse = place === "markup" || /\s/.test(text) ? hasWord(left) : LABEL.test(left);
  return [...spoken, ...(isProse ? [left] : [])].join(" ");
}

function hasWord(text: string): boolean {
  return text.split(/\s+/).some((token) => WORD.test(token));
}

/** What is called, or the last of its names. @example nameOf(callee) // "header", of c.header("Vary", "Cookie") */
function nameOf(callee: Node | undefined): string {
  return callee?.property?.name ?? callee?.name ?? "";
}

function isNode(part: unknown): part is Node {
  return typeof part === "object" && part !== null && typeof (part as Node).type === "string";
}
