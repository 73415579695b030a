import { IDLE_MINUTES, SESSION_HOURS } from "../../../ledger/platform.ts";
import { link } from "../../components/links.ts";
import { type Content, html } from "../../markup.ts";
import { term } from "./term.ts";

/** What the service says of itself: the texts of the pages that its foot links. @module */

/** What only whoever runs a service can say of it. */
export interface ServiceFacts {
  /** Who runs it; undefined where that has not been filled in. */
  readonly organisation: string | undefined;
  /** An email address or the address of a page; undefined where that has not been filled in. */
  readonly contact: string | undefined;
  /** Days after the inspection date on which case data is deleted. */
  readonly retentionDays: number;
  /** Days for which it is kept who read case data. */
  readonly accessLogDays: number;
}

/** A page as headings with what stands beneath each: a text is a paragraph, several are a list. */
export interface ServiceText {
  readonly title: string;
  readonly lead: Content;
  readonly sections: readonly (readonly [heading: string, ...parts: readonly (Content | readonly Content[])[]])[];
}

const NOT_FILLED_IN =
  "Whoever runs this service has not filled this in yet: it is one of the service’s settings, which the guide to running it explains.";

/** @example contactLink("help@longlist.example") // <a href="mailto:help@longlist.example" …> */
function contactLink(contact: string): Content {
  return link(contact, contact.includes("@") && !contact.includes("/") ? `mailto:${contact}` : contact);
}

export function contactText({ organisation, contact }: ServiceFacts): ServiceText {
  return {
    title: "Contact",
    lead: "Whom to write to about this service.",
    sections: [
      ["Who runs this service", organisation ?? NOT_FILLED_IN],
      ["How to reach them", contact === undefined ? NOT_FILLED_IN : contactLink(contact)],
      ["What not to send", "Never write a case reference, a child’s name or a key into a message."],
      [
        "About your inspection",
        "Write to the coordinator who asked you for the list. If your key is lost, ask them for another: the old one is then ended.",
      ],
    ],
  };
}

export function accessibilityText({ contact }: ServiceFacts): ServiceText {
  return {
    title: "Accessibility statement",
    lead: "This service aims at the Web Content Accessibility Guidelines, version 2.2, level AA.",
    sections: [
      [
        "What you should be able to do",
        [
          "use every page with a keyboard alone",
          "use every page without JavaScript",
          "enlarge the text to 400% without scrolling sideways, but for wide tables",
          "hear every page with a screen reader",
          "read every picture in words beside it",
        ],
      ],
      [
        "How it was tested",
        "Each page is tested by a program (axe) on a narrow screen, and on a wide one where more is shown there. Nothing is covered or stands out sideways on either. Everything is done without JavaScript, with it where a page has a script of its own, and by keyboard. No test by people with disabilities, and no audit by others, has been made yet.",
      ],
      [
        "What is known not to work well",
        [
          "Wide tables move sideways within a frame on a narrow screen; the keyboard reaches the frame.",
          "Files that are saved (workbooks and CSV) are plain tables; how they are read depends on the program that opens them.",
        ],
      ],
      [
        "Telling us of a problem",
        contact === undefined ? NOT_FILLED_IN : html`Write to ${contactLink(contact)}, and say which page it is.`,
        html`In England, Scotland and Wales, if you are not content with the answer, the ${link("Equality Advisory and Support Service", "https://www.equalityadvisoryservice.com/")} can advise you.`,
      ],
    ],
  };
}

export function privacyText({ organisation, contact, retentionDays, accessLogDays }: ServiceFacts): ServiceText {
  return {
    title: "Privacy notice",
    lead: "What this service keeps of children’s cases and of those who use it, for how long, and who sees it.",
    sections: [
      [
        "Who is responsible",
        organisation ?? NOT_FILLED_IN,
        contact === undefined ? "" : html`Write to ${contactLink(contact)}.`,
      ],
      [
        "Lists that are only checked",
        html`Under ${link("Check a list", "/check")} and ${link("Verify a sample", "/verify")} nothing is kept. With JavaScript the list is not even sent.`,
      ],
      [
        "Lists that are sent for an inspection",
        html`Of a ${term("long-list")} only the columns that the draw needs are kept: references, gender, disposal, dates, the two levels of risk, and what else the rules balance on or report. Names, addresses, dates of birth and other columns are dropped before anything else sees them.`,
        "What was said of how a list is to be read, its headings and words, is kept with it and offered for the team’s next list.",
        `The case data of an inspection is deleted ${retentionDays} days after its date. What remains is the record: who did what and when, sizes and digests, without a case.`,
        "The team that sent the list sees it, and so do the coordinators, administrators and auditors of this service. Nobody else does.",
      ],
      [
        "Public records",
        "An inspection has one only where its coordinator chooses so. Anybody who has its address then sees, without signing in, the team, the inspection date and the rules, when the list was locked and the sample drawn, the seed with its commitment, salted digests, and how many cases were replaced.",
        "It names no child, no case and nobody who signed in, and gives no reason, note or count of the cases. Once open it cannot be closed, and it stays when the case data is deleted.",
      ],
      [
        "Those who sign in",
        `Kept are the name that a key was made for, when it was used, and which case data was read with it. The log of reading is kept for ${accessLogDays} days; the record of what was done is not deleted.`,
        "The log of requests holds no address, no name, no file and nothing that was typed.",
      ],
      [
        "Your rights",
        "Whoever is responsible for the service answers for the data: ask them what is held of you, and to put right what is wrong.",
        html`In the United Kingdom you can complain to the ${link("Information Commissioner’s Office", "https://ico.org.uk/make-a-complaint/")}.`,
      ],
      ["Cookies", html`There is one, for signing in: see ${link("Cookies", "/cookies")}.`],
    ],
  };
}

export const COOKIES: ServiceText = {
  title: "Cookies",
  lead: "Longlist uses one cookie, and only when you sign in. It counts no visits and follows nobody.",
  sections: [
    [
      "longlist-session",
      `It says to the service that your browser has signed in. It ends after ${SESSION_HOURS} hours, after ${IDLE_MINUTES} minutes without use, or when you sign out. No script can read it.`,
      "On a service with a secure address it is called __Host-longlist-session.",
    ],
    [
      "Why you are not asked",
      "The service cannot work without it, so the law asks for no consent. Whoever does not sign in has no cookie.",
    ],
    ["Other storage", "Nothing that you type or choose is put into the browser’s storage."],
  ],
};
