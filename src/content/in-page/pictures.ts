// Canvases: until a page asks for a context, nothing but that question is watched. Then the functions that draw, measure and read are.

import { type Drawing, drawingRead, watchDrawings } from './drawings.ts';
import { onFirstElement } from './gates.ts';
import { getterOf, keepUnder, lookUp, prototypeOf } from './natives.ts';
import { type Scene, sceneRead, watchScenes } from './scenes.ts';
import { watch } from './wrap.ts';

/** What is known of a canvas by its context. */
export type Picture = Drawing | Scene;

const pictures = new WeakMap<object, Picture>();

export function watchCanvases(): void {
  onFirstElement(() =>
    watch(prototypeOf('HTMLCanvasElement'), 'getContext', (canvas, args, context) => {
      const kind = args[0];
      if (context === null || typeof kind !== 'string' || lookUp(pictures, canvas)) return;
      const picture = pictureOf(kind, canvas as HTMLCanvasElement, context as object);
      if (!picture) return;
      keepUnder(pictures, canvas, picture);
      watchReading();
    }),
  );
}

function pictureOf(kind: string, canvas: HTMLCanvasElement, context: object): Picture | undefined {
  if (kind === '2d') return watchDrawings(canvas, context);
  if (kind === 'webgl' || kind === 'webgl2' || kind === 'experimental-webgl') return watchScenes(canvas, context);
  return undefined;
}

let isWatched = false;

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
