import { expect, it } from 'vitest';
import { pictureKindOf } from './picture-kind.ts';

const bytes = (...values: number[]) => new Blob([new Uint8Array(values)]);

it.each([
  ['a PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), 'png'],
  ['half of a PNG’s signature', bytes(0x89, 0x50, 0x4e, 0x47), null],
  ['an SVG', new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']), 'svg'],
  [
    'an SVG behind a declaration, comments and a document type',
    new Blob(['\uFEFF<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg:svg/>']),
    'svg',
  ],
  ['a page with an SVG in it', new Blob(['<!doctype html><body><svg></svg>']), null],
  ['a comment without end', new Blob(['<!-- <svg>']), null],
  ['a map’s file that names one', new Blob(['{"title": "<svg>"}']), null],
  ['a JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), 'other'],
  ['a GIF', new Blob(['GIF89a']), 'other'],
  ['a WebP', new Blob(['RIFF1234WEBPVP8 ']), 'other'],
  ['an AVIF', new Blob(['1234ftypavif']), 'other'],
  ['a PDF', new Blob(['%PDF-1.7']), 'other'],
  ['nothing', new Blob([]), null],
])('takes %s for what it is', async (_, file, kind) => {
  expect(await pictureKindOf(file)).toBe(kind);
});
