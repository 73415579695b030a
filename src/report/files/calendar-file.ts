/** A day to keep in mind. */
export interface CalendarDay {
  /** Unlike any other's, and the same whenever the file is made again, so that a calendar replaces it. */
  readonly id: string;
  /** ISO 8601. */
  readonly date: string;
  readonly title: string;
  readonly about: string;
}

/** Octets of a line before its end. */
const LONGEST_LINE = 75;

/**
 * Days as a file for calendars (iCalendar, RFC 5545): whole days, without an alarm, which leave nobody's time as taken.
 *
 * @param made when what they are of was made: ISO 8601 in UTC
 * @example calendarFile([{ id: "1@longlist", date: "2026-11-02", title: "Inspection", about: "" }], "2026-10-01T09:00:00.000Z").startsWith("BEGIN:VCALENDAR\r\n") // true
 */
export function calendarFile(days: readonly CalendarDay[], made: string): string {
  const stamp = `${made.slice(0, 19).replace(/[-:]/g, "")}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Longlist//Longlist//EN",
    ...days.flatMap(({ id, date, title, about }) => [
      "BEGIN:VEVENT",
      `UID:${escaped(id)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
      `SUMMARY:${escaped(title)}`,
      ...(about === "" ? [] : [`DESCRIPTION:${escaped(about)}`]),
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Text in which nothing ends its line or property. Controls have no form there and are left out. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/g, "\\n")
    .replace(/\p{Cc}/gu, "");
}

/** Longer lines go on in further ones, which begin with a space; no character is cut in two. */
function folded(line: string): string {
  const lines = [""];
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > LONGEST_LINE) {
      lines.push(" ");
      octets = 1;
    }
    lines[lines.length - 1] += character;
    octets += size;
  }
  return lines.join("\r\n");
}
