import { attempt, type Obstacle } from "../../base/refusal.ts";
import { ownFileAt } from "../../long-list/files/own-file.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { fileKind } from "./file-kind.ts";
import { readReplacements } from "./read-replacements.ts";
import {
  type AloneAccount,
  aloneAccount,
  type VerificationAccount,
  verificationAccount,
} from "./verification-account.ts";
import { verifyList } from "./verify-list.ts";
import { type FileError, wrongFiles } from "./wrong-files.ts";

/** What the form brings. */
export interface FilesToVerify {
  /** Null where none was chosen. */
  readonly receipt: Uint8Array | null;
  /** Null where none was chosen: then the receipt alone is checked. */
  readonly list: Uint8Array | null;
  readonly replacements: Uint8Array | null;
  /** A case to explain; blank for none. */
  readonly caseId: string;
}

/** A verdict with its proof, or what kept it from being given. */
export interface VerifyOutcome {
  readonly errors: readonly FileError[];
  /** Those that keep the list from being read. */
  readonly findings: readonly Finding[];
  readonly account: VerificationAccount | null;
  /** What the receipt shows by itself, where no list was given. */
  readonly alone: AloneAccount | null;
}

const NO_OUTCOME: VerifyOutcome = { errors: [], findings: [], account: null, alone: null };

/**
 * Verifies what the form brought: the same in a browser and on the server. Whatever the files hold, it throws nothing for it.
 *
 * @example (await verifyFiles({ receipt, list, replacements: null, caseId: "" })).account?.verification.matches // true
 */
export async function verifyFiles({ receipt, list, replacements, caseId }: FilesToVerify): Promise<VerifyOutcome> {
  const chosen = { receipt, list, replacements };
  const known = receipt && fileKind(receipt);
  const kinds = {
    receipt: known?.kind ?? null,
    list: list && fileKind(list).kind,
    replacements: replacements && fileKind(replacements).kind,
  };
  const errors = wrongFiles(kinds, (field) => chosen[field] && ownFileAt(field, chosen[field]));
  if (errors.length > 0 || !known) return failed(errors);

  const draw = attempt(() => readReceipt(known.document));
  if ("obstacles" in draw) return failed([damaged("receipt", "The receipt is damaged or was changed", draw.obstacles)]);
  const records = attempt(() => replacements && readReplacements(replacements, draw.value.digest));
  if ("obstacles" in records) {
    return failed([damaged("replacements", "The replacements cannot be read", records.obstacles)]);
  }
  if (list === null) {
    return { ...NO_OUTCOME, alone: aloneAccount({ draw: draw.value, records: records.value, caseId }) };
  }
  return verdict(draw.value, list, records.value, caseId);
}

async function verdict(
  draw: Draw,
  list: Uint8Array,
  records: readonly Replacement[] | null,
  caseId: string,
): Promise<VerifyOutcome> {
  const { verification, findings } = await verifyList(draw, { bytes: list });
  if (verification === null) {
    const blocking = findings.filter(({ severity }) => severity === "error");
    const text = "The list cannot be read: see what stands in the way";
    return { ...failed([{ field: "list", text }]), findings: blocking };
  }
  return { ...NO_OUTCOME, account: verificationAccount({ draw, verification, records, caseId }) };
}

function failed(errors: readonly FileError[]): VerifyOutcome {
  return { ...NO_OUTCOME, errors };
}

function damaged(field: FileError["field"], what: string, [first]: readonly Obstacle[]): FileError {
  return { field, text: `${what}: ${first!.place}: ${first!.message}` };
}
