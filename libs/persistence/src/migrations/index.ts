import { Base1700000000000 } from './1700000000000-base.js';
import { SavedViews1700000100000 } from './1700000100000-saved-views.js';
import { Robustness1700000200000 } from './1700000200000-robustness.js';
import { PublishedRanks1700000300000 } from './1700000300000-published-ranks.js';
import { RobustnessNotices1700000500000 } from './1700000500000-robustness-notices.js';
import { RevisionFileName1700000600000 } from './1700000600000-revision-file-name.js';
import { SourceFileStorage1700000700000 } from './1700000700000-source-file-storage.js';
import { RobustnessFinish1700000800000 } from './1700000800000-robustness-finish.js';
import { ScoreMarks1700000900000 } from './1700000900000-score-marks.js';
import { RobustnessParts1700001000000 } from './1700001000000-robustness-parts.js';
import { Rates1700001100000 } from './1700001100000-rates.js';
import { IdsOnAnyServer1700001200000 } from './1700001200000-ids-on-any-server.js';
import { LowestProgram1700001300000 } from './1700001300000-lowest-program.js';
import { Turns1700001400000 } from './1700001400000-turns.js';

/** Every migration, oldest first. A new one is a file in this folder and a line here. */
export const migrations = [
  Base1700000000000,
  SavedViews1700000100000,
  Robustness1700000200000,
  PublishedRanks1700000300000,
  RobustnessNotices1700000500000,
  RevisionFileName1700000600000,
  SourceFileStorage1700000700000,
  RobustnessFinish1700000800000,
  ScoreMarks1700000900000,
  RobustnessParts1700001000000,
  Rates1700001100000,
  IdsOnAnyServer1700001200000,
  LowestProgram1700001300000,
  Turns1700001400000,
];

/**
 * The migration that a program must at least know to work on a database with all of these: two versions can run side
 * by side while one is replaced by the other. A migration that takes away or changes what older programs read raises
 * it to its own number.
 */
export const LOWEST_COMPATIBLE = 1_700_001_000_000;
