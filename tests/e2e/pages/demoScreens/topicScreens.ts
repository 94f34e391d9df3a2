import type { DemoScreen } from './DemoScreen';

const TOPIC = 'topic:legal-tech';

/** Topics and what is written about them. */
export const topicScreens: readonly DemoScreen[] = [
  {
    name: 'topics',
    tour: 'topics',
    show: ({ goTo }) => goTo('/topics'),
    proof: ({ heading }) => heading('topics.title'),
    action: ({ page, t }) => page.getByRole('button', { name: t('topics.create') }),
  },
  {
    name: 'topic',
    tour: 'topics',
    show: ({ goTo }) => goTo(`/topics/${TOPIC}`),
    proof: ({ page, t }) => page.getByRole('heading', { name: t('topics.notes'), exact: true }),
    action: ({ page, t }) => page.getByRole('button', { name: t('topics.createNote') }),
  },
  {
    name: 'note',
    tour: 'topics',
    async show({ goTo, page }) {
      await goTo(`/topics/${TOPIC}`);
      await page.getByTestId('note').getByRole('link').first().click();
    },
    proof: ({ page, t }) => page.getByRole('textbox', { name: t('topics.note.body'), exact: true }),
    action: ({ page, t }) => page.getByRole('textbox', { name: t('topics.note.body'), exact: true }),
  },
];
