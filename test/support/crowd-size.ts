/**
 * How many clients a crowd has, a multiple of twenty: more than there are connections and locks to wait for, which is what
 * a crowd is for. `npm run bench -- crowd` has a hundred of them.
 */
export const CROWD = Number(process.env.LONGLIST_CROWD ?? 20);
