import type { Words } from './zh.js';

export const en: Words = {
  title: 'Duibiao', subtitle: 'Benchmark a city against its peers', otherLanguage: '中文',
  nav: { ranking: 'Ranking', compare: 'Compare', whatIf: 'What if', peers: 'Peers', lists: 'Lists', coverage: 'Data', submit: 'Submit', methodology: 'Method', runs: 'Runs' },
  skip: 'Skip to content', loading: 'Reading …', nothing: 'Nothing here', failed: 'Could not be read', again: 'Try again', close: 'Close',
  methodology: 'Methodology', year: 'Year', node: 'Indicator', province: 'Province', all: 'All', search: 'Find by name, pinyin or code', index: 'Index', rank: 'Rank', change: 'Change', unit: 'Unit', grade: 'Grade',
  score: 'Score', weight: 'Weight', value: 'Value', target: 'Target', source: 'Source', licence: 'Licence', file: 'File', row: 'row', column: 'column', sheet: 'sheet', revision: 'Revision', hash: 'Hash', share: 'Share',
  expected: '100 = expected point', inFilter: 'in filter', of: 'of', units: 'units', pinned: 'Pinned', pin: 'Pin', unpin: 'Unpin', notRanked: 'Not ranked', reason: 'Reason', imputed: 'rests on an imputed value', preliminary: 'rests on a preliminary figure', synthetic: 'Synthetic data, not real statistics',
  why: 'Why', ahead: 'ahead', behind: 'behind', compareWith: 'Compare', compareWithFirst: 'Compare with the first', download: 'Download', csv: 'CSV', xlsx: 'Excel', svg: 'SVG', png: 'PNG', print: 'Print a one-page brief', link: 'Copy link', copied: 'Copied', saved: 'Kept under a short link',
  new: 'new', interval: '90% rank interval', tableView: 'Table', barView: 'Bars', robust: 'Robustness interval', sources: 'Data and method',
  noSuchView: 'There is no such short link: it may have been copied wrongly.', apiKey: 'Key', apiKeyHelp: 'This service takes changes only with a key; it is kept in this tab alone.', useKey: 'Use key',
  city: {
    profile: 'Profile', median: 'Group median', best: 'Group best', strengths: 'Strengths', weaknesses: 'Weaknesses', obstacles: 'Obstacle degree', trend: 'Trend', parts: 'Its parts', balance: 'Balance', coordination: 'Coupling coordination D', relations: 'Four relations', where: 'Where from', noTrend: 'One year only: no trend.', distance: 'From the median (standard deviations)', streak: 'Years in a row in the top three',
  },
  compare: {
    lead: 'Where the gap comes from', add: 'Add a city', remove: 'Remove', base: 'Base', total: 'Whole gap', waterfall: 'Waterfall: the parts sum to the gap', values: 'Values side by side', method: { WEIGHTS: 'Split exactly: weights times differences', LOGARITHMS: 'Geometric mean: split in logarithms', SHAPLEY: 'Split by Shapley values', NONE: 'Cannot be split' }, choose: 'Choose two to six cities', points: 'points',
  },
  whatIf: { lead: 'Move a weight, and ranks follow', reset: 'Reset', lock: 'Lock', unlock: 'Unlock', now: 'Now', before: 'Before', shareOf: 'Share', goal: 'Rank to reach', seek: 'What would it take', single: 'One change alone', mix: 'The cheapest mix', reachable: 'reachable', notReachable: 'not reachable', from: 'from', to: 'to', cost: 'Cost', values: 'Change values', confirmed: 'The gateway finds the same', confirming: 'Checking …', differs: 'The gateway differs; its answer is shown', notArithmetic: 'This methodology is not a tree of weighted means: the gateway computes.' },
  peers: { lead: 'The cities nearest in the data', distance: 'Distance', basis: 'Rests on', candidates: 'candidates', saveGroup: 'Keep as a group', groupName: 'Name of the group', sameProvince: 'Own province only' },
  lists: { lead: 'Rankings as published', publisher: 'Publisher', printed: 'Name as printed', none: 'No published rankings have been submitted yet.', disagree: 'Where they disagree: places of one city by publisher' },
  coverage: { lead: 'What data there are', indicator: 'Indicator', present: 'present', missing: 'missing', byProvince: 'Units with data, by province', dataset: 'Dataset' },
  submit: { lead: 'Submit data', drop: 'Drop a CSV or Excel file here, or click to choose', slug: 'Dataset name', slugHelp: 'lower-case letters, digits and hyphens, e.g. my-cities', titleZh: 'Title in Chinese', titleEn: 'Title in English', dry: 'Check first (nothing is kept)', keep: 'Keep', understood: 'What was read', problems: 'Problems', noProblems: 'No problems', remedy: 'Remedy', kept: 'Kept', already: 'This had been kept before', refused: 'Not kept', where: 'Place', warning: 'warning', error: 'error', score: 'Score with these data' },
  methodologyPage: { lead: 'An index is a document', tree: 'Tree', document: 'Document', ours: 'ours', sourced: 'sourced', open: 'open', edit: 'Edit a copy', check: 'Check', run: 'Keep and score', valid: 'The document is valid', steps: 'Steps' },
  runs: { lead: 'Score runs', state: { QUEUED: 'queued', RUNNING: 'running', COMPLETED: 'completed', FAILED: 'failed', CANCELLED: 'cancelled' }, cancel: 'Cancel', open: 'See ranking', none: 'No score runs yet.' },
};
