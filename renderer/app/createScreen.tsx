import { createElement, use, type ComponentType } from 'react';

export type Screen = ComponentType & {
  /** Fetches the screen's code ahead of need. */
  readonly preload: () => Promise<ComponentType>;
};

/**
 * A screen whose code is fetched when it is first shown or preloaded: the start reads the frame and one screen, not all of
 * them. Once there it renders at once, without a moment of emptiness in which the focus would be lost.
 */
export function createScreen(load: () => Promise<ComponentType>): Screen {
  let loaded: ComponentType | undefined;
  let loading: Promise<ComponentType> | undefined;

  function preload(): Promise<ComponentType> {
    loading ??= load().then((component) => (loaded = component));
    return loading;
  }

  function Screen() {
    return createElement(loaded ?? use(preload()));
  }
  return Object.assign(Screen, { preload });
}
