import type { Case } from "../../sampling/case.ts";
import { plainKey } from "../values/plain-key.ts";

/**
 * The columns of a long list, as data: what each is called in the template, in JSON and in other systems.
 *
 * @module
 */

/** A field as cases name it. */
export type FieldName = Exclude<keyof Case, symbol | number>;

/** What a list can say of a case, and how its column is known. */
export interface Field {
  readonly name: FieldName;
  /** The template's heading. */
  readonly label: string;
  readonly needed: boolean;
  readonly kind: "reference" | "coded" | "date" | "text";
  /** What the template says of it. */
  readonly about: string;
  /** Headings in other systems. */
  readonly headings: readonly string[];
}

export const FIELDS: readonly Field[] = [
  {
    name: "caseId",
    label: "Case reference",
    needed: true,
    kind: "reference",
    about: "A reference for this disposal, different on every row. Not a name.",
    headings: [
      "Case ref",
      "Case reference number",
      "Case ref no",
      "Case number",
      "Case no",
      "Case ID",
      "Case identifier",
      "Reference",
      "Ref",
      "Reference number",
      "Reference no",
      "Ref no",
      "Ref number",
      "Disposal reference",
      "Disposal ref",
      "Disposal ID",
      "Intervention ID",
      "Intervention reference",
      "Outcome ID",
      "Order reference",
      "Order ref",
      "Order ID",
      "Legal outcome ID",
      "Unique case reference",
      "Unique reference",
    ],
  },
  {
    name: "childId",
    label: "Child reference",
    needed: false,
    kind: "reference",
    about: "A reference for the child, the same on all of the child's rows. Not a name.",
    headings: [
      "Child ref",
      "Child ID",
      "Child identifier",
      "Child number",
      "Child reference number",
      "Young person reference",
      "Young person ref",
      "Young person ID",
      "Young person number",
      "YP ref",
      "YP reference",
      "YP ID",
      "YPID",
      "YP number",
      "YP no",
      "Person ID",
      "Person reference",
      "Person number",
      "Person ref",
      "Client ID",
      "Client reference",
      "Client ref",
      "Client number",
      "Service user ID",
      "Service user reference",
      "YOIS ID",
      "YOIS number",
      "YOIS+ ID",
      "OYPID",
      "Originating YOT person ID",
      "ChildView ID",
      "Mosaic ID",
      "Individual ID",
    ],
  },
  {
    name: "gender",
    label: "Gender",
    needed: true,
    kind: "coded",
    about: "Female, Male, Other, or blank where it is not recorded.",
    headings: [
      "Sex",
      "Gender identity",
      "Child gender",
      "YP gender",
      "Young person gender",
      "Client gender",
      "Gender code",
      "Gender description",
      "M/F",
    ],
  },
  {
    name: "disposal",
    label: "Disposal",
    needed: true,
    kind: "coded",
    about: "What the court or the police decided, for example Referral order or Youth caution.",
    headings: [
      "Disposal type",
      "Disposal name",
      "Disposal description",
      "Disposal/outcome",
      "Disposal code",
      "Outcome",
      "Outcome type",
      "Outcome description",
      "Legal outcome",
      "Legal outcome description",
      "Legal outcome type",
      "CMS legal outcome",
      "Order",
      "Order type",
      "Order name",
      "Order description",
      "Sentence",
      "Sentence type",
      "Sentence/disposal",
      "Court outcome",
      "Court disposal",
      "Type of order",
      "Type of disposal",
      "Sentence or disposal",
      "Order/disposal",
      "Disposal/order",
      "Intervention type",
      "Programme type",
      "Primary disposal",
      "Substantive outcome",
    ],
  },
  {
    name: "startDate",
    label: "Start date",
    needed: true,
    kind: "date",
    about: "The day the disposal began, as 14/03/2026.",
    headings: [
      "Start",
      "Started",
      "Date started",
      "Date of start",
      "Disposal start date",
      "Disposal start",
      "Order start date",
      "Order start",
      "Intervention start date",
      "Intervention start",
      "Programme start date",
      "Sentence start date",
      "Start date of order",
      "Start date of disposal",
      "Start of order",
      "Start of disposal",
      "Commencement date",
      "Date commenced",
      "Outcome start date",
      "Legal outcome start date",
      "Date order started",
      "Date order commenced",
      "Case start date",
      "From date",
    ],
  },
  {
    name: "riskOfSeriousHarm",
    label: "Risk of serious harm",
    needed: true,
    kind: "coded",
    about: "The team's classification: Low, Medium, High or Very high, or blank where none is recorded.",
    headings: [
      "RoSH",
      "Risk of serious harm level",
      "RoSH level",
      "RoSH classification",
      "RoSH rating",
      "RoSH risk level",
      "ROSH category",
      "Risk of serious harm classification",
      "Risk of serious harm rating",
      "Risk of serious harm to others",
      "Risk of harm",
      "Risk of harm level",
      "Risk of serious harm (RoSH)",
      "Current RoSH",
      "RoSH judgement",
      "Risk of serious harm judgement",
      "Assessed level of RoSH",
    ],
  },
  {
    name: "safetyAndWellbeing",
    label: "Safety and wellbeing",
    needed: true,
    kind: "coded",
    about: "The team's classification of concern: Low, Medium, High or Very high, or blank where none is recorded.",
    headings: [
      "Safety & wellbeing",
      "Safety and well-being concerns",
      "Safety and wellbeing classification",
      "Safety and wellbeing level",
      "Safety and wellbeing rating",
      "Safety and wellbeing concern",
      "Safety and wellbeing concern level",
      "S&W",
      "S&WB",
      "SWB",
      "SaW",
      "S and W",
      "S&W level",
      "SWB level",
      "Safety wellbeing",
      "Safety/wellbeing",
      "Level of safety and wellbeing concern",
      "Safety and wellbeing judgement",
      "Current safety and wellbeing",
      "Safety and wellbeing risk",
      "Assessed level of safety and wellbeing",
      "Risk to safety and wellbeing",
      "Safety and wellbeing (S&W)",
    ],
  },
  {
    name: "endDate",
    label: "End date",
    needed: false,
    kind: "date",
    about: "The day the disposal ended or will end, if known.",
    headings: [
      "End",
      "Ended",
      "Date ended",
      "Disposal end date",
      "Order end date",
      "Intervention end date",
      "Programme end date",
      "Sentence end date",
      "Outcome end date",
      "Legal outcome end date",
      "Expiry date",
      "Completion date",
      "Planned end date",
      "Actual end date",
      "To date",
    ],
  },
  {
    name: "age",
    label: "Age",
    needed: false,
    kind: "text",
    about: "In years.",
    headings: [
      "Age at start",
      "Age at start of order",
      "Age at disposal",
      "Age at sentence",
      "Current age",
      "Age now",
      "Age in years",
      "Child age",
      "YP age",
      "Age (years)",
      "Age at start of intervention",
    ],
  },
  {
    name: "ethnicity",
    label: "Ethnicity",
    needed: false,
    kind: "text",
    about: "As recorded.",
    headings: [
      "Ethnic origin",
      "Ethnic group",
      "Ethnicity description",
      "Ethnicity group",
      "Ethnic category",
      "Ethnicity code",
    ],
  },
  {
    name: "disability",
    label: "Disability",
    needed: false,
    kind: "text",
    about: "As recorded.",
    headings: ["Disabled", "Disability status", "Has disability", "Disability Y/N", "Any disability"],
  },
  {
    name: "lookedAfter",
    label: "Looked after",
    needed: false,
    kind: "text",
    about: "Whether the child is looked after by a local authority.",
    headings: [
      "Looked after child",
      "LAC",
      "LAC status",
      "CLA",
      "Looked after status",
      "Child looked after",
      "Looked-after",
      "LAC Y/N",
      "Is LAC",
      "Care status",
      "CiC",
      "Child in care",
    ],
  },
  {
    name: "previousSanctions",
    label: "Previous sanctions",
    needed: false,
    kind: "text",
    about: "How many the child had before this one.",
    headings: [
      "Previous disposals",
      "Previous convictions",
      "Number of previous sanctions",
      "Prior sanctions",
      "No of previous sanctions",
      "Previous outcomes",
      "Previous sanctions count",
    ],
  },
];

/** The field of a name, for example `FIELD.startDate.label` is `"Start date"`. */
export const FIELD = Object.fromEntries(FIELDS.map((field) => [field.name, field])) as unknown as Readonly<
  Record<FieldName, Field>
>;

const byKey = new Map(
  FIELDS.flatMap((field) =>
    [field.name, field.label, ...field.headings].map((heading) => [plainKey(heading), field] as const),
  ),
);

/**
 * The field that a heading is known for, or null. Case, spaces and punctuation do not count.
 *
 * @example knownField("Order start date")?.name // "startDate"
 */
export function knownField(heading: string): Field | null {
  return byKey.get(plainKey(heading)) ?? null;
}

/**
 * The field that a user means by its JSON name or its label, or null.
 *
 * @example fieldNamed("Disposal")?.name // "disposal"
 */
export function fieldNamed(name: string): Field | null {
  const key = plainKey(name);
  return FIELDS.find((field) => plainKey(field.name) === key || plainKey(field.label) === key) ?? null;
}
