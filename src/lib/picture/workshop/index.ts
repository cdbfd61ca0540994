export { doJob } from './at-work.ts';
export { inWorker } from './workshop.ts';
