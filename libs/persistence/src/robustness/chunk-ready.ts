/**
 * SQL that holds for a chunk `c` of run `r` when all that it waits for is done: the last chunk waits for all others.
 */
export const READY = `(c.kind <> 'finish' or r.chunks_done = r.chunk_count - 1)`;
