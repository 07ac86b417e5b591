import { z } from 'zod';
import { countedFaults, hiddenFaults, inputFaults, MOST_FAULTS, problem, type InputFault } from '#problem';
import { nearest, type Text } from '#text';
import { ProblemError } from '../problems/problem-error.js';

const SHOWN = 80;

/**
 * Parameters of an address (or fields of a form) as their schema has them: each once, none that it does not know, and a
 * number where it says so (`z.coerce.number()` alone takes '', '0x10' and '1e3').
 * @throws ProblemError 422 naming each fault by JSON Pointer.
 */
export function readQuery<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  given: unknown,
  what: Text,
): z.output<z.ZodObject<Shape>> {
  const entries = Object.entries((given ?? {}) as Record<string, unknown>);
  const faults = entries.flatMap(([name, value]) => faultOf(schema.shape, name, value) ?? []).slice(0, MOST_FAULTS);
  if (faults.length > 0) throw refused(what, faults);
  const hidden = hiddenFaults(given);
  if (hidden.length > 0) throw refused(what, hidden);
  const read = schema.safeParse(given ?? {});
  if (read.success) return read.data;
  throw refused(what, inputFaults(read.error));
}

function faultOf(shape: z.core.$ZodLooseShape, name: string, value: unknown): InputFault | undefined {
  const pointer = `/${name.slice(0, SHOWN).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (!Object.hasOwn(shape, name)) return { pointer, ...unknown(name, Object.keys(shape)) };
  if (Array.isArray(value))
    return {
      pointer,
      message: `"${name}" is given ${value.length} times; give it once`,
      messageZh: `“${name}”给出了 ${value.length} 次，请只给一次`,
    };
  const range = numberOf(shape[name]);
  if (range === undefined || typeof value !== 'string' || isIn(range, value)) return undefined;
  return {
    pointer,
    message: `"${value.slice(0, SHOWN)}" is no ${name}: a whole number ${range.text.en}`,
    messageZh: `“${value.slice(0, SHOWN)}”不能用作 ${name}：应为${range.text.zh}的整数`,
  };
}

function unknown(name: string, known: readonly string[]): Omit<InputFault, 'pointer'> {
  const shown = name.slice(0, SHOWN);
  if (known.length === 0)
    return {
      message: `there is no parameter "${shown}"; this address takes none`,
      messageZh: `没有参数“${shown}”，此地址不带参数`,
    };
  const near = nearest(shown, known);
  return {
    message: `there is no parameter "${shown}"${near ? `; did you mean "${near}"?` : ''} Known: ${known.join(', ')}`,
    messageZh: `没有参数“${shown}”${near ? `，是否为“${near}”？` : '。'}可用参数：${known.join('、')}`,
  };
}

interface Range {
  readonly min: number;
  readonly max: number;
  readonly text: Text;
}

/** The range of whole numbers that a schema takes; undefined: it takes something else. */
function numberOf(schema: unknown): Range | undefined {
  let inner = schema;
  while (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodNullable)
    inner = inner.unwrap();
  if (!(inner instanceof z.ZodNumber)) return undefined;
  const min = inner.minValue ?? Number.MIN_SAFE_INTEGER;
  const max = inner.maxValue ?? Number.MAX_SAFE_INTEGER;
  return {
    min,
    max,
    text:
      max === Number.MAX_SAFE_INTEGER
        ? { zh: `不小于 ${min} `, en: `of ${min} or more` }
        : { zh: `${min} 至 ${max} `, en: `from ${min} to ${max}` },
  };
}

function isIn({ min, max }: Range, text: string): boolean {
  const number = /^-?\d{1,16}$/.test(text) ? Number(text) : NaN;
  return number >= min && number <= max;
}

function refused(what: Text, problems: readonly InputFault[]): ProblemError {
  const [first] = problems;
  const counted = countedFaults(problems.length);
  return new ProblemError(
    problem('invalid-input', 422, {
      title: 'Invalid input',
      detail: {
        zh: `${what.zh}${counted.zh}，首个在“${first?.pointer ?? ''}”：${first?.messageZh ?? ''}。`,
        en: `${what.en}: ${counted.en}, the first at "${first?.pointer ?? ''}": ${first?.message ?? ''}.`,
      },
      problems,
    }),
  );
}
