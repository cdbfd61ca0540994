import { describe, expect, it } from 'vitest';
import { layersRule } from '../../.tools/layers.mjs';
import { linterWith } from './lint.ts';

const faults = linterWith(layersRule);

describe('an upward import fails, in whatever form', () => {
  it.each([
    `import { analyse } from '#lib/analysis';`,
    `import type { Analysis } from '#lib/analysis';`,
    `import '#lib/analysis';`,
    `export { analyse } from '#lib/analysis';`,
    `export * from '#lib/analysis';`,
    `export type { Analysis } from '#lib/analysis';`,
    `export type Found = import('#lib/analysis').Analysis;`,
    `export const later = () => import('#lib/analysis');`,
    'export const later = () => import(`#lib/analysis`);',
    `import analysis = require('#lib/analysis');`,
    `export const all = import.meta.glob('#lib/analysis');`,
    `export const file = new URL('#lib/analysis', import.meta.url);`,
  ])('%s', (code) => {
    expect(faults('lib/domain/map.ts', code)).toEqual(['domain may not import analysis.']);
  });

  it('in a component too, in its script and in its template', () => {
    const code = `<script lang="ts">import { analyse } from '#lib/storage';</script>
      {#await import('#lib/format')}…{/await}`;
    expect(faults('lib/canvas/Card.svelte', code)).toEqual([
      'canvas may not import storage.',
      'canvas may not import format.',
    ]);
  });
});

describe('each layer keeps to its arrows', () => {
  it.each([
    ['format', 'analysis'],
    ['document', 'storage'],
    ['ui', 'domain'],
    ['i18n', 'ui'],
    ['templates', 'storage'],
    ['picture', 'canvas'],
    ['workspace', 'ui'],
    ['exchange', 'workspace'],
    ['views/table', 'views/report'],
    ['views/table', 'canvas'],
    ['views/table', 'storage'],
    ['canvas', 'views/table'],
  ])('%s may not import %s', (layer, target) => {
    const fault = `${layer} may not import ${target}.`;
    expect(faults(`lib/${layer}/a.ts`, `import '#lib/${target}';`)).toEqual([fault]);
    expect(faults(`lib/${layer}/deep/a.test.ts`, `import '#lib/${target}';`)).toEqual([fault]);
  });

  it.each([
    ['analysis', 'domain'],
    ['format', 'domain'],
    ['document', 'analysis'],
    ['storage', 'format'],
    ['exchange', 'analysis'],
    ['workspace', 'templates'],
    ['workspace', 'exchange'],
    ['ui', 'i18n'],
    ['canvas', 'workspace'],
    ['views/table', 'document'],
    ['views/table', 'exchange'],
  ])('%s may import %s', (layer, target) => {
    expect(faults(`lib/${layer}/a.ts`, `import type { A } from '#lib/${target}';`)).toEqual([]);
  });
});

describe('a layer has one face', () => {
  it('is not reached past', () => {
    const fault = `'#lib/domain/map' is no face: import '#lib/<folder>'.`;
    expect(faults('lib/analysis/a.ts', `import '#lib/domain/map';`)).toEqual([fault]);
    expect(faults('routes/+page.ts', `import '#lib/domain/map';`)).toEqual([fault]);
  });

  it.each(['../domain/map.ts', '../domain/index.ts', '../../routes/start.ts', './../domain'])(
    'nor left by %s',
    (path) => {
      const fault = `'${path}' leaves analysis: use '#lib/<folder>'.`;
      expect(faults('lib/analysis/a.ts', `import '${path}';`)).toEqual([fault]);
      expect(faults('lib/analysis/a.ts', `export type A = import('${path}').A;`)).toEqual([fault]);
    },
  );

  it('nor left for the next view', () => {
    const fault = `'../report/a.ts' leaves views/table: use '#lib/<folder>'.`;
    expect(faults('lib/views/table/a.ts', `import '../report/a.ts';`)).toEqual([fault]);
  });

  it('nor reached by another name', () => {
    for (const path of ['$lib/domain', '/src/lib/domain/index.ts', 'src/lib/domain/index.ts']) {
      const fault = `Import '#lib/<folder>' or relatively, not '${path}'.`;
      expect(faults('lib/analysis/a.ts', `import '${path}';`)).toEqual([fault]);
    }
  });

  it('is for others: inside a folder imports are relative', () => {
    expect(faults('lib/domain/a.ts', `import '#lib/domain';`)).toEqual(['Inside domain, import relatively.']);
    expect(faults('lib/domain/a.test.ts', `import '#lib/domain';`)).toEqual([]);
    expect(faults('lib/domain/edits/a.ts', `import '../map.ts'; import './links.ts?raw';`)).toEqual([]);
  });

  it('may be left by a test for the shared fixtures', () => {
    const code = `import { sampleText } from '../../../tests/fixtures/files.ts';`;
    expect(faults('lib/analysis/a.test.ts', code)).toEqual([]);
    expect(faults('lib/analysis/a.ts', code)).toHaveLength(1);
  });

  it('cannot be hidden by a computed path', () => {
    const fault = 'Import a literal path: a computed one hides its layer.';
    expect(faults('lib/analysis/a.ts', 'const b = (name) => import(`../${name}`);')).toEqual([fault]);
  });

  it('and every folder has a layer', () => {
    const fault = 'src/lib/helpers/a.ts belongs to no layer: see .tools/layers.mjs.';
    expect(faults('lib/helpers/a.ts', `import '#lib/domain';`)).toEqual([fault]);
  });
});

describe('pages', () => {
  it('may import every face', () => {
    const code = `import '#lib/domain'; import '#lib/canvas'; import '#lib/views/table'; import '../lib/ui/tokens.css';`;
    expect(faults('routes/+page.ts', code)).toEqual([]);
    expect(faults('service-worker.ts', `import '#lib/storage'; import './routes/names.ts';`)).toEqual([]);
  });

  it('may not go past a face', () => {
    const fault = `'../lib/domain/map.ts' goes past a face: import '#lib/<folder>'.`;
    expect(faults('routes/+page.ts', `import '../lib/domain/map.ts';`)).toEqual([fault]);
  });
});

describe('packages', () => {
  it.each([
    ['@xyflow/svelte', 'canvas'],
    ['idb-keyval', 'storage'],
    ['html-to-image', 'picture'],
  ])('%s belongs to %s', (name, owner) => {
    const code = `import type { A } from '${name}';`;
    expect(faults(`lib/${owner}/a.ts`, code)).toEqual([]);
    for (const path of ['lib/views/table/a.ts', 'lib/ui/a.ts', 'routes/+page.ts']) {
      expect(faults(path, code)).toEqual([`Only ${owner} may import '${name}'.`]);
    }
  });

  it('are not for the domain, but for its tests', () => {
    const fault = `domain imports no package, so not 'valibot'.`;
    expect(faults('lib/domain/a.ts', `import 'valibot';`)).toEqual([fault]);
    expect(faults('lib/domain/a.test.ts', `import 'vitest';`)).toEqual([]);
    expect(faults('lib/format/a.ts', `import 'valibot'; import 'd3-shape';`)).toEqual([]);
  });
});
