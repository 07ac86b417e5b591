import { z } from 'zod';
import { YEAR } from '#observation';

/**
 * Numbers of documents: whatever is larger, or nearer to zero without being it, is no figure of anything and overflows
 * what is computed with it.
 */
const LARGEST = 1e15;
const SMALLEST = 1e-12;

/** A number, of any sign. */
export const figure = (): z.ZodNumber => z.number().min(-LARGEST).max(LARGEST);
/** A number above zero. */
export const positiveFigure = (): z.ZodNumber => z.number().min(SMALLEST).max(LARGEST);
/** A number of zero or more. */
export const nonNegativeFigure = (): z.ZodNumber => z.number().min(0).max(LARGEST);
/** How many of something: 1 or more. */
export const count = (): z.ZodNumber => z.int().min(1).max(1_000_000);
/** A year. */
export const year = (): z.ZodNumber => z.int().min(YEAR.min).max(YEAR.max);
