import { describe, expect, it } from '@jest/globals';
import { affected, affectedRows, allRows, firstRow, theRow } from './rows.js';

/** Answers as TypeORM does: rows to a select or insert, [rows, count] to an update or delete. */
const answering = (answer: unknown) => ({ query: () => Promise.resolve(answer) });

describe('the rows of a statement', () => {
  it('are those of a select, the first of them, or the one that there always is', async () => {
    const two = answering([{ n: 1 }, { n: 2 }]);
    expect(await allRows(two, 'select')).toEqual([{ n: 1 }, { n: 2 }]);
    expect(await firstRow(two, 'select')).toEqual({ n: 1 });
    expect(await firstRow(answering([]), 'select')).toBeUndefined();
    await expect(theRow(answering([]), 'select count')).rejects.toThrow('no row from a statement that always has one');
  });

  it('that an update has changed are counted or returned, and are not taken for those of a select', async () => {
    const update = answering([[{ n: 1 }], 1]);
    expect(await affected(update, 'update')).toBe(1);
    expect(await affectedRows(update, 'update returning')).toEqual([{ n: 1 }]);
    await expect(allRows(update, 'update returning')).rejects.toThrow('read by affectedRows');
    await expect(affected(answering([{ n: 1 }]), 'select')).rejects.toThrow('neither an update nor a delete');
  });
});
