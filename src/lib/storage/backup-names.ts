import { FILE_EXTENSION, fileNameFor } from '#lib/format';

/**
 * Names for the files of one archive: readable, safe on every system, none given twice, also not where capitals count as
 * small letters.
 */
export class BackupNames {
  readonly #taken = new Set<string>();

  /** A name like `maps/Airport taxi.tropa.json`; `folder` is a name made here without its extension, or a plain word. */
  in(folder: string, title: string): string {
    const stem = stemOf(title);
    for (let count = 1; ; count++) {
      const name = `${folder}/${count === 1 ? stem : `${stem} (${count})`}${FILE_EXTENSION}`;
      const plain = name.normalize('NFC').toLowerCase();
      if (this.#taken.has(plain)) continue;
      this.#taken.add(plain);
      return name;
    }
  }
}

/** The folder of a map's versions: its file's name, which is given once only. */
export function versionFolder(file: string): string {
  return `versions/${file.slice(file.indexOf('/') + 1, -FILE_EXTENSION.length)}`.replace(/[. ]+$/, '');
}

/** What a version is called by: the moment (UTC), and the name the user gave it. */
export function versionTitle(at: string, name: string): string {
  return `${at.slice(0, 19).replace('T', ' ').replaceAll(':', '-')} ${name}`.trim();
}

/** The file of a whole backup, by the day on the user's calendar. */
export function backupFileName(at: Date): string {
  const day = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return `tropa-backup-${day.map((part) => String(part).padStart(2, '0')).join('-')}.zip`;
}

function stemOf(title: string): string {
  return fileNameFor(title).slice(0, -FILE_EXTENSION.length);
}
