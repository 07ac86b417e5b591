import { describe, expect, it } from '@jest/globals';
import { jsonPointer, pathOfPointer, valueAt } from './json-pointer.js';

// The examples of RFC 6901, section 5.
const document = {
  foo: ['bar', 'baz'],
  '': 0,
  'a/b': 1,
  'c%d': 2,
  'e^f': 3,
  'g|h': 4,
  'i\\j': 5,
  'k"l': 6,
  ' ': 7,
  'm~n': 8,
};

describe('JSON Pointer', () => {
  it.each([
    ['', document],
    ['/foo', document.foo],
    ['/foo/0', 'bar'],
    ['/', 0],
    ['/a~1b', 1],
    ['/c%d', 2],
    ['/e^f', 3],
    ['/g|h', 4],
    ['/i\\j', 5],
    ['/k"l', 6],
    ['/ ', 7],
    ['/m~0n', 8],
  ])('%j leads where RFC 6901 says, and is written the same again', (pointer, value) => {
    const path = pathOfPointer(pointer);
    expect(path).toBeDefined();
    expect(valueAt(document, path ?? [])).toBe(value);
    expect(jsonPointer(path ?? [])).toBe(pointer);
  });

  it('reads ~01 as ~1, not as a slash', () => {
    expect(pathOfPointer('/~01')).toEqual(['~1']);
    expect(jsonPointer(['~1'])).toBe('/~01');
  });

  it('is none without the slash before', () => {
    expect(pathOfPointer('foo')).toBeUndefined();
  });

  it('leads to nothing beyond what is there', () => {
    expect(valueAt(document, ['foo', '0', 'x'])).toBeUndefined();
    expect(valueAt(null, ['foo'])).toBeUndefined();
  });
});
