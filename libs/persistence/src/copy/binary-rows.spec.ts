import { describe, expect, it } from '@jest/globals';
import { BinaryRows } from './binary-rows.js';

describe('rows in the binary format of COPY', () => {
  it('a whole number that does not fit its column is refused, never cut', () => {
    const rows = new BinaryRows();
    for (const value of [32_768, -32_769, 1.5, NaN]) expect(() => rows.int2(value)).toThrow(RangeError);
    for (const value of [2 ** 31, -(2 ** 31) - 1, 0.5, NaN]) expect(() => rows.int4(value)).toThrow(RangeError);
  });

  it('fields are big-endian after their length, NaN and null are -1, and a piece larger than the buffer fits', () => {
    const rows = new BinaryRows();
    rows.end();
    const start = 19;
    rows.row(7);
    rows.int2(-2);
    rows.int4(70_000);
    rows.float8(-0.5);
    rows.float8(NaN);
    rows.null();
    rows.text('对标');
    rows.bool(true);
    const small = rows.take();
    expect(small.subarray(start).toString('hex')).toBe(
      '0007' +
        '00000002fffe' +
        '0000000400011170' +
        '00000008bfe0000000000000' +
        'ffffffff' +
        'ffffffff' +
        '00000006e5afb9e6a087' +
        '0000000101',
    );
    const large = new Uint8Array(600_000).fill(7);
    rows.bytes(large);
    expect(rows.take()).toEqual(Buffer.concat([Buffer.from('000927c0', 'hex'), large]));
  });
});
