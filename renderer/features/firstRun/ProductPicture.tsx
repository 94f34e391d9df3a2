import styles from './ProductPicture.module.css';

const RAIL = [70, 92, 114, 136, 158, 180];
/** Planned minutes of an agenda, as long as they take. */
const AGENDA = [
  { x: 138, width: 16, shade: styles.light },
  { x: 158, width: 62, shade: styles.mid },
  { x: 224, width: 38, shade: styles.light },
  { x: 266, width: 50, shade: styles.mid },
] as const;
const QUARTERS = [148, 204, 260, 316];
const TASKS = [96, 132, 168, 204];

/** The overview in miniature, without words: what people will look at every day, drawn from the colours of the theme. Decorative. */
export function ProductPicture() {
  return (
    <svg className={styles.picture} viewBox="16 4 484 364" aria-hidden focusable={false}>
      <circle className={styles.disc} cx={258} cy={186} r={180} />
      <Frame />
      <Next />
      <Quarters />
      <Tasks />
      <Sheet />
    </svg>
  );
}

function Frame() {
  return (
    <>
      <rect className={styles.window} x={28} y={32} width={440} height={292} rx={12} />
      <path className={styles.rail} d="M29 62h84v261H40a11 11 0 0 1-11-11z" />
      <path className={styles.hairline} d="M29 62h438M113 62v261" />
      <rect className={styles.title} x={42} y={44} width={50} height={7} rx={3.5} />
      <rect className={styles.hairline} x={130} y={40} width={150} height={15} rx={5} />
      <circle className={styles.accent} cx={450} cy={47.5} r={4} />
      <rect className={styles.current} x={36} y={65} width={70} height={18} rx={5} />
      {RAIL.map((y, index) => (
        <g key={y} className={index === 0 ? styles.accent : styles.word}>
          <rect x={44} y={y} width={8} height={8} rx={2} />
          <rect x={58} y={y + 1} width={index % 2 === 0 ? 38 : 30} height={6} rx={3} />
        </g>
      ))}
    </>
  );
}

function Next() {
  return (
    <>
      <rect className={styles.band} x={126} y={78} width={204} height={104} rx={9} />
      <rect className={styles.word} x={138} y={91} width={60} height={6} rx={3} />
      <rect className={styles.title} x={138} y={106} width={138} height={10} rx={5} />
      {AGENDA.map(({ x, width, shade }) => (
        <rect key={x} className={shade} x={x} y={129} width={width} height={7} rx={2.5} />
      ))}
      <rect className={styles.accent} x={138} y={149} width={66} height={20} rx={6} />
    </>
  );
}

function Quarters() {
  return (
    <>
      <rect className={styles.title} x={126} y={202} width={70} height={7} rx={3.5} />
      <path className={styles.hairline} d="M126 238h204" strokeWidth={2} />
      {QUARTERS.map((x, index) => (
        <g key={x}>
          <circle className={[styles.accent, styles.accent, styles.next, styles.open][index]} cx={x} cy={238} r={8} />
          <rect className={styles.soft} x={x - 18} y={255} width={36} height={5} rx={2.5} />
        </g>
      ))}
      <rect className={styles.soft} x={126} y={282} width={190} height={6} rx={3} />
      <rect className={styles.soft} x={126} y={298} width={150} height={6} rx={3} />
    </>
  );
}

function Tasks() {
  return (
    <>
      <rect className={styles.title} x={350} y={80} width={48} height={7} rx={3.5} />
      {TASKS.map((y) => (
        <g key={y}>
          <rect className={styles.word} x={350} y={y + 4} width={80} height={6} rx={3} />
          <rect className={styles.soft} x={350} y={y + 16} width={54} height={5} rx={2.5} />
          <path className={styles.hairline} d={`M350 ${y + 28}h100`} />
        </g>
      ))}
    </>
  );
}

/** Minutes with their mark: the window leads to paper. */
function Sheet() {
  return (
    <>
      <path className={styles.window} d="M384 216h78l24 24v112H384z" />
      <path className={styles.band} d="M462 216v24h24z" />
      <path className={styles.hairline} d="M462 216v24h24" />
      <rect className={styles.title} x={398} y={238} width={48} height={7} rx={3.5} />
      {[260, 274, 288, 302].map((y, index) => (
        <rect key={y} className={styles.soft} x={398} y={y} width={index === 3 ? 40 : 74} height={5} rx={2.5} />
      ))}
      <circle className={styles.done} cx={466} cy={332} r={13} />
      <path className={styles.tick} d="m460 332 4.5 4.5 8-9" />
    </>
  );
}
