import { type Anything, type Edit, swap } from "../support/draws.ts";

const OTHER_DIGEST = `sha256:${"0123456789abcdef".repeat(4)}`;

const court = (receipt: Anything): Anything => receipt.domains.court;
const lottery = (receipt: Anything): Anything => court(receipt).lottery;
const exclusion = (receipt: Anything, reason: string): Anything =>
  receipt.excluded.find((entry: Anything) => entry.reason === reason);

/** Edits after which the digest was left as it was. */
export const UNSEALED_EDITS: Readonly<Record<string, Edit>> = {
  "another digest": (r) => (r.digest = OTHER_DIGEST),
  "another team": (r) => (r.team = "Southtown"),
  "a warning in other words": (r) => (r.warnings[0].message += " Nothing to worry about."),
  "who could have steered the seed, in other words": (r) => (r.ledger.trust = "Nobody."),
  "locked earlier": (r) => (r.ledger.frozenAt = "2026-09-01T09:00:00.000Z"),
  "another hand that drew": (r) => (r.ledger.drawnBy = "key:team"),
};

/** Edits of what is only stated, which nothing in a receipt proves. */
export const UNPROVED_EDITS: Readonly<Record<string, Edit>> = {
  "another team": (r) => (r.team = "Southtown"),
  "sheets by their names": (r) => (r.mappings.sheets = ["Cases", 'those of "2026" \\ 2']),
  "a heading that is not in the list": (r) => (r.mappings.columns = { "YP, ref": "childId" }),
  "a trail before its first entry": (r) => (r.ledger.audit.sequence = 0),
  "a word that is not in the list": (r) => (r.mappings.values = { age: { "(x)": "15" } }),
};

/** Edits of a stored draw's receipt, each with the digest that a careful forger would leave. */
export const SEALED_EDITS: Readonly<Record<string, Edit>> = {
  "another kind": (r) => (r.kind = "longlist/receipt"),
  "drawn at a moment that does not exist": (r) => (r.ledger.drawnAt = "2026-12-31T24:00:00Z"),
  "drawn in a month that does not exist": (r) => (r.ledger.drawnAt = "2026-13-01T09:00:00Z"),
  "drawn a part of a second before its list was locked": (r) => {
    r.ledger.frozenAt = "2026-10-01T09:00:00.900Z";
    r.ledger.drawnAt = "2026-10-01T09:00:00Z";
  },
  "a later version": (r) => (r.version = 2),
  "the version as text": (r) => (r.version = "1"),
  "the version as a truth value": (r) => (r.version = true),
  "another method": (r) => (r.method = "largest-remainder/1"),
  "another method in receipt and specification": (r) => (r.method = r.specification.selection.method = "quota/1"),
  "a field of its own": (r) => (r.approved = true),
  "a field missing": (r) => delete r.mappings,
  "a team with a space before it": (r) => (r.team = " Northtown"),
  "a margin of error that no override tells": (r) => (r.specification.sampleSize.marginOfError = 0.06),
  "a confidence that no override tells": (r) => (r.specification.sampleSize.confidence = 0.9),
  "a confidence that has no z": (r) => (r.specification.sampleSize.confidence = 0.85),
  "another title of the specification": (r) => (r.specification.title += ", as amended"),
  "a source of the specification left out": (r) => r.specification.sources.pop(),
  "a rule that specifications do not have": (r) => (r.specification.favoured = ["LL-50066"]),
  "another share of a domain": (r) => (r.specification.domains[0].share = 0.61),
  "a concern counted from high": (r) => (r.specification.judgement.concernFrom = "high"),
  "a longer window in the specification": (r) => (r.specification.domains[0].window.from = 9),
  "one case per child no rule": (r) => (r.specification.oneCasePerChild = false),
  "a reason for replacements of its own": (r) => (r.specification.replacement.reasons[0].code = "awkward"),
  "the specification under another's id": (r) => (r.specification.id = "youth-2018"),
  "an override kept quiet": (r) => r.overrides.shift(),
  "all overrides kept quiet": (r) => (r.overrides = []),
  "an override that changes nothing": (r) => r.overrides.push({ path: "split.shortfall", value: "fill", was: "fill" }),
  "what an override replaced": (r) => (r.overrides[0].was = 50),
  "what an override set": (r) => (r.overrides[0].value = 32),
  "overrides in another order": (r) => swap(r.overrides),
  "an override told twice": (r) => r.overrides.push(r.overrides.at(-1)),
  "an inspection a day later": (r) => (r.inspectionDate = "2026-11-03"),
  "an inspection's date written otherwise": (r) => (r.inspectionDate = "20261102"),
  "an inspection on no day": (r) => (r.inspectionDate = "2026-11-31"),
  "a sheet that is not said by its name": (r) => (r.mappings.sheets = [1]),
  "a word of the list that means no code": (r) => (r.mappings.values = { gender: { F: null } }),
  "another seed": (r) => (r.seed.value = "0".repeat(64)),
  "a seed with a space after it": (r) => (r.seed.value += " "),
  "a joint seed said to be generated": (r) => (r.seed.origin = "generated"),
  "a seed of an origin that there is not": (r) => (r.seed.origin = "dice"),
  "another digest of the list": (r) => (r.list.digest = OTHER_DIGEST),
  "another digest of the profile": (r) => (r.list.profileDigest = OTHER_DIGEST),
  "a row more": (r) => r.list.rows++,
  "a case more": (r) => r.list.cases++,
  "a window a day longer": (r) => (r.windows.court.from = "2026-03-01"),
  "a window missing": (r) => delete r.windows.custody,
  "a window of no domain": (r) => (r.windows.panel = r.windows.court),
  "an exclusion kept quiet": (r) => r.excluded.shift(),
  "an exclusion for another reason": (r) => (exclusion(r, "before-window").reason = "after-window"),
  "exclusions in another order": (r) => swap(r.excluded),
  "an exclusion without its domain": (r) => delete exclusion(r, "before-window").domain,
  "another case kept of a child": (r) => (exclusion(r, "another-case-of-the-child").kept = "LL-50066"),
  "an exclusion told twice": (r) => r.excluded.push(r.excluded.at(-1)),
  "a sampled case said to be left out on request": (r) =>
    r.excluded.push({ caseId: r.sample.at(-1).caseId, domain: "outOfCourt", note: "", reason: "requested" }),
  "a requested exclusion kept quiet": (r) => r.excluded.splice(r.excluded.indexOf(exclusion(r, "requested")), 1),
  "an eligible case more": (r) => r.sampleSize.eligible++,
  "another size required": (r) => r.sampleSize.required--,
  "another size drawn": (r) => r.sampleSize.drawn++,
  "a smaller margin of error": (r) => (r.sampleSize.achievedMarginOfError = 0.049),
  "a smaller weighted margin of error": (r) =>
    (r.sampleSize.weightedMarginOfError = r.sampleSize.achievedMarginOfError),
  "another margin of error aimed at": (r) => (r.sampleSize.marginOfError = 0.1),
  "an eligible case more in a domain": (r) => court(r).eligible++,
  "another target of a domain": (r) => court(r).target++,
  "another size of a domain": (r) => court(r).drawn--,
  "a rounded chance": (r) => (court(r).inclusionProbability = 0.6),
  "a smaller margin of error of a domain": (r) => (court(r).marginOfError -= 1e-6),
  "a margin of error as text": (r) => (court(r).marginOfError = String(court(r).marginOfError)),
  "less certain margins": (r) => (court(r).probabilityAllMargins = 0.5),
  "more certain two-way margins": (r) => (court(r).probabilityAllTwoWayMargins = 0.999),
  "a lottery by another stage": (r) => (lottery(r).stages = ["one-way"]),
  "a lottery said to be systematic": (r) => (lottery(r).stages = ["systematic"]),
  "a cell left out": (r) => lottery(r).cells.pop(),
  "a cell with a case more": (r) => lottery(r).cells[0].eligible++,
  "a cell with a place more": (r) => lottery(r).cells[0].base++,
  "a cell of another level": (r) => (lottery(r).cells[0].levels[0] = "other"),
  "cells in another order": (r) => swap(lottery(r).cells),
  "a heavier allocation": (r) => (lottery(r).weights[0] = String(Number(lottery(r).weights[0]) + 1)),
  "an allocation without weight": (r) => (lottery(r).weights[0] = "0"),
  "an allocation of negative weight": (r) => (lottery(r).weights[0] = `-${lottery(r).weights[0]}`),
  "all weights doubled": (r) => (lottery(r).weights = lottery(r).weights.map((w: string) => String(2 * Number(w)))),
  "a weight with a zero before it": (r) => (lottery(r).weights[0] = `0${lottery(r).weights[0]}`),
  "a weight as a number": (r) => (lottery(r).weights[0] = Number(lottery(r).weights[0])),
  "a weight missing": (r) => lottery(r).weights.pop(),
  "an allocation left out": (r) => {
    lottery(r).weights.pop();
    lottery(r).allocations.pop();
  },
  "an allocation turned round": (r) =>
    (lottery(r).allocations[0] = [...lottery(r).allocations[0]].map((digit) => (digit === "1" ? "0" : "1")).join("")),
  "a place too many in an allocation": (r) => (lottery(r).allocations[0] = lottery(r).allocations[0].replace("0", "1")),
  "an allocation of a cell too many": (r) => (lottery(r).allocations[0] += "0"),
  "an allocation with two places in a cell": (r) =>
    (lottery(r).allocations[0] = lottery(r).allocations[0].replace("1", "2")),
  "allocations in another order": (r) => {
    swap(lottery(r).allocations);
    swap(lottery(r).weights);
  },
  "weights exchanged": (r) => lottery(r).weights.reverse(),
  "an allocation told twice": (r) => {
    lottery(r).allocations.unshift(lottery(r).allocations[0]);
    lottery(r).weights.unshift("1");
  },
  "a lottery of the chosen allocation alone": (r) => {
    const { allocations, chosen } = lottery(r);
    Object.assign(lottery(r), { allocations: [allocations[chosen]], weights: ["1"], chosen: 0 });
  },
  "another allocation chosen": (r) => (lottery(r).chosen = (lottery(r).chosen + 1) % lottery(r).allocations.length),
  "an allocation chosen that there is not": (r) => (lottery(r).chosen = 999),
  "something more in a lottery": (r) => (lottery(r).note = "checked"),
  "a margin with a case more": (r) => court(r).margins[0].drawn++,
  "another exact share": (r) => (court(r).margins[0].exactShare += 0.001),
  "a margin left out": (r) => court(r).margins.shift(),
  "margins in another order": (r) => swap(court(r).margins),
  "more cases that a question rests on": (r) => court(r).judgementBase.childSafety++,
  "fewer cases without a classification": (r) => court(r).judgementBase.notRecorded.publicSafety--,
  "something more of a domain": (r) => (court(r).comment = ""),
  "a domain left out": (r) => delete r.domains.outOfCourt,
  "a domain too many": (r) => (r.domains.panel = court(r)),
  "custodial cases fewer than they are": (r) => r.resettlement.custodyCases--,
  "a custodial case left out": (r) => r.resettlement.cases.pop(),
  "custodial children fewer than they are": (r) => r.resettlement.custodyChildren--,
  "resettlement out of scope": (r) => (r.resettlement.inScope = false),
  "another number of standards": (r) => r.resettlement.standards--,
  "another number of custodial cases needed": (r) => (r.resettlement.minimumCases = 4),
  "a sampled case exchanged for a reserve": (r) => {
    [r.sample[0], r.reserves[0]] = [r.reserves[0], r.sample[0]];
  },
  "a sampled case left out": (r) => r.sample.pop(),
  "a reserve drawn as well": (r) => r.sample.push(r.reserves.pop()),
  "a sampled case told twice": (r) => r.sample.push(r.sample.at(-1)),
  "the sample in another order": (r) => swap(r.sample),
  "a sampled case's ticket in its last digit": (r) => (r.sample[0].ticket += 2 ** -52),
  "a sampled case of another level of risk": (r) => (r.sample[0].riskOfSeriousHarm = "very-high"),
  "a sampled case of another gender": (r) => (r.sample[0].gender = "other"),
  "a sampled case in another domain": (r) => (r.sample[0].domain = "outOfCourt"),
  "a sampled case of another order": (r) => r.sample[0].order++,
  "a sampled case that is not on the list": (r) => (r.sample[0].caseId = "LL-99999"),
  "something more of a sampled case": (r) => (r.sample[0].childId = "CH-1"),
  "two reserves exchanged": (r) => swap(r.reserves),
  "a reserve left out": (r) => r.reserves.shift(),
  "a lower ticket of a reserve": (r) => (r.reserves[0].ticket = 0),
  "a reserve of another order": (r) => r.reserves[0].order++,
  "more in the profile than are eligible": (r) => r.profile[0].eligible++,
  "another number sampled in the profile": (r) => r.profile[0].sampled++,
  "another per cent in the profile": (r) => (r.profile[0].eligiblePercent += 0.1),
  "a row of the profile left out": (r) => r.profile.shift(),
  "the profile in another order": (r) => swap(r.profile),
  "the profile of a further variable left out": (r) =>
    (r.profile = r.profile.filter((row: Anything) => row.variable !== "ethnicity")),
  "a warning kept quiet": (r) => r.warnings.shift(),
  "a warning of nothing": (r) => r.warnings.push({ code: "seed-supplied", message: "The seed was typed." }),
  "warnings in another order": (r) => swap(r.warnings),
  "a warning without words": (r) => (r.warnings[0].message = ""),
  "another commitment": (r) => (r.ledger.commitment = OTHER_DIGEST),
  "another nonce": (r) => (r.ledger.nonce = "f".repeat(32)),
  "another contribution": (r) => (r.ledger.contribution = "6 1 4"),
  "a contribution kept quiet": (r) => (r.ledger.contribution = null),
  "another digest of the specification": (r) => (r.ledger.specificationDigest = OTHER_DIGEST),
  "another digest of a lottery": (r) => (r.ledger.lotteries.court = OTHER_DIGEST),
  "a lottery that was not fixed before": (r) => delete r.ledger.lotteries.court,
  "a further draw without a reason": (r) => (r.ledger.draw = 2),
  "a first draw with a reason": (r) => (r.ledger.reason = "the first was not liked"),
  "a first draw that supersedes another": (r) => (r.ledger.supersedes = OTHER_DIGEST),
  "drawn before the list was locked": (r) => (r.ledger.drawnAt = "2026-09-02T09:00:00.000Z"),
  "no trace of the ledger": (r) => delete r.ledger,
};
