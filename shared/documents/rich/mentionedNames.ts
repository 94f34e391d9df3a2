import { collectionOfId } from '../../schema';
import { sharedToRich } from '../../text/rich/sharedToRich';
import type { RichLine } from '../../text/rich/richText';
import type { SharedText } from '../../text/sharedText';
import type { MentionedNames } from '../minutesContent';

/** Texts are looked at whenever their minutes are shown, and never change in place. */
const namesByText = new WeakMap<SharedText, MentionedNames>();

const NOBODY: MentionedNames = { people: [], institutions: [] };

/** Whom texts mention, by the names that stand there, each once; undefined where nobody is. */
export function mentionedNames(bodies: readonly SharedText[]): MentionedNames | undefined {
  const found = bodies.map(namesIn);
  const people = [...new Set(found.flatMap((names) => names.people))];
  const institutions = [...new Set(found.flatMap((names) => names.institutions))];
  return people.length + institutions.length === 0 ? undefined : { people, institutions };
}

function namesIn(body: SharedText): MentionedNames {
  if (body.update === '') return NOBODY;
  const known = namesByText.get(body);
  if (known) return known;
  const mentions = sharedToRich(body).flatMap(mentionsOf);
  const namesOf = (collection: 'members' | 'institutions'): readonly string[] =>
    mentions.flatMap(({ id, name }) => (collectionOfId(id) === collection && name.trim() !== '' ? [name.trim()] : []));
  const names = { people: namesOf('members'), institutions: namesOf('institutions') };
  namesByText.set(body, names);
  return names;
}

/** A name of which a part is bold is one name. */
function mentionsOf({ runs }: RichLine): readonly { readonly id: string; readonly name: string }[] {
  const found: { id: string; name: string }[] = [];
  runs.forEach(({ mention, text }, index) => {
    const last = found.at(-1);
    if (mention === '') return;
    if (last && runs[index - 1]?.mention === mention) last.name += text;
    else found.push({ id: mention, name: text });
  });
  return found;
}
