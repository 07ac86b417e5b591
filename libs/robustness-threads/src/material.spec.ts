import { describe, expect, it } from '@jest/globals';
import { MaterialCache, type Material } from './material.js';

describe('MaterialCache', () => {
  const material = (key: string): Material => ({ key }) as Material;
  const counting = (): { readonly loads: string[]; readonly load: (key: string) => () => Promise<Material> } => {
    const loads: string[] = [];
    return {
      loads,
      load: (key) => () => {
        loads.push(key);
        return Promise.resolve(material(key));
      },
    };
  };

  it('loads once for all who ask at the same time', async () => {
    const { loads, load } = counting();
    const cache = new MaterialCache();
    await Promise.all([cache.get('a', load('a')), cache.get('a', load('a'))]);
    expect(loads).toEqual(['a']);
  });

  it('lets go of what was asked for longest ago', async () => {
    const { loads, load } = counting();
    const cache = new MaterialCache(2);
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) await cache.get(key, load(key));
    expect(loads).toEqual(['a', 'b', 'c', 'b']);
  });

  it('loads again what failed', async () => {
    const { loads, load } = counting();
    const cache = new MaterialCache();
    await expect(cache.get('a', () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
    await cache.get('a', load('a'));
    expect(loads).toEqual(['a']);
  });
});
