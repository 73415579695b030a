import { type Anything, type Edit, swap } from "../support/draws.ts";

const standard = (rating: Anything, id: string): Anything => rating.standards.find((one: Anything) => one.id === id);

/** Edits of the first record of a replacement, whose reserve is not from the case's own cell. */
export const REPLACEMENT_EDITS: Readonly<Record<string, Edit>> = {
  "another kind": (r) => (r.kind = "longlist/exchange"),
  "of another draw": (r) => (r.draw = `sha256:${"0".repeat(64)}`),
  "after a record that there is not": (r) => (r.previous = r.draw),
  "of a case that was not sampled": (r) => (r.case = "LL-99999"),
  "for a reason that there is not": (r) => (r.reason = "awkward"),
  "for a reason for which the case stays": (r) => (r.reason = "file-unavailable"),
  "for another reason without its note": (r) => Object.assign(r, { reason: "other", note: null }),
  "for another reason with a blank for its note": (r) => Object.assign(r, { reason: "other", note: " " }),
  "with an empty note": (r) => (r.note = ""),
  "with a note that is not tidied": (r) => (r.note = "moved "),
  "by nobody": (r) => (r.by = ""),
  "by somebody over two lines": (r) => (r.by = "A.\nAmes"),
  "on no day": (r) => (r.on = "2026-13-45"),
  "on a day that its month has not": (r) => (r.on = "2026-02-29"),
  "on a day that is written otherwise": (r) => (r.on = "2 November 2026"),
  "without a reserve": (r) => Object.assign(r, { replacement: null, from: null }),
  "by a reserve with another ticket": (r) => (r.replacement.ticket = 0.5),
  "by a reserve from the same cell": (r) => (r.from = r.from === "same-cell" ? "nearest-cell" : "same-cell"),
  "by somebody that is no reserve": (r) => (r.replacement.caseId = "LL-99999"),
  "with something more": (r) => (r.approved = true),
};

/** Edits of an assignment. */
export const ASSIGNMENT_EDITS: Readonly<Record<string, Edit>> = {
  "another method": (a) => (a.method = "by hand"),
  "of another draw": (a) => (a.draw = `sha256:${"0".repeat(64)}`),
  "after other replacements": (a) => a.replacements.push(a.draw),
  "inspectors in another order": (a) => swap(a.inspectors),
  "another share of an inspector": (a) => (a.inspectors[0].share = 2),
  "fewer cases that an inspector may have": (a) => (a.inspectors[0].most = 1),
  "an inspector kept to another domain": (a) => (a.inspectors[0].domains = ["outOfCourt"]),
  "a conflict with whoever has the case": (a) =>
    (a.conflicts = [{ case: a.cases[0].case, inspector: a.cases[0].inspector }]),
  "conflicts in another order": (a) => a.conflicts.reverse(),
  "a case left out": (a) => a.cases.pop(),
  "a case told twice": (a) => a.cases.push(a.cases.at(-1)),
  "a case of nobody's": (a) => (a.cases[0].inspector = "Nobody"),
  "a case given to another": (a) =>
    (a.cases[0].inspector = a.inspectors.find(({ name }: Anything) => name !== a.cases[0].inspector).name),
  "another exact load": (a) => (a.loads[0].exactShare += 0.001),
  "a load with a case more": (a) => a.loads[0].cases++,
  "a more even mix": (a) => (a.balance[0].cases = Math.round(a.balance[0].exactShare) + 1),
  "another exact share of a level": (a) => (a.balance[0].exactShare += 0.5),
  "a level left out of the balance": (a) => a.balance.pop(),
  "something more": (a) => (a.approved = true),
};

/** Edits of a rating, whose judgements are at hand. */
export const RATING_EDITS: Readonly<Record<string, Edit>> = {
  "another version": (r) => (r.version = 2),
  "of another draw": (r) => (r.draw = `sha256:${"0".repeat(64)}`),
  "another digest of the judgements": (r) => (r.judgements = r.draw),
  "a yes more": (r) => standard(r, "2.2").questions[0].yes++,
  "a judgement fewer": (r) => standard(r, "2.2").questions[0].base--,
  "another per cent": (r) => standard(r, "2.2").questions[0].percent++,
  "a narrower interval": (r) => standard(r, "2.2").questions[0].intervals[0].least++,
  "an interval over fewer cases": (r) => standard(r, "2.2").questions[0].intervals[1].of--,
  "another question that is lowest": (r) => (standard(r, "2.2").lowest = ["2.2.9"]),
  "another chance of a rating": (r) => swap(standard(r, "2.2").chances, "good" as never, "inadequate" as never),
  "a better rating": (r) => Object.assign(standard(r, "2.2"), { rating: "outstanding", score: 3 }),
  "another score": (r) => standard(r, "2.2").score++,
  "a move from another rating": (r) =>
    Object.assign(standard(r, "2.2"), { moved: { from: "unrated", reason: "agreed" } }),
  "another rating of the panel's that has no score of its own": (r) => (standard(r, "1.1").rating = "excellent"),
  "a flag kept quiet": (r) => r.standards.find((one: Anything) => one.flags.length > 0).flags.pop(),
  "a standard left out": (r) => r.standards.pop(),
  "another overall score": (r) => (r.overall.score = 36),
  "another overall rating": (r) => (r.overall.rating = "outstanding"),
  "out of another score": (r) => (r.overall.outOf -= 3),
  "another population": (r) => r.domains.court.eligible++,
  "more judged": (r) => r.progress.judged++,
  "another classification": (r) => r.classification.court.riskOfSeriousHarm.same++,
  "a group left out": (r) => r.groups.pop(),
  "another group": (r) => r.groups[0].yes++,
  "another profile": (r) => r.profile[0].cases++,
  "a warning of nothing": (r) => r.warnings.push({ code: "domains-not-rated", message: "The domains are not rated." }),
};
