import type { z } from 'zod';
import { chineseOf, jsonPointer, MOST_FAULTS, valueAt } from '#problem';
import { inBoth, joinTexts, nearest, type Text } from '#text';
import { saidAs, say } from '../wording/say.js';

/** What is wrong with a document, where, and what was expected there, in English and Chinese. */
export interface Fault {
  /** JSON Pointer (RFC 6901) to the place. */
  readonly pointer: string;
  readonly message: string;
  readonly messageZh: string;
  readonly expected: string;
  readonly expectedZh: string;
  /** The valid word most like the one that stands there. */
  readonly nearest?: string;
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A fault found by a check of our own. */
export function fault(path: Path, message: Text, expected: Text, word?: string, words?: Iterable<string>): Fault {
  const near = word === undefined || words === undefined ? undefined : nearest(word, words);
  const found: Fault = {
    pointer: jsonPointer(path),
    message: message.en,
    messageZh: message.zh,
    expected: expected.en,
    expectedZh: expected.zh,
    ...(near === undefined ? {} : { nearest: near }),
  };
  if (upToNow && upToNow.push(found) >= MOST_FAULTS) throw ENOUGH;
  return found;
}

/** The faults that the check at work has found. */
let upToNow: Fault[] | undefined;
class Enough extends Error {}
const ENOUGH = new Enough('faults enough');

/** Runs a check, which ends at the fault that makes them MOST_FAULTS. */
export function firstFaults(check: () => Fault[]): Fault[] {
  const outer = upToNow;
  const found: Fault[] = [];
  upToNow = found;
  try {
    return check();
  } catch (error) {
    if (error === ENOUGH) return found;
    throw error;
  } finally {
    upToNow = outer;
  }
}

/** zod's issues as faults; of a union, those of the branch that the value is most like. */
export function faultsOfIssues(issues: readonly Issue[], document: unknown, base: Path = []): Fault[] {
  return issues.flatMap((issue) => faultsOfIssue(issue, document, base));
}

function faultsOfIssue(issue: Issue, document: unknown, base: Path): Fault[] {
  const path = [...base, ...issue.path];
  const value = valueAt(document, path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_FAULTS).map((key) => {
        const words = wordsOf(issue);
        return fault(
          [...path, key],
          say`"${key}" is not a word of the language here.`,
          words.length > 0 ? oneOf(words) : say`no such member`,
          key,
          words,
        );
      });
    case 'invalid_value':
      return [
        fault(
          path,
          value === undefined ? missing(path) : say`${show(value)} is not a word of the language here.`,
          oneOf(issue.values),
          typeof value === 'string' ? value : undefined,
          issue.values.map(String),
        ),
      ];
    case 'invalid_union': {
      const options = (issue as { options?: readonly unknown[] }).options;
      if (issue.errors.length === 0 && options !== undefined) {
        const words = options.map(String);
        return [
          fault(
            path,
            value === undefined ? missing(path) : say`${show(value)} is not a word of the language here.`,
            oneOf(words),
            typeof value === 'string' ? value : undefined,
            words,
          ),
        ];
      }
      const branch = closest(issue.errors, value);
      if (branch === undefined) {
        const words = wordsTaken(issue.errors);
        return [
          fault(
            path,
            value === undefined ? missing(path) : say`${show(value)} does not fit here.`,
            expectedOf(issue.errors),
            typeof value === 'string' ? value : undefined,
            words,
          ),
        ];
      }
      return faultsOfIssues(branch, document, path);
    }
    case 'invalid_type':
      return [
        fault(
          path,
          value === undefined ? missing(path) : say`${show(value)} is not ${a(issue.expected)}.`,
          a(issue.expected),
        ),
      ];
    case 'too_small':
    case 'too_big': {
      const expected = limitOf(issue);
      return [fault(path, say`${show(value)} does not fit: expected is ${expected}.`, expected)];
    }
    case 'invalid_key':
      return issue.issues.map((inner) =>
        fault(
          path,
          say`${show(path.at(-1))} does not fit as a name here.`,
          inner.code === 'invalid_format' && saidAs(inner.message) === undefined
            ? say`a name that matches ${inner.pattern ?? inner.message}`
            : told(inner),
        ),
      );
    case 'custom':
    case 'invalid_element':
    case 'invalid_format':
    case 'not_multiple_of':
      return [fault(path, say`${show(value)} does not fit: ${told(issue)}.`, told(issue))];
  }
}

/** The union's branch with the fewest faults among those that take this kind of value at all. */
function closest(branches: readonly (readonly Issue[])[], value: unknown): readonly Issue[] | undefined {
  let best: readonly Issue[] | undefined;
  let least = Infinity;
  for (const branch of branches) {
    if (
      branch.some(
        (issue) => issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'),
      )
    )
      continue;
    const cost = costOf(branch, value);
    if (cost < least) {
      best = branch;
      least = cost;
    }
  }
  return best;
}

/** How unlike a value is to a branch: a member that is missing, or that the branch does not know, counts more than one that does not fit. */
function costOf(branch: readonly Issue[], value: unknown): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 2 * issue.keys.length;
    const here = valueAt(value, issue.path);
    if (issue.code === 'invalid_union' && issue.errors.length > 0)
      return sum + Math.min(5, ...issue.errors.map((inner) => costOf(inner, here)));
    // Without the member that tells the forms of an object apart, it is hardly this object.
    if (issue.code === 'invalid_union' && here === undefined) return sum + 4;
    return sum + (here === undefined ? 3 : issue.path.length === 0 && issue.code === 'invalid_type' ? 5 : 1);
  }, 0);
}

/** The words that some branch of a union takes. */
function wordsTaken(branches: readonly (readonly Issue[])[]): string[] {
  return branches.flatMap(([issue]) =>
    issue?.code === 'invalid_value'
      ? issue.values.map(String)
      : issue?.code === 'invalid_union'
        ? wordsTaken(issue.errors)
        : [],
  );
}

function limitOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Text {
  const small = issue.code === 'too_small';
  const limit = String(small ? issue.minimum : issue.maximum);
  if (issue.origin === 'array' || issue.origin === 'string') {
    const noun =
      issue.origin === 'array'
        ? limit === '1'
          ? say`entry`
          : say`entries`
        : limit === '1'
          ? say`character`
          : say`characters`;
    return small ? say`at least ${limit} ${noun}` : say`at most ${limit} ${noun}`;
  }
  if (issue.inclusive === false) return small ? say`a number above ${limit}` : say`a number below ${limit}`;
  return small ? say`a number from ${limit} on` : say`a number up to ${limit}`;
}

function expectedOf(branches: readonly (readonly Issue[])[]): Text {
  const all = new Map<string, Text>();
  const add = (text: Text): void => void all.set(text.en, text);
  for (const [issue] of branches) {
    if (issue === undefined) continue;
    if (issue.code === 'invalid_type') add(a(issue.expected));
    else if (issue.code === 'invalid_value') for (const word of issue.values) add(inBoth(show(word)));
    else if (issue.code === 'invalid_union') add(expectedOf(issue.errors));
  }
  return joinTexts(
    [...all.values()].filter(({ en }) => en !== ''),
    { en: ' or ', zh: '或' },
  );
}

/**
 * zod's message for an unknown member, made to carry the members there are; give it to safeParse as `error`.
 * The shape of the object is read off the schema that the issue names.
 */
export function namingMembers(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code !== 'unrecognized_keys') return undefined;
  const shape = (issue.inst as { _zod?: { def?: { shape?: object } } } | undefined)?._zod?.def?.shape;
  return shape === undefined ? undefined : Object.keys(shape).join(' ');
}

const wordsOf = (issue: Issue): readonly string[] =>
  issue.message.startsWith('Unrecognized') ? [] : issue.message.split(' ');

function show(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined');
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const missing = (path: Path): Text => say`"${String(path.at(-1) ?? '')}" is missing.`;
const told = (issue: Issue): Text => saidAs(issue.message) ?? { en: issue.message, zh: chineseOf(issue) };
const oneOf = (words: readonly unknown[]): Text =>
  words.length === 1 ? inBoth(show(words[0])) : say`one of ${words.map(show).join(', ')}`;
const KINDS: Readonly<Record<string, Text>> = {
  object: say`an object`,
  array: say`an array`,
  int: say`a whole number`,
  number: say`a number`,
  string: say`a text`,
  boolean: say`true or false`,
  record: say`an object`,
  tuple: say`a list`,
  undefined: say`nothing`,
};
const a = (kind: string): Text => KINDS[kind] ?? inBoth(kind);
