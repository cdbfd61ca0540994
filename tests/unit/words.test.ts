import { describe, expect, it } from 'vitest';
import { wordsRule } from '../../.tools/words.mjs';
import { linterWith } from './lint.ts';

const lint = linterWith(wordsRule);
const faults = (code: string) => lint('lib/ui/Thing.svelte', code);

describe('words of a component’s own fail', () => {
  it.each([
    ['<p>Save the map</p>', 'Save the map'],
    ['<p>Сохранить</p>', 'Сохранить'],
    ['<p>{count} maps</p>', 'maps'],
    ['<p>Tropa: карта</p>', 'Tropa: карта'],
    [`<p>{'Save'}</p>`, 'Save'],
    [`<p>{open ? 'Open' : m.closed()}</p>`, 'Open'],
    ['<p>{`Saved ${time}`}</p>', 'Saved'],
    [`<p>{'Saved ' + time}</p>`, 'Saved'],
    ['<button aria-label="Close">×</button>', 'Close'],
    [`<button title={on ? 'Hide' : ''}></button>`, 'Hide'],
    ['<button title="Ещё {count}"></button>', 'Ещё'],
    ['<img alt="A map" src="a.png" />', 'A map'],
    ['<input placeholder={`Name`} />', 'Name'],
    ['<Field label="Name" />', 'Name'],
    ['<svelte:head><title>Maps</title></svelte:head>', 'Maps'],
  ])('%s', (code, text) => {
    expect(faults(code)).toEqual([`'${text}' belongs in a message file: src/lib/i18n/messages.`]);
  });
});

it.each([
  '<p>{m.app_save()}</p>',
  '<h1>Tropa</h1><b>WOW</b>',
  '<p>− 0,4 %</p><b>×</b><i>x</i>',
  '<p class="note large" data-kind="hint" id="top">{text}</p>',
  '<button aria-label={m.app_close()} title={name ?? m.app_map()}>{a.b("key")}</button>',
  `<p class={open ? 'open' : 'closed'}>{items['name']}</p>`,
  '<script>const word = "word";</script><style>p { color: red }</style>',
  '<!-- a comment --><p>{m[`level_${level}`]()}</p>',
])('%s passes', (code) => {
  expect(faults(code)).toEqual([]);
});
