import { freezeAddendum, readMinutes } from '../../shared/domain/minutes';
import { addendaSeries } from '../../shared/domain/numbering';
import { nextAddendumNumber } from '../../shared/domain/outcomes';
import type { AddendumCorrection } from '../../shared/documents';
import type { Session } from '../data';
import type { Finalised, FinaliseOptions } from './finaliseMeeting';

interface AddendumChoice extends FinaliseOptions {
  readonly corrections: readonly AddendumCorrection[];
}

/** Freezes a correction to approved minutes. Not undoable, like the minutes themselves: another addendum corrects it. */
export async function createAddendum(
  { numbers, read, write }: Pick<Session, 'numbers' | 'read' | 'write'>,
  amendedId: string,
  { corrections, language, now, takesNextNumber = false }: AddendumChoice,
): Promise<Finalised> {
  const known = read.get('minutes', amendedId);
  if (!known) return { kind: 'gone' };
  const taken = await numbers.take(addendaSeries(known.number));
  if (taken === undefined && !takesNextNumber) return { kind: 'noNumber' };
  const { value } = await write(
    (unit): Finalised => {
      const amended = unit.get('minutes', amendedId);
      const frozen = amended && readMinutes(amended);
      if (!amended || frozen?.ok !== true) return { kind: 'gone' };
      const others = unit.all('minutes').map(({ number }) => number);
      const draft = freezeAddendum(amended, frozen.value.content, corrections, {
        number: taken ?? nextAddendumNumber(others, amended.number),
        language,
        finalisedAt: new Date(now).toISOString(),
      });
      return { kind: 'finalised', minutes: unit.create('minutes', draft) };
    },
    { undoable: false },
  );
  return value;
}
