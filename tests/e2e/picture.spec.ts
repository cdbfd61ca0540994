import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { pictureFrame } from '../../src/lib/canvas/picture-frame.ts';
import {
  CARD,
  lanesOf,
  pointOn,
  positionsOf,
  routeOf,
  type JourneyMap,
  type Point,
} from '../../src/lib/domain/index.ts';
import { readMapFile } from '../../src/lib/format/index.ts';
import { expect, test } from './fixtures.ts';
import { decodePng, type Pixels } from './pixels.ts';
import { openFile } from './open-file.ts';
