import { canonicalJson, digestOf } from "../../base/canonical.ts";
import { oversizeOf } from "../../base/oversize.ts";
import { attempt, Refusal } from "../../base/refusal.ts";
import { byText } from "../../base/text.ts";
import { listed } from "../../base/words/listed.ts";
import { obstaclesOfWrong, type Wrong } from "../../base/wrong.ts";
import { type Draw, drawSchema } from "../draw/draw-document.ts";
import type { LedgerStatement } from "../draw/ledger-statement.ts";
import type { RequestedExclusion } from "../plan/eligibility.ts";
import { effectiveSpecification, type Override, withoutOverrides } from "../specification/overrides.ts";
import { readSpecification, SHIPPED_SPECIFICATIONS } from "../specification/shipped-specifications.ts";
import { specificationSchema } from "../specification/specification.ts";
import { wrongEntry } from "./wrong-entry.ts";

const REMEDY = "Use the receipt as Longlist wrote it.";

/** What erasure leaves in a receipt's place, and what is said of it where a receipt is needed. */
export const REDACTED = {
  kind: "longlist/redacted-receipt",
  message: "it is what was left of a receipt when its cases were erased, and without them the draw cannot be repeated",
  remedy: "Ask whoever kept the receipt from before that for it.",
} as const;

/**
 * Reads a receipt: checks that it has the form of a draw, nothing more.
 *
 * @throws Refusal `invalid-receipt`: what is larger than in any receipt, or an obstacle for each of the first fields that are
 *   missing, unknown or malformed
 */
export function readReceipt(document: unknown): Draw {
  const { kind } = Object(document) as { kind?: unknown };
  if (kind === REDACTED.kind) {
    const { message, remedy } = REDACTED;
    throw new Refusal("invalid-receipt", { place: "receipt", message, remedy });
  }
  const oversize = oversizeOf(document);
  if (oversize) throw invalidReceipt([oversize]);
  if (hasUnreadName(document)) throw invalidReceipt([{ path: [], message: "it has a field called __proto__" }]);
  const wrong = wrongEntry(drawSchema, document);
  if (wrong.length > 0) throw invalidReceipt(wrong);
  const read = drawSchema.safeParse(document);
  if (!read.success) throw invalidReceipt(read.error.issues);
  refuseWithoutCanonicalForm(read.data);
  const foreign = foreignDomains(read.data);
  if (foreign.length > 0) throw invalidReceipt(foreign);
  return read.data;
}

function invalidReceipt(wrong: readonly Wrong[]): Refusal {
  return new Refusal(
    "invalid-receipt",
    ...obstaclesOfWrong(wrong, { place: (path) => path.join(".").slice(0, 120) || "receipt", remedy: REMEDY }),
  );
}

/**
 * A draw with what the ledger says of it: the receipt of a stored draw, under a digest of its own.
 *
 * @param statement undefined leaves the draw as it is
 */
export function withStatement(draw: Draw, statement: LedgerStatement | undefined): Draw {
  if (statement === undefined) return draw;
  const { digest: _, ...content } = draw;
  const stated = { ...content, ledger: statement };
  return { ...stated, digest: digestOf(stated) };
}

/** Whether anything in a document has the one name that reading by a schema passes over, and so no digest would cover. */
function hasUnreadName(document: unknown): boolean {
  if (typeof document !== "object" || document === null) return false;
  return Object.hasOwn(document, "__proto__") || Object.values(document).some(hasUnreadName);
}

/** Where a receipt keeps something of a domain that its specification does not have, or nothing of one that it has. */
function foreignDomains(receipt: Draw): Wrong[] {
  const { specification, domains, windows, ledger, sample, reserves, excluded, profile } = receipt;
  const ids = specification.domains.map(({ id }) => id);
  const custody = specification.resettlement.minimumCases === null ? [] : ["custody"];
  const keyed: [string, object, readonly string[]][] = [
    ["domains", domains, ids],
    ["windows", windows, [...ids, ...custody]],
    ...(ledger ? [["ledger.lotteries", ledger.lotteries, ids] as [string, object, string[]]] : []),
  ];
  const known = new Set(ids);
  const named = Object.entries({ sample, reserves, excluded, profile }).flatMap(([name, entries]) => {
    const at = entries.findIndex(({ domain }) => domain !== undefined && !known.has(domain));
    return at < 0 ? [] : [{ path: [name, at, "domain"], message: "the specification has no such domain" }];
  });
  return [
    ...keyed
      .filter(([, each, names]) => [...names].sort(byText).join() !== Object.keys(each).sort(byText).join())
      .map(([path, , names]) => ({ path: [path], message: `it must have ${listed(names)}, and nothing else` })),
    ...named,
  ];
}

/** JSON can write what canonical JSON cannot (half a character, 1e999); no draw holds either. */
function refuseWithoutCanonicalForm(receipt: Draw): void {
  try {
    canonicalJson(receipt);
  } catch {
    throw new Refusal("invalid-receipt", {
      place: "receipt",
      message: "it holds text or a number that has no canonical form",
      remedy: REMEDY,
    });
  }
}

/** Whether a receipt's digest is that of its content. */
export function receiptDigestHolds({ digest, ...content }: Draw): boolean {
  return digest === digestOf(content);
}

/**
 * Where a receipt's specification comes from. `shipped`: it is the one that comes with Longlist under that id, with the
 * listed overrides. `own`: no such id comes with Longlist, so it cannot be looked up and is taken as the receipt has it.
 * `altered`: setting the listed overrides does not give it.
 */
export function specificationOrigin({ specification, overrides }: Draw): "shipped" | "own" | "altered" {
  const origin = attempt(() => {
    const original = withoutOverrides(specification, overrides as readonly Override[]);
    const shipped = SHIPPED_SPECIFICATIONS.find((one) => one.id === (original as { id?: unknown }).id);
    const base = shipped ?? readSpecification(original, specificationSchema);
    const again = effectiveSpecification(base, overrides as readonly Override[], "record");
    if (digestOf(again) !== digestOf({ specification, overrides })) return "altered";
    return shipped ? "shipped" : "own";
  });
  return "value" in origin ? origin.value : "altered";
}

/** The exclusions that the coordinator asked for, as the receipt records them. */
export function requestedExclusions({ excluded }: Draw): RequestedExclusion[] {
  return excluded.flatMap(({ caseId, reason, note }) => (reason === "requested" ? [{ caseId, note: note ?? "" }] : []));
}
