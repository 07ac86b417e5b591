import { parentPort } from 'node:worker_threads';
import { rankerOfThread } from './robustness.bench.js';

const rank = rankerOfThread();
parentPort!.on('message', ({ from, to }: { from: number; to: number }) => {
  rank(from, to);
  parentPort!.postMessage('done');
});
