/** A long list of eight invented cases, for the examples in the document. */
export const EXAMPLE_LIST = `Case reference,Gender,Disposal,Start date,Risk of serious harm,Safety and wellbeing
EX-01,Male,Referral order,2026-03-09,Low,Medium
EX-02,Male,Youth rehabilitation order,2026-03-23,High,High
EX-03,Female,Referral order,2026-04-02,Medium,Medium
EX-04,Male,Detention and training order,2026-04-20,Very high,High
EX-05,Male,Community resolution,2026-06-15,Low,Low
EX-06,Female,Youth caution,2026-06-29,Low,Medium
EX-07,Male,Youth conditional caution,2026-07-08,Medium,Not recorded
EX-08,Female,Community resolution,2026-07-27,Not recorded,Low
`;
