import { parseAst } from "vitest/node";

/** One small change of a file's text that its tests should notice. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  /** What stands there instead. */
  readonly text: string;
}

/** What a syntax tree is made of, with the parts that are looked at here. */
interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly operator?: string;
  readonly prefix?: boolean;
  readonly computed?: boolean;
  readonly value?: unknown;
  readonly name?: string;
  readonly left?: Node;
  readonly right?: Node;
  readonly test?: Node | null;
  readonly argument?: Node;
  readonly object?: Node;
  readonly property?: Node;
  readonly callee?: Node;
  readonly expression?: Node;
  readonly directive?: string;
  readonly elements?: readonly Node[];
  readonly body?: Node;
}

/** Bounds moved by one, comparisons turned round, arithmetic exchanged. */
const OPERATORS: Readonly<Record<string, readonly string[]>> = {
  "<": ["<=", ">="],
  "<=": ["<", ">"],
  ">": [">=", "<="],
  ">=": [">", "<"],
  "===": ["!=="],
  "!==": ["==="],
  "+": ["-"],
  "-": ["+"],
  "*": ["/"],
  "/": ["*"],
  "%": ["*"],
  "+=": ["-="],
  "-=": ["+="],
  "*=": ["/="],
  "/=": ["*="],
  "++": ["--"],
  "--": ["++"],
};

/** Methods that are taken for each other. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ["min", "max"],
  ["max", "min"],
  ["floor", "ceil"],
  ["ceil", "floor"],
  ["some", "every"],
  ["every", "some"],
]);

/** Methods without which the same kind of thing is left. */
const REMOVABLE = ["filter", "sort", "toSorted", "slice", "reverse", "toReversed", "trim"];

/** The name of a module's map that is empty at first: what it keeps from one call to the next. */
const KEPT = /(?<=^const )\w+(?= = new Map(?:<.*>)?\(\);$)/gm;

const LOOPS = /^(For|ForOf|ForIn|While|DoWhile)Statement$/;

/** Parts of a node that hold names, types or where a module lies, and no code that runs. */
const NO_CODE: Readonly<Record<string, readonly string[]>> = {
  ImportDeclaration: ["source", "attributes"],
  ExportNamedDeclaration: ["source"],
  ExportAllDeclaration: ["source"],
  Property: ["key"],
  MemberExpression: ["property"],
};

/** Every mutation of a file's code, in the order in which it stands there. */
export function mutationsOf(code: string): Mutation[] {
  const found: Mutation[] = [];
  visit(code, (node, parent) => {
    for (const text of mutated(node, code, parent)) found.push({ start: node.start, end: node.end, text });
  });
  return found;
}

/** What may stand in place of a node, as text. */
function mutated(node: Node, code: string, parent: Node | undefined): string[] {
  const found = ofItsKind(node, code, parent);
  // Conditions that always hold or never; a loop without end would only be waited for.
  if (node === parent?.test) found.push(...(LOOPS.test(parent.type) ? ["false"] : ["true", "false"]));
  // Statements left out.
  if (parent?.type === "ExpressionStatement") found.push("undefined");
  return found;
}

function ofItsKind(node: Node, code: string, parent: Node | undefined): string[] {
  const text = (part: Node | undefined) => (part ? code.slice(part.start, part.end) : "");
  const { operator = "", left, right } = node;
  const exchanged = OPERATORS[operator] ?? [];
  switch (node.type) {
    case "BinaryExpression":
      if (operator === "+" && [left, right].some(isText)) return [];
      return exchanged.map((other) => `${text(left)} ${other} ${text(right)}`);
    case "AssignmentExpression":
      return exchanged.map((other) => `${text(left)} ${other} ${text(right)}`);
    case "LogicalExpression":
      return [text(left), text(right)];
    case "UpdateExpression":
      return exchanged.map((other) => (node.prefix ? other + text(node.argument) : text(node.argument) + other));
    case "UnaryExpression":
      return operator === "!" || operator === "-" ? [text(node.argument)] : [];
    case "Literal":
      if (typeof node.value === "boolean") return [String(!node.value)];
      if (typeof node.value === "number") return [String(node.value + 1)];
      return typeof node.value === "string" && isCode(node.value) ? ['""'] : [];
    case "TemplateLiteral":
      return parent?.type === "TaggedTemplateExpression" || !isCode(text(node)) ? [] : ["``"];
    case "ArrayExpression":
      return node.elements?.length ? ["[]"] : [];
    case "CallExpression":
      return otherCall(node, text(node), text);
    default:
      return [];
  }
}

function otherCall({ callee, end }: Node, whole: string, text: (part: Node | undefined) => string): string[] {
  // Within a chain that may end early nothing can be put in brackets.
  if (callee?.type !== "MemberExpression" || callee.computed || whole.includes("?.")) return [];
  const name = callee.property?.name ?? "";
  const other = METHODS.get(name);
  if (other) return [`${text(callee.object)}.${other}${whole.slice(whole.length - (end - callee.end))}`];
  return REMOVABLE.includes(name) ? [text(callee.object)] : [];
}

/** Codes, names and keys; no test holds a message to its every word. */
const isCode = (text: string): boolean => /^\S+$/.test(text);

const isText = (node: Node | undefined): boolean =>
  node?.type === "TemplateLiteral" || (node?.type === "Literal" && typeof node.value === "string");

/**
 * The file with mutations in it that are asleep: each runs where `mutantIs` of its number says so, what is between loops
 * asks `mutantLoops` whether it has run for too long, and what the module keeps is told to `mutantKeeps`.
 */
export function instrumented(code: string, mutations: ReadonlyMap<number, Mutation>): string {
  const inserted: { at: number; text: string; order: number }[] = [];
  for (const [id, { start, end, text }] of mutations) {
    // Where several begin, what reaches furthest is opened first; what ends there was closed before.
    inserted.push({ at: start, text: `(mutantIs(${id})?(${text}):(`, order: -end });
    inserted.push({ at: end, text: "))", order: Number.NEGATIVE_INFINITY });
  }
  visit(code, ({ type, body }) => {
    if (!LOOPS.test(type) || !body) return;
    const isBlock = body.type === "BlockStatement";
    inserted.push({
      at: body.start + (isBlock ? 1 : 0),
      text: `${isBlock ? "" : "{"}mutantLoops();`,
      order: Number.NEGATIVE_INFINITY,
    });
    if (!isBlock) inserted.push({ at: body.end, text: "}", order: Number.NEGATIVE_INFINITY });
  });
  for (const [name] of code.matchAll(KEPT)) {
    inserted.push({
      at: code.length,
      text: `mutantKeeps(${name});`,
      order: Number.POSITIVE_INFINITY,
    });
  }
  inserted.sort((a, b) => a.at - b.at || (a.order < b.order ? -1 : Number(a.order > b.order)));
  let done = 0;
  const parts = inserted.map(({ at, text }) => {
    const before = code.slice(done, at);
    done = at;
    return before + text;
  });
  return parts.join("") + code.slice(done);
}

function visit(code: string, seen: (node: Node, parent: Node | undefined) => void): void {
  const walk = (node: Node, parent?: Node) => {
    seen(node, parent);
    const without = node.computed ? [] : (NO_CODE[node.type] ?? []);
    for (const [part, value] of Object.entries(node)) {
      if (without.includes(part)) continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child) && !isType(child)) walk(child, node);
      }
    }
  };
  walk(parseAst(code, { lang: "ts" }) as unknown as Node);
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** Types are gone when the code runs; what is only told its type is still code. */
const isType = ({ type }: Node): boolean =>
  type.startsWith("TS") && !["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"].includes(type);
