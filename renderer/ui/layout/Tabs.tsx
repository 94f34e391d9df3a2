import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { useMessages } from '../messages/MessagesProvider';
import styles from './Tabs.module.css';

export type TabItem<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly count?: number | undefined;
  readonly content: ReactNode;
};

export type TabsProps<Id extends string> = {
  readonly label: string;
  readonly items: readonly TabItem<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
};

export function Tabs<Id extends string>({ label, items, value, onChange }: TabsProps<Id>) {
  const { formatNumber } = useMessages();
  return (
    <AriaTabs
      className={styles.tabs ?? ''}
      selectedKey={value}
      onSelectionChange={(key) => {
        const item = items.find(({ id }) => id === key);
        if (item) onChange(item.id);
      }}
    >
      <TabList aria-label={label} className={styles.list ?? ''}>
        {items.map(({ id, label: name, count }) => (
          <Tab key={id} id={id} className={styles.tab ?? ''}>
            {name}
            {count !== undefined && <span className={styles.count}>{formatNumber(count)}</span>}
          </Tab>
        ))}
      </TabList>
      {items.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={styles.panel ?? ''}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
