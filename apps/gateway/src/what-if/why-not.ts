import { CannotScore } from '#index-core';
import { refusal, type Refusal } from '../answers/refusal.js';
import { CannotChange } from './rescore.js';

const AGAIN = { zh: '修改后重试。', en: 'Change it and ask again.' };

/** Why a run can not be scored again as asked, as an answer. Whatever else went wrong is thrown on. */
export function whyNot(error: unknown, argument: string): Refusal {
  if (error instanceof CannotChange) return refusal(error.code, error.argument, error.detail, AGAIN);
  if (error instanceof CannotScore) return refusal('NO_DATA', argument, error.detail, AGAIN);
  throw error;
}
