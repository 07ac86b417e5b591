import { v7 } from 'uuid';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text is a UUID as the columns of that type take it; PostgreSQL answers any other with an error. */
export const isUuid = (text: string): boolean => UUID.test(text);

/**
 * The id of a new row: version 7 (RFC 9562), so that ids follow the time; made here, since PostgreSQL does so from
 * version 18 on only.
 */
export const newId = (): string => v7();
