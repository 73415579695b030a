/**
 * What the page that sends a list and its script both know. It stands apart from the page, so that the script does not carry all
 * that the page is made of.
 *
 * @module
 */

export const SEND_FORM = "send-form";
/** Holds what the page's script needs to know. */
export const SEND_FACTS = "send-facts";
/** Says where the list is checked; the page's script puts its own truth there. */
export const SEND_WHERE = "send-where";

/** Where the list is checked, which is not the same where no script runs. */
export function sendWhereText(inBrowser: boolean): string {
  return inBrowser
    ? "The list is checked in this browser first. Where an error stands in the way it does not leave your computer; else it is sent, and you see what was found."
    : "The list is checked when it comes, and you see at once what was found. Where an error stands in the way nothing of it is kept.";
}
