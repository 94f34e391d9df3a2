import type { AnswersMessage } from '../../renderer/reading/answers/answerMessages';
import { readAnswers } from '../../renderer/reading/answers/readAnswers';
import { readers } from '../../renderer/reading/readers';
import { planAnswers, type ReadAnswer } from '../../shared/domain/answers';
import { planEventImport } from '../../shared/domain/events';
import { mapRows, planMemberImport } from '../../shared/domain/import';
import { planInstitutionImport, recogniseInstitutionColumns } from '../../shared/domain/institutionImport';
import { meetingUid } from '../../shared/domain/meetings';
import { checkMinutesFile } from '../../shared/domain/minutesCheck';
import { parseSetupLink } from '../../shared/domain/setupLink';
import { createTranslate } from '../../shared/messages/translate';
import { frozen } from '../support/documents/minutesFiles';
import { sampleMinutes } from '../support/documents/sampleMinutes';
import { fullTemplate } from '../support/documents/template';
import { record } from '../support/records';
import type { Sample } from './corpus';

const versions = [frozen(sampleMinutes)];
const meeting = record('meetings', 'meeting:01ABC', { title: 'Quartalstreffen', startsAt: '2026-12-03T10:00' });

/** Reads a file as the application does, and does what the page then does with it. Throws where that does. */
export async function readAll({ kind, name, bytes }: Sample): Promise<'read' | 'refused'> {
  // A copy, as the worker has one of its own: the reader of PDFs takes the bytes away.
  const file = { name, bytes: bytes.slice(), onProgress: () => undefined };
  switch (kind) {
    case 'members': {
      const read = readers.members(file);
      if (!read.ok) return 'refused';
      const rows = mapRows(read.value.table, read.value.mappings);
      planMemberImport({ rows, members: [], institutions: [], topics: [], today: '2026-11-28' });
      const columns = recogniseInstitutionColumns(read.value.mappings);
      planInstitutionImport({ table: read.value.table, columns, institutions: [] });
      // The same as if it came from the clipboard.
      readers.members({ ...file, readAs: { isPasted: true } });
      return 'read';
    }
    case 'calendar': {
      const read = readers.calendar(file);
      if (!read.ok) return 'refused';
      planEventImport(read.value.entries, []);
      return 'read';
    }
    case 'answers': {
      const answers = await readAllAnswers(name, bytes);
      planAnswers(answers, { meeting, meetings: [meeting], attendance: [], members: [], uidOf: meetingUid });
      return answers.length > 0 ? 'read' : 'refused';
    }
    case 'minutes': {
      const read = await readers.minutes(file);
      if (!read.ok) return 'refused';
      checkMinutesFile(read.value, {
        versions,
        template: fullTemplate,
        meetings: new Map(),
        translateTo: createTranslate,
      });
      return 'read';
    }
    case 'network':
      return readers.network(file).ok ? 'read' : 'refused';
    case 'picture':
      return readers.picture(file).ok ? 'read' : 'refused';
    case 'setupLink': {
      const read = readers.setupLink(file);
      return read.ok && parseSetupLink(read.value).ok ? 'read' : 'refused';
    }
  }
}

async function readAllAnswers(name: string, bytes: Uint8Array): Promise<readonly ReadAnswer[]> {
  const told: AnswersMessage[] = [];
  const files = [new File([Uint8Array.from(bytes)], name)];
  await readAnswers({ files, begin: { file: 0, at: 0 } }, (message) => told.push(message));
  return told.flatMap((message) => (message.type === 'answer' ? [message.answer] : []));
}
