import type { ReactNode } from 'react';
import { cx } from '../cx';
import styles from './Drawing.module.css';

const { paper, tint, faint, accent, accentFill, onAccent } = styles;
const dashedPaper = cx(paper, styles.dashed);

/** 120 × 88 units each, over a disc in the middle. Lines of text are faint, so that the shape is seen first. */
export const DRAWINGS = {
  members: (
    <>
      <circle className={paper} cx={34} cy={38} r={7} />
      <path className={paper} d="M20 66c0-9 6-15 14-15s14 6 14 15z" />
      <circle className={paper} cx={86} cy={38} r={7} />
      <path className={paper} d="M72 66c0-9 6-15 14-15s14 6 14 15z" />
      <circle className={accentFill} cx={60} cy={29} r={9} />
      <path className={tint} d="M41 68c0-13 8-22 19-22s19 9 19 22z" />
    </>
  ),
  institutions: (
    <>
      <path className={accent} d="M60 24V10h13l-3 4 3 4H60" />
      <path className={tint} d="M30 38 60 22l30 16z" />
      <path className={paper} d="M35 38h50v26H35z" />
      <path d="M44 44v14M55 44v14M65 44v14M76 44v14" className={faint} />
      <path className={paper} d="M28 64h64v7H28z" />
    </>
  ),
  topics: (
    <>
      <path
        className={paper}
        d="M28 18h44a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H46L36 60V50h-8a6 6 0 0 1-6-6V24a6 6 0 0 1 6-6z"
      />
      <path className={faint} d="M33 30h34M33 38h22" />
      <path
        className={tint}
        d="M62 42h30a6 6 0 0 1 6 6v14a6 6 0 0 1-6 6h-4v9l-9-9H62a6 6 0 0 1-6-6V48a6 6 0 0 1 6-6z"
      />
      <path className={accent} d="M67 55h.01M77 55h.01M87 55h.01" strokeWidth={4} />
    </>
  ),
  notes: (
    <>
      <path className={paper} d="M36 14h36l12 12v48H36z" />
      <path className={tint} d="M72 14v12h12z" />
      <path className={faint} d="M45 36h30M45 45h30M45 54h16" />
      <path className={accent} d="m70 68 3-9 19-19 6 6-19 19z" fill="var(--drawing-paper)" />
    </>
  ),
  meetings: (
    <>
      <rect className={paper} x={30} y={18} width={60} height={54} rx={6} />
      <path className={tint} d="M30 24a6 6 0 0 1 6-6h48a6 6 0 0 1 6 6v9H30z" />
      <path d="M44 12v11M76 12v11" />
      <path
        className={faint}
        d="M42 43h.01M54 43h.01M66 43h.01M78 43h.01M42 53h.01M54 53h.01M42 63h.01M54 63h.01M66 63h.01"
        strokeWidth={5}
      />
      <circle className={accentFill} cx={72} cy={54} r={8} />
      <path className={onAccent} d="m68.5 54 2.5 2.5 4.5-5" />
    </>
  ),
  events: (
    <>
      <path className={paper} d="M26 28h68v11a6 6 0 0 0 0 12v11H26V51a6 6 0 0 0 0-12z" />
      <path className={cx(faint, styles.dashed)} d="M72 28v34" />
      <path className={faint} d="M36 51h26" />
      <path className={accent} d="M36 40h18" strokeWidth={3} />
      <path className={accent} d="m83 39 1.6 3.6 3.9.4-2.9 2.6.8 3.9-3.4-2-3.4 2 .8-3.9-2.9-2.6 3.9-.4z" />
    </>
  ),
  minutes: (
    <>
      <path className={dashedPaper} d="M44 12h36v10H44z" />
      <path className={paper} d="M34 18h44v56H34z" />
      <path className={faint} d="M43 31h26M43 40h26M43 49h15" />
      <circle className={accentFill} cx={76} cy={60} r={12} />
      <path className={onAccent} d="m70.5 60 4 4 7-8" />
    </>
  ),
  decisions: (
    <>
      <path className={tint} d="M46 14h28v30H46z" />
      <path className={accent} d="m53 28 5 5 9-10" strokeWidth={3} />
      <path className={paper} d="M28 42h64v30H28z" />
      <path d="M40 42h40" strokeWidth={4} />
      <path className={faint} d="M50 58h20" />
    </>
  ),
  tasks: (
    <>
      <rect className={paper} x={32} y={14} width={56} height={60} rx={6} />
      <rect className={accentFill} x={40} y={23} width={11} height={11} rx={3} />
      <path className={onAccent} d="m42.5 28.5 2.3 2.3 4-4.6" />
      <rect className={tint} x={40} y={40} width={11} height={11} rx={3} />
      <rect className={tint} x={40} y={57} width={11} height={11} rx={3} />
      <path className={faint} d="M58 28.500h21M58 45.500h21M58 62.500h13" />
    </>
  ),
  synced: (
    <>
      <path className={paper} d="M18 38h32v22H18z" />
      <path className={paper} d="M70 38h32v22H70z" />
      <path d="M13 66h42M65 66h42" />
      <path className={cx(accent, styles.dashed)} d="M34 30c4-12 14-17 26-17s22 5 26 17" />
      <circle className={accentFill} cx={60} cy={46} r={9} />
      <path className={onAccent} d="m56 46 3 3 5-6" />
    </>
  ),
  twins: (
    <>
      <rect className={paper} x={24} y={20} width={42} height={48} rx={5} />
      <circle className={paper} cx={45} cy={36} r={7} />
      <path className={faint} d="M33 53h24M33 60h14" />
      <rect className={tint} x={54} y={20} width={42} height={48} rx={5} />
      <circle className={accentFill} cx={75} cy={36} r={7} />
      <path className={accent} d="M63 53h24M63 60h14" />
    </>
  ),
  agreed: (
    <>
      <circle className={paper} cx={46} cy={44} r={22} />
      <circle className={tint} cx={74} cy={44} r={22} />
      <path d="M60 27a22 22 0 0 1 0 34 22 22 0 0 1 0-34z" className={paper} />
      <path className={accent} d="m54 44 4.5 4.5 8-9" strokeWidth={3} />
    </>
  ),
  nothingFound: (
    <>
      <path className={dashedPaper} d="M32 16h46v52H32z" />
      <path className={faint} d="M41 29h28M41 38h16M41 47h12" />
      <circle className={tint} cx={72} cy={47} r={16} />
      <path className={accent} d="m84 59 12 12" strokeWidth={4} />
      <path className={accent} d="M66 47h12" />
    </>
  ),
  network: (
    <>
      <path className={faint} d="M60 42 34 26M60 42l27-16M60 42 38 66M60 42l24 24" />
      <circle className={paper} cx={33} cy={25} r={9} />
      <circle className={paper} cx={88} cy={25} r={9} />
      <circle className={paper} cx={37} cy={67} r={9} />
      <circle className={paper} cx={85} cy={67} r={9} />
      <circle className={accentFill} cx={60} cy={43} r={12} />
    </>
  ),
  letters: (
    <>
      <path className={tint} d="M44 12h32v30H44z" />
      <path className={accent} d="M51 22h18" strokeWidth={3} />
      <path className={paper} d="M28 34 60 54l32-20v38H28z" />
      <path d="m28 72 24-23M92 72 68 49" className={faint} />
    </>
  ),
  tray: (
    <>
      <path className={dashedPaper} d="M42 16h36v30H42z" />
      <path className={accent} d="M60 22v17M53 33l7 7 7-7" />
      <path className={paper} d="M28 46h18l5 9h18l5-9h18v26H28z" />
    </>
  ),
  trash: (
    <>
      <path className={paper} d="M38 32h44l-4 44H42z" />
      <path className={paper} d="M32 24h56v8H32zM52 24v-7h16v7" />
      <path className={accent} d="M51 50a10 10 0 1 1-1 8M50 41v9h9" />
    </>
  ),
  gone: (
    <>
      <path className={tint} d="m30 42 30-10 30 10-30 11z" />
      <path className={paper} d="M30 42 60 53v23L30 64zM90 42 60 53v23l30-12z" />
      <path className={paper} d="m30 42-9-9 31-11 8 10zM90 42l9-9-31-11-8 10z" />
      <path className={cx(accent, styles.dashed)} d="M60 24V10" />
    </>
  ),
  broken: (
    <>
      <rect className={paper} x={26} y={18} width={68} height={52} rx={6} />
      <path className={tint} d="M26 24a6 6 0 0 1 6-6h56a6 6 0 0 1 6 6v6H26z" />
      <path className={accent} d="M60 40v11" strokeWidth={4} />
      <path className={accent} d="M60 60h.01" strokeWidth={5} />
    </>
  ),
  pause: (
    <>
      <path className={paper} d="M36 38h42v18a14 14 0 0 1-14 14H50a14 14 0 0 1-14-14z" />
      <path d="M78 43h5a8 8 0 0 1 0 16h-6" />
      <path className={accent} d="M50 28c-4-5 4-7 0-13M63 28c-4-5 4-7 0-13" />
      <path d="M30 74h54" />
    </>
  ),
  same: (
    <>
      <path className={paper} d="M20 18h34v52H20zM66 18h34v52H66z" />
      <path className={faint} d="M28 30h18M28 38h18M28 58h10M74 30h18M74 38h18M74 58h10" />
      <circle className={accentFill} cx={60} cy={46} r={11} />
      <path className={onAccent} d="M55.5 43.500h9M55.5 48.500h9" />
    </>
  ),
} as const satisfies Readonly<Record<string, ReactNode>>;

export type DrawingName = keyof typeof DRAWINGS;
