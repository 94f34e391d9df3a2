import { useEffect, useLayoutEffect, useRef } from 'react';
import { useWriteLock } from '../access/WriteLock';
import type { MenuEntry } from '../actions/MenuButton';

/**
 * [Note: commands of a record] What can be done with the record that is open or selected. Its screen offers it, in the shape of a menu, since most of it stands in
 * the record's own menu as well; the palette lists it first, under the record's name. One register for all screens: the palette knows none of them.
 */
export interface CommandOffer {
  /** What the record is called. */
  readonly title: string;
  readonly entries: readonly MenuEntry[];
}

type Read = () => CommandOffer;

/** In the order in which they came onto the screen. */
const offers = new Set<Read>();

/** Offers the entries for as long as the component is on the screen. What is disabled or may not be written now is left out. */
export function useOfferCommands(title: string, entries: readonly MenuEntry[]): void {
  const lock = useWriteLock();
  const latest = useRef<CommandOffer>({ title, entries: [] });

  // Read by the palette when it opens, which is after everything was drawn.
  useLayoutEffect(() => {
    latest.current = {
      title,
      entries: entries.filter(
        ({ isDisabled = false, changesData = false }) => !isDisabled && !(changesData && lock !== undefined),
      ),
    };
  });
  // The register is outside React.
  useEffect(() => {
    const read: Read = () => latest.current;
    offers.add(read);
    return () => {
      offers.delete(read);
    };
  }, []);
}

/** What is offered at this moment, the latest to come onto the screen first; without those that offer nothing. */
export function offeredCommands(): readonly CommandOffer[] {
  return [...offers]
    .reverse()
    .map((read) => read())
    .filter(({ entries }) => entries.length > 0);
}
