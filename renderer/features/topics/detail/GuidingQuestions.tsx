import { Plus, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { ulid } from '../../../../shared/ulid';
import type { Topic } from '../../../../shared/schema';
import { LONGEST_NAME, shorten } from '../../../../shared/text/shorten';
import { useSession } from '../../../live';
import { Button, IconButton, Section, useMessages } from '../../../ui';
import { useOfferUndo } from '../../../undo';
import { InlineText } from '../../../fields';
import styles from './TopicDetail.module.css';

export function GuidingQuestions({ topic }: { readonly topic: Topic }) {
  const { t } = useMessages();
  const session = useSession();
  const offerUndo = useOfferUndo();
  const { topics } = session.repositories;
  const listRef = useRef<HTMLOListElement>(null);
  const addedId = useRef('');

  // The new question exists only after the store has it; then the keyboard goes there.
  useEffect(() => {
    if (topic.questions.at(-1)?.id !== addedId.current) return;
    addedId.current = '';
    listRef.current?.querySelector<HTMLElement>('li:last-child textarea')?.focus();
  }, [topic.questions]);

  async function add(): Promise<void> {
    const id = ulid();
    addedId.current = id;
    await topics.update(topic.id, ({ questions }) => ({ questions: [...questions, { id, text: '' }] }));
  }

  async function remove(id: string): Promise<void> {
    const { undo } = await session.write((unit) =>
      unit.update('topics', topic.id, ({ questions }) => ({
        questions: questions.filter((question) => question.id !== id),
      })),
    );
    const text = topic.questions.find((question) => question.id === id)?.text ?? '';
    offerUndo(undo, t('topics.questionRemoved', { text: shorten(text, LONGEST_NAME) }));
  }

  function save(id: string, text: string): Promise<unknown> {
    return topics.update(topic.id, ({ questions }) => ({
      questions: questions.map((question) => (question.id === id ? { ...question, text } : question)),
    }));
  }

  return (
    <Section
      title={t('topics.questions')}
      level={3}
      actions={
        <Button changesData variant="quiet" size="small" icon={Plus} onPress={() => add()}>
          {t('topics.addQuestion')}
        </Button>
      }
    >
      {topic.questions.length === 0 ? (
        <p className={styles.muted}>{t('topics.noQuestions')}</p>
      ) : (
        <ol ref={listRef} className={styles.questions}>
          {topic.questions.map(({ id, text }, index) => (
            <li key={id} className={styles.question}>
              <InlineText
                label={t('topics.question', { number: index + 1 })}
                kind="long"
                value={text}
                onSave={(value) => save(id, value)}
              />
              <span className={styles.quietUntilUsed}>
                <IconButton
                  changesData
                  label={t('topics.removeQuestion', { number: index + 1 })}
                  icon={X}
                  onPress={() => remove(id)}
                />
              </span>
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
