/** What the sender says of the data; the names of the fields are the service's. */
export interface About {
  readonly slug: string;
  readonly title_zh: string;
  readonly title_en: string;
  readonly source: string;
  readonly licence: string;
  readonly vintage: string;
  readonly synthetic: boolean;
}

export const NOTHING_SAID: About = {
  slug: '',
  title_zh: '',
  title_en: '',
  source: '',
  licence: '',
  vintage: 'final',
  synthetic: false,
};

/** The id of a dataset as a file's name suggests it. */
export const slugOf = (name: string): string =>
  name
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'my-data';

export const isSlug = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,79}$/.test(text);
