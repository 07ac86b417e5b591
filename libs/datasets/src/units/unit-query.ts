/** What a row says about its unit. */
export interface UnitQuery {
  readonly code?: string;
  readonly name?: string;
  /** Names of what it belongs to, outermost first: province, prefecture. */
  readonly parents?: readonly string[];
  /** The year of the figures: decides between codes of different times. */
  readonly year?: number;
  readonly kind?: string;
  /** The list that the other rows' units are of. */
  readonly scheme?: string;
  /** False: do not search for suggestions, which takes a look at every name. */
  readonly suggest?: boolean;
}

/** How a unit was recognised; counted in the report. */
export const unitRules = {
  code: 'by code in force',
  'code:abolished': 'by a code that is no longer in force',
  'code:short': 'by a code with its trailing zeros or check digits left out or added',
  'code:name-former': 'by code; the name is a former name of it or of the unit it succeeds',
  'code:name-other': 'by code; the name is printed otherwise than in the list, or belongs to a division that is gone',
  name: 'by full name',
  'name:short': 'by name without its suffix',
  'name:alias': 'by another name',
  'name:former': 'by a former name',
  'name:parents': 'by name among several, decided by the province or prefecture given',
  'name:list': 'by name among several, decided by the list that most rows are of',
  'name:in-force': 'by name among several, decided by what was in force in the year',
  'name:whole-city': 'with the scope 全市 stated: the city as a whole',
  'name:districts': 'with the scope 市辖区 stated: the collecting unit of its districts',
  'name:homoglyph': 'by name after reading a look-alike character as the one it stands for',
} as const;
export type UnitRule = keyof typeof unitRules;

export type UnitResolution =
  | { readonly status: 'resolved'; readonly index: number; readonly rule: UnitRule }
  | { readonly status: 'ambiguous'; readonly candidates: readonly number[]; readonly why: 'name' | 'code-and-name' }
  | { readonly status: 'pseudo'; readonly code: string; readonly prefectureKnown: boolean }
  | { readonly status: 'unknown'; readonly suggestions: readonly number[] };
