import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMapFile } from '#lib/format';
import { MapRepository, MemoryBackend } from '#lib/storage';
import { mutatedFile } from '../../../tests/fixtures/mutated-file.ts';
import { sampleText } from '../../../tests/fixtures/saved-maps.ts';
import { trials } from '../../../tests/fixtures/trials.ts';
import { FileIntake } from './file-intake.svelte.ts';
import { Library } from './library.svelte.ts';
import { outlineOf } from './outline.ts';

it('a mutated file opens, is asked about or is refused with a path, and never changes the map that is there', async () => {
  const read = readMapFile(sampleText());
  if (!read.ok) throw new Error('The sample must open');
  await fc.assert(
    fc.asyncProperty(mutatedFile(sampleText()), async (text) => {
      const repository = new MapRepository(new MemoryBackend(), (map) => outlineOf(map));
      const library = new Library(repository);
      const opened: string[] = [];
      const intake = new FileIntake(repository, library, {
        onopen: (id) => opened.push(id),
        onreplace: () => expect.fail('Nobody chose to replace the map'),
      });
      await library.create(read.map);
      const before = await repository.load('taxi-airport');

      await intake.open([{ file: new File([text], 'mutated.tropa.json'), handle: null }]);

      const path = intake.refusal?.error?.path ?? '';
      expect([opened.length > 0, intake.conflict !== null, path !== '']).toContain(true);
      expect(await repository.load('taxi-airport')).toEqual(before);
    }),
    { numRuns: trials(100) },
  );
});
