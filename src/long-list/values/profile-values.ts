/**
 * The values that are known for what a list may carry besides, as data, in the groups of the bulletin's table B1. What is
 * not certain is not here, or is asked about.
 *
 * @module
 */

import type { Ethnicity, YesOrNo } from "../../sampling/vocabulary.ts";
import { NOT_RECORDED } from "./known-values.ts";

/** Values with two readings, and why. */
export type QueriedValues = readonly { readonly values: readonly string[]; readonly reason: string }[];

const NOT_SAID = [...NOT_RECORDED, "NS", "Not disclosed", "Prefer not to say", "Refused", "Declined", "Not obtained"];

/** The names and codes of the censuses of 2001 to 2021, and what systems make of them. */
export const ETHNICITY_VALUES: Readonly<Record<Ethnicity, readonly string[]>> = {
  white: [
    "White",
    "W1",
    "White British",
    "White - British",
    "British White",
    "White English",
    "White Welsh",
    "White Scottish",
    "White Northern Irish",
    "White English Welsh Scottish Northern Irish British",
    "English Welsh Scottish Northern Irish or British",
    "W2",
    "White Irish",
    "W3",
    "White Gypsy or Irish Traveller",
    "Gypsy or Irish Traveller",
    "Gypsy/Irish Traveller",
    "Gypsy Roma",
    "Gypsy/Roma",
    "Irish Traveller",
    "Traveller of Irish heritage",
    "White Roma",
    "Roma",
    "W9",
    "White other",
    "Other White",
    "Any other White background",
    "White any other White background",
    "White European",
    "White Eastern European",
  ],
  mixed: [
    "Mixed",
    "Mixed race",
    "Mixed heritage",
    "Mixed ethnicity",
    "Dual heritage",
    "Mixed or multiple ethnic groups",
    "Mixed/multiple ethnic groups",
    "M1",
    "White and Black Caribbean",
    "Mixed White and Black Caribbean",
    "White/Black Caribbean",
    "M2",
    "White and Black African",
    "Mixed White and Black African",
    "White/Black African",
    "M3",
    "White and Asian",
    "Mixed White and Asian",
    "White/Asian",
    "M9",
    "Mixed other",
    "Other mixed",
    "Any other mixed background",
    "Mixed any other mixed background",
    "Any other mixed or multiple ethnic background",
  ],
  asian: [
    "Asian",
    "Asian or Asian British",
    "Asian British",
    "British Asian",
    "A1",
    "Indian",
    "Asian Indian",
    "Asian or Asian British Indian",
    "A2",
    "Pakistani",
    "Asian Pakistani",
    "Asian or Asian British Pakistani",
    "A3",
    "Bangladeshi",
    "Asian Bangladeshi",
    "Asian or Asian British Bangladeshi",
    "A9",
    "Asian other",
    "Other Asian",
    "Any other Asian background",
    "Asian or Asian British any other Asian background",
  ],
  black: [
    "Black",
    "Black or Black British",
    "Black British",
    "Black, Black British, Caribbean or African",
    "Black African Caribbean Black British",
    "B1",
    "Caribbean",
    "Black Caribbean",
    "Black or Black British Caribbean",
    "B2",
    "African",
    "Black African",
    "Black or Black British African",
    "B9",
    "Black other",
    "Other Black",
    "Any other Black background",
    "Black or Black British any other Black background",
    "Any other Black, African or Caribbean background",
  ],
  other: [
    "Other",
    "Other ethnic group",
    "Any other ethnic group",
    "Any other ethnic background",
    "Other ethnicity",
    "O9",
    "O2",
    "Arab",
    "Other ethnic group Arab",
  ],
  "not-recorded": NOT_SAID,
};

export const QUERIED_ETHNICITIES: QueriedValues = [
  {
    values: ["Chinese", "O1", "A4", "Chinese or other", "Chinese or other ethnic group", "Asian Chinese"],
    reason:
      "older censuses put Chinese with the other groups and newer ones with the Asian, so the group is not certain.",
  },
  {
    values: ["BAME", "BME", "Non-white", "Minority ethnic", "Global majority"],
    reason: "this holds several of the five groups, so it is not certain which is meant.",
  },
  {
    values: ["W", "M", "A", "B", "O", "C"],
    reason: "systems use this letter for different groups, so it is not certain which is meant.",
  },
];

export const DISABILITY_VALUES: Readonly<Record<YesOrNo, readonly string[]>> = {
  yes: ["Yes", "Y", "True", "Disabled", "Has a disability", "Has disability", "Disability", "Registered disabled"],
  no: ["No", "N", "False", "Not disabled", "No disability", "No disabilities", "No known disability", "None"],
  "not-recorded": NOT_SAID,
};

export const LOOKED_AFTER_VALUES: Readonly<Record<YesOrNo, readonly string[]>> = {
  yes: [
    "Yes",
    "Y",
    "True",
    "LAC",
    "CLA",
    "Looked after",
    "Looked after child",
    "Child looked after",
    "Currently looked after",
    "Current LAC",
    "Current",
    "In care",
    "Child in care",
    "Section 20",
    "S20",
    "Section 31",
    "S31",
    "Care order",
    "Full care order",
    "Interim care order",
    "ICO",
    "Yes (other local authority)",
  ],
  no: ["No", "N", "False", "Not looked after", "Not LAC", "Not CLA", "Non-LAC", "Never", "Never looked after", "None"],
  "not-recorded": NOT_SAID,
};

export const QUERIED_LOOKED_AFTER: QueriedValues = [
  {
    values: [
      "Previously",
      "Previous",
      "Previously looked after",
      "Formerly looked after",
      "Former LAC",
      "Previous LAC",
      "Past",
      "Care leaver",
      "Ceased",
      "Ended",
    ],
    reason: "this may be a child who was looked after before and is not now, so it is not certain what is meant.",
  },
  {
    values: ["Child in need", "CIN", "Child protection", "CP", "Edge of care", "Remand", "RLAA", "YDA"],
    reason: "this is not in itself whether the child is looked after, so it is not certain what is meant.",
  },
];

/** Words for the number of previous sanctions. */
export const PREVIOUS_SANCTIONS_VALUES: Readonly<Record<string, readonly string[]>> = {
  "0": ["None", "Nil", "No previous", "No previous sanctions", "No previous convictions", "First time entrant", "FTE"],
  "not-recorded": NOT_RECORDED.filter((value) => value !== "None recorded"),
};

export const AGE_VALUES: Readonly<Record<string, readonly string[]>> = { "not-recorded": NOT_RECORDED };
