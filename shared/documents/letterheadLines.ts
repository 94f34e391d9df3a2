import type { Letterhead } from './document';

export type LetterheadLine = { readonly role: 'address' | 'reference' | 'version'; readonly text: string };

/** What is below the name of the network, line by line. */
export function letterheadLines({ address, reference, version }: Letterhead): readonly LetterheadLine[] {
  return [
    ...address.map((text) => ({ role: 'address', text }) as const),
    { role: 'reference', text: reference },
    ...(version === '' ? [] : [{ role: 'version', text: version } as const]),
  ];
}
