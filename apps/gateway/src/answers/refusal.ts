import type { Text } from '#text';

/** The codes of schema.graphql's RefusalCode. */
export type RefusalCode = 'NOT_FOUND' | 'NOT_SCORED' | 'INVALID_ARGUMENT' | 'NO_DATA' | 'TOO_COSTLY' | 'UNKNOWN_CALLER';

/** Why a question has no answer: a member of every answer's union. */
export interface Refusal {
  readonly __typename: 'Refusal';
  readonly code: RefusalCode;
  readonly argument: string | null;
  readonly message: Text;
  readonly remedy: Text;
}

export function refusal(code: RefusalCode, argument: string | null, message: Text, remedy: Text): Refusal {
  return { __typename: 'Refusal', code, argument, message, remedy };
}

export function isRefusal(answer: object): answer is Refusal {
  return (answer as { __typename?: string }).__typename === 'Refusal';
}
