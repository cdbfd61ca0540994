import { isFileHandle, type PickedFile } from './file-access.ts';

/** Files that the system opens with the installed app: https://wicg.github.io/web-app-launch/ */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void;
}

/** Hands over the files that the app is started with, now and as long as the page lives, where the browser has that. */
export function takeLaunchedFiles(
  open: (files: readonly PickedFile[]) => Promise<void>,
  scope: { readonly launchQueue?: LaunchQueue } = window as Window & { readonly launchQueue?: LaunchQueue },
): void {
  scope.launchQueue?.setConsumer(({ files = [] }) => {
    void pickedFiles(files.filter(isFileHandle)).then(open);
  });
}

/** The files that are still there when it comes to reading them. */
async function pickedFiles(handles: readonly FileSystemFileHandle[]): Promise<readonly PickedFile[]> {
  const picked = await Promise.allSettled(
    handles.map(async (handle) => ({ file: await handle.getFile(), handle })),
  );
  return picked.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
}
