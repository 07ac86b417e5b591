import { describe, expect, it } from '@jest/globals';
import { frontRunners } from './front-runners.js';
import { gradeBands, NO_GRADE } from './grade-bands.js';
import { passesGate } from './passes-gate.js';

const of = (...x: number[]) => Float64Array.from(x);

describe('gradeBands', () => {
  it('gives the first band whose cut-off is reached', () => {
    expect(gradeBands(of(95, 90, 89.9, 10, NaN), { cutOffs: [90, 80, -Infinity] })).toEqual(
      Uint8Array.of(0, 0, 1, 2, NO_GRADE),
    );
    expect(gradeBands(of(10), { cutOffs: [90, 80] })).toEqual(Uint8Array.of(NO_GRADE));
  });

  it('refuses cut-offs that do not fall', () => {
    expect(() => gradeBands(of(1), { cutOffs: [80, 80] })).toThrow('number 2 is 80');
  });
});

describe('frontRunners', () => {
  const eligible = Uint8Array.of(1, 1, 1, 0, 1);
  const scores = of(5, 8, 8, 9, NaN);

  it('are the best so many of the eligible, with all that tie with the last', () => {
    expect(frontRunners(scores, { best: 1, eligible })).toEqual(Uint8Array.of(0, 1, 1, 0, 0));
    expect(frontRunners(scores, { best: 3, eligible })).toEqual(Uint8Array.of(1, 1, 1, 0, 0));
    expect(frontRunners(scores, { best: 9, eligible })).toEqual(Uint8Array.of(1, 1, 1, 0, 0));
  });

  it('are the best share of the eligible with a score, rounded up', () => {
    expect(frontRunners(of(1, 2, 3, 4, 5), { share: 0.2, eligible: new Uint8Array(5).fill(1) })).toEqual(
      Uint8Array.of(0, 0, 0, 0, 1),
    );
    expect(frontRunners(of(1, 2, 3, 4, 5), { share: 0.21, eligible: new Uint8Array(5).fill(1) })).toEqual(
      Uint8Array.of(0, 0, 0, 1, 1),
    );
  });

  it('are none where nobody has a score', () => {
    expect(frontRunners(of(NaN), { best: 1, eligible: Uint8Array.of(1) })).toEqual(Uint8Array.of(0));
  });

  it('need one rule', () => {
    expect(() => frontRunners(of(1), { eligible: Uint8Array.of(1) })).toThrow('one of the two');
  });
});

describe('passesGate', () => {
  it('keeps inclusive and strict bounds apart', () => {
    expect(passesGate(of(69, 70, 71), { atLeast: 70, missing: 'fails' })).toEqual(Uint8Array.of(0, 1, 1));
    expect(passesGate(of(69, 70, 71), { above: 70, missing: 'fails' })).toEqual(Uint8Array.of(0, 0, 1));
    expect(passesGate(of(69, 70, 71), { atMost: 70, missing: 'fails' })).toEqual(Uint8Array.of(1, 1, 0));
    expect(passesGate(of(69, 70, 71), { below: 70, missing: 'fails' })).toEqual(Uint8Array.of(1, 0, 0));
  });

  it('does with a missing figure what the document says, and passes nobody where the bound is missing', () => {
    expect(passesGate(of(NaN), { atLeast: 1, missing: 'passes' })).toEqual(Uint8Array.of(1));
    expect(passesGate(of(NaN), { atLeast: 1, missing: 'fails' })).toEqual(Uint8Array.of(0));
    expect(passesGate(of(5, 5), { atLeast: of(NaN, 4), missing: 'passes' })).toEqual(Uint8Array.of(0, 1));
  });
});
