import { problem } from '#problem';
import type { Text } from '#text';
import { ProblemError } from '../problems/problem-error.js';

/** How deep lists and objects may stand inside each other: whoever walks what was read may do so by recursion. */
export const MOST_JSON_DEPTH = 100;

/**
 * A text from outside as JSON: no deeper than MOST_JSON_DEPTH, and without members that would change an object's
 * prototype when it is copied (`__proto__`, and `prototype` of a `constructor`). Its bytes are bounded by whoever
 * receives it.
 * @throws ProblemError 400 that says what is wrong with `what`.
 */
export function readJson(given: string | Buffer, what: Text = { zh: '请求体', en: 'The body' }): unknown {
  const text = (typeof given === 'string' ? given : given.toString('utf8')).replace(/^\uFEFF/, '');
  if (isDeeper(text, MOST_JSON_DEPTH))
    throw refused(what, {
      zh: `中列表与对象的嵌套超过 ${MOST_JSON_DEPTH} 层`,
      en: ` holds lists and objects inside each other deeper than ${MOST_JSON_DEPTH} levels`,
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    throw refused(what, { zh: `不是有效的 JSON：${message}`, en: ` is not JSON: ${message}` });
  }
  const member = POISON.test(text) ? poisonIn(value) : undefined;
  if (member !== undefined)
    throw refused(what, { zh: `含有不允许的成员“${member}”`, en: ` has the member "${member}", which is not taken` });
  return value;
}

/** Whether brackets outside of strings stand deeper than so many levels, by one pass over the text. */
function isDeeper(text: string, levels: number): boolean {
  let depth = 0;
  for (let i = 0; i < text.length; i++)
    switch (text.charCodeAt(i)) {
      case QUOTE:
        i = endOfString(text, i);
        break;
      case LIST:
      case OBJECT:
        if (++depth > levels) return true;
        break;
      case LIST_END:
      case OBJECT_END:
        depth--;
        break;
      default:
    }
  return false;
}

const [QUOTE, BACKSLASH, LIST, OBJECT, LIST_END, OBJECT_END] = ['"', '\\', '[', '{', ']', '}'].map((one) =>
  one.charCodeAt(0),
);

/** Where the string that begins there ends; the end of the text where it does not. */
function endOfString(text: string, begin: number): number {
  for (let i = text.indexOf('"', begin + 1); i !== -1; i = text.indexOf('"', i + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(i - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return i;
  }
  return text.length;
}

/** What a text looks like that may hold such a member; an escape may stand for any character of it. */
const POISON = /__proto__|"constructor"|\\u00[5-7]/i;

function poisonIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Object.hasOwn(value, '__proto__')) return '__proto__';
  for (const [name, member] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    if (name === 'constructor' && typeof member === 'object' && member !== null && Object.hasOwn(member, 'prototype'))
      return 'constructor.prototype';
    const found = poisonIn(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

function refused(what: Text, { zh, en }: Text): ProblemError {
  return new ProblemError(
    problem('bad-request', 400, {
      title: 'Bad request',
      detail: { zh: `${what.zh}${zh}。`, en: `${what.en}${en}.` },
    }),
  );
}
