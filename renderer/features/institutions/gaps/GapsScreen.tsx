import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { coverageOn, SECTORS_OF_STATES, topicsWithoutOffer } from '../../../../shared/domain/institutions';
import type { Sector, State } from '../../../../shared/schema';
import { useRecords, useToday } from '../../../live';
import { Page, PageHeader, Section, SegmentedControl, Select, Toolbar, useMessages } from '../../../ui';
import { useShowInstitutions } from '../useInstitutionList';
import { useInstitutionTexts } from '../useInstitutionTexts';
import { useTopics } from '../useTopics';
import styles from './gaps.module.css';
import { GapsTable } from './GapsTable';
import { StateMap } from './StateMap';

const VIEWS = ['map', 'table'] as const;
const ALL = 'all';

/** Which Länder, levels and topics nobody represents: whom to win next. */
export function GapsScreen() {
  const { t, language } = useMessages();
  const members = useRecords('members').records;
  const institutions = useRecords('institutions').byId;
  const topics = useTopics();
  const today = useToday();
  const { sectorName, stateName } = useInstitutionTexts();
  const show = useShowInstitutions();
  const [view, setView] = useState<(typeof VIEWS)[number]>('map');
  const [sector, setSector] = useState<Sector | typeof ALL>(ALL);
  const coverage = useMemo(() => coverageOn(members, institutions, today), [members, institutions, today]);
  const unserved = useMemo(() => topicsWithoutOffer(topics, members), [topics, members]);
  const chosen = sector === ALL ? undefined : sector;
  const missing = coverage.statesWithout(chosen).map(stateName);
  const list = new Intl.ListFormat(language);

  function open(state: State, of: Sector | undefined): void {
    show([{ kind: 'state', value: state }, ...(of === undefined ? [] : [{ kind: 'sector', value: of } as const])]);
  }

  return (
    <Page layout="read">
      <PageHeader
        preline={<Link href="/institutions">{t('institutions.title')}</Link>}
        title={t('institutions.gaps')}
        subtitle={t('institutions.gaps.text')}
      />
      <Toolbar>
        <SegmentedControl
          isView
          label={t('institutions.gaps.view')}
          isLabelHidden
          options={VIEWS.map((id) => ({ id, label: t(`institutions.gaps.view.${id}`) }))}
          value={view}
          onChange={setView}
        />
        {view === 'map' && (
          <div className={styles.choice}>
            <Select
              isView
              label={t('institutions.sector')}
              isLabelHidden
              options={[
                { id: ALL, label: t('institutions.gaps.allSectors') },
                ...SECTORS_OF_STATES.map((id) => ({ id, label: sectorName(id) })),
              ]}
              value={sector}
              onChange={setSector}
            />
          </div>
        )}
      </Toolbar>
      {view === 'map' ? (
        <>
          <p role="status">
            {t('institutions.gaps.states', {
              count: missing.length,
              hasSector: chosen !== undefined,
              sector: chosen === undefined ? '' : sectorName(chosen),
              states: list.format(missing),
            })}
          </p>
          <StateMap coverage={coverage} sector={chosen} onOpen={open} />
        </>
      ) : (
        <GapsTable coverage={coverage} onOpen={open} />
      )}
      {coverage.missingSectors.length > 0 && (
        <Section title={t('institutions.gaps.sectors')}>
          <p>{list.format(coverage.missingSectors.map(sectorName))}</p>
        </Section>
      )}
      <Section title={t('institutions.gaps.topics')}>
        {unserved.length === 0 ? (
          <p className={styles.quiet}>{t('institutions.gaps.noTopics')}</p>
        ) : (
          <ul className={styles.topics}>
            {unserved.map(({ topic, seekers }) => (
              <li key={topic.id}>
                <Link href={`/topics/${topic.id}`}>{topic.title}</Link>{' '}
                <span className={styles.quiet}>{t('institutions.gaps.seekers', { count: seekers })}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </Page>
  );
}
