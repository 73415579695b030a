/**
 * Every finding that reading a long list can give: the one table behind the code and specs/findings.md.
 * `{name}` in a message or a remedy is filled in by {@link finding}. Messages quote headings and coded values,
 * never a value of a column that was dropped, and name cases by their rows. A remedy is what can be done in the list itself, in
 * words for anybody; what can be said instead to whoever reads the list stands apart from it, for those who type and for pages.
 *
 * @module
 */

import type { Severity, Stage } from "./finding-order.ts";

/** What is said of one kind of finding, before places and figures are filled in. */
export interface FindingKind {
  readonly stage: Stage;
  /** What pages call it, short and in the field's words. */
  readonly title: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  /** What can be given when the list is read, as the command line names it without its dashes, and the API. */
  readonly option?: string;
  /** The same where a page has a choice for it: it ends the sentence "Or say under Check again …". */
  readonly here?: string;
  /** When it is given, for specs/findings.md. */
  readonly description: string;
}

type Unstaged = Omit<FindingKind, "stage">;

const aboutFile = {
  "file-empty": {
    title: "The file is empty",
    severity: "error",
    message: "The file is empty.",
    remedy: "Check that the right file was chosen and that its export finished.",
    description: "The file holds nothing, or only blank lines.",
  },
  "file-too-large": {
    title: "The file is too large",
    severity: "error",
    message: "The file has {size} MB; the most that is read is {limit} MB.",
    remedy: "Export only the columns that the template names, for the months that are asked for.",
    description: "The file is larger than any long list can need.",
  },
  "file-format": {
    title: "Another kind of file",
    severity: "error",
    message: "The file is {format}, not a list that can be read.",
    remedy: "{advice}",
    description:
      "The content, whatever the name says, is of another kind: PDF, an old Excel workbook, an image and so on.",
  },
  "file-own": {
    title: "Another file of Longlist",
    severity: "error",
    message: "The file is {named}.",
    remedy: "{where}",
    description:
      "A file that Longlist itself gave, or takes elsewhere, in the place of another: a receipt, a sample, a list of cases and so on.",
  },
  "file-not-text": {
    title: "Not text",
    severity: "error",
    message: "The file holds bytes that no text has, so it cannot be read as a list.",
    remedy: "Save the list as CSV (UTF-8) or as an Excel workbook (.xlsx) and send that.",
    description: "NUL bytes, or UTF-16 text without its byte order mark or cut off in the middle.",
  },
  "file-windows-1252": {
    title: "An older set of characters",
    severity: "notice",
    message: "The text is not UTF-8; it was read as Windows-1252.",
    remedy: "Nothing, if accented letters in references look right. Otherwise save the list as CSV UTF-8.",
    description: "The bytes are not valid UTF-8, as in a CSV file from an older Excel.",
  },
  "quote-not-closed": {
    title: "A quotation mark is not closed",
    severity: "error",
    message:
      "A quotation mark that opens a value{where} is never closed, so the rest of the file cannot be told apart.",
    remedy: "Close or remove the quotation mark, or send the list as an Excel workbook.",
    description: "The CSV ends inside a quoted value.",
  },
  "quote-stray": {
    title: "Stray quotation marks",
    severity: "warning",
    message: "Quotation marks stand in the middle of values; they were read as ordinary characters.",
    remedy: "Check the row that is named and correct it if its columns have moved.",
    description: "A CSV value holds a quotation mark where the format does not allow one.",
  },
  "lines-in-quotes": {
    title: "Whole lines in quotation marks",
    severity: "notice",
    message: "Every line of the file stands in quotation marks as a whole; they were taken off.",
    remedy: "Nothing, if the columns are right. Otherwise export the list again.",
    description:
      "A CSV file whose lines were quoted once more, as happens when it is pasted into one column and saved.",
  },
  "json-shape": {
    title: "Not a list of cases",
    severity: "error",
    message: 'The list is not "rows": an array with one object for each case.',
    remedy: 'Send {"rows": [{"caseId": "A1", …}, …]} with the field names of the template.',
    description: "The JSON body has no array of objects under `rows`.",
  },
  "too-many-rows": {
    title: "Too many rows",
    severity: "error",
    message: "The list has more than {limit} rows.",
    remedy: "Send only the cases of the months that are asked for.",
    description: "More data rows than the limit. Reading stops there.",
  },
  "too-many-columns": {
    title: "Too many columns",
    severity: "error",
    message: "The list has {count} columns; the most that is read is {limit}.",
    remedy: "Send only the columns that the template names.",
    description: "More columns than any long list has.",
  },
  "list-too-large": {
    title: "More than a long list can need",
    severity: "error",
    message: "The file holds more than a long list can need ({measure}).",
    remedy: "Copy the list alone, without pictures or formatted empty rows and columns, into a new file and send that.",
    description:
      "The unpacked size of a workbook, or the number of cells, is over its limit; checked before unpacking or parsing where possible.",
  },
  "workbook-unreadable": {
    title: "The workbook cannot be read",
    severity: "error",
    message: "The workbook is damaged or not a complete Excel workbook (.xlsx).",
    remedy: "Open it in a spreadsheet program, save it again as .xlsx or as CSV (UTF-8) and send that.",
    description: "The ZIP container or the sheets inside cannot be read.",
  },
  "sheets-not-read": {
    title: "Other sheets were not read",
    severity: "notice",
    message: "The list was read from the {sheet}; not read: {others}.",
    remedy: "If cases lie on the other sheets too, put them all on one.",
    description: "The workbook has other sheets.",
  },
  "sheets-not-looked-at": {
    title: "More sheets than are looked at",
    severity: "warning",
    message: "The workbook has {count} sheets, of which the first {looked} were looked at for cases.",
    remedy: "If cases lie on the others too, put all cases on one sheet.",
    description: "A workbook of so many sheets that not all are looked at, and nobody has said which are the list.",
  },
  "sheets-undecided": {
    title: "Several sheets may be the list",
    severity: "error",
    message: "{count} sheets of the workbook look like a list: {sheets}. Which of them are meant cannot be told.",
    remedy: "Leave only the list in the workbook, or put its cases on one sheet.",
    option: 'sheet "{example}"',
    here: "which sheet is the list, or which together are it",
    description:
      "More than one sheet has a case reference and two more of the needed columns, with rows below; or one has, and another has rows of other cases under headings that are not known, or under none, or in columns of their own.",
  },
  "sheet-unknown": {
    title: "No such sheet",
    severity: "error",
    message: "The workbook has no sheet {missing}.",
    remedy: "Name one of its sheets: {sheets}.",
    description: "A sheet that was asked for is not in the workbook, or it holds no table.",
  },
  "sheet-choice-unused": {
    title: "There are no sheets to choose from",
    severity: "notice",
    message: "The file is no workbook, so no sheet could be chosen; the whole of it was read.",
    remedy: "Nothing, if it is the list.",
    description: "A sheet was asked for and the list is CSV or JSON.",
  },
  "sheet-hidden": {
    title: "A hidden sheet",
    severity: "warning",
    message: "{sheets}",
    remedy: "Look at it (unhide the sheet). If cases lie there, put them on the sheet with the others.",
    option: 'sheet "{example}"',
    here: "that it is read too",
    description: "A hidden sheet looks like a list and was not read, or the list itself is on a hidden sheet.",
  },
  "no-header": {
    title: "No headings were found",
    severity: "error",
    message: "No row with column headings was found in the first {rows} rows{looked}.{near}",
    remedy: "Put a row of headings above the cases: {labels}. The template has them all.",
    option: 'column "Heading=field"',
    description: "No row near the top holds at least two headings that are known or mapped.",
  },
  "rows-in-one-column": {
    title: "Each row in one cell",
    severity: "error",
    message: "Every row stands in one cell, with {separator} between its values.",
    remedy:
      "Send the file that was opened in the spreadsheet, or divide the column there (in Excel: Data, Text to Columns).",
    description: "A text whose rows were opened, or pasted, into one column of a workbook.",
  },
  "no-cases": {
    title: "No cases",
    severity: "error",
    message: "There are headings but no cases below them.",
    remedy: "Add one row for each disposal, or check that the export was not filtered.",
    description: "A header with no data rows.",
  },
} as const satisfies Readonly<Record<string, Unstaged>>;

const aboutHeader = {
  "title-rows-skipped": {
    title: "Rows above the headings",
    severity: "notice",
    message: "{rows} above the headings in {header} {were} skipped.",
    remedy: "Nothing, if no case stands there.",
    description: "Titles, dates or notes above the header.",
  },
  "headings-wrapped": {
    title: "Headings that go on in the next row",
    severity: "notice",
    message: "{rows}: the words of the headings stand in both; they were read together.",
    remedy: "Nothing.",
    description: "Headings that a report wraps, “Case” above “reference”, where all that are needed are known so.",
  },
  "headings-in-two-rows": {
    title: "Headings in two rows",
    severity: "error",
    message: "The headings stand in two rows: {names} in {there}, the others in {header}.",
    remedy: "Put them into one row, with a heading above every column.",
    description:
      "The row above or below the headings names columns that they lack, as where one heading is merged over several. The rest was judged as if they stood in one row.",
  },
  "cases-above-headings": {
    title: "Cases above the headings",
    severity: "error",
    message: "{rows} above the headings in {header} {look}, and nothing above the headings is read.",
    remedy:
      "Put one row of headings above all cases, whose columns are in one order. If these rows are no cases, delete them.",
    description:
      "Rows above the header that hold a case: headings that were sorted in among the cases, or a second table with more headings below the first.",
  },
  "cases-beside": {
    title: "Cases beside the list",
    severity: "error",
    message: "{rows} {have} what looks like another case beside the list, in {columns}, and nothing there is read.",
    remedy:
      "Put those cases below the others, under one row of headings. If they are no cases of this list, clear those cells.",
    description:
      "Cases under no headings beside the list, or under those that a program gave, such as Column8: a list that goes on to the right of itself.",
  },
  "column-missing": {
    title: "A column is missing",
    severity: "error",
    message: "There is no column {label}.",
    remedy: "Add the column, or rename the one that holds it to {label}.{candidates}",
    option: 'column "Heading={field}"',
    here: "which one it is",
    description: "A column that every list needs was not found under any known heading.",
  },
  "column-repeated": {
    title: "Two columns for one thing",
    severity: "error",
    message: "Columns {columns} are all {label}{differ}{rows}.",
    remedy: "Remove all but one.",
    option: 'column "Heading={field}"',
    here: "which one counts",
    description:
      "Two columns for one field that a draw depends on, both or neither under the template's own heading, that do not say the same in every row; or two that were mapped to it.",
  },
  "column-undecided": {
    title: "Two columns for one thing, neither used",
    severity: "notice",
    message: "Columns {columns} are all {label}; none of them was used.",
    remedy: "Nothing: no draw depends on it. If it is to be reported, remove all but one.",
    option: 'column "Heading={field}"',
    here: "which one counts",
    description: "Two columns for a field that no draw uses.",
  },
  "column-passed-over": {
    title: "Another column may be meant",
    severity: "notice",
    message: "{label} was read from {heading}; {columns} may be it too and was left aside.",
    remedy: "Nothing, if so. Otherwise remove the one that does not count.",
    option: 'column "Heading={field}"',
    here: "which one counts",
    description:
      "Beside the column that a field was read from stands another that is known for it, and that says the same, or nothing of it.",
  },
  "columns-contradict": {
    title: "Another column says something else",
    severity: "error",
    message:
      "{label} was read from {heading}; other values, or values where it has none, stand in {columns}, in {rows}.",
    remedy: "Remove those that do not count; where they are further orders of a child, write a row for each order.",
    option: 'column "Heading={field}"',
    here: "which one counts",
    description:
      "Beside a column that a draw may depend on stands another under a known heading, or under its own with a number or a word such as Corrected or Latest, that differs from it or fills its blanks. One without any value that the field can have is none of it, nor is one date on every row beside dates that vary.",
  },
  "column-of-group": {
    title: "A column that may be of something else",
    severity: "warning",
    message: "{label} was read from {heading}, which stands below {group}.",
    remedy:
      "Nothing, if it is the one of this case. If it is another's or of another time, rename it and add the right one.",
    option: 'column "Heading={field}"',
    here: "which one counts",
    description:
      "A heading over a group of columns says that what is below is somebody else's or of another time, such as Victim, Previous order or Licence.",
  },
  "column-hidden-differs": {
    title: "A hidden column that says something else",
    severity: "warning",
    message:
      "{label} was read from {heading}, which is hidden; other values stand for all to see in {columns}, in {rows}.",
    remedy: "Remove the one that does not count. Nothing, if the others are of another thing.",
    option: 'column "Heading={field}"',
    here: "which one counts",
    description:
      "In a workbook, a column that a draw may depend on was read although it is hidden, and beside it a column that is not used holds other values of its field.",
  },
  "child-column-unused": {
    title: "A column that may be the child's reference",
    severity: "warning",
    message:
      "{column} is not used, though it may be the child's reference. {rows}: what stands there stands on other rows too, and each row counts as a child of its own.",
    remedy: "If it is the child's reference, call it so: of a child with several disposals the draw keeps one.",
    option: 'column "Heading={field}"',
    here: "which one it is",
    description:
      "The list has no column that is known for the child's reference, and one with a heading such as Child, YP or Client number has references in it of which some stand on several rows.",
  },
  "columns-hidden": {
    title: "Hidden columns",
    severity: "notice",
    message: "Hidden in the sheet and read all the same: {columns}.",
    remedy: "Nothing, if they hold what the list means to say.",
    description: "In a workbook, a column that is used is hidden.",
  },
  "columns-unknown": {
    title: "Columns that are not used",
    severity: "notice",
    message: "Not used and not kept: {columns}.",
    remedy: "If one of them is needed, rename it as in the template.",
    option: 'column "Heading=field"',
    here: "what it holds",
    description: "Columns under headings that are not known.",
  },
  "personal-data-dropped": {
    title: "Personal data was dropped",
    severity: "notice",
    message: "Dropped before anything else was read, because the draw does not need it: {columns}.",
    remedy: "Leave these columns out of the list.",
    description: "Columns that look like personal data by their heading or by their content.",
  },
  "personal-data-used": {
    title: "A reference that is personal data",
    severity: "warning",
    message: "The column looks as if it held {kind}, and it appears in the sample and its receipt.",
    remedy: "Use a reference that says nothing about the child to anyone else.",
    description:
      "A reference that identifies the child outside the team: an NHS or PNC number, an email address and so on.",
  },
  "mapping-field-unknown": {
    title: "A mapping to no field",
    severity: "error",
    message: "The mapping names {field}, which is no field of a long list.",
    remedy: "Use one of {fields}.",
    description: "A mapping to or for a field that does not exist.",
  },
  "mapping-code-unknown": {
    title: "A mapping to no value",
    severity: "error",
    message: "The mapping takes a value of {label} for {code}, which is no code of that field.",
    remedy: "Use one of {codes}.",
    description: "A mapping of a value to a code that does not exist.",
  },
  "mapping-column-unused": {
    title: "A mapping that was not needed",
    severity: "notice",
    message: "The mapping names a column {heading}, which the list does not have.",
    remedy: "Nothing, if the mapping was made for another list of this team.",
    description: "A mapping of a heading that was not found.",
  },
  "mapping-of-team": {
    title: "Read as an earlier list of the team",
    severity: "notice",
    message: "Columns and values are read as they were in {list}; {by} confirmed it.",
    remedy: "Nothing, if that is right. If it is not, send the list again and say otherwise.",
    description:
      "How an earlier list of the team was read is kept with it; whoever sent this one said that it holds again.",
  },
} as const satisfies Readonly<Record<string, Unstaged>>;

const aboutRows = {
  "row-short": {
    title: "A row that is too short",
    severity: "warning",
    message: "The row has {cells} cells; the headings have {headings}. The rest were read as blank.",
    remedy: "Check that no value of the row has moved to another column.",
    description: "A row ends before its last column.",
  },
  "row-long": {
    title: "A row that is too long",
    severity: "error",
    message: "The row has values beyond the last heading.",
    remedy: "{advice}",
    description: "A row has more cells than there are headings, and they are not blank.",
  },
  "row-shape": {
    title: "A row in another form",
    severity: "error",
    message: "The row is {what}, not an object with a value for each field.",
    remedy: 'Send each case as an object: {"caseId": "A1", …}.',
    description: "A JSON row of another type.",
  },
  "value-shape": {
    title: "A value in another form",
    severity: "error",
    message: "The value is {what}; text, a number or null is needed.",
    remedy: "Send the value as text.",
    description: "A JSON value of another type.",
  },
  "rows-swallowed": {
    title: "Rows inside a value",
    severity: "error",
    message:
      "The value of {column} in {row} runs on over {lines}, where rows of their own stand: they are not read as cases.",
    remedy: "Look in that value for a quotation mark that is opened and not closed, remove it and send the list again.",
    description:
      "A stray quotation mark swallowed the rows below it, wherever it stands: in a value of any column, used or not, a heading, a title or a note at the foot.",
  },
  "headings-again": {
    title: "A second list with other headings",
    severity: "error",
    message:
      "The row holds other headings than those at the top, so the rows below it may have their columns in another order.",
    remedy: "Send the two lists one by one, or bring their columns into one order.",
    description: "A second list was joined to the first one, with its columns in another order.",
  },
  "rows-separated-otherwise": {
    title: "Rows with another separator",
    severity: "error",
    message:
      "{rows} {hold} cases or headings with {separator} between their values, unlike the list: they are not read.",
    remedy: "Send the lists one by one, or write all rows with one separator.",
    description: "A second list was joined to the first one, with another separator between its values.",
  },
  "ruled-lines-skipped": {
    title: "Lines of dashes",
    severity: "notice",
    message: "{rows} of nothing but dashes: skipped.",
    remedy: "Nothing.",
    description: "Lines that a query tool draws under its headings.",
  },
  "rows-hidden": {
    title: "Hidden rows",
    severity: "warning",
    message: "{rows}: hidden in the sheet{filter}, and read all the same.",
    remedy: "Ask the team whether these cases belong to the list. If not, delete the rows.",
    description: "In a workbook, rows that a filter or a person has hidden.",
  },
  "rows-struck-out": {
    title: "Rows that are struck out",
    severity: "warning",
    message: "{rows}: struck out in the sheet, and read all the same.",
    remedy: "Ask the team whether these cases belong to the list. If not, delete the rows.",
    description: "In a workbook, rows in struck-out type.",
  },
  "cells-shifted": {
    title: "Cells one column to the right",
    severity: "warning",
    message: "{rows} {have} a blank before what looks like {label} in {column}, where no other row has such a value.",
    remedy: "Move the values one cell to the left. Nothing, if they stand where they belong.",
    description:
      "A blank gender or level, and behind the columns of those a value that only they have, as where a cell was put in before them.",
  },
  "rows-marked-out": {
    title: "Rows that a column says are not to be counted",
    severity: "warning",
    message: "{rows}: marked under {column} as not to be counted, and read all the same, as the column is not used.",
    remedy: "Ask the team whether these cases belong to the list. If not, delete the rows.",
    description:
      "Yes under a heading such as Deleted, Duplicate or Exclude, no under Include, a value under Deleted on or Duplicate of, or words such as Void, Entered in error or “Duplicate, please ignore” under Status, Notes, Comments, Action or no heading, on some of the rows.",
  },
  "cells-struck-out": {
    title: "Words that are struck out",
    severity: "warning",
    message: "{rows}: something is struck out in the cell, and read all the same.",
    remedy: "Ask the team what counts, and write that alone.",
    description: "In a workbook, a cell of a row that stands, struck out as a whole or in part.",
  },
  "marks-raised": {
    title: "Marks of footnotes",
    severity: "warning",
    message: "Raised or lowered marks, as of a footnote, stand in {rows}; they were left out.",
    remedy:
      "Nothing, if they are no part of the value. Otherwise write the value without raising any of it. Look at what the footnotes say of these cases.",
    description: "In a workbook, marks in raised or lowered type beside the value or the heading of a cell.",
  },
  "list-incomplete": {
    title: "The list says that it is not whole",
    severity: "warning",
    message: "{rows}: what stands there says that the list is not whole, or that it has more cases than were read.",
    remedy: "Ask the team for the whole list: export it again without a limit of rows, or in parts.",
    description:
      "A title or a note such as “Exported data exceeded the allowed volume”, “first 100 of 257 rows” or “Part 1 of 2”, or that counts more cases than were read.",
  },
  "list-superseded": {
    title: "The list says that another one counts",
    severity: "warning",
    message: "{rows}: what stands there says that this list is not to be used, or that another one took its place.",
    remedy: "Ask the team which list counts, and for the newest one.",
    description: "A title or a note such as “SUPERSEDED - do not use” or “Old version”.",
  },
  "rows-at-foot-skipped": {
    title: "Totals or notes at the foot",
    severity: "warning",
    message: "{rows} at the foot {were} taken for totals or notes and skipped.",
    remedy:
      "Nothing, if no case stands there. Otherwise complete them: a row with a case reference and a start date is always read.",
    option: "keep-foot",
    here: "that they are cases",
    description: "Totals, notes and signatures below the last case.",
  },
  "rows-between-skipped": {
    title: "Headings or totals of groups",
    severity: "warning",
    message: "{rows} among the cases {were} taken for headings or totals of groups and skipped.",
    remedy:
      "Nothing, if no case stands there. Otherwise complete them: a row with a case reference and a start date is always read.",
    option: "keep-foot",
    here: "that they are cases",
    description: "Headings and totals of the groups that a list is in, such as a team's or a month's.",
  },
  "rows-set-aside": {
    title: "Cases that may not count",
    severity: "error",
    message: "{rows}: what stands there may say that the cases below do not count.",
    remedy: "Leave those cases out of the list if that is meant; then, or if they count, remove what stands there.",
    description: "A heading among the cases, such as “Excluded cases”, “Not in scope” or “Transferred out”.",
  },
  "rows-without-case": {
    title: "Rows that say nothing of a case",
    severity: "warning",
    message: "{rows}: nothing stands in any column that is used, only in others; skipped.",
    remedy: "Nothing, if no case stands there. Otherwise fill in its reference, disposal and start date.",
    description:
      "Rows among the cases with something in unused columns alone, as where a note goes on in the next row.",
  },
  "header-repeated": {
    title: "The headings again",
    severity: "notice",
    message: "The headings are repeated here; the row was skipped.",
    remedy: "Nothing.",
    description: "A header row again among the cases, as on every page of a printed report.",
  },
  "row-repeated": {
    title: "A row that repeats another",
    severity: "notice",
    message: "The row repeats {first} in every column that is used; they count as one case.",
    remedy: "Nothing, if it is the same case.",
    description: "Identical rows.",
  },
  "reference-repeated": {
    title: "One case reference on several rows",
    severity: "error",
    message: "Rows {rows} have the same case reference but differ in {columns}.",
    remedy: "Give every disposal its own case reference, or remove the row that is wrong.",
    description: "The same case reference with other content; given on each of the rows.",
  },
  "reference-alike": {
    title: "Case references that look alike",
    severity: "warning",
    message:
      "The case references in rows {rows} differ only in capitals, spaces, punctuation, invisible characters or forms of one character, in an O or I among figures, or in zeros in front or .0 of a number; they count as different cases.",
    remedy: "Nothing, if they are different cases. If one case was typed twice, keep one of the rows.",
    description:
      "Different case references that look alike, such as a1 and A1, P-501 and P501 or 0501 and 501, often one case typed twice.",
  },
  "value-missing": {
    title: "A value is missing",
    severity: "error",
    message: "{label} is blank.",
    remedy: "Fill it in, or remove the row if it is no case.",
    description: "A case reference, disposal or start date is blank.",
  },
  "column-blank": {
    title: "A column without values",
    severity: "warning",
    message: "{label} is blank or not recorded in every row.",
    remedy: "Ask the team whether its export lost the column. As it stands, nothing is balanced by it.",
    description: "A needed column without a single value.",
  },
  "genders-in-part": {
    title: "Genders as 0 and 1",
    severity: "warning",
    message:
      "{label} is 0 or 1 wherever it is a figure. They were read as not recorded and male, as where 2 is female; they may be the two instead, whichever way round.",
    remedy: "Ask the team what they stand for, then write it in words.",
    option: 'map "{label}:0=code" and "{label}:1=code", where code is one of {codes}',
    here: "what each stands for",
    description:
      "A column of genders that has 0 and 1, and no other value for a gender, or words for both and no other figure.",
  },
  "formula-unwrapped": {
    title: "Values written as formulas",
    severity: "notice",
    message: 'Values are written as formulas, ="…", to keep them as they are; what stands inside was read.',
    remedy: "Nothing.",
    description: 'Values such as ="001", as report servers write them to keep zeros.',
  },
  "apostrophe-removed": {
    title: "Marks around values",
    severity: "notice",
    message: "Values have an apostrophe in front, or quotation marks around them; they were read without.",
    remedy: "Nothing, if the references are right without.",
    description: "What a spreadsheet or a query tool puts before text so that it stays text.",
  },
  "entities-read": {
    title: "Characters written as a web page writes them",
    severity: "notice",
    message:
      "Values hold characters in the way of web pages, such as &amp; for &; they were read as what they stand for.",
    remedy: "Nothing, if the references are right so. Otherwise export the list as CSV or as an Excel workbook.",
    description: "Names and numbers for characters, as `&amp;` and `&#x2F;`, in a list that was taken from a web page.",
  },
  "value-unknown": {
    title: "Values that are not known",
    severity: "error",
    message: "Not known as {label}: {values}.",
    remedy: "Write one of these instead: {meanings}.",
    option: 'map "{label}:{example}=code", where code is one of {codes}',
    here: "what each stands for",
    description: "Coded values that are not known, each with how often it occurs; given once for a column.",
  },
  "value-queried": {
    title: "A value with another meaning",
    severity: "error",
    message: "{value} ({count}): {reason}",
    remedy: "Ask the team what these cases are, then write one of these instead: {meanings}.",
    option: 'map "{label}:{example}=code", where code is one of {codes}',
    here: "what they are",
    description:
      "A value with two readings: one system uses it for something else, it names two kinds of case, or a figure is not what the heading says.",
  },
  "value-unread": {
    title: "Values that are not known",
    severity: "warning",
    message: "Not known as {label}: {values}. These count as not recorded.",
    remedy: "Nothing, if that is right. Otherwise write one of these instead: {meanings}.",
    option: 'map "{label}:{example}=code", where code is one of {codes}',
    here: "what each stands for",
    description: "Values that are not known of a column that is only reported, each with how often it occurs.",
  },
  "value-doubtful": {
    title: "A value with another meaning",
    severity: "warning",
    message: "{value} ({count}): {reason} It counts as not recorded.",
    remedy: "Nothing, if that is right. Otherwise write one of these instead: {meanings}.",
    option: 'map "{label}:{example}=code", where code is one of {codes}',
    here: "what it is",
    description: "A value with more than one meaning, of a column that is only reported.",
  },
  "cells-merged-down": {
    title: "Cells merged over rows",
    severity: "warning",
    message: "Merged cells: the value above was read for {rows} too.",
    remedy: "Nothing, if it holds for all of these rows. Otherwise unmerge the cells and fill in each.",
    description:
      "In a workbook, cells merged over several rows of one column; the rows that the value was filled into.",
  },
  "rows-grouped": {
    title: "Blanks below a value that stands once",
    severity: "warning",
    message:
      "{columns} {are} blank in rows {rows}, below rows that have a value there, as where a list is grouped and a value stands on the first row of its group alone; the blanks were read as not known.",
    remedy:
      "Nothing, if they are not known. Otherwise write the values on every row: without them, several disposals of one child cannot be told, nor can the sample be balanced.",
    description:
      "Child reference and gender blank together, or the child reference beside the gender of the row above; genders or levels that stand on the first of a child's rows alone; or each once in the list, on the first row of those that are sorted by it.",
  },
  "cells-merged-across": {
    title: "Cells merged over columns",
    severity: "error",
    message:
      "The cell is merged with one of another column or hides a value, so what it holds in {rows} is not certain.",
    remedy: "Unmerge the cells and fill in each.",
    description: "In a workbook, cells merged over several columns that are used, or merged over another value.",
  },
  "formula-without-result": {
    title: "A formula without its result",
    severity: "error",
    message: "The cell has a formula without its result in {rows}, so it reads as blank.",
    remedy: "Open the workbook in a spreadsheet program, save it there and send it again, or type the values.",
    description:
      "In a workbook, a formula that no spreadsheet program has calculated yet; in a text, a formula that was exported in place of its result.",
  },
  "value-spreadsheet-error": {
    title: "A spreadsheet error",
    severity: "error",
    message: "The cell holds a spreadsheet error ({value}).",
    remedy: "Repair the formula or type the value.",
    description:
      "#N/A, #REF! and the like, in any language, and what a program writes for what it cannot show, such as `[object Object]`.",
  },
  "value-not-text": {
    title: "A value that is not text",
    severity: "error",
    message: "The value holds half a character (a lone surrogate) or a NUL.",
    remedy: "Type the value again.",
    description: "Text that has no agreed form as bytes, so no digest either.",
  },
  "value-too-long": {
    title: "A value that is too long",
    severity: "error",
    message: "The value has more than {limit} characters.",
    remedy: "Shorten it; if the rows below are missing, look for a quotation mark that is not closed.",
    description: "A value that no column can need, often several rows run together.",
  },
  "reference-shortened": {
    title: "A reference that was shortened",
    severity: "warning",
    message:
      "The reference looks like a number that a spreadsheet has shortened (such as 1.23E+15, or 1234567890123400 with noughts for its last figures).",
    remedy: "Format the column as text in the spreadsheet, export again and check the last digits.",
    description:
      "A case or child reference in scientific notation, or references of sixteen figures and more that all end in noughts.",
  },
  "reference-shortened-repeated": {
    title: "References that were shortened to one",
    severity: "error",
    message:
      "The reference looks like a number that a program has shortened (such as 1.23E+15), and stands on other rows too: with their last figures, those may have been different references.",
    remedy: "Format the column as text in the program that the list comes from, and export again.",
    description: "As `reference-shortened`, where two rows or more have the same such reference.",
  },
  "reference-turned-date": {
    title: "A reference that became a date",
    severity: "warning",
    message: "The reference is a date; a spreadsheet may have made one of it (1-2 becomes 1 February).",
    remedy: "Format the column as text in the spreadsheet and type the reference again.",
    description: "A case or child reference that is a calendar date.",
  },
  "reference-encoded": {
    title: "References as a program wrote them",
    severity: "warning",
    message:
      "References hold what a program writes into or around a text (%2F, _x000D_, \\/, a link, brackets with quotation marks, letters such as Ã« or √´, commas between thousands, the name of a cell as =B2); they were kept as they are.",
    remedy:
      "If the team knows these references without it, export the list again or correct them: the team cannot find them as they are.",
    description:
      "References with escapes, markup, links or letters that a program made, such as `YJ%2F1001` or `1,001`.",
  },
  "reference-decimal": {
    title: "References that end in .0",
    severity: "warning",
    message:
      "The references end in .0, as a program writes whole numbers that it takes for measurements; they were kept as they are.",
    remedy:
      "If the team knows these as whole numbers (1001, not 1001.0), correct the references: the team cannot find them as they are.",
    description: "References such as 1001.0.",
  },
  "reference-format-unknown": {
    title: "References in an unusual format",
    severity: "warning",
    message:
      "The sheet shows these references in a number format that cannot be followed, so they were read as they are stored.",
    remedy:
      "Compare them with what the team sees. If they differ, make text of the references and send the list again.",
    description: "In a workbook, references that are numbers shown with decimals, separators or conditions.",
  },
  "reference-invisible": {
    title: "References with characters that are not seen",
    severity: "warning",
    message:
      "The references hold characters that are not seen, or line breaks; they were taken out, for nobody can find a case by them.",
    remedy: "Remove them from the list, so that its references are what the team sees.",
    description:
      "Zero-width spaces, marks of direction, byte order marks, no-break spaces or line breaks inside a reference.",
  },
  "reference-control": {
    title: "References with control characters",
    severity: "warning",
    message:
      "The references hold control characters or what is no character, or turn the direction of the text; they were kept as they are.",
    remedy: "Remove them from the list: nobody can type such a reference, and it is shown with marks in their place.",
    description:
      "Escape and other control characters, U+FFFE and its like, or overrides of direction, inside a reference.",
  },
  "reference-other-alphabet": {
    title: "References with letters, figures or dashes of another kind",
    severity: "warning",
    message:
      "The references hold letters of another alphabet, or figures or dashes of another kind, which can look just like the usual ones; they were kept as they are.",
    remedy:
      "Type these references anew in the list: nobody finds a case by a letter that only looks like the right one.",
    description:
      "Letters that are not Latin inside a reference, such as a Cyrillic А in A17, figures of another script, or a long dash where others have a hyphen.",
  },
  "reference-odd": {
    title: "A case reference unlike the others",
    severity: "warning",
    message: "The case reference has no figure, as nearly all others have, or is nought alone. It was kept as it is.",
    remedy: "Ask the team for the reference by which it knows the case: nobody finds one by “New”, by a name or by 0.",
    description: "A word, a name or 0 for a case reference, where the other rows have references with figures.",
  },
  "reference-with-more": {
    title: "References with more beside them",
    severity: "warning",
    message:
      "Beside a reference that is written as the others are stands another one, or a remark; they were kept as they are, each as one.",
    remedy: "Write the reference alone, one in each row: it is what the sample, and whoever looks for the case, has.",
    description: "Two references in one cell, or one with words beside it, where most references have one form.",
  },
  "child-reference-blank": {
    title: "A child reference that says there is none",
    severity: "warning",
    message: "The child reference says that there is none (N/A, not known, 0 and the like); it was read as blank.",
    remedy: "Fill it in where the team knows it: without it, several disposals of one child cannot be told.",
    description: "Words or figures in the place of a child reference.",
  },
  "child-reference-another": {
    title: "A child reference that stands for another",
    severity: "error",
    message: "The child reference stands for that of another row (ditto, as above and the like): whose cannot be told.",
    remedy: "Write the reference of the child in each row.",
    description:
      "Words or marks that repeat a reference: read as none, two disposals of one child would be two children's.",
  },
  "child-reference-alike": {
    title: "Child references that look alike",
    severity: "warning",
    message:
      "The child references in rows {rows} differ only in capitals, spaces, punctuation, invisible characters, an O or I among figures, zeros in front or .0; they count as different children.",
    remedy: "Nothing, if they are different children. If one child was typed in two ways, write the reference in one.",
    description: "Different child references that look alike, such as P-501 and P501 or 0501 and 501.",
  },
  "child-reference-common": {
    title: "One child reference on many rows",
    severity: "warning",
    message: "One child reference stands on {count} of {all} rows.",
    remedy: "Ask the team what it is: a team's or worker's number, or a filler, would count all of these as one child.",
    description: "One child reference on a large part of the rows.",
  },
  "child-reference-odd": {
    title: "A child reference that may be no child's",
    severity: "warning",
    message: "{rows} have one child reference, and it {what}; they count as one child.",
    remedy:
      "Ask the team whether they are one child. If not, write the reference of each, or leave it blank where there is none: of one child's disposals the draw keeps one.",
    description:
      "One child reference on several rows that is initials, or no other is like it: words or figures alone where the others have both, 99999 or P000.",
  },
  "references-crossed": {
    title: "Case and child references crosswise",
    severity: "warning",
    message:
      "In {rows} the case reference looks like the child references of the other rows, and the child reference like their case references.",
    remedy: "Look at these rows: where the two stand in each other's columns, put each in its own.",
    description:
      "Rows with a child reference in the case's column and a case reference in the child's, by how those of the other rows are written.",
  },
  "child-reference-is-case": {
    title: "The case reference in the place of the child's",
    severity: "warning",
    message:
      "The child reference is the case reference again on every row, so no two rows are seen to be of one child.",
    remedy:
      "Ask the team whether the child's own reference was meant, such as its person number: of a child with several disposals the draw keeps one.",
    description: "A column of child references that repeats the case references, on every row that has one.",
  },
  "child-differs": {
    title: "One child reference, two children",
    severity: "warning",
    message: "Rows {rows} have one child reference and different {what}, so they may be two children.",
    remedy: "Ask the team. If they are two children, give each a reference of its own (not initials).",
    description: "One child reference with two genders, or with ages that cannot be one child's.",
  },
  "dates-swapped": {
    title: "Day and month swapped",
    severity: "error",
    message: "Day and month look swapped{why} {made}{what}{others}.",
    remedy:
      "Ask the team for all dates as its system has them, and send the column in one form: day first as text, or as 2026-03-14 in every row. With the month in words, 14 March 2026, nothing can swap them.",
    description:
      "Dates in a program's form (date cells, 2026-03-04) beside dates as typed (14/03/2026), or in one manner (3/4/2026) beside another (14/03/2026), split, but for a few, as no list is by chance; dates that may be read either way and lie outside of the months of the others, but within them the other way round; or dates as 3/4/2026 that may be read either way, under a heading with the month in front or beside more of those that are days only so (3/14/2026) than of those with a day of over 12.",
  },
  "dates-in-utc": {
    title: "Dates a day too early",
    severity: "error",
    message:
      "The dates in {rows} have the time {hour}, which is midnight of the next day in UTC or another zone: each of these days is one too early.",
    remedy: "Ask the team to export the dates without times, or in local time.",
    description:
      "Dates with a late hour in summer (and midnight in winter): UTC without its zone, in text or in cells.",
  },
  "dates-on-one-day": {
    title: "Every date on one day of the month",
    severity: "warning",
    message: "{all} the {which} of the month, so the days are probably not known.",
    remedy: "Ask the team for the days: a case may lie in its window or outside by them.",
    description: "A column of months, which a program has stored with a day, but for a few.",
  },
  "dates-filled": {
    title: "Dates that were filled in",
    severity: "warning",
    message: "The start dates in {rows} are each {step} the one above, as where a date was dragged down the column.",
    remedy: "Ask the team for the dates that its cases have: these look as a spreadsheet fills them in.",
    description: "Twelve starts or more one below another, each as many days, a month or a year from the one above.",
  },
  "dates-all-one": {
    title: "One start for all",
    severity: "warning",
    message:
      "All {count} cases have one start date, {date}, as where a report writes the day from which it counts into each row.",
    remedy: "Ask the team which column has the dates on which the disposals started, and use that.",
    option: 'column "Heading={field}"',
    here: "which one it is",
    description: "Twelve starts or more, all on one day.",
  },
  "start-long-ago": {
    title: "A start that is long ago",
    severity: "warning",
    message: "The start lies more than {limit} years before the inspection ({years}), as no child's can.",
    remedy:
      "Ask the team for the date: programs write 1900 or 1970 for none. As it stands the case is out of its window.",
    description: "Starts in 1900, 1926, 1970 and the like.",
  },
  "dates-from-1904": {
    title: "Dates four years early",
    severity: "warning",
    message:
      "{which} years before the inspection, the last of them on {last}. Dates that are copied out of a workbook that counts its days from 1904 are four years and a day early: the last would then be {meant}.",
    remedy: "Ask the team for the dates as its system has them. As they stand these cases are out of their windows.",
    description:
      "All or most starts four years early, as where a workbook's days from 1904 were taken for days from 1900.",
  },
  "dates-short-years": {
    title: "Years of two figures that may be something else",
    severity: "warning",
    message: "Two figures beside the month were read as the years of all start dates. {seen}.",
    remedy:
      "Ask the team for the dates with years of four figures. As they stand these cases may be out of their windows.",
    description:
      "Dates such as 14-Nov-20 on every row, all in one year that is long past, or that would all lie within the usual years with the year in front.",
  },
  "date-impossible": {
    title: "Not a day of the calendar",
    severity: "error",
    message: "{value} is not a day of the calendar from 1900 to 2199. Dates in figures are read day first.{seen}",
    remedy: "Correct the date; the safest form is 2026-03-14.",
    description: "A date such as 31/02/2026 or 03/14/2026; it is never read month first.",
  },
  "date-two-digit-year": {
    title: "A year of two digits",
    severity: "error",
    message: "{value} has a year of two digits.",
    remedy: "Write the year in full, or the month as a word (14-Mar-26).",
    description: "A date in figures with a year of two digits.",
  },
  "date-time-zone": {
    title: "A time in another zone",
    severity: "error",
    message: "{value} is a time in another time zone, so its day is not certain.",
    remedy: "Send the date alone, as 2026-03-14.",
    description: "A time stamp with a zone that is not midnight: the day may be one off.",
  },
  "date-unknown": {
    title: "Not a date",
    severity: "error",
    message: "The value is not a date in a form that is known.{seen}",
    remedy: "Write it as 2026-03-14 or 14/03/2026.",
    description: "Anything else in a date column.",
  },
  "end-date-not-read": {
    title: "An end date that cannot be read",
    severity: "warning",
    message: "The end date cannot be read and was left out; no draw depends on it.{seen}",
    remedy: "Write it as 2026-03-14 or 14/03/2026.",
    description: "An end date that is no date.",
  },
  "weekday-differs": {
    title: "Another weekday than the date's",
    severity: "warning",
    message: "The weekday beside the date is not that day's in {rows}.",
    remedy: "Ask the team which of the two is right, and send the dates without weekdays.",
    description: "A start date beside a weekday on which it does not fall.",
  },
  "end-dates-swapped": {
    title: "Day and month swapped in end dates",
    severity: "warning",
    message: "Day and month of end dates look swapped{why} {made}{what}{others}. No draw depends on them.",
    remedy:
      "Ask the team for all end dates as its system has them, in one form: day first as text, or as 2026-03-14 in every row. Look whether the start dates came the same way.",
    description: "End dates that look as start dates do where their day and month are swapped.",
  },
  "start-after-inspection": {
    title: "A start after the inspection",
    severity: "warning",
    message: "The start date {date} lies after the inspection date {inspection}.",
    remedy: "Check the date. The case is excluded as it stands.",
    description: "A start in the future.",
  },
  "end-before-start": {
    title: "An end before its start",
    severity: "warning",
    message: "The end date {end} lies before the start date {start}.",
    remedy: "Check both dates.",
    description: "The two dates are in the wrong order.",
  },
  "child-under-ten": {
    title: "A child under ten",
    severity: "warning",
    message: "By the age {age} in the list the child was under ten at the start, {date}.",
    remedy: "Check the age and the start date: no child under ten can have a disposal.",
    description: "The age of criminal responsibility is ten; given where the list has an age.",
  },
  "child-repeated": {
    title: "Several disposals of one child",
    severity: "notice",
    message: "Rows {rows} are disposals of one child.",
    remedy: "Nothing. Of those that are eligible in one domain the draw keeps the most serious.",
    description: "The same child reference on several cases: “Eligible cases” in specs/method.md.",
  },
  "case-on-several-rows": {
    title: "One case on several rows",
    severity: "warning",
    message: "Rows {rows} have the same child, disposal and start under different references: they look like one case.",
    remedy:
      "Leave one row of each case, with its latest levels: where custody is counted, and wherever child references are missing, a case would count as often as it stands there.",
    description: "The same child reference, disposal and start date on rows with different case references.",
  },
  "licence-beside-custody": {
    title: "A licence beside its custody",
    severity: "warning",
    message: "Rows {custody} (custody) and {licence} (licence) look like two parts of one order.",
    remedy: "Nothing, if so: the licence is excluded. Otherwise correct its disposal.",
    description: "One child with a custodial disposal and a licence.",
  },
  "template-example": {
    title: "An example or a test",
    severity: "error",
    message: "By its references the row is an example or a test, and no case.",
    remedy: "Delete it. If it is a case, write its references as the team has them.",
    description:
      "An example row left in among cases, of the template or of another form, or a row that was typed in as a test: EXAMPLE-1, e.g. 12345, TEST, Dummy.",
  },
  "template-unused": {
    title: "The template as it came",
    severity: "warning",
    message: "The list holds only the examples of the template, and no case of a team.",
    remedy: "Replace them with the team's cases. Lock nothing and draw nothing from it.",
    description: "The template as it came. It passes its own check, and is no list to draw from.",
  },
} as const satisfies Readonly<Record<string, Unstaged>>;

export type FindingCode = keyof typeof aboutFile | keyof typeof aboutHeader | keyof typeof aboutRows;

/** Code to stage, severity, message, remedy and description, in the order file, header, rows. */
export const FINDINGS: Readonly<Record<FindingCode, FindingKind>> = {
  ...at("file", aboutFile),
  ...at("header", aboutHeader),
  ...at("rows", aboutRows),
};

function at<Code extends string>(stage: Stage, kinds: Readonly<Record<Code, Unstaged>>): Record<Code, FindingKind> {
  return Object.fromEntries(
    Object.entries<Unstaged>(kinds).map(([code, kind]) => [code, { stage, ...kind }]),
  ) as Record<Code, FindingKind>;
}
