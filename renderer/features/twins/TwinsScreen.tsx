import { useRef } from 'react';
import { useLocation, useRoute } from 'wouter';
import { useRecords, useSession } from '../../live';
import {
  EmptyState,
  Page,
  PageHeader,
  ProgressBar,
  SplitView,
  Tabs,
  TextLink,
  useMessages,
  useShortcut,
} from '../../ui';
import { ComparePair } from './ComparePair';
import { PairHints } from './PairHints';
import { PairList } from './PairList';
import styles from './Twins.module.css';
import { useTwins, type TwinKind } from './useTwins';
import { asKind, useTwinWords, type AnyPair } from './useTwinWords';

/** Members and institutions that may be in the list twice, to be merged or told apart. */
export function TwinsScreen() {
  const { t } = useMessages();
  const [, params] = useRoute<{ readonly kind: string; readonly one?: string; readonly other?: string }>(
    '/:kind/twins/:one?/:other?',
  );
  const [, navigate] = useLocation();
  const kind: TwinKind = params?.kind === 'institutions' ? 'institutions' : 'members';
  const twins = useTwins();
  const words = useTwinWords();
  const records = { members: useRecords('members').byId, institutions: useRecords('institutions').byId };
  const { one = '', other = '' } = params ?? {};
  const [first, second] = [records[kind].get(one), records[kind].get(other)];
  const pairs: readonly AnyPair[] = twins[kind];
  const session = useSession();
  const isKept = useRef(false);
  const openId = first && second ? pairId([one, other]) : null;

  function open(ids: readonly [string, string]): void {
    navigate(`/${kind}/twins/${ids[0]}/${ids[1]}`);
  }

  /** Once for a whole pile: a state before each of fifty would push all others out. */
  async function keepState(): Promise<void> {
    if (!isKept.current) await session.beforeRisk('merge');
    isKept.current = true;
  }

  /** A decision leads to the next one, as in any pile. */
  function openNext(): void {
    const at = pairs.findIndex(({ ids }) => pairId(ids) === openId);
    const isLeft = ({ ids }: AnyPair): boolean => !ids.includes(second?.id ?? '');
    const next = pairs.slice(at + 1).find(isLeft) ?? pairs.slice(0, Math.max(at, 0)).find(isLeft);
    if (next) open(next.ids);
    else navigate(`/${kind}/twins`);
  }

  const place = pairs.findIndex(({ ids }) => pairId(ids) === openId);

  /** @param step to the next pair of the list, or back; without an open one to its beginning */
  function go(step: 1 | -1): void {
    const to = pairs[place < 0 ? 0 : place + step];
    if (to) open(to.ids);
  }
  useShortcut('alt+arrowdown', () => go(1));
  useShortcut('alt+arrowup', () => go(-1));

  const list = (of: TwinKind) =>
    twins[of].length > 0 ? (
      <PairList kind={of} pairs={twins[of]} openId={of === kind ? openId : null} onOpen={open} />
    ) : (
      twins.isFound && (
        <EmptyState drawing="twins" title={t('twins.empty.title', { kind: asKind(of) })} text={t('twins.empty.text')} />
      )
    );

  return (
    <SplitView
      proportion="wide"
      listLabel={t('twins.title')}
      list={
        <Page layout="fill">
          <PageHeader
            title={t('twins.title')}
            preline={<TextLink href={`/${kind}`}>{t(`${kind}.title`)}</TextLink>}
            subtitle={<span role="status">{twins.isFound && t('twins.subtitle', { count: pairs.length })}</span>}
          />
          {twins.progress && (
            <ProgressBar label={t('twins.searching')} done={twins.progress.done} total={twins.progress.total} />
          )}
          <div className={styles.fill} data-full-width>
            <Tabs
              label={t('twins.title')}
              value={kind}
              onChange={(next) => navigate(`/${next}/twins`)}
              items={(['members', 'institutions'] as const).map((id) => ({
                id,
                label: t(`${id}.title`),
                count: twins[id].length || undefined,
                content: list(id),
              }))}
            />
          </div>
        </Page>
      }
      detailLabel={first && second ? t('twins.pair', { one: words.nameOf(first), other: words.nameOf(second) }) : ''}
      detail={
        first && second ? (
          <ComparePair
            key={pairId([one, other])}
            kind={kind}
            ids={[one, other]}
            beforeMerge={keepState}
            onDecided={openNext}
            hints={<PairHints at={place < 0 ? undefined : place + 1} all={pairs.length} />}
          />
        ) : null
      }
      onCloseDetail={() => navigate(`/${kind}/twins`)}
    />
  );
}

function pairId(ids: readonly [string, string]): string {
  return ids.join(' ');
}
