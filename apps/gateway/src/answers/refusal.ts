import { GraphQLError } from 'graphql';
import { type TooMuchOpen, tooMuchOpenWords } from '#persistence';
import type { Text } from '#text';
import type { RefusalCode } from '../generated/resolvers.js';
import type { Member } from './shown.js';

/** Why a question has no answer: a member of every answer's union. */
export type Refusal = Member<'Refusal'>;

export function refusal(code: RefusalCode, argument: string | null, message: Text, remedy: Text): Refusal {
  return { __typename: 'Refusal', code, argument, message, remedy };
}

/** An order of whoever has as much unfinished work as one may have. */
export function tooMuchOpen(refused: TooMuchOpen): Refusal {
  const { message, remedy } = tooMuchOpenWords(refused);
  return refusal('TOO_MANY_OPEN', 'order', message, remedy);
}

export function isRefusal(answer: object): answer is Refusal {
  return (answer as { __typename?: string }).__typename === 'Refusal';
}

/** A refusal as an error, for a question whose answer is no union. */
export function refusedInput({ argument, message, remedy }: Omit<Refusal, '__typename' | 'code'>): GraphQLError {
  return new GraphQLError(`${message.en} ${remedy.en}`, {
    extensions: { code: 'BAD_USER_INPUT', argument, messageZh: `${message.zh}${remedy.zh}` },
  });
}
