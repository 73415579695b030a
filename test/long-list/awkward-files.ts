import type { ListInput } from "../../src/long-list/read-list.ts";
import { day, latin1, relationships, utf16, windows1252, workbook, zip } from "./files.ts";
import { HEADINGS, type Told } from "./reading.ts";

/** A file as a team might send it and exactly what reading it finds. */
export interface AwkwardFile {
  readonly name: string;
  readonly file: string | Uint8Array | ListInput | Promise<Uint8Array>;
  readonly options?: Told;
  /** Severity, code, row and column of each finding. */
  readonly findings: readonly string[];
  /** The cases in short: reference, gender, disposal, start date, the two levels. Absent where the list is blocked. */
  readonly cases?: readonly string[];
}

const ROW = "A1,F,Referral order,14/03/2026,M,VH";
const CASE = "A1 female referral-order 2026-03-14 medium very-high";
const SECOND = "A2,M,Caution,01/07/2026,L,";
const SECOND_CASE = "A2 male caution 2026-07-01 low not-recorded";
const list = (...rows: string[]) => [HEADINGS, ...rows].join("\r\n");
const withDisposal = (disposal: string) => list(`A1,F,"${disposal}",14/03/2026,M,VH`);
const withDate = (date: string) => list(`A1,F,Referral order,"${date}",M,VH`);
const headed = (headings: string, row: string) => `${headings}\r\n${row}`;

/** What comes in another format, or is no list. */
export const FORMATS: readonly AwkwardFile[] = [
  { name: "an empty file", file: "", findings: ["error · file-empty"] },
  { name: "a file of blank lines and separators", file: "\r\n,,,\r\n;;\r\n", findings: ["error · file-empty"] },
  { name: "headings and nothing else", file: list(), findings: ["error · no-cases"] },
  { name: "headings and a total of none", file: list("Total,0,,,,"), findings: ["error · no-cases"] },
  {
    name: "a PDF named .csv",
    file: { bytes: latin1("%PDF-1.7 …"), name: "list.csv" },
    findings: ["error · file-format"],
  },
  {
    name: "an old Excel workbook",
    file: latin1("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"),
    findings: ["error · file-format"],
  },
  { name: "a photograph of a list", file: latin1("\xff\xd8\xff\xe0\0\x10JFIF"), findings: ["error · file-format"] },
  {
    name: "a web page named .xls",
    file: "\n<html><table><tr><td>A1</td></tr></table>",
    findings: ["error · file-format"],
  },
  { name: "JSON sent as a file", file: '[{"caseId":"A1"}]', findings: ["error · file-format"] },
  {
    name: "a ZIP archive that is cut off",
    file: latin1("PK\x03\x04\x14\0"),
    findings: ["error · workbook-unreadable"],
  },
  { name: "text with NUL bytes", file: `${HEADINGS}\n${ROW}\0`, findings: ["error · file-not-text"] },
  {
    name: "UTF-16 cut off in the middle of a character",
    file: utf16(list(ROW)).slice(0, -1),
    findings: ["error · file-not-text"],
  },
  {
    name: "a letter instead of a list",
    file: "Dear inspector,\nplease find attached, our list.\n",
    findings: ["error · no-header"],
  },
  { name: "cases without headings", file: `${ROW}\n${SECOND}`, findings: ["error · no-header"] },
  { name: "JSON rows that are no array", file: { rows: { caseId: "A1" } }, findings: ["error · json-shape"] },
  { name: "JSON without rows", file: { rows: [] }, findings: ["error · no-cases"] },
  {
    name: "a file larger than any list",
    file: new Uint8Array(10_000_001).fill(65),
    findings: ["error · file-too-large"],
  },
];

/** Tidy lists in other dialects. */
export const DIALECTS: readonly AwkwardFile[] = [
  {
    name: "each line in quotation marks as a whole",
    file: [HEADINGS, ROW, SECOND].map((line) => `"${line}"`).join("\r\n"),
    findings: ["notice · lines-in-quotes"],
    cases: [CASE, SECOND_CASE],
  },
  {
    name: "a sheet chosen in a CSV file",
    file: list(ROW),
    options: { mappings: { sheets: ["Cases"] } },
    findings: ["notice · sheet-choice-unused"],
    cases: [CASE],
  },
  { name: "UTF-16 little-endian, tabs", file: utf16(list(ROW).replaceAll(",", "\t")), findings: [], cases: [CASE] },
  { name: "UTF-16 big-endian", file: utf16(list(ROW), "be"), findings: [], cases: [CASE] },
  {
    name: "Windows-1252 with an accent in a reference",
    file: windows1252(list("zoë1,F,Referral order,14/03/2026,M,VH")),
    findings: ["notice · file-windows-1252"],
    cases: ["zoë1 female referral-order 2026-03-14 medium very-high"],
  },
  {
    name: "semicolons and a line that says so",
    file: `sep=;\r\n${list(ROW).replaceAll(",", ";")}`,
    findings: [],
    cases: [CASE],
  },
  {
    name: "CR, LF and CRLF in one file, one CR in quotes",
    file: `${HEADINGS}\r${ROW}\n"A\r2",M,Caution,01/07/2026,L,\r\nA3,M,Caution,01/07/2026,L,L`,
    findings: [],
    cases: ["A\r2 male caution 2026-07-01 low not-recorded", CASE, "A3 male caution 2026-07-01 low low"],
  },
  {
    name: "a comma in a quoted value and two line breaks before a bad date",
    file: list(
      `"A,1",F,Referral order,14/03/2026,M,VH`,
      `"A\n2\n",F,Referral order,14/03/2026,M,VH`,
      "A3,F,Caution,31/06/2026,M,L",
    ),
    findings: ["error · date-impossible · row 4 · Start date"],
  },
  {
    name: "a quotation mark in the middle of a value",
    file: list(ROW, 'A"2,M,Caution,01/07/2026,L,'),
    findings: ["warning · quote-stray · row 3"],
    cases: ['A"2 male caution 2026-07-01 low not-recorded', CASE],
  },
  {
    name: "a quotation mark that is never closed",
    file: list('"A1,F,Caution,01/07/2026,L,L'),
    findings: ["error · quote-not-closed"],
  },
  {
    name: "thousands of blank rows below",
    file: `${list(ROW)}\r\n${",,,,,\r\n".repeat(20_000)}`,
    findings: [],
    cases: [CASE],
  },
  {
    name: "no-break spaces and a decomposed accent",
    file: list("\u00a0e\u0301 ,F\u00a0,Referral\u00a0order,14/03/2026, M,VH "),
    findings: [],
    cases: ["é female referral-order 2026-03-14 medium very-high"],
  },
];

/** Headers that have to be found and columns that have to be told apart. */
export const HEADERS: readonly AwkwardFile[] = [
  {
    name: "titles and blank rows above the headings",
    file: `Long list of Anytown YOT,,,,,\r\n"Printed on 2 November 2026, by the team",,,,,\r\n,,,,,\r\n${list(ROW)}`,
    findings: ["notice · title-rows-skipped · row 1"],
    cases: [CASE],
  },
  {
    name: "a list that says that another one counts",
    file: `SUPERSEDED - do not use,,,,,\n${HEADINGS}\n${ROW}\n`,
    findings: ["warning · list-superseded · row 1"],
    cases: [CASE],
  },
  {
    name: "headings that go on in the next row",
    file: `Case,,,Start,Risk of,Safety and\nreference,Gender,Disposal,date,serious harm,wellbeing\n${ROW}\n`,
    findings: ["notice · headings-wrapped · row 2"],
    cases: [CASE],
  },
  {
    name: "headings in two rows",
    file: `Case reference,Gender,Current order,,Risk,\r\n,,Disposal,Start date,RoSH,Safety and wellbeing\r\n${ROW}`,
    findings: ["error · headings-in-two-rows · row 2"],
  },
  {
    name: "headings that were sorted in among the cases",
    file: [ROW, HEADINGS, SECOND].join("\r\n"),
    findings: ["error · cases-above-headings · row 1"],
  },
  {
    name: "a list that goes on to the right of itself",
    file: `${HEADINGS},,,,,,\r\n${ROW},${SECOND}`,
    findings: ["error · cases-beside · row 2", "notice · columns-unknown · row 1"],
  },
  {
    name: "a heading over two lines",
    file: headed('"Case\nreference",Gender,Disposal,"Start\r\ndate","Risk of\nserious harm",Safety and wellbeing', ROW),
    findings: [],
    cases: [CASE],
  },
  {
    name: "headings of another system in other cases and with punctuation",
    file: headed("CASE REF.,sex,Legal Outcome,Order start-date,RoSH,Safety & Well-being", ROW),
    findings: [],
    cases: [CASE],
  },
  {
    name: "no case reference, but a person's number",
    file: headed("YPID,Gender,Disposal,Start date,RoSH,S&W", ROW),
    findings: ["error · column-missing · row 1 · Case reference"],
  },
  {
    name: "two columns for the start date",
    file: headed(`${HEADINGS},startDate`, `${ROW},15/03/2026`),
    findings: ["error · column-repeated · row 1 · Start date"],
  },
  {
    name: "two columns for the start date, one chosen",
    file: headed(`${HEADINGS},startDate`, `${ROW},15/03/2026`),
    options: { mappings: { columns: { startDate: "startDate" } } },
    findings: ["notice · columns-unknown · row 1"],
    cases: ["A1 female referral-order 2026-03-15 medium very-high"],
  },
  {
    name: "two columns for the start date, one set aside",
    file: headed(`${HEADINGS},startDate`, `${ROW},15/03/2026`),
    options: { mappings: { columns: { startDate: "ignore" } } },
    findings: ["notice · columns-unknown · row 1"],
    cases: [CASE],
  },
  {
    name: "local headings that are mapped",
    file: headed("Nr,Gender,Massnahme,Order made on,RoSH,S&W", ROW),
    options: {
      mappings: {
        columns: { nr: "caseId", Massnahme: "Disposal", "Order made on": "startDate", Gone: "age" },
      },
    },
    findings: ["notice · mapping-column-unused"],
    cases: [CASE],
  },
  {
    name: "a list that is confirmed to be read as the one before was",
    file: headed("Nr,Gender,Disposal,Start date,RoSH,S&W", ROW),
    options: { mappings: { columns: { Nr: "caseId" } }, confirmed: { list: "list 1 of this inspection", by: "Jo" } },
    findings: ["notice · mapping-of-team"],
    cases: [CASE],
  },
  {
    name: "a mapping to a field that does not exist",
    file: headed(`${HEADINGS},Shoe size`, `${ROW},7`),
    options: {
      mappings: { columns: { "Shoe size": "shoes" }, values: { Height: { tall: "high" }, gender: { X: "unknown" } } },
    },
    findings: [
      "error · mapping-field-unknown",
      "error · mapping-field-unknown",
      "error · mapping-code-unknown",
      "notice · columns-unknown · row 1",
    ],
  },
  {
    name: "headings called __proto__ and constructor, twice, and none at all",
    file: headed(`__proto__,constructor,__proto__,${HEADINGS},`, `x,y,z,${ROW},kept?`),
    findings: ["notice · columns-unknown · row 1"],
    cases: [CASE],
  },
  {
    name: "JSON rows with a __proto__ of their own",
    file: {
      rows: JSON.parse(
        '[{"__proto__":{"caseId":"no"},"caseId":"A1","gender":"F","disposal":"YC","startDate":"2026-07-01","riskOfSeriousHarm":"L","safetyAndWellbeing":null}]',
      ),
    },
    findings: ["notice · columns-unknown", "error · value-shape · row 1 · __proto__"],
  },
  {
    name: "the headings again at every page",
    file: list(ROW, HEADINGS, SECOND),
    findings: ["notice · header-repeated · row 3"],
    cases: [CASE, SECOND_CASE],
  },
  {
    name: "names, addresses and birthdays by heading",
    file: headed(
      `First Name,SURNAME,D.O.B.,Home address,Post Code,NHS No,PNC ID,Mobile,${HEADINGS}`,
      `Ann,Example,2010-01-01,1 High St,AB1 2CD,1,2,3,${ROW}`,
    ),
    findings: ["notice · personal-data-dropped · row 1"],
    cases: [CASE],
  },
  {
    name: "telephone numbers under a heading that does not say so",
    file: headed(`${HEADINGS},Notes,Team`, `${ROW},01632 960001,North`),
    findings: ["notice · personal-data-dropped · row 1", "notice · columns-unknown · row 1"],
    cases: [CASE],
  },
  {
    name: "email addresses as case references",
    file: list("ann@example.org,F,Caution,01/07/2026,L,L"),
    findings: ["warning · personal-data-used · row 1 · Case reference"],
    cases: ["ann@example.org female caution 2026-07-01 low low"],
  },
  {
    name: "dates of birth in the column of ages",
    file: headed(`${HEADINGS},Age`, `${ROW},01/02/2010`),
    findings: ["notice · personal-data-dropped · row 1"],
    cases: [CASE],
  },
];

/** Rows that are not one case each. */
export const ROWS: readonly AwkwardFile[] = [
  {
    name: "a list to whose end another with tabs was joined",
    file: list(ROW, "A2\tM\tCaution\t01/07/2026\tL\tL"),
    findings: ["error · rows-separated-otherwise · row 3"],
  },
  {
    name: "two lists joined, the second with its columns in another order",
    file: list(
      ROW,
      "Gender,Case reference,Start date,Disposal,Safety and wellbeing,Risk of serious harm",
      "M,A2,x,y,L,L",
    ),
    findings: [
      "error · headings-again · row 3",
      "error · value-unknown · row 3 · Gender",
      "error · value-unknown · row 3 · Disposal",
      "error · date-unknown · row 3 · Start date",
      "error · value-unknown · row 3 · Risk of serious harm",
      "error · value-unknown · row 3 · Safety and wellbeing",
      "error · date-unknown · row 4 · Start date",
    ],
  },
  {
    name: "one child reference on a third of the rows",
    file: headed(
      `${HEADINGS},YPID`,
      Array.from(
        { length: 15 },
        (_, at) => `A${at},F,Fine,${14 + (at % 2)}/03/2026,M,VH,${at < 5 ? "Team 1" : at}`,
      ).join("\r\n"),
    ),
    findings: ["warning · child-reference-common · row 2 · YPID"],
    cases: Array.from({ length: 15 }, (_, at) => `A${at} female fine 2026-03-${14 + (at % 2)} medium very-high`).sort(),
  },
  {
    name: "a second column of one name, renamed by a program, that says something else",
    file: headed(`${HEADINGS},Start date2`, `${ROW},14/03/2026\r\n${SECOND},01/01/2026`),
    findings: ["error · columns-contradict · row 1 · Start date", "notice · columns-unknown · row 1"],
  },
  {
    name: "one case under two references",
    file: headed(`${HEADINGS},YPID`, `${ROW},P1\r\nA2${ROW.slice(2)},P1`),
    findings: ["notice · child-repeated · row 2 · YPID", "warning · case-on-several-rows · row 2 · YPID"],
    cases: [CASE, CASE.replace("A1", "A2")],
  },
  {
    name: "a weekday that is not the date's",
    file: headed(HEADINGS, ROW.replace("14/03/2026", "Mon 14/03/2026")),
    findings: ["warning · weekday-differs · row 2 · Start date"],
    cases: [CASE],
  },
  {
    name: "a remark beside a reference",
    file: headed(
      HEADINGS,
      Array.from({ length: 6 }, (_, at) => `A${at}${at === 3 ? " (closed)" : ""},F,Fine,14/03/2026,M,VH`).join("\r\n"),
    ),
    findings: ["warning · reference-with-more · row 5 · Case reference"],
    cases: Array.from(
      { length: 6 },
      (_, at) => `A${at}${at === 3 ? " (closed)" : ""} female fine 2026-03-14 medium very-high`,
    ),
  },
  {
    name: "words on several rows in the place of a child's reference",
    file: headed(
      `${HEADINGS},YPID`,
      Array.from(
        { length: 7 },
        (_, at) => `A${at},F,Fine,14/03/2026,M,VH,${at < 2 ? "Out of area" : `P${500 + at}`}`,
      ).join("\r\n"),
    ),
    findings: ["warning · child-reference-odd · row 2 · YPID"],
    cases: Array.from({ length: 7 }, (_, at) => `A${at} female fine 2026-03-14 medium very-high`),
  },
  {
    name: "a ditto mark in the place of a child's reference",
    file: headed(`${HEADINGS},YPID`, `${ROW},P1\r\n${SECOND},""""`),
    findings: ["error · child-reference-another · row 3 · YPID"],
  },
  {
    name: "the case references once more in the place of the children's",
    file: headed(
      `${HEADINGS},YPID`,
      ["A1", "A2", "A3"].map((ref) => `${ref},F,Fine,14/03/2026,M,VH,${ref}`).join("\r\n"),
    ),
    findings: ["warning · child-reference-is-case · row 2 · YPID"],
    cases: ["A1", "A2", "A3"].map((ref) => `${ref} female fine 2026-03-14 medium very-high`),
  },
  {
    name: "a row whose two references stand crosswise",
    file: headed(
      `${HEADINGS},YPID`,
      ["A1", "A2", "P3"].map((ref, at) => `${ref},F,Fine,14/03/2026,M,VH,${at === 2 ? "A3" : `P${at}`}`).join("\r\n"),
    ),
    findings: ["warning · references-crossed · row 4 · Case reference"],
    cases: ["A1", "A2", "P3"].map((ref) => `${ref} female fine 2026-03-14 medium very-high`),
  },
  {
    name: "the day from which a report counts in the place of each start",
    file: headed(HEADINGS, Array.from({ length: 12 }, (_, at) => ROW.replace("A1", `A${10 + at}`)).join("\r\n")),
    findings: ["warning · dates-all-one · row 2 · Start date"],
    cases: Array.from({ length: 12 }, (_, at) => CASE.replace("A1", `A${10 + at}`)),
  },
  {
    name: "a date that was dragged down the column",
    file: list(...Array.from({ length: 12 }, (_, at) => `A${at + 10},F,Fine,${at + 14}/03/2026,M,VH`)),
    findings: ["warning · dates-filled · row 2 · Start date"],
    cases: Array.from({ length: 12 }, (_, at) => `A${at + 10} female fine 2026-03-${at + 14} medium very-high`),
  },
  {
    name: "children's references under a heading that is not known",
    file: headed(
      `${HEADINGS},YP`,
      Array.from({ length: 6 }, (_, at) => `A${at},F,Fine,14/03/2026,M,VH,P${at % 5}`).join("\r\n"),
    ),
    findings: ["warning · child-column-unused · row 1 · YP", "notice · columns-unknown · row 1"],
    cases: Array.from({ length: 6 }, (_, at) => `A${at} female fine 2026-03-14 medium very-high`),
  },
  {
    name: "a word in the place of a case reference",
    file: list(...[1, 2, 3, 4].map((at) => `A${at},F,Fine,${at + 13}/03/2026,M,VH`), "Pat,F,Fine,19/03/2026,M,VH"),
    findings: ["warning · reference-odd · row 6 · Case reference"],
    cases: [
      ...[1, 2, 3, 4].map((at) => `A${at} female fine 2026-03-${at + 13} medium very-high`),
      "Pat female fine 2026-03-19 medium very-high",
    ],
  },
  {
    name: "a list that says that it is not whole",
    file: list(ROW, "Exported data exceeded the allowed volume. Some data may have been omitted."),
    findings: ["warning · list-incomplete · row 3"],
    cases: [CASE],
  },
  {
    name: "rows that were pasted into one column of a workbook",
    file: workbook({
      Cases: list(ROW, SECOND)
        .split("\r\n")
        .map((line) => [line]),
    }),
    findings: ["error · rows-in-one-column"],
  },
  {
    name: "a blank that was put in before the levels of one row",
    file: headed(
      `${HEADINGS},Team,Notes`,
      [...Array.from({ length: 5 }, () => `${ROW},North,`), "A1,F,Referral order,14/03/2026,,M,VH,North"]
        .map((line, at) => line.replace("A1", `A${at + 1}`))
        .join("\r\n"),
    ),
    findings: ["notice · columns-unknown · row 1", "warning · cells-shifted · row 7 · Risk of serious harm"],
    cases: [
      ...Array.from({ length: 5 }, (_, at) => CASE.replace("A1", `A${at + 1}`)),
      "A6 female referral-order 2026-03-14 not-recorded medium",
    ],
  },
  {
    name: "a row that somebody has marked as a duplicate",
    file: headed(`${HEADINGS},Duplicate? (Y/N)`, `${ROW},N\r\n${SECOND},Y`),
    findings: ["notice · columns-unknown · row 1", "warning · rows-marked-out · row 3 · Duplicate? (Y/N)"],
    cases: [CASE, SECOND_CASE],
  },
  {
    name: "a reference and a date as a web page writes them",
    file: list("A&#47;1,F,Referral&nbsp;order,14&#x2F;03&#x2F;2026,M,VH"),
    findings: ["notice · entities-read · row 2 · Case reference", "notice · entities-read · row 2 · Start date"],
    cases: ["A/1 female referral-order 2026-03-14 medium very-high"],
  },
  {
    name: "a note that goes on below its case",
    file: `${HEADINGS},Notes\n${ROW},seen\n,,,,,,moved school\n${ROW.replace("A1", "A2")},seen\n`,
    findings: ["notice · columns-unknown · row 1", "warning · rows-without-case · row 3"],
    cases: [CASE, CASE.replace("A1", "A2")],
  },
  {
    name: "a group whose cases may not count",
    file: list(ROW, "Excluded cases,,,,,", ROW.replace("A1", "A2")),
    findings: ["error · rows-set-aside · row 3"],
  },
  {
    name: "groups with a heading and a total each",
    file: list("Court disposals,,,,,", ROW, "Subtotal,1,,,,", "Out of court,,,,,", ROW.replace("A1", "A2")),
    findings: ["warning · rows-between-skipped · row 2"],
    cases: [CASE, CASE.replace("A1", "A2")],
  },
  {
    name: "a group of headings that is somebody else's",
    file: `Case,Victim,Order,,Assessment,\n${HEADINGS}\n${ROW}\n`,
    findings: ["notice · title-rows-skipped · row 1", "warning · column-of-group · row 2 · Gender"],
    cases: [CASE],
  },
  {
    name: "totals and a note at the foot",
    file: list(ROW, "", "Total,1,,,,", "* transferred cases are not in this list,,,,,"),
    findings: ["warning · rows-at-foot-skipped · row 4"],
    cases: [CASE],
  },
  {
    name: "cases at the foot that only look like totals",
    file: list(ROW.replace("A1", "Total 1"), "Note 2,F,Referral order,31/02/2026,M,VH"),
    findings: ["error · date-impossible · row 3 · Start date"],
  },
  {
    name: "a count under the references",
    file: list(ROW, "1,,,,,"),
    findings: ["error · value-missing · row 3 · Disposal", "error · value-missing · row 3 · Start date"],
  },
  {
    name: "a foot that is to be kept",
    file: list(ROW, "Total,1,,,,"),
    options: { mappings: { foot: "keep" } },
    findings: ["error · value-missing · row 3 · Disposal", "error · value-missing · row 3 · Start date"],
  },
  {
    name: "a row that is too short",
    file: list("A1,F,Referral order,14/03/2026,M"),
    findings: ["warning · row-short · row 2"],
    cases: ["A1 female referral-order 2026-03-14 medium not-recorded"],
  },
  { name: "a row with a value too many", file: list(`${ROW},x`), findings: ["error · row-long · row 2"] },
  { name: "a row with blank cells too many", file: list(`${ROW},,`), findings: [], cases: [CASE] },
  {
    name: "a row twice, spelt differently",
    file: list(ROW, "A1,Female,Referral order,2026-03-14,Medium,very high"),
    findings: ["notice · row-repeated · row 3"],
    cases: [CASE],
  },
  {
    name: "two references that look alike",
    file: list(ROW, "a 1,F,Caution,14/03/2026,M,VH"),
    findings: ["warning · reference-alike · row 2 · Case reference"],
    cases: [CASE, "a 1 female caution 2026-03-14 medium very-high"],
  },
  {
    name: "one reference for two cases",
    file: list(ROW, "A1,F,Caution,14/03/2026,M,VH"),
    findings: [
      "error · reference-repeated · row 2 · Case reference",
      "error · reference-repeated · row 3 · Case reference",
    ],
  },
  {
    name: "references that differ in leading zeros and case",
    file: list(ROW.replace("A1", "01"), ROW.replace("A1", "1"), ROW.replace("A1", "a1")),
    findings: ["warning · reference-alike · row 2 · Case reference"],
    cases: ["01", "1", "a1"].map((reference) => CASE.replace("A1", reference)),
  },
  {
    name: "one child with three disposals",
    file: headed(`${HEADINGS},YPID`, `${ROW},7\r\n${SECOND},7\r\nA3,M,Fine,01/07/2026,L,L,7`),
    findings: ["notice · child-repeated · row 2 · YPID"],
    cases: [CASE, SECOND_CASE, "A3 male fine 2026-07-01 low low"],
  },
  {
    name: "custody and its licence as two rows",
    file: headed(`${HEADINGS},YPID`, "A1,M,DTO,14/03/2026,H,H,7\r\nA2,M,DTO licence,14/06/2026,H,H,7"),
    findings: ["warning · licence-beside-custody · row 2 · Disposal"],
    cases: ["A1 male custody 2026-03-14 high high", "A2 male licence 2026-06-14 high high"],
  },
  {
    name: "blanks where a case needs a value",
    file: list(",F,Caution,01/07/2026,L,L", "A2,,,,,", "A3,,Caution,01/07/2026,,", SECOND.replace("A2", "A4")),
    findings: [
      "error · value-missing · row 2 · Case reference",
      "error · value-missing · row 3 · Disposal",
      "error · value-missing · row 3 · Start date",
    ],
  },
  {
    name: "one row over the limit",
    file: list(ROW, SECOND),
    options: { maximumRows: 1 },
    findings: ["error · too-many-rows"],
  },
  {
    name: "JSON rows over the limit",
    file: { rows: [{}, {}] },
    options: { maximumRows: 1 },
    findings: ["error · too-many-rows"],
  },
  {
    name: "far more rows than the limit",
    file: `${HEADINGS}\n${`${ROW}\n`.repeat(13_000)}`,
    findings: ["error · too-many-rows"],
  },
  {
    name: "an example of the template left in",
    file: list("EXAMPLE-1,F,Caution,01/07/2026,L,L", ROW),
    findings: ["error · template-example · row 2"],
  },
  {
    name: "JSON rows of other types",
    file: {
      rows: [
        null,
        ["A1"],
        {
          caseId: { a: 1 },
          gender: true,
          disposal: "YC",
          startDate: 46204,
          riskOfSeriousHarm: "L",
          safetyAndWellbeing: "",
        },
      ],
    },
    findings: [
      "error · row-shape · row 1",
      "error · row-shape · row 2",
      "error · value-shape · row 3 · caseId",
      "error · value-missing · row 3 · caseId",
      "error · value-unknown · row 3 · gender",
    ],
  },
];

/** Values that have to be read rightly or asked about. */
export const VALUES: readonly AwkwardFile[] = [
  {
    name: "a control character in a reference",
    file: list(ROW.replace("A1", "A\u001b1")),
    findings: ["warning · reference-control · row 2 · Case reference"],
    cases: [CASE.replace("A1", "A\u001b1")],
  },
  {
    name: "genders as 0 and 1",
    file: list(ROW.replace(",F,", ",0,"), ROW.replace(",F,", ",1,").replace("A1", "A2")),
    findings: ["warning · genders-in-part · row 2 · Gender"],
    cases: [CASE.replace("female", "not-recorded"), CASE.replace("female", "male").replace("A1", "A2")],
  },
  {
    name: "rows grouped under their child",
    file: [
      `Child reference,${HEADINGS}`,
      `P1,${ROW}`,
      ...["A2", "A3"].map((reference) => `,${ROW.replace("A1", reference).replace(",F,", ",,")}`),
    ].join("\n"),
    findings: ["warning · rows-grouped · row 3 · Child reference"],
    cases: [CASE, ...["A2", "A3"].map((reference) => CASE.replace("A1", reference).replace("female", "not-recorded"))],
  },
  {
    name: "a Cyrillic letter in a reference",
    file: list(ROW.replace("A1", "\u04101")),
    findings: ["warning · reference-other-alphabet · row 2 · Case reference"],
    cases: [CASE.replace("A1", "\u04101")],
  },
  {
    name: "a local name for a disposal",
    file: list("A1,F,Ref. Panel,14/03/2026,M,VH", "A2,F,Ref. Panel,14/03/2026,M,VH"),
    findings: ["error · value-unknown · row 2 · Disposal"],
  },
  {
    name: "a local name for a disposal, mapped",
    file: withDisposal("Ref. Panel"),
    options: { mappings: { values: { Disposal: { "ref panel": "referral-order" } } } },
    findings: [],
    cases: [CASE],
  },
  {
    name: "values that are only reported and not understood",
    file: headed(`${HEADINGS},Ethnicity,Looked after`, `${ROW},Martian,Care leaver`),
    findings: ["warning · value-unread · row 2 · Ethnicity", "warning · value-doubtful · row 2 · Looked after"],
    cases: [CASE],
  },
  {
    name: "reprimands, which one system calls Outcome 23",
    file: withDisposal("Reprimand"),
    findings: ["error · value-queried · row 2 · Disposal"],
  },
  {
    name: "an abbreviation of two orders",
    file: list("A1,F,RO,14/03/2026,M,VH", "A2,F,RO,14/03/2026,M,VH", SECOND.replace("A2", "A3")),
    findings: ["error · value-queried · row 2 · Disposal"],
  },
  {
    name: "drug treatment orders, which one system calls diversion",
    file: withDisposal("Drug Treatment & Testing Order"),
    findings: ["error · value-queried · row 2 · Disposal"],
  },
  {
    name: "a condition in brackets that changes the disposal",
    file: withDisposal("DTO (recall)"),
    findings: ["error · value-unknown · row 2 · Disposal"],
  },
  {
    name: "letters and figures for levels that nobody knows",
    file: list("A1,Q,Caution,01/07/2026,3,Higher"),
    findings: [
      "error · value-unknown · row 2 · Gender",
      "error · value-unknown · row 2 · Risk of serious harm",
      "error · value-unknown · row 2 · Safety and wellbeing",
    ],
  },
  {
    name: "everything not recorded, in other words",
    file: list("A1,Not known,YCC,01/07/2026,N/A,Not assessed", "A2,-,YCC,01/07/2026,–,"),
    findings: [],
    cases: [
      "A1 not-recorded conditional-caution 2026-07-01 not-recorded not-recorded",
      "A2 not-recorded conditional-caution 2026-07-01 not-recorded not-recorded",
    ],
  },
  {
    name: "spreadsheet errors",
    file: list("#REF!,F,Caution,01/07/2026,#N/A,L"),
    findings: [
      "error · value-spreadsheet-error · row 2 · Case reference",
      "error · value-spreadsheet-error · row 2 · Risk of serious harm",
    ],
  },
  {
    name: "two child references that were shortened to one",
    file: headed(
      `${HEADINGS},YPID`,
      `${ROW},2.02E+16\r\n${ROW.replace("A1", "A2")},2.02E+16\r\n${SECOND.replace("A2", "A3")},P3`,
    ),
    findings: [
      "error · reference-shortened-repeated · row 2 · YPID",
      "notice · child-repeated · row 2 · YPID",
      "warning · case-on-several-rows · row 2 · YPID",
    ],
  },
  {
    name: "years of two figures that were cut",
    file: list(
      ...["14-Nov", "23-Nov", "03-Dec", "17-Jan", "29-Mar"].map((day, at) =>
        ROW.replace("A1", `A${at}`).replace("14/03/2026", `${day}-20`),
      ),
    ),
    findings: ["warning · dates-short-years · row 2 · Start date"],
    cases: ["2020-11-14", "2020-11-23", "2020-12-03", "2020-01-17", "2020-03-29"].map((date, at) =>
      CASE.replace("A1", `A${at}`).replace("2026-03-14", date),
    ),
  },
  {
    name: "references that a spreadsheet spoilt",
    file: list(ROW.replace("A1", "1.23E+15"), ROW.replace("A1", "2026-02-01")),
    findings: [
      "warning · reference-shortened · row 2 · Case reference",
      "warning · reference-turned-date · row 3 · Case reference",
    ],
    cases: ["1.23E+15", "2026-02-01"].map((reference) => CASE.replace("A1", reference)),
  },
  {
    name: "half a character in a JSON reference",
    file: {
      rows: [
        {
          caseId: "A\ud800",
          gender: "F",
          disposal: "YC",
          startDate: "2026-07-01",
          riskOfSeriousHarm: "L",
          safetyAndWellbeing: "L",
        },
      ],
    },
    findings: ["error · value-not-text · row 1 · caseId"],
  },
  {
    name: "a date with the month first",
    file: withDate("03/14/2026"),
    findings: ["error · date-impossible · row 2 · Start date"],
  },
  {
    name: "the 31st of June",
    file: withDate("31 June 2026"),
    findings: ["error · date-impossible · row 2 · Start date"],
  },
  {
    name: "a year of two digits in figures",
    file: withDate("14/03/26"),
    findings: ["error · date-two-digit-year · row 2 · Start date"],
  },
  {
    name: "a time in another zone",
    file: withDate("2026-03-13T23:00:00Z"),
    findings: ["error · date-time-zone · row 2 · Start date"],
  },
  { name: "words for a date", file: withDate("last spring"), findings: ["error · date-unknown · row 2 · Start date"] },
  {
    name: "every known form of date in one column",
    file: list(
      ...[
        "2026-03-14",
        "14/3/2026",
        "14.03.2026 00:00",
        "14 Mar 2026",
        "14-mar-26",
        "14th March, 2026",
        "Sat 14 March 2026",
        "March 14, 2026",
        "46095",
        "2026-03-14T00:00:00Z",
      ].map((date, at) => `A${at},F,Referral order,"${date}",M,VH`),
    ),
    findings: [],
    cases: Array.from({ length: 10 }, (_, at) => CASE.replace("A1", `A${at}`)),
  },
  {
    name: "starts pasted from a workbook that counts its days from 1904",
    file: list(
      ...["13/03/2022", "30/06/2022", "02/05/2022", "19/04/2022", "28/05/2022"].map(
        (date, at) => `A${at},F,Referral order,${date},M,VH`,
      ),
    ),
    findings: ["warning · dates-from-1904 · row 2 · Start date"],
    cases: ["2022-03-13", "2022-06-30", "2022-05-02", "2022-04-19", "2022-05-28"].map((date, at) =>
      CASE.replace("A1", `A${at}`).replace("2026-03-14", date),
    ),
  },
  {
    name: "a start after the inspection",
    file: withDate("03/11/2026"),
    findings: ["warning · start-after-inspection · row 2 · Start date"],
    cases: [CASE.replace("2026-03-14", "2026-11-03")],
  },
  {
    name: "an end before the start and one that is no date",
    file: headed(`${HEADINGS},End date`, `${ROW},13/03/2026\r\n${SECOND},in the spring`),
    findings: ["warning · end-before-start · row 2 · End date", "warning · end-date-not-read · row 3 · End date"],
    cases: [CASE, SECOND_CASE],
  },
  {
    name: "end dates of which a program with US settings took half",
    file: headed(
      `${HEADINGS},End date`,
      [
        "2026-09-10",
        "25/09/2026",
        "2026-10-11",
        "26/10/2026",
        "2026-11-12",
        "27/11/2026",
        "2026-12-09",
        "28/12/2026",
        "2026-09-08",
        "29/09/2026",
      ]
        .map((end, at) => `A${at},F,Referral order,14/03/2026,M,VH,${end}`)
        .join("\r\n"),
    ),
    findings: ["warning · end-dates-swapped · row 2 · End date"],
    cases: Array.from({ length: 10 }, (_, at) => CASE.replace("A1", `A${at}`)),
  },
  {
    name: "a child of nine at the start",
    file: headed(`${HEADINGS},Age`, `${ROW},9\r\n${SECOND},10`),
    findings: ["warning · child-under-ten · row 2 · Age"],
    cases: [CASE, SECOND_CASE],
  },
];

const CELLS = HEADINGS.split(",");

/** A workbook as another program writes it: prefixes, absolute targets, apostrophes, text in the cells, references left out. */
const FOREIGN_WORKBOOK = {
  "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
  "_rels/.rels": relationships(["d", "officeDocument", "/office/book.xml"]),
  "office/book.xml": `<x:workbook xmlns:x="m" xmlns:q="r"><x:sheets><x:sheet name='A &gt; B' sheetId='7' q:id='rId7'/></x:sheets></x:workbook>`,
  "office/_rels/book.xml.rels": relationships(["rId7", "worksheet", "../parts/cases 1.xml"]),
  "parts/cases 1.xml": `<x:worksheet xmlns:x="m"><x:sheetData>${[
    CELLS,
    ROW.split(","),
    ["A2", "", "Caution", "46204", "L", "L"],
  ]
    .map(
      (cells) =>
        `<x:row>${cells.map((cell) => `<x:c t='inlineStr'><x:is><x:t>${cell}</x:t></x:is></x:c>`).join("")}</x:row>`,
    )
    .join("")}</x:sheetData><x:mergeCells><x:mergeCell ref='B2:B3'/></x:mergeCells></x:worksheet>`,
};

/** A workbook of two sheets that look like the list. */
const TWO_LISTS = {
  Court: [CELLS, ROW.split(","), [...ROW.replace("A1", "A3").split(",")]],
  "Out of court": [["Ref", "Sex", ...CELLS.slice(2)], SECOND.split(","), ["", "M", "Caution", "01/07/2026", "L", "L"]],
};

/** Excel workbooks. */
export const WORKBOOKS: readonly AwkwardFile[] = [
  {
    name: "a workbook of two lists",
    file: workbook(TWO_LISTS),
    findings: ["error · sheets-undecided"],
  },
  {
    name: "a workbook of two lists, one chosen",
    file: workbook(TWO_LISTS),
    options: { mappings: { sheets: ["court "] } },
    findings: ["notice · sheets-not-read"],
    cases: [CASE, CASE.replace("A1", "A3")],
  },
  {
    name: "a workbook of two lists, both chosen",
    file: workbook(TWO_LISTS),
    options: { mappings: { sheets: ["Out of court", "Court"] } },
    findings: ["error · value-missing · row 3 · Case reference"],
  },
  {
    name: "a workbook in which a sheet is chosen that it has not",
    file: workbook(TWO_LISTS),
    options: { mappings: { sheets: ["Cases"] } },
    findings: ["error · sheet-unknown"],
  },
  {
    name: "a workbook of more sheets than are looked at",
    file: workbook({
      Cases: [CELLS, ROW.split(",")],
      ...Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`Note ${at}`, [["see file"]]])),
    }),
    findings: ["notice · sheets-not-read", "warning · sheets-not-looked-at"],
    cases: [CASE],
  },
  {
    name: "a hidden start beside dates that all can see",
    file: workbook(
      {
        Cases: [
          [...CELLS, "Order made on"],
          [...ROW.split(","), "14/04/2026"],
        ],
      },
      { hiddenColumns: [CELLS.indexOf("Start date")] },
    ),
    findings: [
      "warning · column-hidden-differs · row 1 · Start date",
      "notice · columns-unknown · row 1",
      "notice · columns-hidden · row 1",
    ],
    cases: [CASE],
  },
  {
    name: "a workbook with a hidden list beside the visible one",
    file: workbook({ Cases: [CELLS, ROW.split(",")], Held: TWO_LISTS.Court }, { hidden: "Held" }),
    findings: ["warning · sheet-hidden"],
    cases: [CASE],
  },
  {
    name: "a workbook whose references are shown with thousands separated",
    file: workbook({ Cases: [CELLS, [1001, ...ROW.split(",").slice(1)]] }, { numFmt: { A2: "#,##0.0" } }),
    findings: ["warning · reference-format-unknown · row 2 · Case reference"],
    cases: [CASE.replace("A1", "1001")],
  },
  {
    name: "a workbook named .csv, with a title, date cells and numbers",
    file: workbook({
      List: [
        ["Anytown"],
        [],
        CELLS,
        [17, "F", "Referral order", day("2026-03-14"), "M", "VH"],
        ["A2", "M", "YC", 46204, null, false],
      ],
    }),
    findings: ["notice · title-rows-skipped · row 1", "error · value-unknown · row 5 · Safety and wellbeing"],
  },
  {
    name: "a workbook whose list is on the second sheet",
    file: workbook({ Cover: [["Read me"]], Cases: [CELLS, ROW.split(",")] }),
    findings: ["notice · sheets-not-read"],
    cases: [CASE],
  },
  {
    name: "a workbook with a hidden sheet",
    file: workbook({ Hidden: [CELLS, SECOND.split(",")], Cases: [CELLS, ROW.split(",")] }, { hidden: "Hidden" }),
    findings: [],
    cases: [CASE],
  },
  {
    name: "a workbook of the 1904 date system",
    file: workbook(
      {
        Cases: [
          CELLS,
          ["A1", "F", "Referral order", day("2026-03-14"), "M", "VH"],
          ["A2", "F", "Referral order", 46095 - 1462, "M", "VH"],
        ],
      },
      { dateSystem: "1904" },
    ),
    findings: [],
    cases: [CASE, CASE.replace("A1", "A2")],
  },
  {
    name: "a workbook whose titles and headings are merged",
    file: workbook(
      { Cases: [["Anytown"], ["Printed by", null, null, "the team"], CELLS, Array(6).fill(null), ROW.split(",")] },
      { merged: ["A1:F1", "A2:C2", "D2:F2", ...["A", "B", "C", "D", "E", "F"].map((at) => `${at}3:${at}4`)] },
    ),
    findings: ["notice · title-rows-skipped · row 1"],
    cases: [CASE],
  },
  {
    name: "a workbook in which one child's cells are merged over its disposals",
    file: workbook(
      {
        Cases: [
          ["YPID", ...CELLS],
          ["Y1", ...ROW.split(",")],
          [null, "A2", null, "Caution", day("2026-07-01"), "L", "L"],
          [],
          [null, "A3", null, "Fine", day("2026-07-02"), "L", null],
        ],
      },
      { merged: ["A2:A5", "C2:C5", "G3:G5"] },
    ),
    findings: [
      "notice · child-repeated · row 2 · YPID",
      "warning · cells-merged-down · row 3 · YPID",
      "warning · cells-merged-down · row 3 · Gender",
      "warning · cells-merged-down · row 5 · Safety and wellbeing",
    ],
    cases: [CASE, "A2 female caution 2026-07-01 low low", "A3 female fine 2026-07-02 low low"],
  },
  {
    name: "a workbook with cells merged over two columns",
    file: workbook(
      { Cases: [CELLS, ["A1", "F", "Referral order", day("2026-03-14"), "M", null], SECOND.split(",")] },
      { merged: ["E2:F2"] },
    ),
    findings: ["error · cells-merged-across · row 2 · Safety and wellbeing"],
  },
  {
    name: "a workbook with a merged cell that hides a value",
    file: workbook(
      { Cases: [CELLS, ROW.split(","), ["A2", "M", "Caution", day("2026-07-01"), "L", "L"]] },
      { merged: ["B2:B3"] },
    ),
    findings: ["error · cells-merged-across · row 3 · Gender"],
  },
  {
    name: "a workbook with merged cells where nothing is read",
    file: workbook(
      {
        Cases: [
          [...CELLS, "Notes", "More"],
          [...ROW.split(","), "for both", null],
          ["A2", "M", "Caution", day("2026-07-01"), "L", null, null, null],
          ["Total", null, null, null, null, "2"],
        ],
      },
      { merged: ["G2:H3", "A4:E4"] },
    ),
    findings: ["notice · columns-unknown · row 1", "warning · rows-at-foot-skipped · row 4"],
    cases: [CASE, SECOND_CASE],
  },
  {
    name: "a workbook that another program wrote, with merged cells",
    file: zip(FOREIGN_WORKBOOK),
    findings: ["warning · cells-merged-down · row 3 · Gender"],
    cases: [CASE, "A2 female caution 2026-07-01 low low"],
  },
  {
    name: "a workbook with the mark of a footnote",
    file: zip({
      ...FOREIGN_WORKBOOK,
      "parts/cases 1.xml": FOREIGN_WORKBOOK["parts/cases 1.xml"].replace(
        "<x:t>A2</x:t>",
        '<x:r><x:t>A2</x:t></x:r><x:r><x:rPr><x:vertAlign val="superscript"/></x:rPr><x:t>1</x:t></x:r>',
      ),
    }),
    findings: ["warning · cells-merged-down · row 3 · Gender", "warning · marks-raised · row 3 · Case reference"],
    cases: [CASE, "A2 female caution 2026-07-01 low low"],
  },
  {
    name: "a workbook of formulas with their results",
    file: workbook(
      { Cases: [CELLS, ROW.split(",")] },
      {
        formulas: {
          A2: { formula: '"A"&1', formulaResult: "A1" },
          D2: { formula: "DATE(2026,3,14)", formulaResult: 46095 },
          F2: { formula: 'IF(TRUE,"VH","")', formulaResult: "VH" },
        },
      },
    ),
    findings: [],
    cases: [CASE],
  },
  {
    name: "a workbook of formulas that nothing has calculated",
    file: workbook(
      { Cases: [CELLS, ROW.split(","), SECOND.split(","), [null, null, null, null, null, null]] },
      {
        formulas: { E2: { formula: "VLOOKUP(A2,Z:Z,1)" }, E3: { formula: "VLOOKUP(A3,Z:Z,1)" }, A4: { formula: "A2" } },
      },
    ),
    findings: [
      "error · formula-without-result · row 2 · Risk of serious harm",
      "error · formula-without-result · row 4 · Case reference",
    ],
  },
  {
    name: "a workbook without a list",
    file: workbook({ Sheet1: [["Dear inspector"]] }),
    findings: ["error · no-header"],
  },
  { name: "a workbook of blank cells", file: workbook({ Sheet1: [[null, null]] }), findings: ["error · file-empty"] },
  {
    name: "a workbook with a note far below the list",
    file: workbook({
      Cases: Object.assign(
        Array.from({ length: 12_100 }, () => []),
        [CELLS, ROW.split(",")],
        { 12099: ["x"] },
      ),
    }),
    findings: ["error · too-many-rows"],
  },
  {
    name: "a workbook with more rows than the limit",
    file: workbook({ Cases: [CELLS, ROW.split(","), SECOND.split(",")] }),
    options: { maximumRows: 1 },
    findings: ["error · too-many-rows"],
  },
];
