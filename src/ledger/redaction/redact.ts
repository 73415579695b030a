import * as z from "zod";
import { saltedDigest } from "../../base/canonical.ts";
import type { DeepReadonly } from "../../base/deep-readonly.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { mapDomains, ofDomain } from "../../sampling/specification/domains.ts";
import { type RedactedReceipt, redactedReceiptSchema } from "../records/redacted-receipt.ts";
import { redactDomain } from "./redact-domain.ts";
import { mayBeTold } from "./small-counts.ts";

/**
 * A document with nothing but the fields that its schema declares, at any depth. It does not judge what they hold: a
 * document of another version must not stand in the way of its own deletion.
 *
 * @example onlyDeclared(z.object({ rows: z.int() }), { rows: 2, names: ["…"] }) // { rows: 2 }
 */
export function onlyDeclared<T extends z.ZodType>(
  schema: T,
  document: DeepReadonly<z.infer<T>>,
): DeepReadonly<z.infer<T>> {
  return declared(schema, document) as DeepReadonly<z.infer<T>>;
}

function declared(schema: unknown, part: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return declared(schema.unwrap(), part);
  if (part === null || typeof part !== "object") return part;
  if (schema instanceof z.ZodArray) return (part as unknown[]).map((one) => declared(schema.element, one));
  if (schema instanceof z.ZodRecord) {
    return Object.fromEntries(Object.entries(part).map(([name, one]) => [name, declared(schema.valueType, one)]));
  }
  if (!(schema instanceof z.ZodObject)) return part;
  const fields = Object.entries(schema.shape).filter(([name]) => name in part);
  return Object.fromEntries(fields.map(([name, field]) => [name, declared(field, part[name as never])]));
}

/**
 * Takes everything out of a receipt that is, or could point to, a case.
 *
 * @param receipt of a stored draw
 */
export function redactReceipt(receipt: Draw): RedactedReceipt {
  const ledger = receipt.ledger!;
  const counted: RedactedReceipt = {
    ...receipt,
    kind: "longlist/redacted-receipt",
    excluded: countReasons(receipt.excluded),
    domains: mapDomains(receipt.specification, ({ id }) =>
      redactDomain(ofDomain(receipt.domains, id), receipt.specification.stratification.variables),
    ),
    windows: knownWindows(receipt),
    ledger,
    receipt: saltedDigest(ledger.salt, receipt.digest),
  };
  return onlyDeclared(redactedReceiptSchema, counted);
}

/** Of the domains that there are, and custody: a window under any other name is not declared. */
function knownWindows({ specification, windows }: Draw): Draw["windows"] {
  const { custody } = windows;
  return {
    ...mapDomains(specification, ({ id }) => ofDomain(windows, id)),
    ...(custody === undefined ? {} : { custody }),
  };
}

/** They add up to what is not eligible of the list. */
function countReasons(excluded: Draw["excluded"]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { reason } of excluded) counts[reason] = (counts[reason] ?? 0) + 1;
  const told = mayBeTold(Object.values(counts));
  return Object.fromEntries(Object.entries(counts).filter((_, at) => told[at]));
}
