/** The file name of a picture, from a map's file name without its extension: `Taxi.png`, at other scales `Taxi@2x.png`. */
export function pictureFileName(stem: string, scale: number, extension: string): string {
  const mark = scale === 1 ? '' : `@${Number(scale.toPrecision(3))}x`;
  return `${stem}${mark}.${extension}`;
}
