import { saltedDigest } from "../../base/canonical.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { code, count, facts, moment, paragraph, type Section, stated, type Text } from "../section.ts";

type Fact = readonly [name: string, ...values: readonly Text[]];

/** A draw, or what erasure leaves of one. */
export interface Recorded {
  readonly method: string;
  /** Of the receipt; none of what erasure left. */
  readonly digest?: string;
  readonly list: { readonly rows: number; readonly cases: number; readonly digest?: string };
  readonly ledger?: (Omit<Statement, "supersedes"> & Partial<Pick<Statement, "supersedes">>) | undefined;
}

type Statement = Pick<
  NonNullable<Draw["ledger"]>,
  "inspection" | "draw" | "reason" | "supersedes" | "frozenAt" | "drawnAt" | "drawnBy" | "specificationDigest" | "audit"
>;

/**
 * Who drew when, and by which digests the documents are known.
 *
 * @param known what the receipt does not say: who drew, by name, and the digest under which the receipt was published
 */
export function recordSection(
  draw: Recorded,
  known: { readonly by?: string; readonly published?: string } = {},
): Section {
  const { method, digest, list, ledger } = draw;
  return {
    title: "Record and digests",
    parts: [
      facts([
        ...(ledger === undefined
          ? ([["Drawn", "The receipt does not say by whom or when: the draw was not made on the service"]] as const)
          : drawnFacts(ledger, known.by)),
        ["List", [count(list.cases), " cases in ", count(list.rows), " rows"]],
        ["Method", code(method)],
        ["Digest of the receipt", ...codes(digest)],
        ["Digest of the receipt, as published", ...codes(known.published)],
        ["Digest of the list", ...codes(list.digest)],
        ...(ledger === undefined ? [] : publicFacts(ledger)),
      ]),
    ],
  };
}

function drawnFacts(
  { inspection, draw, reason, supersedes, frozenAt, drawnAt, drawnBy }: NonNullable<Recorded["ledger"]>,
  by: string | undefined,
): Fact[] {
  const who = by === undefined ? holderText(drawnBy) : [stated(by)];
  return [
    ["List locked", moment(frozenAt)],
    ["Drawn", [moment(drawnAt), ", by ", ...who]],
    ["Inspection on record", [code(inspection), `, draw ${draw}`]],
    ["Why it was drawn again", ...(reason === null ? [] : [stated(reason)])],
    ["Supersedes", ...codes(supersedes ?? undefined)],
  ];
}

/**
 * Where anybody can see what was published of the draw.
 *
 * @param address of the public record
 */
export function publicRecordSection(address: string): Section {
  return {
    title: "Public record",
    parts: [
      paragraph([
        "Anybody can see without signing in what was committed to before the draw, the seed, the salted digests, whether the draw stands and how many cases were replaced. It names no child and no case: ",
        code(address),
      ]),
    ],
  };
}

/** Who a receipt says drew: it names keys, and only the service knows whose they are. */
function holderText(who: string) {
  const [, key] = /^key:(.*)$/s.exec(who) ?? [];
  return key === undefined ? [stated(who)] : ["the holder of key ", code(key), " (the service knows the name)"];
}

function publicFacts({ specificationDigest, audit }: Pick<Statement, "specificationDigest" | "audit">): Fact[] {
  return [
    ["Digest of the specification", code(specificationDigest)],
    ["Audit trail before the draw", [`Entry ${audit.sequence}: `, code(audit.hash)]],
  ];
}

function codes(digest: string | undefined): Text[] {
  return digest === undefined ? [] : [code(digest)];
}

/**
 * How the draw can be checked, and by which digests it is known. Of a stored draw they are the salted ones: nobody can
 * guess at case references by them, and whoever holds the receipt can work them out.
 */
export function proofSection(draw: Draw, replacements: readonly Replacement[]): Section {
  const { ledger } = draw;
  const published = (digest: string) => code(ledger ? saltedDigest(ledger.salt, digest) : digest);
  const last = replacements.at(-1);
  return {
    title: "How this can be checked",
    parts: [
      paragraph(
        `The sample was drawn by Longlist with the method ${draw.method}. Whoever holds the receipt and the list can repeat the draw with Longlist: the same list and seed always give the same sample, whatever the order of the rows.`,
      ),
      paragraph(
        ledger
          ? "Digests (SHA-256) by which the documents are known. Those of the receipt, the list and the replacements are salted, so that nobody can guess at cases by them; the receipt holds the salt:"
          : "Digests (SHA-256) by which the documents are known:",
      ),
      facts([
        ["Digest of the receipt", published(draw.digest)],
        ["Digest of the list", published(draw.list.digest)],
        ["Digest of the last replacement", ...(last ? [published(last.digest)] : [])],
        ...(ledger ? publicFacts(ledger) : []),
      ]),
    ],
  };
}
