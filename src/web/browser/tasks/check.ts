import { findingsCsv } from "../../../long-list/findings-csv.ts";
import type { Mappings } from "../../../sampling/case.ts";
import { inspectionRequest } from "../../../sampling/request.ts";
import type { CheckDocument } from "../../../tasks/check-document.ts";
import { checkList } from "../../../tasks/check-list.ts";

/** A list to be checked, and for what. */
export interface CheckAsked {
  readonly list: Uint8Array;
  readonly request: Parameters<typeof inspectionRequest>[0];
  readonly mappings?: Mappings;
}

export interface CheckGiven {
  readonly check: CheckDocument;
  /** The list with its findings beside each row. */
  readonly findingsCsv: string;
}

/** @throws Refusal for an inspection that cannot be as asked */
export async function checkInPage({ list, request, mappings }: CheckAsked): Promise<CheckGiven> {
  const { check, table } = await checkList({ bytes: list }, inspectionRequest(request), mappings);
  return { check, findingsCsv: findingsCsv(table, check.findings) };
}
