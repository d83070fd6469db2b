// Canvases: until a page asks for a context, nothing but that question is watched. Then the functions that draw, measure and read are.

import { createDrawings, type Drawing } from './drawings.ts';
import { getterOf, keepUnder, lookUp, prototypeOf, tableByObject } from './natives.ts';
import type { Report } from './report.ts';
import { createScenes, type Scene } from './scenes.ts';
import { type Seen, watch } from './wrap.ts';

/** What is known of a canvas by its context. */
type Picture = Drawing | Scene;

/** What is told of each context that is asked for. */
export function createPictures(report: Report): { canvas: Seen } {
  const isConnected = getterOf<boolean>(prototypeOf('Node')!, 'isConnected');
  const { watchDrawings, drawingRead } = createDrawings(report, isConnected);
  const { watchScenes, sceneRead } = createScenes(report, isConnected);
  const pictures = tableByObject<Picture>();
  let isWatched = false;

  function pictureOf(kind: string, canvas: HTMLCanvasElement, context: object): Picture | undefined {
    if (kind === '2d') return watchDrawings(canvas, context);
    if (kind === 'webgl' || kind === 'webgl2' || kind === 'experimental-webgl') return watchScenes(canvas, context);
    return undefined;
  }

  function watchReading(): void {
    if (isWatched) return;
    isWatched = true;
    const prototype = prototypeOf('HTMLCanvasElement');
    if (!prototype) return;
    const widthOf = getterOf<number>(prototype, 'width');
    const heightOf = getterOf<number>(prototype, 'height');
    const read = (canvas: object) => {
      const picture = lookUp(pictures, canvas);
      if (picture?.kind === 'drawing') drawingRead(picture, widthOf(canvas), heightOf(canvas));
      else if (picture) sceneRead(picture);
    };
    watch(prototype, 'toDataURL', read);
    watch(prototype, 'toBlob', read);
  }

  return {
    canvas(canvas, args, context) {
      const kind = args[0];
      if (context === null || typeof kind !== 'string' || lookUp(pictures, canvas)) return;
      const picture = pictureOf(kind, canvas as HTMLCanvasElement, context as object);
      if (!picture) return;
      keepUnder(pictures, canvas, picture);
      watchReading();
    },
  };
}
