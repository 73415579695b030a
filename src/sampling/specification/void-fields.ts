import { canonicalJson } from "../../base/canonical.ts";
import { Refusal } from "../../base/refusal.ts";
import type { Specification } from "./specification.ts";
import { type Fields, valueIfAny } from "./specification-path.ts";

/** Fields that another field makes void, when, and why. */
const VOID_FIELDS: readonly {
  readonly fields: (specification: Specification) => readonly string[];
  readonly when: (specification: Specification) => boolean;
  readonly because: string;
}[] = [
  {
    fields: (specification) => ["split.method", "split.shortfall", ...shares(specification)],
    when: ({ sampleSize }) => sampleSize.basis === "each-domain",
    because: 'the split is not used where sampleSize.basis is "each-domain"',
  },
  {
    fields: shares,
    when: ({ sampleSize, split }) => sampleSize.basis === "together" && split.method === "caseload",
    because: 'the share is not used where split.method is "caseload"',
  },
];

function shares({ domains }: Specification): string[] {
  return domains.map(({ id }) => `domains.${id}.share`);
}

/**
 * Refuses to change, for one run, what the rest of the specification makes void: that would mislead whoever reads the
 * receipt. What the specification itself says of such a field may stand.
 *
 * @param base the specification before anything was set
 * @throws Refusal `contradictory-field`, an obstacle for each void field that was changed
 */
export function refuseChangedVoidFields(specification: Specification, base: Specification): void {
  const isChanged = (path: string): boolean =>
    canonicalJson(valueIfAny(specification as unknown as Fields, path)) !==
    canonicalJson(valueIfAny(base as unknown as Fields, path));
  const obstacles = VOID_FIELDS.filter(({ when }) => when(specification)).flatMap(({ fields, because }) =>
    fields(specification)
      .filter(isChanged)
      .map((place) => ({ place, message: because, remedy: "Leave one of the two settings out." })),
  );
  if (obstacles.length > 0) throw new Refusal("contradictory-field", ...obstacles);
}
