/** The words of Longlist, each in a sentence with an example: the texts of `/help/words`. @module */

export interface Word {
  /** As it stands at the start of a line. */
  readonly title: string;
  readonly meaning: string;
  readonly example: string;
}

export const WORDS_PAGE = {
  lead: "In the order in which you meet them.",
  contents: "Words on this page",
  example: (example: string) => `For example: ${example}`,
} as const;

/** By their place on the page, in the order in which they are met. */
export const WORDS = {
  "long-list": {
    title: "Long list",
    meaning: "Every case that a team submits, one row for each disposal of each child.",
    example: "A child with a referral order in March and a community resolution in June has two rows.",
  },
  disposal: {
    title: "Disposal",
    meaning: "What a court or the police decided in a case.",
    example: "A referral order, a youth rehabilitation order, a conditional caution.",
  },
  domain: {
    title: "Domain",
    meaning: "A part of the inspection with its own kinds of case, its own dates and its own share of the sample.",
    example: "Court disposals are one domain, out-of-court disposals another.",
  },
  window: {
    title: "Window",
    meaning:
      "The days on which a domain’s cases must have started, counted back from the inspection date, first and last day included.",
    example: "For an inspection on 2 November 2026, court disposals that started from 2 March to 2 May 2026.",
  },
  eligible: {
    title: "Eligible",
    meaning:
      "A case is eligible if it is of a domain, started in its window and, where a child has several, is the one that counts.",
    example: "Of 128 cases on a list, 57 are eligible; of the others the reason is told.",
  },
  specification: {
    title: "Sample specification",
    meaning:
      "All the rules of a sample in one document: domains, windows, sizes and what is balanced. Each inspection has one, and it stands in the receipt.",
    example: "“Youth offending services: as the 2020 consultation proposed”.",
  },
  rosh: {
    title: "Risk of serious harm (RoSH)",
    meaning: "How far the team judges that the child may seriously harm others: low, medium, high or very high.",
    example: "High and very high are balanced as one level; what is not recorded is a level like any other.",
  },
  "safety-and-wellbeing": {
    title: "Safety and wellbeing (S&W)",
    meaning: "How far the team judges that the child’s own safety is at risk, in the same levels.",
    example: "A child at medium risk of being exploited is recorded as medium.",
  },
  variable: {
    title: "Stratification variable",
    meaning: "Something that the sample is balanced by.",
    example: "Gender, disposal, risk of serious harm, and safety and wellbeing.",
  },
  level: {
    title: "Level",
    meaning: "One value of a stratification variable.",
    example: "Medium is a level of risk of serious harm.",
  },
  margin: {
    title: "Margin",
    meaning: "All eligible cases of a domain at one level of one variable.",
    example: "The 13 girls among 34 eligible court disposals.",
  },
  cell: {
    title: "Cell",
    meaning: "All eligible cases of a domain that have the same level of every variable.",
    example: "Boys with a referral order, medium risk of serious harm and low safety and wellbeing.",
  },
  "exact-share": {
    title: "Exact share",
    meaning:
      "How many cases of a margin or cell the sample would have if cases could be divided: the sample’s size times its part of the eligible cases. The sample has the whole number below or above it.",
    example: "13 of 34 cases are girls and 26 are sampled: the exact share is 9.94, so 9 or 10 are drawn.",
  },
  chance: {
    title: "Inclusion probability",
    meaning: "The chance of an eligible case to be sampled. It is the same for every case of a domain.",
    example: "26 of 34 cases are sampled, so each had a chance of 26 in 34, or 76.5%.",
  },
  "margin-of-error": {
    title: "Margin of error",
    meaning:
      "How far a percentage found in the sample may lie from that of all eligible cases, with the stated confidence.",
    example: "With 43 of 57 cases it is 4.9 percentage points, at a confidence of 80%.",
  },
  seed: {
    title: "Seed",
    meaning: "The random text from which a draw follows. The same list and the same seed always give the same sample.",
    example: "It is made after the list is locked, and a team may add its own numbers to it.",
  },
  commitment: {
    title: "Commitment",
    meaning:
      "A fingerprint of the service’s part of the seed, shown when the list is locked. It gives nothing away, and shows afterwards that the part was not changed.",
    example: "The team contributes to the seed only after it has seen the commitment.",
  },
  ticket: {
    title: "Ticket",
    meaning:
      "A case’s random number, made from the seed and its case reference. Within a cell the lowest tickets are sampled.",
    example: "0.004217 comes before 0.310998.",
  },
  lottery: {
    title: "Allocation lottery",
    meaning:
      "The part of a draw that decides how many cases each cell gives: one of a list of allocations is drawn, so that all margins fit and every case has the same chance.",
    example: "The receipt holds every allocation, how likely each was and which was drawn.",
  },
  sample: {
    title: "Sample",
    meaning: "The cases that are drawn to be inspected.",
    example: "26 court and 17 out-of-court disposals.",
  },
  reserve: {
    title: "Reserve",
    meaning:
      "An eligible case that was not sampled, to be used if a sampled one cannot be inspected. Reserves are used in their order.",
    example: "A case that was transferred out is replaced by the next reserve of its cell.",
  },
  lock: {
    title: "Lock",
    meaning: "To make a list final. Afterwards nothing in it can be changed, and a sample can be drawn from it.",
    example: "A list is locked before there is a seed, so that nobody can choose one to suit the other.",
  },
  receipt: {
    title: "Receipt",
    meaning: "The record of a draw, from which anybody with the list can repeat and check it.",
    example: "Given with the list at “Verify a sample”, it says whether the sample is the one that the draw gives.",
  },
  digest: {
    title: "Digest",
    meaning:
      "A fingerprint of a document: if a single character changes, so does the digest. A salted one has a secret mixed in, so that nobody can guess at cases and try.",
    example: "It begins with sha256: and stands in the receipt for the list.",
  },
  replacement: {
    title: "Replacement",
    meaning:
      "The exchange of a sampled case that cannot be inspected for the next reserve, with a reason, on the record.",
    example: "“Case manager unavailable” is one of the reasons.",
  },
  assignment: {
    title: "Assignment",
    meaning: "Which inspector takes which case. It is made after the draw and has no part in it.",
    example: "An inspector who knows a family has a conflict and is not assigned its case.",
  },
  standard: {
    title: "Standard",
    meaning: "One of the things that an inspection rates.",
    example: "Assessing, in the domain of court disposals.",
  },
  "key-question": {
    title: "Key question",
    meaning: "One of the questions that inspectors answer of every case under a standard.",
    example: "Does the assessment analyse how to keep the child safe?",
  },
  judgement: {
    title: "Judgement",
    meaning: "The answer to one key question in one case: yes, no or not applicable.",
    example: "Yes, the assessment of this case analyses how to keep the child safe.",
  },
  band: {
    title: "Band",
    meaning: "The range in which a percentage of judgements lies, each of which stands for a rating.",
    example: "From 65% to below 80% is the band of “Good”, where the specification says so.",
  },
  rating: {
    title: "Rating",
    meaning: "What is concluded of a standard or the whole service, from its judgements.",
    example: "Outstanding, good, requires improvement or inadequate.",
  },
} as const satisfies Readonly<Record<string, Word>>;

export type WordId = keyof typeof WORDS;
