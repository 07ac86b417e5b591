import fc from 'fast-check';

/** Properties are tried on the same cases everywhere, so that a run can be repeated; FAST_CHECK_SEED=N tries others. */
fc.configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 20_201_101) });
