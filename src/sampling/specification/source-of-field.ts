/** How the fields of a specification say what they rest on: a public source, or that they are an assumption. @module */

export const CONSULTATION = "the inspectorate's 2020 consultation";

/** A field's description. @example sourced("Confidence level.", BULLETIN).description // "Confidence level. Source: the inspectorate's …" */
export const sourced = (meaning: string, source: string) => ({ description: `${meaning} Source: ${source}.` });

/** The same where no public source says it, with the reason for what was chosen. */
export const assumed = (meaning: string, why: string) => ({ description: `${meaning} Assumption: ${why}.` });

/**
 * What a field decides, without what it rests on.
 *
 * @example meaningIn(assumed("Least number of cases, or null.", "for local use").description) // "Least number of cases, or null."
 */
export const meaningIn = (description: string) => description.replace(/ (?:Source|Assumption): .*$/s, "");
