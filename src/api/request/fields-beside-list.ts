import type { Obstacle } from "../../base/refusal.ts";
import { HttpProblem } from "../../http/problems/http-problem.ts";
import type { Mappings } from "../../sampling/case.ts";
import type { RequestedExclusion } from "../../sampling/plan/eligibility.ts";
import type { Setting } from "../../sampling/specification/overrides.ts";

/** What a request says beside its list, in one form whichever way it came. */
export interface FieldsBesideList {
  readonly inspectionDate?: string | undefined;
  readonly specification?: string | object | undefined;
  readonly team?: string | null | undefined;
  readonly seed?: string | undefined;
  readonly settings?: readonly Setting[] | undefined;
  readonly exclusions?: readonly RequestedExclusion[] | undefined;
  readonly mappings?: Mappings | undefined;
}

/**
 * Joins what the query and the body say.
 *
 * @throws HttpProblem `invalid-request` for whatever both say: neither may silently win
 * @example joinFields({ seed: "demo" }, { inspectionDate: "2026-11-02" }) // { seed: "demo", inspectionDate: "2026-11-02" }
 */
export function joinFields(query: FieldsBesideList, body: FieldsBesideList): FieldsBesideList {
  const [fromQuery, fromBody] = [said(query), said(body)];
  const twice = Object.keys(fromQuery).filter((name) => Object.hasOwn(fromBody, name));
  if (twice.length > 0) throw new HttpProblem("invalid-request", twice.map(givenTwice));
  return { ...fromQuery, ...fromBody };
}

function said(fields: FieldsBesideList): FieldsBesideList {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function givenTwice(place: string): Obstacle {
  return {
    place,
    message: "both the query and the body give it",
    remedy: "Give it in one of the two.",
  };
}
