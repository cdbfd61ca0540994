// npm run bench -- analysis: how the time of the analysis grows with the map. Printed, never asserted.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const RUNS = Number(process.env.RUNS) || 15;
const outDir = join(import.meta.dirname, '../.results/analysis');
const root = join(import.meta.dirname, '../..');

/** The analysis as the app's build has it, for Node.
 * @returns {Promise<typeof import('../../src/lib/analysis/index.ts')>} */
async function loadAnalysis() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'esnext',
      lib: {
        entry: join(root, 'src/lib/analysis/index.ts'),
        formats: ['es'],
        fileName: () => 'analysis.mjs',
      },
    },
  });
  return import(pathToFileURL(join(outDir, 'analysis.mjs')).href);
}

/** Equal numbers 0–1 for an equal seed (mulberry32).
 * @param {number} seed */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The content of a map with 1.5 links a touchpoint: each leads to the next, every other one also skips ahead. Of the
 * touchpoints in the middle, `loop` are tied together by a link from the last of them to the first.
 * @param {number} size
 * @param {number} loop
 * @returns {import('../../src/lib/domain/index.ts').JourneyContent} */
function generateContent(size, loop = 0) {
  const random = randomFrom(size + loop);
  /** @param {number} below */
  const whole = (below) => Math.floor(random() * below);
  const touchpoints = Array.from({ length: size }, (_, index) => ({
    id: `touchpoint-${index}`,
    title: `Touchpoint ${index + 1}`,
    stage: `s${Math.floor((index * 20) / size)}`,
    channel: 'app',
    expected: { level: whole(20) === 0 ? null : 1 + whole(3), note: '' },
    delivered: {
      note: '',
      observations: Array.from({ length: whole(4) }, () => ({
        level: whole(50) === 0 ? 0 : 1 + whole(4),
        count: 1 + whole(5),
        condition: '',
        date: null,
        by: '',
        note: '',
      })),
    },
    target: whole(4) === 0 ? null : 2 + whole(3),
    importance: 1 + whole(5),
    surpass: { lever: whole(10) === 0 ? 'time' : null, note: '' },
    promise: whole(10) === 0 ? { unit: 'min', promised: 15, actual: 10 + whole(10) } : null,
    gesture: whole(2) === 0 ? 'A word' : '',
    complaint: whole(2) === 0 ? 'none' : 'easy',
    dimension: null,
    effort: 1 + whole(5),
    owner: '',
    tags: [],
  }));
  /** @type {{ id: string, from: string, to: string, label: string, share: number | null }[]} */
  const links = [];
  /** @param {number} from @param {number} to @param {number | null} share */
  const link = (from, to, share) => {
    if (to >= size) return;
    const [start, end] = [from, to].map((index) => `touchpoint-${index}`);
    links.push({ id: `link-${links.length}`, from: `${start}`, to: `${end}`, label: '', share });
  };
  for (let index = 0; index < size; index += 1) {
    link(index, index + 1, null);
    if (index % 2 === 0) link(index, index + 2 + whole(30), (1 + whole(8)) / 10);
  }
  if (loop > 0) link(Math.floor(size / 2) + loop - 1, Math.floor(size / 2), 0.3);
  const stages = Array.from({ length: 20 }, (_, index) => ({ id: `s${index}`, title: '', width: 260 }));
  const settings = {
    leaveRate: 0.002,
    zeroLeaveRate: 0.01,
    drift: 0.5,
    weights: { shortfall: 2, ambition: 1 },
    economics: null,
  };
  // Through text, as a map that was opened from a file.
  return JSON.parse(JSON.stringify({ touchpoints, links, stages, settings }));
}

const { analyse } = await loadAnalysis();
const sizes = [1_000, 10_000, 100_000];
const cases = [
  ...sizes.map((size) => ({ name: `${size.toLocaleString('en')} touchpoints`, size, loop: 0 })),
  { name: '10,000 with a loop of 200', size: 10_000, loop: 200 },
].map((each) => ({
  ...each,
  content: generateContent(each.size, each.loop),
  times: /** @type {number[]} */ ([]),
}));

/** Everything that an analysis has to say, paths and findings read.
 * @param {import('../../src/lib/domain/index.ts').JourneyContent} content */
function timeOf(content) {
  const start = performance.now();
  const { paths, findings } = analyse(content);
  const time = performance.now() - start;
  if (paths.length !== 20 || findings.length === 0) throw new Error('The analysis has found too little.');
  return time;
}

for (let run = -3; run < RUNS; run += 1) {
  for (const { size, content, times } of cases) {
    // As much work at every size in each run: the first ones, in which the code gets warm, don't count.
    const repeats = Math.max(1, Math.round(10_000 / size));
    let time = 0;
    for (let repeat = 0; repeat < repeats; repeat += 1) time += timeOf(content) / repeats;
    if (run >= 0) times.push(time);
  }
}

/** @param {number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
const [small = NaN, middle = NaN, large = NaN, looped = NaN] = cases.map(({ times }) => median(times));
console.log(`\nAnalysis with paths and findings, 1.5 links a touchpoint, ${RUNS} runs, ms`);
for (const { name, size, times } of cases) {
  const [low, high] = [Math.min(...times), Math.max(...times)];
  const each = ((median(times) / size) * 1000).toFixed(2);
  const range = `(${low.toFixed(1)}–${high.toFixed(1)})`;
  console.log(
    `  ${name.padEnd(26)} median ${median(times).toFixed(1).padStart(6)}  ${range.padEnd(15)} ${each} µs a touchpoint`,
  );
}
console.log(`  10,000:                               ${middle.toFixed(1)} ms  (at most 60)`);
console.log(`  100,000 against 1,000, a touchpoint:  ${(large / 100 / small).toFixed(2)} ×  (at most 2)`);
console.log(`  10,000 with a loop against without:   ${(looped / middle).toFixed(2)} ×  (at most 3)`);
