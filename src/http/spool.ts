/**
 * Takes in a long answer as quickly as it comes and gives it out as slowly as its reader likes, without holding it in
 * memory: nobody who reads slowly keeps the database from others.
 *
 * @param write is given what takes a line without its end
 * @throws whatever the writing throws, StoreFailure `full` where there is no room
 */
export type Spool = (
  write: (take: (line: string) => Promise<void>) => Promise<void>,
) => Promise<ReadableStream<Uint8Array>>;
