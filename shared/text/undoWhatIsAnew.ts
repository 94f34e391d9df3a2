import * as Y from 'yjs';
import { authorOf, isMadeAnew } from './makeAnew';
import { lettersOf, runsOf, type GoneLetter } from './writtenInGone';

/**
 * Takes back a deletion, or does one again. What was deleted may be there anew by then, because somebody else wrote in it (see [Note: words written into what is gone]):
 * Yjs does not know that these are the same letters and would bring them a second time. Of a line that is there again nothing else comes back either: what the other one
 * made of it holds.
 * @returns whether there was a step to take
 */
export function takeStep(manager: Y.UndoManager, text: Y.Text, way: 'undo' | 'redo'): boolean {
  const { doc } = manager;
  const since = Y.getState(doc.store, doc.clientID);
  if (manager[way]() === null) return false;
  const isNew = ({ client, clock }: GoneLetter): boolean => client === doc.clientID && clock >= since;
  const places = doublesIn(text, isNew);
  doc.transact(() => {
    for (const at of places.toReversed()) text.delete(at, 1);
  });
  return true;
}

/** Where letters are that came back beside those that stand for them. */
function doublesIn(text: Y.Text, isNew: (letter: GoneLetter) => boolean): readonly number[] {
  const runs = runsOf(text);
  const anew = new Set(runs.map(({ client }) => client).filter(isMadeAnew));
  if (anew.size === 0) return [];
  const { back, authors } = doubled(text, anew);
  const places: number[] = [];
  let line: { readonly letter: GoneLetter; readonly at: number }[] = [];
  let end = 0;
  for (const letter of runs.flatMap(lettersOf)) {
    line.push({ letter, at: end });
    end += letter.text.length;
    if (letter.text !== '\n') continue;
    const isThereAgain = back.has(nameOf(letter)) || authors.has(letter.client);
    places.push(
      ...line
        .filter((each) => isNew(each.letter) && (isThereAgain || back.has(nameOf(each.letter))))
        .map(({ at }) => at),
    );
    line = [];
  }
  return places;
}

/** Letters that came back by a step although they are there anew: their names, and the authors of those that stand for them. */
function doubled(
  text: Y.Text,
  anew: ReadonlySet<number>,
): { readonly back: ReadonlySet<string>; readonly authors: ReadonlySet<number> } {
  const back = new Set<string>();
  const authors = new Set<number>();
  for (let item = text._start; item !== null; item = item.right) {
    const { redone, id, length } = item;
    if (!item.deleted || redone === null) continue;
    for (let offset = 0; offset < length; offset += 1) {
      const author = authorOf({ client: id.client, clock: id.clock + offset });
      if (!anew.has(author)) continue;
      authors.add(author);
      back.add(nameOf({ client: redone.client, clock: redone.clock + offset }));
    }
  }
  return { back, authors };
}

function nameOf({ client, clock }: Pick<GoneLetter, 'client' | 'clock'>): string {
  return `${client} ${clock}`;
}
