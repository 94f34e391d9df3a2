import { createElement, use, type ComponentType } from 'react';

export type Screen<P extends object = object> = ComponentType<P> & {
  /** Fetches the screen's code ahead of need. */
  readonly preload: () => Promise<ComponentType<P>>;
};

/**
 * A screen, or a part of one, whose code is fetched when it is first shown or preloaded: the start reads the frame and one screen, not all of
 * them. Once there it renders at once, without a moment of emptiness in which the focus would be lost.
 */
export function createScreen<P extends object>(load: () => Promise<ComponentType<P>>): Screen<P> {
  let loaded: ComponentType<P> | undefined;
  let loading: Promise<ComponentType<P>> | undefined;

  function preload(): Promise<ComponentType<P>> {
    loading ??= load().then((component) => (loaded = component));
    return loading;
  }

  function Screen(props: P) {
    return createElement(loaded ?? use(preload()), props);
  }
  return Object.assign(Screen, { preload });
}
