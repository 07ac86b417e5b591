/** The door to single methods: statistics of columns and of scored years. */
export { availability } from './analysis/availability.js';
export { cagr } from './analysis/cagr.js';
export { correlations } from './analysis/correlations.js';
export { couplingClasses, couplingCoordination } from './analysis/coupling-coordination.js';
export { effectiveWeights } from './analysis/effective-weights.js';
export { growth } from './analysis/growth.js';
export { mean } from './analysis/mean.js';
export { median } from './analysis/median.js';
export { optimiseWeights } from './analysis/optimise-weights.js';
export { rankEffects } from './analysis/rank-effects.js';
export { spreadReport } from './analysis/spread-report.js';
export { standardDeviation } from './analysis/standard-deviation.js';
export { yearReport } from './analysis/year-report.js';
export { obstacleDegree } from './explain/obstacle-degree.js';
export { strengthsAndWeaknesses } from './explain/strengths-and-weaknesses.js';
