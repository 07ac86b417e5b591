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
  refusedTitle: 'It was not done.', noSuchView: 'There is no such short link: it may have been copied wrongly.', apiKey: 'Key', apiKeyHelp: 'This service takes changes only with a key; it is kept in this tab alone.', useKey: 'Use key',
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
  submit: {
    lead: 'Submit data', promise: 'The file is kept byte for byte; with an error nothing is kept; every figure leads back to its row and column.', drop: 'Drop a file here, or click to choose', formats: 'CSV, TSV, XLSX, XLS, JSON, SDMX-CSV; encoding and layout are found out', other: 'Click or drop to take another file',
    checking: 'Checking …', readable: 'Ready to keep', notReadable: 'There are errors: not to be kept yet', errors: 'errors', warnings: 'warnings', figures: 'figures', unitsOf: 'units',
    problems: 'Problems', severity: 'Severity', error: 'error', warning: 'warning', info: 'note', header: 'Header', emptyCell: 'empty', take: 'Make it', checkAgain: 'Check as corrected', undo: 'Undo corrections', takeCorrected: 'Download the corrected file',
    understood: 'What was read', auto: 'found out', encoding: 'Encoding', delimiter: 'Delimiter', tab: 'tab', sheet: 'Sheet', layout: 'Layout', year: 'Year (where the file has none)', inFile: 'in the file', indicator: 'Indicator (where columns are years)', unknownUnits: 'Unknown units', refuse: 'Refuse the file', leaveOut: 'Leave out and say so',
    rules: { given: 'as stated', 'byte-order-mark': 'by its mark', 'zero-bytes': 'by zero bytes', 'valid-utf-8': 'by its bytes', 'ascii-only': 'ASCII only', 'valid-gb18030': 'by its bytes' },
    layouts: { wide: 'A column per indicator', 'years-as-columns': 'A column per year', 'unit-years-as-columns': 'Units and years as columns', long: 'A row per figure', rankings: 'Published rankings' },
    columns: 'How each column is read', column: 'Column', role: 'Meaning', indicatorCode: 'Indicator code', unitOfMeasure: 'Unit of measure', convertTo: 'Convert to', mappingFrom: 'mapping from',
    roles: { unitCode: 'unit code', unitName: 'unit name', parent: 'parent', year: 'year', indicator: 'indicator', value: 'figures', unitOfMeasure: 'unit of measure', sampleSize: 'sample size', standardError: 'standard error', note: 'note', status: 'status', multiplier: 'multiplier', skip: 'not read' },
    aboutData: 'About these data', slug: 'Dataset name', slugHelp: 'lower-case letters, digits and hyphens, e.g. my-cities', titleZh: 'Title in Chinese', titleEn: 'Title in English', sourceHelp: 'Source: publisher, title, table or page', vintage: 'Vintage', vintages: { final: 'final', preliminary: 'preliminary', 'census-revised': 'revised by census' }, synthetic: 'These figures are made up (said wherever they show)',
    keep: 'Keep', correctFirst: 'Correct the errors above first', kept: 'Kept', another: 'Submit another', states: { receiving: 'Sending', waiting: 'Waiting', reading: 'Reading', keeping: 'Keeping', done: 'Done', refused: 'Not kept', failed: 'Failed' },
    score: 'Score with these data', scoreNow: 'Score and see the ranking', indicatorsThere: 'indicators in the data', notAll: 'Some indicators of this methodology are not in these data (they may be computed from others, or fall under its rule for missing values).',
    revisions: 'Revisions', noDatasets: 'There are no datasets yet.', datasetOf: 'Dataset', when: 'When', withdrawn: 'withdrawn', diff: 'Changes', before: 'Before', after: 'After', changes: { added: 'added', changed: 'changed', removed: 'removed', same: 'the same' }, noChanges: 'Both revisions have exactly the same figures.', firstOf: 'Only the first are shown:',
  },
  methodologyPage: { lead: 'An index is a document', tree: 'Tree', document: 'Document', ours: 'ours', sourced: 'sourced', open: 'open', edit: 'Edit a copy', check: 'Check', run: 'Keep and score', valid: 'The document is valid', steps: 'Steps' },
  runs: {
    lead: 'Score runs', count: 'runs', state: { QUEUED: 'queued', RUNNING: 'running', COMPLETED: 'completed', FAILED: 'failed', CANCELLED: 'cancelled' }, steps: { claimed: 'claimed', load: 'loading data', score: 'computing', save: 'saving' },
    cancel: 'Cancel', open: 'See ranking', none: 'No score runs yet.', filter: 'By state', attempt: 'attempt', data: 'Data', stateOf: 'State', created: 'Created', started: 'Started', finished: 'Finished', error: 'Reason', more: 'More',
  },
};
