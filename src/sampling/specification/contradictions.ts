import { hasTwice } from "../../base/has-twice.ts";
import { inForm } from "../../base/text.ts";
import { counted } from "../../base/words/amounts.ts";
import { listed } from "../../base/words/listed.ts";
import {
  DISPOSALS,
  isNumberVariable,
  LEVELS,
  NUMBER_VARIABLES,
  STRATIFICATION_VARIABLES,
  type StratificationVariable,
} from "../vocabulary.ts";
import type { Specification } from "./specification-fields.ts";
import { standardContradictions } from "./standard-contradictions.ts";

type Contradiction = [path: string, message: string];

/** Fields that are well formed one by one and cannot hold together: path, domains by id, and what is wrong. */
export function* contradictions(specification: Specification): Generator<Contradiction> {
  yield* ofIds(specification);
  yield* ofDisposals(specification);
  for (const domain of specification.domains) yield* ofWindow(domain);
  yield* ofSizes(specification);
  yield* ofShares(specification);
  yield* ofStratification(specification);
  yield* ofGroups(specification);
  yield* standardContradictions(specification);

  const codes = specification.replacement.reasons.map((reason) => reason.code);
  if (hasTwice(codes)) yield ["replacement.reasons", "a reason code is listed twice"];
  if (specification.judgement.concernFrom === "not-recorded") {
    yield ["judgement.concernFrom", '"not-recorded" is not a level of concern'];
  }
}

function* ofIds({ domains }: Specification): Generator<Contradiction> {
  if (hasTwice(domains.map(({ id }) => id))) yield ["domains", "two domains have one id"];
  if (domains.some(({ id }) => id === "custody")) {
    yield ["domains.custody.id", '"custody" is the window of the resettlement standard, and no domain\'s id'];
  }
  if (domains.some(({ id }) => id === "list")) {
    yield ["domains.list.id", '"list" is what is published of the list when it is fixed, and no domain\'s id'];
  }
}

function* ofDisposals({ domains, vocabulary, resettlement }: Specification): Generator<Contradiction> {
  const own = (vocabulary?.disposals ?? []).map(({ code }) => code);
  const known: readonly string[] = DISPOSALS;
  for (const code of own) {
    if (known.includes(code)) yield ["vocabulary.disposals", `"${code}" is a kind of case that is known already`];
  }
  if (hasTwice(own)) yield ["vocabulary.disposals", "a code is listed twice"];
  const words = (vocabulary?.disposals ?? []).flatMap(({ code, title, knownAs }) => [
    ...new Set([code, title, ...knownAs].map(plain)),
  ]);
  if (hasTwice(words)) yield ["vocabulary.disposals", "one word is said to stand for two kinds of case"];

  const unknown = (disposals: readonly string[]) =>
    disposals.filter((code) => !known.includes(code) && !own.includes(code));
  const missing = (codes: readonly string[]) =>
    `no kind of case is called ${listed(codes.map((code) => `"${code}"`))}; further kinds are named in vocabulary.disposals`;
  const taken = new Map<string, string>();
  for (const { id, disposals } of domains) {
    const path = `domains.${id}.disposals`;
    if (unknown(disposals).length > 0) yield [path, missing(unknown(disposals))];
    if (hasTwice(disposals)) yield [path, "a disposal is listed twice"];
    for (const code of new Set(disposals)) {
      const other = taken.get(code);
      if (other !== undefined && other !== id) yield [path, `the disposal "${code}" is in the domain ${other} too`];
      taken.set(code, id);
    }
  }
  const foreign = unknown(resettlement.disposals);
  if (foreign.length > 0) yield ["resettlement.disposals", missing(foreign)];
  if (hasTwice(resettlement.disposals)) yield ["resettlement.disposals", "a disposal is listed twice"];
}

/** Ten years, in each unit. */
const FARTHEST = { days: 3660, weeks: 520, months: 120 } as const;

function* ofWindow({ id, window: { from, to, unit } }: Specification["domains"][number]): Generator<Contradiction> {
  if (from < to) yield [`domains.${id}.window.from`, "the window would end before it begins"];
  for (const [end, before] of Object.entries({ from, to })) {
    if (before > FARTHEST[unit]) yield [`domains.${id}.window.${end}`, `more than ${FARTHEST[unit]} ${unit} before`];
  }
}

function* ofSizes({ domains, sampleSize }: Specification): Generator<Contradiction> {
  const over = (minimum: number, maximum: number) =>
    `the minimum (${minimum}) is greater than the maximum (${maximum})`;
  const { basis, minimum: least, maximum: most } = sampleSize;
  if (least !== null && most !== null && least > most) yield ["sampleSize.minimum", over(least, most)];
  for (const { id, ...own } of domains) {
    const inEach = basis === "each-domain";
    const minimum = own.minimum ?? (inEach ? least : null);
    const maximum = own.maximum ?? (inEach ? most : null);
    if (minimum === null || maximum === null || minimum <= maximum) continue;
    // Where neither is the domain's own, it has been said already.
    if (own.minimum != null) yield [`domains.${id}.minimum`, over(minimum, maximum)];
    else if (own.maximum != null) yield [`domains.${id}.maximum`, over(minimum, maximum)];
  }
  const minimums = domains.reduce((sum, { minimum }) => sum + (minimum ?? 0), 0);
  if (basis === "together" && most !== null && minimums > Math.max(most, 0)) {
    yield ["sampleSize.maximum", `the domains' minimums add up to ${minimums}, more than the maximum (${most})`];
  }
}

function* ofShares({ domains, sampleSize, split }: Specification): Generator<Contradiction> {
  if (sampleSize.basis !== "together" || split.method !== "share") return;
  const [only] = domains;
  if (domains.length === 1 && only?.share == null) return;
  for (const { id, share } of domains) {
    if (share == null) yield [`domains.${id}.share`, "the sample is split by shares, and this domain has none"];
  }
  const sum = domains.reduce((total, { share }) => total + inTenThousandths(share), 0);
  if (sum === 10_000 || domains.some(({ share }) => share == null)) return;
  for (const { id } of domains) {
    yield [
      `domains.${id}.share`,
      `the ${counted(domains.length, "share")} (${listed(domains.map((one) => `${one.id} ${one.share}`))}) add up to ${sum / 10_000}, not 1`,
    ];
    return;
  }
}

/** A share in whole ten-thousandths, as it is reckoned with. @example inTenThousandths(0.6) // 6000 */
export function inTenThousandths(share: number | null | undefined): number {
  return Math.round((share ?? 0) * 10_000);
}

function* ofStratification({ stratification, vocabulary }: Specification): Generator<Contradiction> {
  const { variables, combine, groups } = stratification;
  if (hasTwice(variables)) yield ["stratification.variables", "a variable is listed twice"];
  for (const variable of STRATIFICATION_VARIABLES) {
    const levels = Object.entries(combine[variable] ?? {});
    const path = `stratification.combine.${variable}`;
    if (levels.length > 0 && isNumberVariable(variable) && groups?.[variable]) {
      yield [path, `${variable} is combined twice, here and in stratification.groups`];
      continue;
    }
    const gone = new Set(levels.map(([from]) => from));
    const isLevel = levelsOf(variable, vocabulary);
    for (const [from, to] of levels) {
      if (!isLevel(from)) yield [path, `"${from}" is not a level of ${variable}`];
      if (!isLevel(to)) yield [path, `"${to}" is not a level of ${variable}`];
      if (gone.has(to)) yield [path, `"${to}" is itself combined with another level`];
    }
  }
}

function levelsOf(
  variable: StratificationVariable,
  vocabulary: Specification["vocabulary"],
): (level: string) => boolean {
  if (isNumberVariable(variable)) return (level) => /^(0|[1-9]\d{0,2}|not-recorded)$/.test(level);
  const own = variable === "disposal" ? (vocabulary?.disposals ?? []).map(({ code }) => code) : [];
  return (level) => LEVELS[variable].includes(level) || own.includes(level);
}

function* ofGroups({ stratification: { variables, groups } }: Specification): Generator<Contradiction> {
  for (const variable of NUMBER_VARIABLES) {
    const path = `stratification.groups.${variable}`;
    const own = groups?.[variable];
    if (own === undefined) {
      if (variables.includes(variable))
        yield [path, `the sample is balanced on ${variable}, and its groups are not stated`];
      continue;
    }
    if (hasTwice(own.map(({ level }) => level))) yield [path, "a level is listed twice"];
    for (const [place, { level, from, to }] of own.entries()) {
      if (level === "not-recorded" || level === "outside-the-groups") yield [path, `"${level}" is no group's to have`];
      if (to !== null && to < from) yield [path, `the group "${level}" would end before it begins`];
      const next = own[place + 1];
      if (next === undefined) continue;
      if (to === null || next.from <= to)
        yield [path, `the groups "${level}" and "${next.level}" overlap, or are not in order`];
      else if (next.from > to + 1) yield [path, `there is a gap between the groups "${level}" and "${next.level}"`];
    }
  }
}

/** Spellings that differ in case alone are one word in any list. */
function plain(text: string): string {
  return inForm(text, "NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}
