import { useMemo, useState } from 'react';
import { meetingTitle } from '../../../../shared/domain/titles';
import { paperDocument, type PaperKind } from '../../../../shared/documents';
import { paperSource } from '../../../../shared/domain/minutes';
import { RED } from '../../../../shared/schema/confidentiality';
import { Button, ComboBox, type MaybeAsync, useMessages } from '../../../ui';
import { useDocumentExport } from '../../../documents';
import { useRedFile } from '../../confidentiality';
import type { MeetingView } from '../../meetings';
import styles from './PapersSection.module.css';

const FORMATS = ['pdf', 'odt'] as const;

/** One paper with the two files it can become. Nothing to show while there is nobody to print it for. */
export function PaperRow({ kind, view }: { readonly kind: PaperKind; readonly view: MeetingView }) {
  const { t, language } = useMessages();
  const { progress, save } = useDocumentExport();
  const { saveKnowingly, question } = useRedFile();
  const [person, setPerson] = useState<string | null>(null);
  const source = useMemo(() => paperSource(view, kind, language, new Date().toISOString()), [view, kind, language]);
  const paper = t(`meetings.papers.${kind}`);
  if (source.people.length === 0) return null;

  function print(format: (typeof FORMATS)[number]): MaybeAsync {
    const people = person === null ? source.people : source.people.filter((_, index) => String(index) === person);
    const title = person === null ? meetingTitle(view.meeting, t) : (people[0]?.name ?? '');
    const model = paperDocument(kind, { ...source, people }, t);
    return saveKnowingly({ isRed: view.meeting.tlp === RED, isPrinted: model.tlp === RED }, () =>
      save(model, [format], { date: view.meeting.startsAt, kind: paper, title }),
    );
  }

  return (
    <li className={styles.paper}>
      {question}
      <div className={styles.text}>
        <span>{paper}</span>
        <span className={styles.detail}>{t(`meetings.papers.detail.${kind}`, { count: source.people.length })}</span>
      </div>
      <div className={styles.actions}>
        {FORMATS.map((format) => (
          <Button
            key={format}
            size="small"
            isPending={progress !== undefined}
            aria-label={t('meetings.papers.as', { paper, format: format.toUpperCase() })}
            onPress={() => print(format)}
          >
            {format.toUpperCase()}
          </Button>
        ))}
      </div>
      {kind === 'certificates' && source.people.length > 1 && (
        <div className={styles.person}>
          <ComboBox
            isView
            label={t('meetings.papers.for')}
            placeholder={t('meetings.papers.forAll')}
            value={person}
            onChange={setPerson}
            options={source.people.map(({ name, institution }, index) => ({
              id: String(index),
              label: name,
              detail: institution,
            }))}
          />
        </div>
      )}
    </li>
  );
}
