import { link, unseen } from "../../../components/links.ts";
import { type Content, html, type Markup } from "../../../markup.ts";
import { HUB } from "../hub/texts.ts";
import { LOCKED } from "../lock/texts.ts";

/** The texts of what is on record of an inspection, for those who may see it and for everybody. @module */

/** What was done, and what was read. */
export const RECORD_TABS = { label: "Record", done: "What was done", read: "What was read" } as const;

export const TIMELINE = {
  title: HUB.timeline,
  about:
    "Every act is entered here when it is done and cannot be changed or removed: each entry holds the hash of the one before it. The numbers go through all inspections of this service.",
  see: (what: string): Markup => html`See it${unseen(`: ${what}`)}`,
  leftOnly: (left: Content): Markup => html`Case ${left}.`,
  leftAndCame: (left: Content, came: Content): Markup => html`Case ${left}, and ${came} came in its place.`,
  entry: (number: number) => `Entry ${number} of the audit trail`,
  /** Numbers between two entries that are shown. */
  others: (from: number, to: number) =>
    from === to
      ? `Entry ${from} is of other inspections, or of keys and the service.`
      : `Entries ${from} to ${to} are of other inspections, or of keys and the service.`,
  proof: {
    act: "Act",
    key: "Key",
    request: "Request",
    hash: "Hash",
    hashBefore: "Hash before",
  },
} as const;

export const READINGS = {
  title: RECORD_TABS.read,
  about: (days: number) =>
    `Every reading of this inspection’s cases by a person, and every act that was refused, the newest first. They are kept for ${days} days.`,
  none: "Nothing has been read.",
  caption: "Readings, the newest first",
  when: "When",
  who: "Who",
  what: "What",
  how: "How",
} as const;

/** What a public record shows, to those who decide whether there is to be one. */
export const PUBLIC_RECORD_CHOICE = {
  title: HUB.publicRecord,
  about:
    "An inspection has no public record unless you choose so. With one, anybody who has its address can see without signing in:",
  shown: [
    "the team, the inspection date and the rules",
    "the commitment to the seed before the draw, and the seed after it",
    "salted digests of the list, the lotteries and the receipt: they show that nothing was changed, and nobody can guess at cases by them",
    "whether a draw stands or was superseded, and how many cases were replaced",
  ],
  notShown: "It names no child and no case, and gives no reason, no note and no other count of cases.",
  early: "It shows most where it is opened before the draw: then anybody can see that the commitment came first.",
  forGood:
    "Once it is open, nobody can close it: a record that could go after the draw would show nothing. It stays when the case data is deleted.",
  open: "Open the public record",
  leave: "Leave it without one",
  isOpen: (address: string): Markup =>
    html`The public record is open at ${link(address, address)}. Anybody who has this address can see:`,
  give: "Give the address, or this picture of it, to whoever asks how the sample was chosen. It also stands on the statement of how the sample was drawn.",
  picture: "The public record’s address",
} as const;

export const PUBLIC_RECORD = {
  title: "Public record of a sample",
  about: "What was published of this inspection’s sample, and when. It names no child and no case.",
  withdrawn: (when: string) => `The inspection was withdrawn, and no sample is drawn for it. ${when}.`,
  deleted: (when: string) =>
    `The case data was deleted. Whoever kept a receipt and its list can still verify them. ${when}.`,
  date: "Inspection date",
  rules: "Rules",
  specification: LOCKED.specification,
  since: "Public since",
  inspection: "Inspection on record",
  list: {
    title: "The list",
    notLocked: "The list is not locked yet, and nothing has been drawn.",
    locked: LOCKED.locked,
    digest: LOCKED.digest,
    lottery: LOCKED.lottery,
  },
  draw: {
    notMade: (draw: number) => `Draw ${draw}, not made`,
    superseded: (draw: number) => `Draw ${draw}, superseded`,
    stands: (draw: number) => `Draw ${draw}, which stands`,
    further: "The service commits to the next seed at once, should the sample have to be drawn again.",
    commitment: LOCKED.commitment,
    committed: "Committed",
    contributed: "The team contributed",
    notContributed: "No",
    drawn: "Drawn",
    seed: "Seed",
    trust: "What the seed is worth",
    receipt: "Receipt, salted digest",
    replaced: "Cases replaced since",
  },
  check: {
    title: "How to check a receipt against it",
    verify: (address: string): Markup =>
      html`${link("Verify the receipt", address)}: with the list, or without it as far as that goes.`,
    compare:
      "Compare the seed, the commitment and the digest of the specification in it with those here. A receipt also says by what salt the other digests here are made from its own.",
    times:
      "Compare the times: the commitment must be older than the draw. Whoever kept this page from before the draw knows that it was.",
  },
  file: "This record as a file for programs",
} as const;
