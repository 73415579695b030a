import { attempt, type Obstacle } from "../../base/refusal.ts";
import { withoutStop } from "../../base/words/sentences.ts";
import { ownFileAt } from "../../long-list/files/own-file.ts";
import type { Finding } from "../../long-list/findings/finding.ts";
import type { Draw } from "../../sampling/draw/draw-document.ts";
import { readReceipt } from "../../sampling/receipt/receipt.ts";
import type { Replacement } from "../../sampling/replacement/replacement-document.ts";
import { type FileKind, fileKind, type KnownFile } from "./file-kind.ts";
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

/**
 * Verifies what the form brought: the same in a browser and on the server. Whatever the files hold, it throws nothing for it.
 *
 * @example (await verifyFiles({ receipt, list, replacements: null, caseId: "" })).account?.verification.matches // true
 */
export async function verifyFiles({ receipt, list, replacements, caseId }: FilesToVerify): Promise<VerifyOutcome> {
  const known = { receipt: receipt && fileKind(receipt), list: list && fileKind(list) };
  const errors = wrongFiles({
    receipt: known.receipt?.kind ?? null,
    list: known.list?.kind ?? null,
    replacements: replacements && fileKind(replacements).kind,
  });
  if (errors.length > 0 || !known.receipt) {
    return failed(errors.map((error) => named(error, { receipt, list, replacements }[error.field], known)));
  }

  const draw = attempt(() => readReceipt(known.receipt!.document));
  if ("obstacles" in draw) return failed([damaged("receipt", "The receipt is damaged or was changed", draw.obstacles)]);
  const records = attempt(() => replacements && readReplacements(replacements, draw.value.digest));
  if ("obstacles" in records) {
    return failed([damaged("replacements", "The replacements cannot be read", records.obstacles)]);
  }
  if (list === null) {
    return { ...failed([]), alone: aloneAccount({ draw: draw.value, records: records.value, caseId }) };
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
  return { ...failed([]), account: verificationAccount({ draw, verification, records, caseId }) };
}

function failed(errors: readonly FileError[]): VerifyOutcome {
  return { errors, findings: [], account: null, alone: null };
}

/** What a file is that holds nothing of its place, where it is one that Longlist gave. */
function named(error: FileError, bytes: Uint8Array | null, { receipt }: { receipt: KnownFile | null }): FileError {
  const { field } = error;
  const isTold = field === "list" || (field === "receipt" && !UNTOLD.includes(receipt?.kind ?? "empty"));
  const own = isTold || bytes === null || error.text.includes("swapped") ? null : ownFileAt(field, bytes);
  return own === null
    ? error
    : { field, text: `The file chosen as the ${field} is ${own.named}. ${withoutStop(own.door)}` };
}

/** The kinds of file of which nothing more is told than what they are not. */
const UNTOLD: readonly FileKind[] = ["other-json", "damaged-json", "not-json"];

function damaged(field: FileError["field"], what: string, [first]: readonly Obstacle[]): FileError {
  return { field, text: `${what}: ${first!.place}: ${first!.message}` };
}
