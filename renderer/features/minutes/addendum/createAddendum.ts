import { freezeAddendum, readMinutes } from '../../../../shared/domain/minutes';
import { addendaSeries } from '../../../../shared/domain/numbering';
import { nextAddendumNumber } from '../../../../shared/domain/outcomes';
import type { AddendumCorrection } from '../../../../shared/documents';
import type { Minutes } from '../../../../shared/schema';
import type { Session } from '../../../data';
import type { Finalised } from '../finaliseMeeting';

interface AddendumChoice {
  readonly corrections: readonly AddendumCorrection[];
  readonly language: 'de' | 'en';
  /** A person takes the next number although another laptop may take the same. */
  readonly takesNextNumber?: boolean;
}

/** Freezes a correction to approved minutes. Not undoable, like the minutes themselves: another addendum corrects it. */
export async function createAddendum(
  { repositories, numbers }: Session,
  amendedId: string,
  { corrections, language, takesNextNumber = false }: AddendumChoice,
): Promise<Finalised> {
  const amended: Minutes | undefined = repositories.minutes.get(amendedId);
  const frozen = amended && readMinutes(amended);
  if (!amended || frozen?.ok !== true) return { kind: 'gone' };
  const taken = repositories.minutes.snapshot().records.map(({ number }) => number);
  const number =
    (await numbers.take(addendaSeries(amended.number))) ??
    (takesNextNumber ? nextAddendumNumber(taken, amended.number) : undefined);
  if (number === undefined) return { kind: 'noNumber' };
  const draft = freezeAddendum(amended, frozen.value.content, corrections, {
    number,
    language,
    finalisedAt: new Date().toISOString(),
  });
  return { kind: 'finalised', minutes: await repositories.minutes.create(draft, { undoable: false }) };
}
