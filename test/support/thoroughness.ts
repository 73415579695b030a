/** How many times as many lists and populations as usual the long random tests make: `npm run bench -- random` has five. */
export const THOROUGHNESS = Number(process.env.LONGLIST_THOROUGHNESS ?? 1);
