import type { Tabs } from '#lib/storage';

/** How long the writer may take to let go of a map before it is taken from it, in milliseconds. */
const HANDOVER = 1000;

/** Asks the tab that writes a map to keep all it has; resolves when it has, or does not answer. */
export async function askForHandover(tabs: Tabs | null, id: string): Promise<void> {
  if (!tabs) return;
  await new Promise<void>((ready) => {
    const timer = setTimeout(done, HANDOVER);
    const end = tabs.listen((message) => {
      if (message.kind === 'ready' && message.id === id) done();
    });
    function done() {
      clearTimeout(timer);
      end();
      ready();
    }
    tabs.post({ kind: 'wanted', id });
  });
}
