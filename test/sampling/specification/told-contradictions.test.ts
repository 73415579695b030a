import { describe, expect, test } from "vitest";
import { shippedSpecification } from "../../../src/sampling/specification/shipped-specifications.ts";
import { specificationSchema } from "../../../src/sampling/specification/specification.ts";
import { type Anything, type Edit, edited } from "../../support/draws.ts";

/** All that is told of a shipped specification that was edited: each path with its message. */
function told(edit: Edit): string[] {
  const read = specificationSchema.safeParse(edited(shippedSpecification("youth-2018"), edit));
  return (read.error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const kind = (code: string, title: string, ...knownAs: string[]) => ({ code, title, knownAs });
const window = (from: number, to: number, unit: string) => (one: Anything) => {
  one.domains[0].window = { from, to, unit };
};
const sizes = (sampleSize: object, minimums: readonly number[] = []) => {
  return (one: Anything) => {
    Object.assign(one.sampleSize, sampleSize);
    for (const [at, minimum] of minimums.entries()) one.domains[at].minimum = minimum;
  };
};
const shares = (...shares: (number | null)[]) => {
  return (one: Anything) => {
    one.domains.splice(shares.length);
    for (const [at, share] of shares.entries()) one.domains[at].share = share;
  };
};
const vocabulary = (...disposals: object[]) => {
  return (one: Anything) => {
    one.vocabulary = { disposals };
    one.domains[0].disposals.push(...disposals.map((each) => (each as { code: string }).code));
  };
};
const combine = (variable: string, levels: object) => {
  return (one: Anything) => {
    one.stratification.combine[variable] = levels;
  };
};
const ages = (...age: object[]) => {
  return (one: Anything) => {
    one.stratification.groups = { age };
  };
};

describe("of domains it is told", () => {
  test.each<[what: string, edit: Edit, told: string[]]>([
    [
      "that two have one id",
      (one) => Object.assign(one.domains[1], { id: "court" }),
      ["domains: two domains have one id"],
    ],
    [
      "that one is called as a window is",
      (one) => Object.assign(one.domains[1], { id: "custody" }),
      ['domains.custody.id: "custody" is the window of the resettlement standard, and no domain\'s id'],
    ],
    [
      "that one is called as the list is",
      (one) => Object.assign(one.domains[1], { id: "list" }),
      ['domains.list.id: "list" is what is published of the list when it is fixed, and no domain\'s id'],
    ],
    [
      "which kinds of case nobody knows, and only those",
      (one) => one.domains[0].disposals.push("parole", "tagging"),
      [
        'domains.court.disposals: no kind of case is called "parole" and "tagging"; further kinds are named in vocabulary.disposals',
      ],
    ],
    [
      "that a kind of case is listed twice, and not that it is in another domain too",
      (one) => one.domains[0].disposals.push("custody"),
      ["domains.court.disposals: a disposal is listed twice"],
    ],
    [
      "which domain has a kind of case already",
      (one) => one.domains[1].disposals.push("custody"),
      ['domains.outOfCourt.disposals: the disposal "custody" is in the domain court too'],
    ],
    [
      "which kinds of case the resettlement standard counts that nobody knows",
      (one) => one.resettlement.disposals.push("parole", "licence"),
      ['resettlement.disposals: no kind of case is called "parole"; further kinds are named in vocabulary.disposals'],
    ],
    [
      "that the resettlement standard counts a kind of case twice",
      (one) => one.resettlement.disposals.push("licence", "licence"),
      ["resettlement.disposals: a disposal is listed twice"],
    ],
    ["nothing of a window as long as ten years in days", window(3660, 3660, "days"), []],
    ["nothing of a window as long as ten years in weeks", window(520, 520, "weeks"), []],
    ["nothing of a window as long as ten years in months", window(120, 120, "months"), []],
    [
      "that a window begins too far back in weeks",
      window(521, 520, "weeks"),
      ["domains.court.window.from: more than 520 weeks before"],
    ],
    [
      "that a window begins too far back in months",
      window(121, 0, "months"),
      ["domains.court.window.from: more than 120 months before"],
    ],
  ])("%s", (_, edit, all) => {
    expect(told(edit)).toEqual(all);
  });
});

describe("of numbers of cases it is told", () => {
  const OVER = "the minimum (41) is greater than the maximum (40)";
  test.each<[what: string, edit: Edit, told: string[]]>([
    [
      "which of all cases' limits are the wrong way round",
      sizes({ minimum: 41, maximum: 40 }),
      [`sampleSize.minimum: ${OVER}`],
    ],
    [
      "once only where the limits of all hold in each domain",
      sizes({ basis: "each-domain", minimum: 41, maximum: 40 }),
      [`sampleSize.minimum: ${OVER}`],
    ],
    ["nothing where minimum and maximum are one number", sizes({ minimum: 40, maximum: 40 }), []],
    ["nothing where there is a minimum alone", sizes({ minimum: 41 }), []],
    ["nothing where there is a maximum alone", sizes({ maximum: 0 }), []],
    ["nothing of the limits of all together beside those of a domain", sizes({ maximum: 40 }, [40]), []],
    [
      "which domain's minimum is over the maximum of each",
      sizes({ basis: "each-domain", maximum: 40 }, [41]),
      [`domains.court.minimum: ${OVER}`],
    ],
    [
      "which domain's maximum is under the minimum of each",
      (one) => {
        Object.assign(one.sampleSize, { basis: "each-domain", minimum: 41 });
        one.domains[1].maximum = 40;
      },
      [`domains.outOfCourt.maximum: ${OVER}`],
    ],
    ["nothing where the domains' minimums add up to the maximum", sizes({ maximum: 40 }, [21, 19]), []],
    [
      "what the domains' minimums add up to where it is more than the maximum",
      sizes({ maximum: 40 }, [22, 19]),
      ["sampleSize.maximum: the domains' minimums add up to 41, more than the maximum (40)"],
    ],
    [
      "nothing of minimums' sum where each domain has its own size",
      sizes({ basis: "each-domain", maximum: 40 }, [40, 40]),
      [],
    ],
    [
      "which domain has no share",
      shares(0.6, null),
      ["domains.outOfCourt.share: the sample is split by shares, and this domain has none"],
    ],
    [
      "that shares do not add up, once",
      shares(0.6, 0.3999),
      ["domains.court.share: the 2 shares (court 0.6 and outOfCourt 0.3999) add up to 0.9999, not 1"],
    ],
    ["nothing of a lone domain without a share", shares(null), []],
    ["nothing of a lone domain with all", shares(1), []],
    [
      "that a lone domain's share is not all",
      shares(0.6),
      ["domains.court.share: the 1 share (court 0.6) add up to 0.6, not 1"],
    ],
    [
      "nothing of shares where the sample is split by caseload",
      (one) => {
        one.split.method = "caseload";
        shares(0.6, null)(one);
      },
      [],
    ],
    [
      "nothing of shares where each domain has its own size",
      (one) => {
        one.sampleSize.basis = "each-domain";
        shares(0.6, 0.3)(one);
      },
      [],
    ],
  ])("%s", (_, edit, all) => {
    expect(told(edit)).toEqual(all);
  });
});

describe("of words, levels and groups it is told", () => {
  test.each<[what: string, edit: Edit, told: string[]]>([
    [
      "nothing of further kinds of case that go by their own words",
      vocabulary(kind("pilot-one", "First", "1st"), kind("pilot-two", "Second")),
      [],
    ],
    [
      "nothing of a kind of case that is called one word twice, but for case and signs",
      vocabulary(kind("pilot-one", "Pilot One", "PILOT (one)")),
      [],
    ],
    [
      "which further kind of case is known already",
      (one) => {
        one.vocabulary = { disposals: [kind("caution", "A caution of our own")] };
      },
      ['vocabulary.disposals: "caution" is a kind of case that is known already'],
    ],
    [
      "that one word stands for two kinds of case, signs apart",
      vocabulary(kind("pilot-one", "First", "A pilot"), kind("pilot-two", "Second", "a-Pilot!")),
      ["vocabulary.disposals: one word is said to stand for two kinds of case"],
    ],
    [
      "that a code is listed twice",
      (one) => {
        one.vocabulary = { disposals: [kind("pilot-one", "First"), kind("pilot-one", "First")] };
      },
      [
        "vocabulary.disposals: a code is listed twice",
        "vocabulary.disposals: one word is said to stand for two kinds of case",
      ],
    ],
    [
      "nothing of levels combined into one that stays",
      combine("gender", { other: "male", "not-recorded": "male" }),
      [],
    ],
    [
      "which levels are none, on either side",
      combine("gender", { boy: "girl" }),
      [
        'stratification.combine.gender: "boy" is not a level of gender',
        'stratification.combine.gender: "girl" is not a level of gender',
      ],
    ],
    [
      "which level is itself combined",
      combine("gender", { other: "female", female: "male" }),
      ['stratification.combine.gender: "female" is itself combined with another level'],
    ],
    [
      "nothing of a further kind of case combined with a known one",
      (one) => {
        vocabulary(kind("pilot-one", "First"))(one);
        combine("disposal", { "pilot-one": "custody" })(one);
      },
      [],
    ],
    [
      "that a further kind of case is no gender",
      (one) => {
        vocabulary(kind("pilot-one", "First"))(one);
        combine("gender", { "pilot-one": "male" })(one);
      },
      ['stratification.combine.gender: "pilot-one" is not a level of gender'],
    ],
    ["nothing of ages combined", combine("age", { 0: "10", 999: "not-recorded" }), []],
    [
      "which ages are no numbers of years",
      combine("age", { "010": "1000" }),
      [
        'stratification.combine.age: "010" is not a level of age',
        'stratification.combine.age: "1000" is not a level of age',
      ],
    ],
    [
      "that a number is combined twice, and no more of its levels",
      (one) => {
        ages({ level: "all", from: 10, to: null })(one);
        combine("age", { boy: "girl" })(one);
      },
      ["stratification.combine.age: age is combined twice, here and in stratification.groups"],
    ],
    [
      "of each variable that is combined wrongly, one after the other",
      (one) => {
        ages({ level: "all", from: 10, to: null })(one);
        combine("age", { 10: "11" })(one);
        combine("previousSanctions", { none: "0" })(one);
      },
      [
        "stratification.combine.age: age is combined twice, here and in stratification.groups",
        'stratification.combine.previousSanctions: "none" is not a level of previousSanctions',
      ],
    ],
    [
      "that a number is balanced on without groups",
      (one) => one.stratification.variables.push("age"),
      ["stratification.groups.age: the sample is balanced on age, and its groups are not stated"],
    ],
    [
      "which groups overlap",
      ages({ level: "young", from: 10, to: 14 }, { level: "older", from: 14, to: 17 }),
      ['stratification.groups.age: the groups "young" and "older" overlap, or are not in order'],
    ],
    [
      "between which groups there is a gap",
      ages({ level: "young", from: 10, to: 14 }, { level: "older", from: 16, to: 17 }),
      ['stratification.groups.age: there is a gap between the groups "young" and "older"'],
    ],
    [
      "which group ends before it begins",
      ages({ level: "young", from: 10, to: 9 }),
      ['stratification.groups.age: the group "young" would end before it begins'],
    ],
    [
      "nothing of a group of one age",
      ages({ level: "ten", from: 10, to: 10 }, { level: "older", from: 11, to: null }),
      [],
    ],
    [
      "which names no group can have",
      ages({ level: "not-recorded", from: 10, to: 14 }, { level: "outside-the-groups", from: 15, to: 17 }),
      [
        'stratification.groups.age: "not-recorded" is no group\'s to have',
        'stratification.groups.age: "outside-the-groups" is no group\'s to have',
      ],
    ],
    [
      "that two groups have one name",
      ages({ level: "young", from: 10, to: 14 }, { level: "young", from: 15, to: 17 }),
      ["stratification.groups.age: a level is listed twice"],
    ],
    [
      "that a reason is listed twice, and a variable",
      (one) => {
        one.replacement.reasons.push(one.replacement.reasons[0]);
        one.stratification.variables.push("gender");
      },
      ["stratification.variables: a variable is listed twice", "replacement.reasons: a reason code is listed twice"],
    ],
    [
      "that nobody's concern begins where nothing is recorded",
      (one) => {
        one.judgement.concernFrom = "not-recorded";
      },
      ['judgement.concernFrom: "not-recorded" is not a level of concern'],
    ],
  ])("%s", (_, edit, all) => {
    expect(told(edit)).toEqual(all);
  });
});
