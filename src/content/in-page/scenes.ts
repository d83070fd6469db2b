// WebGL canvases: scenes that are drawn and read back by who has asked for the graphics card's own name.

import { getPrototypeOf, keepUnder, lookUp, tableByObject } from './natives.ts';
import type { Report } from './report.ts';
import { hostOfScript } from './trace.ts';
import { watch } from './wrap.ts';

export interface Scene {
  kind: 'scene';
  canvas: HTMLCanvasElement;
  renderer: boolean;
  drawn: boolean;
  reads: number;
}

/** UNMASKED_RENDERER_WEBGL of the extension WEBGL_debug_renderer_info, and RENDERER, which says the same in Firefox since 92. */
const UNMASKED_RENDERER = 0x9246;
const RENDERER = 0x1f01;
const MOST_READS = 8;

export interface Scenes {
  watchScenes(canvas: HTMLCanvasElement, context: object): Scene;
  sceneRead(scene: Scene): void;
}

export function createScenes({ note }: Report, isConnected: (node: object) => boolean): Scenes {
  const scenes = tableByObject<Scene>();
  const isWatched = tableByObject<true>();

  function watchContexts(prototype: object): void {
    if (lookUp(isWatched, prototype)) return;
    keepUnder(isWatched, prototype, true);
    watch(prototype, 'drawArrays', seen);
    watch(prototype, 'drawElements', seen);
    watch(prototype, 'getParameter', seen);
    watch(prototype, 'readPixels', seen);
  }

  function seen(context: object, args: ArrayLike<unknown>, _: unknown, name: string): void {
    const scene = lookUp(scenes, context);
    if (!scene) return;
    if (name === 'readPixels') sceneRead(scene);
    else if (name !== 'getParameter') scene.drawn = true;
    else if (args[0] === UNMASKED_RENDERER || args[0] === RENDERER) scene.renderer = true;
  }

  /** Without the card's name, what is read tells nothing here, and costs nothing. */
  function sceneRead(scene: Scene): void {
    const { canvas, renderer, drawn } = scene;
    if (!renderer || scene.reads >= MOST_READS) return;
    scene.reads += 1;
    note(hostOfScript(), 'webgl', { renderer, drawn, shown: isConnected(canvas) });
  }

  return {
    watchScenes(canvas, context) {
      watchContexts(getPrototypeOf(context)!);
      const scene: Scene = { kind: 'scene', canvas, renderer: false, drawn: false, reads: 0 };
      keepUnder(scenes, context, scene);
      return scene;
    },
    sceneRead,
  };
}
