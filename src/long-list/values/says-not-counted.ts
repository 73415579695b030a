/** What is longer is a story, in which anything may be deleted, ignored or a duplicate. */
const LONGEST = 100;
const THING = "(?:row|record|entry|case|line|order|disposal|one|child)";
const THIS = `(?: (?:this|the|it|${THING}))*`;
const OF_LIST =
  "(?: (?:from|in|on|for) (?:the |this |our |your )?(?:long |case )?(?:list|sample|sampling|spreadsheet|cohort|inspection|draw|return|count|data|report|selection))";
/** What somebody asks for, which a note may say at its end: Not ours - delete. */
const ASKED = [
  `(?:please |pls |to be |should be |must be )?(?:deleted?|removed?|ignored?|disregard(?:ed)?|excluded?|omit(?:ted)?|discount(?:ed)?)${THIS}${OF_LIST}`,
  `(?:please |pls |to be |should be )(?:deleted?|removed?|ignored?|disregard(?:ed)?|excluded?|omit(?:ted)?|discount(?:ed)?)${THIS}`,
  `(?:delete|remove|ignore|disregard|omit|exclude)${THIS}(?: please)?`,
  `(?:please |pls )?(?:do not|don t|dont|not to be|should not be|must not be) (?:included?|count(?:ed)?|used?|sampled?|inspect(?:ed)?|select(?:ed)?)${THIS}${OF_LIST}?`,
  `not (?:included|counted|used|sampled|inspected|selected)${THIS}${OF_LIST}`,
  `(?:this |the )?(?:${THING} )?(?:is |was )?(?:(?:void|deleted|cancelled|inactive) )?(?:as )?(?:entered|created|recorded|added|opened|inputted|input|keyed|logged|cancelled|voided|void|deleted) (?:(?:in|by) (?:error|mistake)|twice)`,
  `(?:this |row |it )?(?:is |was )?(?:an? )?(?:(?:exact|possible|probable|potential|likely) )?dup(?:es?|licate[sd]?|lication)?(?: ${THING})?(?: (?:of|with|see) .*(?:\\d|above|below|${THING}).*)?`,
  `(?:out of|not in) scope`,
  `not eligible|ineligible`,
  `(?:test|dummy) (?:record|case|entry|row|data)`,
];
/** What has become of a row, which a note says of other things at its end: Photograph deleted. */
const BECAME = ["deleted", "void(?:ed)?"];
const SAYS = RegExp(`^(?:${ASKED.join("|")})$`);
const SAYS_FIRST = RegExp(`^(?:${BECAME.join("|")})$`);

/**
 * Whether a note or a status says as a whole, or in one of its clauses, that the row does not count. What is said of anything else, as
 * that conditions were removed or a father is not to be included, says nothing of the row; nor does that an order was cancelled or
 * withdrawn.
 *
 * @example saysNotCounted("DUPLICATE - please ignore") // true
 * @example saysNotCounted("Do not include father in meetings") // false
 */
export function saysNotCounted(text: string): boolean {
  if (text.length > LONGEST) return false;
  const clauses = text.split(/[^\p{L}\p{N}\s'’/&-]+|\s-|-\s/u).flatMap((clause) => wordsOf(clause) || []);
  return clauses.some((clause, at) => SAYS.test(clause) || (at === 0 && SAYS_FIRST.test(clause)));
}

/**
 * The words of a text, as they are compared.
 *
 * @example wordsOf("Exclude? (Y/N)") // "exclude y n"
 */
export function wordsOf(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}
