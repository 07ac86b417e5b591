import { describe, expect, it } from '@jest/globals';
import { Flag, flagWords, hasFlag, SOURCE_FLAGS } from './flag.js';
import { MissingReason, missingWord } from './missing-reason.js';

describe('MissingReason', () => {
  it('has the codes that are stored', () => {
    expect(MissingReason).toEqual({
      present: 0,
      absent: 1,
      notAvailable: 2,
      notApplicable: 3,
      suppressed: 4,
      notComputable: 5,
      screenedOut: 6,
    });
  });

  it('has a word for each code, and not-available where there is no reason', () => {
    expect([1, 2, 3, 4, 5, 6].map(missingWord)).toEqual([
      'absent',
      'not-available',
      'not-applicable',
      'suppressed',
      'not-computable',
      'screened-out',
    ]);
    expect([0, 7].map(missingWord)).toEqual(['not-available', 'not-available']);
  });
});

describe('Flag', () => {
  it('has the bits that are stored', () => {
    expect(Flag).toEqual({ preliminary: 1, estimated: 2, converted: 4, warned: 8, seriesBreak: 16 });
    expect(SOURCE_FLAGS).toBe(19);
  });

  it('is named in the order of the bits', () => {
    expect(flagWords(0)).toEqual([]);
    expect(flagWords(31)).toEqual(['preliminary', 'estimated', 'converted', 'warned', 'series-break']);
    expect(hasFlag(9, Flag.warned)).toBe(true);
    expect(hasFlag(9, Flag.estimated)).toBe(false);
  });
});
